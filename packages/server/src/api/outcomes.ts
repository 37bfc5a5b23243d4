import type { OutcomeReport } from '@tallystick/engine';
import {
  countOutcomes,
  distributeOutcomes,
  distributionOf,
  outcomesOf,
  pageOfOutcomes,
  pageOutcomes,
  type StoredOutcome,
  standingVersions,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { outcomeSchema } from './report-schema.ts';
import { workOutAtMost } from './worked-out.ts';

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
/** Answers that are worked out at a time; each reads a whole ledger. */
const AT_A_TIME = 1;

/** The outcomes behind a figure over clocks. */
export function outcomeRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'lists of outcomes');
  const readFor = <Result>(
    request: FastifyRequest,
    known: KnownInstants | undefined,
    work: (tx: TenantTransaction) => Promise<Result>,
  ) => (known ? workOut(() => read(request, work)) : read(request, work));
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
          ...knownQuery,
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
    async (request) => {
      const known = knownOf(request.query);
      return readFor(request, known, async (tx) => {
        const { id, objective } = request.params;
        const { period, state, order, limit, cursor, subject, skip } = request.query;
        await assertObjective(tx, id, objective);
        const filter = {
          objective,
          ...(period === undefined ? {} : { period }),
          ...(state === undefined ? {} : { status: state }),
          ...(subject === undefined ? {} : { subjectHolds: subject }),
        };
        const options = {
          orderBy: order,
          limit,
          ...(cursor === undefined ? {} : { after: cursor }),
          ...(skip === undefined ? {} : { skip }),
        };
        const then = known && outcomesOf(await outcomesThen(tx, id, known, now()), filter);
        const page = then ? pageOfOutcomes(then, options) : await pageOutcomes(tx, id, filter, options);
        return {
          outcomes: page.outcomes.map(({ detail }) => detail as unknown as OutcomeReport) as z.infer<
            typeof outcomeSchema
          >[],
          next: page.next ?? null,
          total: then ? then.length : await countOutcomes(tx, id, filter),
        };
      });
    },
  );
  app.get(
    '/agreements/:id/objectives/:objective/distribution',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'How the decided outcomes of a period lie against their targets, by tenths of them.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({
          period: z.string().describe('Id of the period that counts them.'),
          ...knownQuery,
        }),
        response: { 200: z.object({ parts: z.array(partSchema) }) },
      },
    },
    async (request) => {
      const known = knownOf(request.query);
      return readFor(request, known, async (tx) => {
        const { id, objective } = request.params;
        await assertObjective(tx, id, objective);
        const of = { objective, period: request.query.period };
        if (!known) return { parts: await distributeOutcomes(tx, id, of) };
        return { parts: distributionOf(outcomesOf(await outcomesThen(tx, id, known, now()), of)) };
      });
    },
  );
}

/** @throws HttpProblem 404 for an objective that no version of the agreement has */
async function assertObjective(tx: TenantTransaction, id: string, objective: string): Promise<void> {
  const versions = await standingVersions(tx, id);
  if (versions.length === 0) throw notFound(`agreement "${id}"`);
  if (!versions.some((one) => loadAgreement(one).agreement.objectives.has(objective)))
    throw notFound(`objective "${objective}" in "${id}"`);
}

/** The outcomes of an agreement as it was known. */
async function outcomesThen(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants,
  now: number,
): Promise<readonly StoredOutcome[]> {
  const found = await evaluateAsKnown(tx, id, known, now);
  return found ? storedOutcomes(found.evaluation.outcomes()) : [];
}
