import { ProblemError } from './problem.ts';
import { type ClientOptions, request, wait } from './request.ts';
import { readServerSent } from './server-sent.ts';

/** Something that happened on the server. */
export type LiveEvent = {
  /** With it listening goes on after it, in another run of a program too. */
  readonly id: string;
} & (
  | {
      /** An agreement has new figures. */
      readonly event: 'evaluated';
      readonly agreement: string;
      readonly computedAt: string;
    }
  | {
      /** Somebody wrote something of an agreement: decided, approved, commented. */
      readonly event: 'changed';
      readonly agreement: string;
    }
  | {
      /** The sources of an agreement were looked at. */
      readonly event: 'quality';
      readonly agreement: string;
    }
  /** Something was lost: all that is known may be out of date. */
  | { readonly event: 'missed' }
);

/** How somebody listens. */
export interface ListenOptions {
  readonly signal?: AbortSignal;
  /** The id of the last event that was heard: what came after it comes first. */
  readonly lastEventId?: string;
}

const FIRST_WAIT_MS = 2_000;

/** Live updates; each connection that breaks is taken up after the last event that it gave. @throws ProblemError where listening is refused */
export async function* listenTo(options: ClientOptions, listening: ListenOptions): AsyncGenerator<LiveEvent> {
  const { signal } = listening;
  let { lastEventId } = listening;
  let waitMs = FIRST_WAIT_MS;
  while (!signal?.aborted) {
    try {
      const headers = { ...options.headers, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) };
      const response = await request({ ...options, headers }, 'GET', '/events', signal ? { signal } : {});
      for await (const { id, event, data, retry } of readServerSent(response)) {
        if (id !== undefined) lastEventId = id;
        if (retry !== undefined) waitMs = retry;
        if (event !== undefined) yield { ...JSON.parse(data), event, id: lastEventId ?? '' } as LiveEvent;
      }
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500 && error.status !== 429) throw error;
    }
    if (!signal?.aborted) await (options.wait ?? wait)(waitMs, signal);
  }
}
