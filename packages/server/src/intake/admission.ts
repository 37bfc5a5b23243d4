import { HttpProblem } from '../http/problem.ts';
import type { IntakeLimits } from './limits.ts';

/** When to come back where the server is full, s. */
const RETRY_SECONDS = 1;

/** One request that is being taken in. */
export interface Admitted {
  /** Counts bytes that are held for it. @throws HttpProblem 429 when there is no room for them. */
  hold(bytes: number): void;
  /** Gives back all that it holds. May be called twice. */
  leave(): void;
}

/** Bounds what is in flight, so that a flood is told to come back instead of filling the memory. */
export interface Admission {
  /** @throws HttpProblem 429 when too much is in flight already. */
  enter(kind: 'body' | 'stream'): Admitted;
  /** Requests in flight now. */
  readonly requests: number;
}

/** An admission with nothing in flight. */
export function createAdmission(limits: IntakeLimits): Admission {
  const inFlight = { requests: 0, streams: 0, bytes: 0 };
  return {
    get requests() {
      return inFlight.requests;
    },
    enter(kind) {
      const isStream = kind === 'stream';
      if (inFlight.requests >= limits.requestsInFlight) throw full('requests are being taken in');
      if (isStream && inFlight.streams >= limits.streamsInFlight) throw full('streams are open');
      inFlight.requests++;
      if (isStream) inFlight.streams++;
      let held = 0;
      let isOver = false;
      return {
        hold(bytes) {
          if (inFlight.bytes + bytes > limits.bytesInFlight) throw full('records are waiting to be stored');
          inFlight.bytes += bytes;
          held += bytes;
        },
        leave() {
          if (isOver) return;
          isOver = true;
          inFlight.requests--;
          if (isStream) inFlight.streams--;
          inFlight.bytes -= held;
        },
      };
    },
  };
}

function full(what: string): HttpProblem {
  return new HttpProblem(
    429,
    'Too much at once',
    `As many ${what} as this server takes at a time. Send it again after the time in Retry-After; nothing of this request was taken.`,
    { headers: { 'retry-after': String(RETRY_SECONDS) } },
  );
}
