import { askServer } from '../server-request.ts';

/** Sends JSON to a server. @param path below /api/v1 @throws CommandError */
export function post(
  url: string,
  path: string,
  body: object,
  method: 'POST' | 'PUT' = 'POST',
): Promise<Response> {
  return askServer(url, path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
