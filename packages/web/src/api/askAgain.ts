import { RequestError } from './request.ts';

/** Attempts at a request whose failure may pass; an answer that says no is believed at once. */
const MAX_RETRIES = 2;
/** How often a server that is asked too much is waited for. */
const MAX_WAITS = 3;
/** The longest that it is waited for before the reader is told, ms. */
const LONGEST_WAIT_MS = 10_000;
const FIRST_DELAY_MS = 1_000;

/** Whether what only reads is asked for again, after so many failures before this one. */
export function isAskedAgain(failures: number, error: Error): boolean {
  if (!(error instanceof RequestError)) return failures < MAX_RETRIES;
  if (error.status === 429)
    return failures < MAX_WAITS && (error.retryAfterMs ?? FIRST_DELAY_MS) <= LONGEST_WAIT_MS;
  return failures < MAX_RETRIES && !(error.status >= 400 && error.status < 500);
}

/** How long to wait before that, ms: as the server says, else longer each time. */
export function delayBeforeAsking(failures: number, error: Error): number {
  const told = error instanceof RequestError ? error.retryAfterMs : undefined;
  return Math.min(told ?? FIRST_DELAY_MS * 2 ** failures, LONGEST_WAIT_MS);
}
