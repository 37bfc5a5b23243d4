import { z } from 'zod';

const count = z.number().int();
const ids = z.array(z.string()).readonly();

/** The quality of one source, as the engine reports it (docs/data-quality.md). */
export const sourceQualitySchema = z.object({
  source: z.string(),
  from: z.string().nullable().describe('From where on it was looked at; null where all of it was.'),
  score: z
    .string()
    .nullable()
    .describe(
      'The least of the parts, a percentage rounded down; null where nothing came and nothing was due.',
    ),
  grade: z.enum(['good', 'fair', 'poor']).nullable(),
  parts: z.array(z.object({ id: z.string(), says: z.string(), share: z.string() })).readonly(),
  records: count,
  subjects: count,
  first: z.string().nullable(),
  last: z.string().nullable(),
  duplicates: count.describe(
    'How many records came again, by the day (UTC) of receipt; no part of the score: sending again is no fault.',
  ),
  conflicts: count,
  late: count,
  ahead: count,
  furthestAheadMs: z.number(),
  delayMs: z.object({ p50: z.number(), p95: z.number(), p99: z.number() }).nullable(),
  unusable: z.object({
    count,
    examples: z.array(z.object({ id: z.string(), message: z.string() })).readonly(),
  }),
  unmapped: z.object({
    records: count,
    values: z
      .array(z.object({ field: z.string(), value: z.string(), records: count, examples: ids }))
      .readonly(),
  }),
  examples: z
    .object({ duplicates: ids, conflicts: ids, late: ids, ahead: ids })
    .describe('The first records of each.'),
  coverage: z
    .object({
      everyMs: z.number(),
      coveredMs: z.number(),
      expectedMs: z.number(),
      gapCount: count,
      gaps: z
        .array(z.object({ subject: z.string(), probe: z.string(), from: z.string(), to: z.string() }))
        .readonly(),
    })
    .nullable(),
  silence: z
    .object({
      last: z.string(),
      sinceMs: z.number(),
      longMs: z.number(),
      usualMs: z.number().nullable(),
      isLong: z.boolean(),
    })
    .nullable(),
});
