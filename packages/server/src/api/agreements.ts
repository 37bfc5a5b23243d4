import { exact } from '@tallystick/agreement';
import { toReport } from '@tallystick/engine';
import {
  AGREEMENTS_ORDER,
  agreementAt,
  listAgreements,
  readEvaluation,
  readHead,
  type TenantTransaction,
} from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { evaluateAsKnown, type KnownInstants, refuseTooMuch } from '../evaluation/as-known.ts';
import { reportOf } from '../evaluation/read-report.ts';
import { MOST_OF_PAGE } from '../http/paged-lists.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { reportSchema } from './report-schema.ts';
import { summaryOf, summarySchema } from './summary.ts';
import { workOutAtMost } from './worked-out.ts';

/** Overviews of what was known that are worked out at a time; each may read several ledgers. */
const AT_A_TIME = 1;

const detailSchema = z.object({
  report: reportSchema,
  summary: summarySchema,
  services: z.array(
    z.object({ id: z.string(), title: z.string(), tier: z.string().nullable(), fee: z.string().nullable() }),
  ),
  parties: z.object({ provider: z.object({ name: z.string() }), customer: z.object({ name: z.string() }) }),
  sourceText: z.string().describe('The agreement file, as it was agreed.'),
});

/** The agreements of the tenant, and one with its evaluation. */
export function agreementRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'overviews');
  app.get(
    '/agreements',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'All agreements, each with its objectives over time.',
        querystring: z.object({ ...knownQuery, ...keyPageQuery(MOST_OF_PAGE, MOST_OF_PAGE) }),
        response: { 200: z.object({ agreements: z.array(summarySchema), ...keyPageNext }) },
      },
    },
    async (request) => {
      const known = knownOf(request.query, now());
      const answer = () =>
        read(request, async (tx) => {
          const page = await listAgreements(tx, keyPageOf(request.query));
          const ids = page.map(({ id }) => id);
          if (known) await refuseTooMuch(tx, ids);
          const agreements = [];
          for (const id of ids)
            agreements.push(known ? await summaryThen(tx, id, known, now()) : await summary(tx, id, now()));
          return { agreements, ...keyPageAfter(AGREEMENTS_ORDER, page, request.query) };
        });
      return known ? workOut(answer) : answer();
    },
  );

  app.get(
    '/agreements/:id',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'One agreement with its evaluation.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          objective: z
            .string()
            .max(200)
            .optional()
            .describe('Of the objectives this one alone; all where it is left out.'),
        }),
        response: { 200: detailSchema },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const stored = await agreementAt(tx, id, now());
        if (!stored) throw notFound(`agreement "${id}"`);
        const evaluation = await readEvaluation(tx, id);
        if (!evaluation) throw notEvaluated(id);
        const { agreement } = loadAgreement(stored);
        const { objective } = request.query;
        const asked = <One extends { readonly id: string }>(all: readonly One[]) =>
          objective === undefined ? [...all] : all.filter((one) => one.id === objective);
        const report = reportOf(evaluation) as z.infer<typeof reportSchema>;
        if (objective !== undefined && asked(report.objectives).length === 0)
          throw notFound(`objective "${objective}" in "${id}"`);
        const whole = await summary(tx, id, now());
        return {
          report: { ...report, objectives: asked(report.objectives) },
          summary: { ...whole, objectives: asked(whole.objectives) },
          services: [...agreement.services.values()].map(({ id: service, title, tier, fee }) => ({
            id: service,
            title,
            tier: tier ?? null,
            fee: fee ? `${exact.toDecimalText(fee.amount)} ${agreement.term.currency} per ${fee.per}` : null,
          })),
          parties: agreement.parties,
          sourceText: stored.text,
        };
      }),
  );
}

async function summary(tx: TenantTransaction, id: string, now: number) {
  const stored = (await agreementAt(tx, id, now))!;
  const [evaluation, head] = [await readEvaluation(tx, id), await readHead(tx, id)];
  const known = evaluation && { report: reportOf(evaluation), computedAt: evaluation.computedAt };
  return summaryOf(loadAgreement(stored), known, head.size, now);
}

/** The same as it was known. */
async function summaryThen(tx: TenantTransaction, id: string, known: KnownInstants, now: number) {
  const { held, evaluation, records } = (await evaluateAsKnown(tx, id, known, now))!;
  return summaryOf(held, { report: toReport(evaluation), computedAt: now }, records, now);
}

function notEvaluated(id: string): HttpProblem {
  return new HttpProblem(
    409,
    'Not evaluated yet',
    `"${id}" is waiting for its first evaluation; try again in a moment.`,
  );
}
