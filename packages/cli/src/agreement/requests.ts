import { CommandError, EXIT } from '../exit.ts';

/** What a server says of a text that it was given. */
export interface StoredText {
  readonly id: string;
  readonly version: number;
  readonly change: 'new' | 'same';
}

/** Stores a text under the id of its agreement. @throws CommandError with what the server says */
export async function putText(url: string, id: string, text: string): Promise<StoredText> {
  const answer = await ask(url, `/agreements/${encodeURIComponent(id)}/text`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return answer as StoredText;
}

/** The agreements of a server, in its order. @throws CommandError with what the server says */
export async function agreementsOf(
  url: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const { agreements } = (await ask(url, '/agreements', {})) as {
    agreements: readonly { readonly id: string; readonly title: string }[];
  };
  return agreements.map(({ id, title }) => ({ id, title }));
}

async function ask(url: string, path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(`${url}/api/v1${path}`, init).catch((error: Error) => {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? error.message;
    const remedy = 'Start the server with tallystick serve, or say with --url where it is.';
    throw new CommandError(EXIT.invalidInput, `No answer from ${url} (${cause}). ${remedy}`);
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new CommandError(EXIT.invalidInput, `${url} does not take this: ${detailOf(text, response.status)}`);
}

function detailOf(text: string, status: number): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: string };
    if (detail !== undefined) return detail;
  } catch {
    // Some other server answers: its status says more than its page.
  }
  return `it answers ${status}.`;
}
