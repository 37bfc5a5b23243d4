import { askServer } from './server-request.ts';

/** Writes to a server, and gives what it answers; undefined where that is nothing. @param path below /api/v1 @throws CommandError */
export async function sendJson<Answer>(
  url: string,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await askServer(url, path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer; // What the server says is in its own document.
}

/** The path of something of an agreement. */
export function agreementPath(id: string, ...parts: readonly (string | number)[]): string {
  return ['', 'agreements', id, ...parts].map((part) => encodeURIComponent(part)).join('/');
}
