import { z } from 'zod';
import type { KnownInstants } from '../evaluation/as-known.ts';
import { instantOf } from './instant.ts';

/** What a route takes that answers for what was known at an instant (semantics §2). */
export const knownQuery = {
  asOf: z
    .string()
    .optional()
    .describe('Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew.'),
  knownAt: z.string().optional().describe('Only what was known by then counts.'),
};

/** The instants of a query; undefined where it asks for what is stored. @throws HttpProblem 400 */
export function knownOf(query: {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}): KnownInstants | undefined {
  const known = { asOf: instantOf('asOf', query.asOf), knownAt: instantOf('knownAt', query.knownAt) };
  return known.asOf === undefined && known.knownAt === undefined ? undefined : known;
}
