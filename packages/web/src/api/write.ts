import { t } from '../i18n/text.ts';
import { BASE, problemOf, RequestError } from './request.ts';

/** Of the session; sent with each write, which pages of others cannot do. Held in memory alone. */
let csrfToken: string | null = null;

/** Keeps the token of the session that has begun, or forgets the one that ended. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

/**
 * Changes something through the API.
 *
 * @param path below /api/v1, from `apiPath`.
 * @param conditions headers under which it is done, such as If-Match
 * @throws RequestError
 */
export async function write<T = null>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  conditions: Readonly<Record<string, string>> = {},
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${BASE}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...conditions,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(csrfToken === null ? {} : { 'x-csrf-token': csrfToken }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new RequestError(
      0,
      t('No connection'),
      t('The server could not be reached. Check the connection and try again.'),
    );
  }
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T; // the edge: the contract is held by the server's own schemas
}
