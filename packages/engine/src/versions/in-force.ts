import type { Agreement } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';

/** The time in which a version is in force: one for all, or one for each objective by its id. */
export type InForce = Interval | ReadonlyMap<string, Interval>;

/**
 * The time in which an objective is in force, cut by the term; empty where it never is.
 *
 * @throws RangeError where it is no whole number of milliseconds.
 */
export function spanInForce({ term }: Agreement, inForce: InForce | undefined, objective: string): Interval {
  if (inForce === undefined) return { from: term.from, to: term.to };
  const span = 'from' in inForce ? inForce : inForce.get(objective);
  if (!span) return { from: term.from, to: term.from };
  if (!(Number.isSafeInteger(span.from) && Number.isSafeInteger(span.to))) {
    throw new RangeError(`inForce must be whole numbers of milliseconds; it is ${span.from} to ${span.to}.`);
  }
  return { from: Math.max(span.from, term.from), to: Math.min(span.to, term.to) };
}
