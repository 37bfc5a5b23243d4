import { KEYED } from './generated/operations.ts';
import { type ProblemError, problemOf } from './problem.ts';

/** How a server is asked. */
export interface ClientOptions {
  /** Where the server stands, such as `https://sla.example.org`. */
  readonly url: string;
  /** A token of the account that asks (docs/sign-in.md); without it, the server must be open, or the browser have a session. */
  readonly token?: string;
  /** Sent with every request, such as `x-csrf-token` of a session. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How often what may be sent again is sent at most; 4 by default, and 1 is never again. */
  readonly attempts?: number;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Waits between attempts, ms; by the clock by default. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** How one call differs. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The key of this change; a random one by default. Give your own to go on after a restart of your program. */
  readonly idempotencyKey?: string;
  /** The ETag or revision that was seen: the change is refused (412) when it is another one by now. */
  readonly ifMatch?: string;
}

/** A request before its method and path are put together. */
export interface Asked {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** States in which a server says that it may work later. */
const PASSING = new Set([429, 502, 503, 504]);
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/**
 * Asks a server. What only reads, and writes under a key, are sent again when no answer came or the server says that it will work later.
 *
 * @throws ProblemError with what the server says; TypeError when there is no answer
 */
export async function request(
  options: ClientOptions,
  method: string,
  template: string,
  { path = {}, query = {}, body, ...call }: Asked & CallOptions,
): Promise<Response> {
  const isKeyed = KEYED.has(`${method} ${template}`);
  const key = call.idempotencyKey ?? (isKeyed ? globalThis.crypto.randomUUID() : undefined);
  const address = addressOf(options.url, template, { path, query });
  const init: RequestInit = {
    method,
    headers: {
      accept: 'application/json, */*;q=0.5',
      ...options.headers,
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(call.ifMatch === undefined ? {} : { 'if-match': call.ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  };
  const attempts =
    method === 'GET' || isKeyed || template.endsWith('/evidence') ? (options.attempts ?? 4) : 1;
  for (let attempt = 1; ; attempt++) {
    const outcome = await once(options, address, init);
    if (outcome instanceof Response) return outcome;
    if (attempt >= attempts || call.signal?.aborted || !mayPass(outcome, isKeyed)) throw outcome;
    const asked = 'retryAfter' in outcome ? outcome.retryAfter : undefined;
    const ms =
      asked === undefined ? FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random()) : asked * 1_000;
    await (options.wait ?? wait)(Math.min(ms, LONGEST_WAIT_MS), call.signal);
  }
}

async function once(
  options: ClientOptions,
  address: string,
  init: RequestInit,
): Promise<Response | ProblemError | Error> {
  try {
    const response = await (options.fetch ?? globalThis.fetch)(address, init);
    return response.ok ? response : await problemOf(response);
  } catch (error) {
    return error as Error; // No answer: the connection failed, or the call was given up.
  }
}

function mayPass(outcome: ProblemError | Error, isKeyed: boolean): boolean {
  if (!('status' in outcome)) return true;
  // The first of the same request is still being worked on.
  const isUnderWay = isKeyed && outcome.status === 409 && outcome.retryAfter !== undefined;
  return PASSING.has(outcome.status) || isUnderWay;
}

/** @throws TypeError where a part of the path is missing */
function addressOf(
  url: string,
  template: string,
  { path, query }: Required<Pick<Asked, 'path' | 'query'>>,
): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const part = path[name];
    if (part === undefined || part === '') throw new TypeError(`${template} needs path.${name}.`);
    return encodeURIComponent(String(part));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `${url.replace(/\/+$/, '')}/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}

/** Resolves after a time, or when the signal says so. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
