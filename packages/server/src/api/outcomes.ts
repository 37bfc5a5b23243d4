import { type Evaluation, type OutcomeReport, toReport } from '@tallystick/engine';
import {
  countOutcomes,
  distributeOutcomes,
  distributionOf,
  outcomesOf,
  pageOfOutcomes,
  pageOutcomes,
  standingVersions,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { notFound } from '../http/problem.ts';
import { wholeNumber, wholeNumberOr } from '../http/whole-number.ts';
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
          limit: wholeNumberOr(50, 1, 1000),
          subject: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe('Text that the subject holds, in small or capital letters.'),
          skip: wholeNumber(0, MOST_SKIPPED)
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
      const known = knownOf(request.query, now());
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
        const found = known && (await evaluateAsKnown(tx, id, known, now()));
        const then = known && outcomesOf(storedOutcomes(found?.evaluation.outcomes() ?? []), filter);
        const page = then ? pageOfOutcomes(then, options) : await pageOutcomes(tx, id, filter, options);
        const total = then ? then.length : await countOutcomes(tx, id, filter);
        if (total === 0 && period !== undefined) await assertPeriod(tx, { id, objective, period }, found);
        return {
          outcomes: page.outcomes.map(({ detail }) => detail as unknown as OutcomeReport) as z.infer<
            typeof outcomeSchema
          >[],
          next: page.next ?? null,
          total,
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
      const known = knownOf(request.query, now());
      return readFor(request, known, async (tx) => {
        const { id, objective } = request.params;
        await assertObjective(tx, id, objective);
        const of = { objective, period: request.query.period };
        const found = known && (await evaluateAsKnown(tx, id, known, now()));
        const parts = known
          ? distributionOf(outcomesOf(storedOutcomes(found?.evaluation.outcomes() ?? []), of))
          : await distributeOutcomes(tx, id, of);
        if (parts.length === 0) await assertPeriod(tx, { id, ...of }, found);
        return { parts };
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

/** Tells a period that is none from one in which nothing happened, of which there is an empty list. @param then what was known; what is stored where it is left out. @throws HttpProblem 404 */
async function assertPeriod(
  tx: TenantTransaction,
  of: { readonly id: string; readonly objective: string; readonly period: string },
  then: { readonly evaluation: Evaluation } | undefined,
): Promise<void> {
  const stored = then ? undefined : await storedReport(tx, of.id);
  const report = then ? toReport(then.evaluation) : stored?.report;
  const objective = report?.objectives.find(({ id }) => id === of.objective);
  if (report && !objective?.periods.some(({ period }) => period === of.period))
    throw notFound(`period "${of.period}" of objective "${of.objective}" in "${of.id}"`);
}
