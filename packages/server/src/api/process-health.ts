import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { readProcessFacts } from '../process-health/facts.ts';
import { processHealth } from '../process-health/health.ts';
import type { Api } from './api.ts';

const agreement = z.string();

/** Where somebody goes to see what is meant. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreement'), agreement }),
  z.object({ kind: z.literal('objective'), agreement, objective: z.string(), period: z.string().nullable() }),
  z.object({ kind: z.literal('review'), agreement, number: z.number().int() }),
  z.object({ kind: z.literal('credit'), agreement, number: z.number().int() }),
  z.object({ kind: z.literal('exclusions'), agreement }),
  z.object({ kind: z.literal('alerts'), agreement }),
  z.object({ kind: z.literal('lifecycle'), agreement }),
  z.object({ kind: z.literal('claims'), agreement }),
  z.object({ kind: z.literal('remedies'), agreement }),
  z.object({ kind: z.literal('people') }),
]);

const partSchema = z.object({
  id: z.string(),
  title: z.string(),
  rule: z.string().describe('How it counts.'),
  total: z.number().int().describe('How many it looks at; a part with none does not count.'),
  share: z.number().int().nullable().describe('What is as it should be, in percent, rounded down.'),
  items: z
    .array(z.object({ says: z.string(), since: z.string().nullable(), link: placeSchema }))
    .describe('What is not as it should be.'),
});

/** How the process itself does: what is overdue, orphaned, unmeasured or undecided. */
export function processHealthRoutes({ app, read, now }: Api): void {
  app.get(
    '/process-health',
    {
      config: { action: 'health.read' },
      schema: {
        summary:
          'How the process itself does: one score, its parts, and what is behind each (docs/process-health.md).',
        response: {
          200: z.object({
            asOf: z.string(),
            score: z
              .number()
              .int()
              .nullable()
              .describe('The mean of the parts that count, in percent, rounded down.'),
            grade: z.enum(['good', 'fair', 'poor']).nullable(),
            parts: z.array(partSchema),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const at = now();
        const { score, grade, parts } = processHealth(await readProcessFacts(tx, at));
        return {
          ...{ asOf: formatInstant(at), score, grade },
          parts: parts.map((part) => ({
            ...part,
            items: part.items.map(({ since, ...item }) => ({
              ...item,
              since: since === null ? null : formatInstant(since),
            })),
          })),
        };
      }),
  );
}
