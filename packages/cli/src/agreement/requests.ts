import { askForAll } from '../server-list.ts';
import { askServer } from '../server-request.ts';

/** What a server says of a text that it was given. */
export interface StoredText {
  readonly id: string;
  readonly version: number;
  readonly change: 'new' | 'same';
}

/** Stores a text under the id of its agreement. @throws CommandError with what the server says */
export async function putText(url: string, id: string, text: string): Promise<StoredText> {
  const answer = await askServer(url, `/agreements/${encodeURIComponent(id)}/text`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return (await answer.json()) as StoredText;
}

/** The agreements of a server, in its order. @throws CommandError with what the server says */
export async function agreementsOf(
  url: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  interface Page {
    readonly agreements: readonly { readonly id: string; readonly title: string }[];
  }
  const { agreements } = await askForAll<Page>(url, '/agreements', 'agreements');
  return agreements.map(({ id, title }) => ({ id, title }));
}
