import { exact } from '@tallystick/agreement';
import { type EvaluationReport, periodInFocus, toReport } from '@tallystick/engine';
import {
  AGREEMENTS_ORDER,
  agreementAt,
  listAgreements,
  readHead,
  type TenantTransaction,
} from '@tallystick/store';
import { z } from 'zod';
import { type LoadedAgreement, loadAgreement } from '../agreements.ts';
import { evaluateAsKnown, type KnownInstants, refuseTooMuch } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { MOST_OF_PAGE } from '../http/paged-lists.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { evaluatedReport } from './evaluated.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { reportSchema } from './report-schema.ts';
import { summaryOf, summarySchema } from './summary.ts';
import { workOutAtMost } from './worked-out.ts';

/** Answers as it was known that are worked out at a time; each may read several ledgers. */
const AT_A_TIME = 1;

const detailSchema = z.object({
  report: reportSchema,
  period: z
    .string()
    .nullable()
    .describe('The one period that the report has; null where it has all, or where none has begun.'),
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
        summary: 'One agreement with its evaluation, as it is or as it was known.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          objective: z
            .string()
            .max(200)
            .optional()
            .describe('Of the objectives this one alone; all where it is left out.'),
          periods: z
            .string()
            .max(100)
            .default('all')
            .describe(
              'Which periods the report has: `all`; `none`, and then the summary has none either; `focus`, the one that a reader looks at first, the last full one with a figure; or one by its id, and that in focus where no objective has it.',
            ),
          ...knownQuery,
        }),
        response: { 200: detailSchema },
      },
    },
    async (request) => {
      const known = knownOf(request.query, now());
      const answer = () =>
        read(request, async (tx) => {
          const { id } = request.params;
          const { loaded, told, summary } = known
            ? await detailThen(tx, id, known, now())
            : await detailNow(tx, id, now());
          const { agreement } = loaded;
          const { objective } = request.query;
          const asked = <One extends { readonly id: string }>(all: readonly One[]) =>
            objective === undefined ? [...all] : all.filter((one) => one.id === objective);
          const report = told as z.infer<typeof reportSchema>;
          if (objective !== undefined && asked(report.objectives).length === 0)
            throw notFound(`objective "${objective}" in "${id}"`);
          const { periods } = request.query;
          const period = periodAsked(told, periods);
          return {
            report: narrowed({ ...report, objectives: asked(report.objectives) }, periods, period),
            period,
            summary: {
              ...summary,
              objectives: asked(summary.objectives).map((one) =>
                periods === 'none' ? { ...one, periods: [] } : one,
              ),
            },
            services: [...agreement.services.values()].map(({ id: service, title, tier, fee }) => ({
              id: service,
              title,
              tier: tier ?? null,
              fee: fee
                ? `${exact.toDecimalText(fee.amount)} ${agreement.term.currency} per ${fee.per}`
                : null,
            })),
            parties: agreement.parties,
            sourceText: loaded.stored.text,
          };
        });
      return known ? workOut(answer) : answer();
    },
  );
}

/** An agreement with its evaluation, and what a list says of it. */
interface Detail {
  readonly loaded: LoadedAgreement;
  readonly told: EvaluationReport;
  readonly summary: z.infer<typeof summarySchema>;
}

/** @throws HttpProblem 404 or, before the first evaluation, 409 */
async function detailNow(tx: TenantTransaction, id: string, now: number): Promise<Detail> {
  const stored = await agreementAt(tx, id, now);
  if (!stored) throw notFound(`agreement "${id}"`);
  const evaluation = await evaluatedReport(tx, id);
  const loaded = loadAgreement(stored);
  const { size } = await readHead(tx, id);
  return { loaded, told: evaluation.report, summary: summaryOf(loaded, evaluation, size, now) };
}

/** The same as it was known. @throws HttpProblem 404 */
async function detailThen(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants,
  now: number,
): Promise<Detail> {
  const found = await evaluateAsKnown(tx, id, known, now);
  if (!found) throw notFound(`agreement "${id}"`);
  const { held: loaded, evaluation, records } = found;
  const told = toReport(evaluation);
  return { loaded, told, summary: summaryOf(loaded, { report: told, computedAt: now }, records, now) };
}

/** The one period that is asked for; null where it is none. */
function periodAsked({ objectives }: EvaluationReport, periods: string): string | null {
  if (periods === 'all' || periods === 'none') return null;
  const has = objectives.some((one) => one.periods.some(({ period }) => period === periods));
  return has ? periods : (periodInFocus(objectives) ?? null);
}

/** A report with the figures and credits of the periods asked for alone. */
function narrowed(report: z.infer<typeof reportSchema>, periods: string, period: string | null) {
  if (periods === 'all') return report;
  const isAsked = (one: { readonly period: string }) => one.period === period;
  return {
    ...report,
    objectives: report.objectives.map((one) => ({ ...one, periods: one.periods.filter(isAsked) })),
    credits: report.credits.filter(isAsked),
  };
}

async function summary(tx: TenantTransaction, id: string, now: number) {
  const stored = (await agreementAt(tx, id, now))!;
  const [evaluation, head] = [await storedReport(tx, id), await readHead(tx, id)];
  return summaryOf(loadAgreement(stored), evaluation, head.size, now);
}

/** The same as it was known. */
async function summaryThen(tx: TenantTransaction, id: string, known: KnownInstants, now: number) {
  return (await detailThen(tx, id, known, now)).summary;
}
