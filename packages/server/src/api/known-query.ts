import { z } from 'zod';
import type { KnownInstants } from '../evaluation/as-known.ts';
import { pastInstantOf } from './instant.ts';

/** What a route takes that answers for what was known at an instant (semantics §2). */
export const knownQuery = {
  asOf: z
    .string()
    .optional()
    .describe('Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew.'),
  knownAt: z.string().optional().describe('Only what was known by then counts.'),
};

/** What a route takes that answers for what was known at an instant, and works nothing out. */
export const knownAtQuery = {
  knownAt: z.string().optional().describe('Only what was known by then: an instant that has come, ISO 8601.'),
};

/** The instant of {@link knownAtQuery}, ms; without end where none is given. @param now ms. @throws HttpProblem 400 */
export function knownAtOf(query: { readonly knownAt?: string | undefined }, now: number): number {
  return pastInstantOf('knownAt', query.knownAt, now) ?? Number.POSITIVE_INFINITY;
}

/** The instants of a query; undefined where it asks for what is stored. @param now ms. @throws HttpProblem 400 */
export function knownOf(
  query: { readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
  now: number,
): KnownInstants | undefined {
  const known = {
    asOf: pastInstantOf('asOf', query.asOf, now),
    knownAt: pastInstantOf('knownAt', query.knownAt, now),
  };
  return known.asOf === undefined && known.knownAt === undefined ? undefined : known;
}
