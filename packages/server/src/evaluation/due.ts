/** An agreement whose figures move all the time is evaluated this often at most, ms, and less often where that takes long. */
const SHORTEST_WAIT_MS = 1_000;
/** An evaluation without news may take this part of the time at most: it waits so many times as long as the last one took … */
const REST = 20;
/** … but no longer than this, ms. */
const LONGEST_REST_MS = 60_000;
/** How old the figures of an open period may grow: amounts that grow with time are no change that has an instant, ms. */
export const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * When an agreement is to be evaluated again although no record comes, ms; null for never.
 *
 * @param given.nextChangeAt what the engine says; never too late, perhaps too early.
 * @param given.tookMs how long the evaluation took.
 */
export function dueTime(given: {
  readonly asOf: number;
  readonly nextChangeAt: number | undefined;
  readonly tookMs: number;
}): number | null {
  const { asOf, nextChangeAt, tookMs } = given;
  if (nextChangeAt === undefined) return null;
  const rest = Math.min(Math.max(SHORTEST_WAIT_MS, REST * tookMs), LONGEST_REST_MS);
  return Math.ceil(Math.min(Math.max(nextChangeAt, asOf + rest), asOf + LONGEST_WAIT_MS));
}

/** The earlier of two instants at which something is due, ms; null where nothing is. */
export function earlier(dueAt: number | null, other: number | undefined): number | null {
  return dueAt === null ? (other ?? null) : Math.min(dueAt, other ?? dueAt);
}
