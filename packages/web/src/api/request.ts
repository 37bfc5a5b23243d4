import { nextTask } from '../app/nextTask.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { t } from '../i18n/text.ts';
import type { Problem } from './contract.ts';
import { parseInPieces } from './parseInPieces.ts';

/** Where the API stands. */
export const BASE = '/api/v1';

/** An answer that is not the one asked for: the server's problem document, or a failed connection. */
export class RequestError extends Error {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly title: string;
  /** After which the server wants to be asked again, ms; undefined where it says nothing of it. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, title: string, detail: string, retryAfterMs?: number) {
    super(detail);
    this.name = 'RequestError';
    this.status = status;
    this.title = title;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Reads a resource of the API.
 *
 * @param path below /api/v1, from `apiPath`.
 * @throws RequestError
 */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${BASE}${path}`, {
      headers: { accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestError(
      0,
      t('No connection'),
      t('The server could not be reached. Check the connection and try again.'),
    );
  }
  if (!response.ok) throw await problemOf(response);
  // The edge: the contract is held by the server's own schemas.
  return (await parseInPieces(await response.text(), nextTask)) as T;
}

/**
 * Reads a list of the API, page by page until its end. What stands beside the list is that of the first page.
 *
 * @param list what the list is called in the answer
 * @throws RequestError
 */
export async function readAll<Page extends object>(
  path: string,
  list: keyof Page & string,
  signal?: AbortSignal,
): Promise<Page> {
  const pageAt = (next: number | string) => {
    const from = typeof next === 'number' ? `skip=${next}` : `cursor=${encodeURIComponent(next)}`;
    return read<Page & { readonly next: number | string | null }>(
      `${path}${path.includes('?') ? '&' : '?'}${from}`,
      signal,
    );
  };
  const first = await pageAt(0);
  if (first.next === null) return first;
  const items = [...(first[list] as readonly unknown[])];
  for (let next: number | string | null = first.next; next !== null; ) {
    const page = await pageAt(next);
    items.push(...(page[list] as readonly unknown[]));
    ({ next } = page);
  }
  return { ...first, [list]: items };
}

/** A path with each part encoded, and the query parts that have a value. */
export function apiPath(
  parts: readonly string[],
  query: Record<string, string | number | undefined> = {},
): string {
  const path = parts.map((part) => `/${encodeURIComponent(part)}`).join('');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The error that an answer tells of. */
export async function problemOf(response: Response): Promise<RequestError> {
  const after = retryAfterOf(response);
  const fallback = t('The server answered with status {{status}}.', { status: response.status });
  try {
    const problem = (await response.json()) as Partial<Problem>;
    return new RequestError(
      response.status,
      problem.title === undefined ? t('Something went wrong') : sentenceText(problem.title),
      problem.detail === undefined ? fallback : sentenceText(problem.detail),
      after,
    );
  } catch {
    return new RequestError(response.status, t('Something went wrong'), fallback, after);
  }
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? seconds * 1_000 : undefined;
}
