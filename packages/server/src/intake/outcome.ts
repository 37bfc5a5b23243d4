import type { EvidenceProblem, EvidenceRecord } from '@tallystick/ledger';
import type { Refused } from '@tallystick/store';
import { z } from 'zod';

/** A record of a request, read: good, or with what is wrong with it. */
export type Item =
  | { readonly line: number; readonly record: EvidenceRecord }
  | { readonly line: number; readonly problems: readonly EvidenceProblem[] };

const WORDS = ['accepted', 'duplicate', 'conflict', 'refused'] as const;

/** What became of a record. */
export type Word = (typeof WORDS)[number];

/** What became of one record of a request. */
export const outcomeSchema = z.object({
  line: z.number().int().describe('The line, or the place in the array, from 1.'),
  outcome: z
    .enum(WORDS)
    .describe(
      'accepted: new and durable. duplicate: known, nothing changed. conflict: the id is known with other content; kept beside it. refused: not taken.',
    ),
  source: z.string().optional(),
  id: z.string().optional(),
  problems: z.array(z.object({ field: z.string(), message: z.string(), remedy: z.string() })).optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;

/** How many records of a request became what. */
export const summarySchema = z.object({
  records: z.number().int(),
  accepted: z.number().int(),
  duplicate: z.number().int(),
  conflict: z.number().int(),
  refused: z.number().int(),
});

export type Summary = z.infer<typeof summarySchema>;

/** The summary of no records. */
export const NOTHING: Summary = { records: 0, accepted: 0, duplicate: 0, conflict: 0, refused: 0 };

/** A summary with more outcomes. */
export function withOutcomes(summary: Summary, outcomes: readonly Outcome[]): Summary {
  const counts = { ...summary, records: summary.records + outcomes.length };
  for (const { outcome } of outcomes) counts[outcome]++;
  return counts;
}

/** The outcome of a record, with what to do where something is to do. */
export function outcomeOf(item: Item, word: Exclude<Word, 'refused'> | Refused | undefined): Outcome {
  const { line } = item;
  const refused = (problems: readonly EvidenceProblem[]) => problems.map((one) => ({ ...one }));
  if ('problems' in item) return { line, outcome: 'refused', problems: refused(item.problems) };
  const { source, id } = item.record;
  if (typeof word === 'object')
    return { line, outcome: 'refused', source, id, problems: refused(word.problems) };
  const known = { line, outcome: word!, source, id };
  if (word !== 'conflict') return known;
  const message = `the ledger has other content from source "${source}" under the id "${id}"; this one is kept beside it, and the first counts`;
  const remedy = `If this is a correction, send it under an id of its own with "supersedes": "${id}".`;
  return { ...known, problems: [{ field: 'id', message, remedy }] };
}
