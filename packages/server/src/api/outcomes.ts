import type { OutcomeReport } from '@tallystick/engine';
import { countOutcomes, distributeOutcomes, pageOutcomes, standingVersions } from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { outcomeSchema } from './report-schema.ts';

const partSchema = z.object({
  tenths: z
    .number()
    .int()
    .describe(
      'Up to so many tenths of the target were used: 10 is the target itself, 31 everything above 30.',
    ),
  count: z.number().int(),
});

/** Rows that a page may be jumped over. */
const MOST_SKIPPED = 10_000_000;

/** The outcomes behind a figure over clocks. */
export function outcomeRoutes({ app, read }: Api): void {
  app.get(
    '/agreements/:id/objectives/:objective/outcomes',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'The outcomes that an objective counts, page by page.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({
          period: z.string().optional().describe('Id of the period that counts them.'),
          state: z.enum(['met', 'breached', 'running', 'paused', 'stopped']).optional(),
          order: z
            .enum(['overrun', 'elapsed', 'due'])
            .default('overrun')
            .describe('Largest first; due: earliest first.'),
          limit: z.coerce.number().int().min(1).max(1000).default(50),
          subject: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe('Text that the subject holds, in small or capital letters.'),
          skip: z.coerce
            .number()
            .int()
            .min(0)
            .max(MOST_SKIPPED)
            .optional()
            .describe(
              'Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it.',
            ),
          cursor: z.string().optional().describe('The `next` of the page before.'),
        }),
        response: {
          200: z.object({
            outcomes: z.array(outcomeSchema),
            next: z.string().nullable(),
            total: z.number().int(),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id, objective } = request.params;
        const { period, state, order, limit, cursor, subject, skip } = request.query;
        const versions = await standingVersions(tx, id);
        if (versions.length === 0) throw notFound(`agreement "${id}"`);
        if (!versions.some((one) => loadAgreement(one).agreement.objectives.has(objective))) {
          throw notFound(`objective "${objective}" in "${id}"`);
        }
        const filter = {
          objective,
          ...(period === undefined ? {} : { period }),
          ...(state === undefined ? {} : { status: state }),
          ...(subject === undefined ? {} : { subjectHolds: subject }),
        };
        const page = await pageOutcomes(tx, id, filter, {
          orderBy: order,
          limit,
          ...(cursor === undefined ? {} : { after: cursor }),
          ...(skip === undefined ? {} : { skip }),
        });
        return {
          outcomes: page.outcomes.map(({ detail }) => detail as unknown as OutcomeReport) as z.infer<
            typeof outcomeSchema
          >[],
          next: page.next ?? null,
          total: await countOutcomes(tx, id, filter),
        };
      }),
  );
  app.get(
    '/agreements/:id/objectives/:objective/distribution',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'How the decided outcomes of a period lie against their targets, by tenths of them.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({ period: z.string().describe('Id of the period that counts them.') }),
        response: { 200: z.object({ parts: z.array(partSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id, objective } = request.params;
        const versions = await standingVersions(tx, id);
        if (versions.length === 0) throw notFound(`agreement "${id}"`);
        return { parts: await distributeOutcomes(tx, id, { objective, period: request.query.period }) };
      }),
  );
}
