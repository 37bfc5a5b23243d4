import type { Agreement, Objective } from '@tallystick/agreement';
import {
  indicatorsBehind,
  lastInstantOf,
  MAX_SLICES_SPAN_MS,
  SLICES_TYPE,
  toReport,
} from '@tallystick/engine';
import {
  agreementAt,
  type FigureRecords,
  type Opened,
  openRecords,
  outcomesOf,
  recordsOfFigure,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant, parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { evaluateAsKnown } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { notFound } from '../http/problem.ts';
import { wholeNumberOr } from '../http/whole-number.ts';
import { mayReadPersonal } from '../privacy/may-read.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { dataSchema, personalSchema, personalView } from './record-view.ts';
import { workOutAtMost } from './worked-out.ts';

const behindSchema = z.object({
  source: z.string(),
  id: z.string(),
  subject: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  receivedAt: z.string(),
  data: dataSchema,
  personal: personalSchema,
});

/** Answers as it was known that are worked out at a time; each reads a whole ledger. */
const AT_A_TIME = 2;

/** From a figure to the records that it comes from, whatever the kind of its indicator. */
export function figureRecordRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'answers');
  app.get(
    '/agreements/:id/objectives/:objective/records',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'The records behind the figure of an objective in a period, page by page. Over clocks: those of the subjects whose outcomes it counts; else those that happened in the period; pages may hold fewer.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({
          period: z.string().describe('Id of the period.'),
          ...knownQuery,
          limit: wholeNumberOr(50, 1, 1000),
          cursor: z.string().optional().describe('The `next` of the page before.'),
        }),
        response: {
          200: z.object({
            records: z.array(behindSchema).describe('By subject, then in the order of time.'),
            next: z.string().nullable(),
          }),
        },
      },
    },
    async (request) => {
      const known = knownOf(request.query, now());
      const page = async (tx: TenantTransaction) => {
        const { id, objective: objectiveId } = request.params;
        const { period: periodId, limit, cursor } = request.query;
        const stored = await agreementAt(tx, id, known?.asOf ?? now());
        if (!stored) throw notFound(`agreement "${id}"`);
        const { agreement } = loadAgreement(stored);
        const objective = agreement.objectives.get(objectiveId);
        if (!objective) throw notFound(`objective "${objectiveId}" in "${id}"`);
        const found = known && (await evaluateAsKnown(tx, id, known, now()));
        const report = found ? toReport(found.evaluation) : (await storedReport(tx, id))?.report;
        const period = report?.objectives
          .find((one) => one.id === objectiveId)
          ?.periods.find((one) => one.period === periodId);
        if (!period) throw notFound(`period "${periodId}" of objective "${objectiveId}" in "${id}"`);
        const span = { from: parseInstant(period.from), to: parseInstant(period.to) };
        const reads = readsOf(agreement, objective, periodId, span);
        const counted = found && {
          subjects: outcomesOf(storedOutcomes(found.evaluation.outcomes()), {
            objective: objectiveId,
            period: periodId,
          }).map(({ subject }) => subject),
        };
        const page = await recordsOfFigure(
          tx,
          id,
          {
            ...reads,
            ...(reads.countedBy && counted ? { countedBy: counted } : {}),
            ...(known?.knownAt === undefined ? {} : { knownAt: known.knownAt }),
          },
          { limit, ...(cursor === undefined ? {} : { after: cursor }) },
        );
        const isClock = reads.countedBy !== undefined;
        const records = page.records.filter((one) => isClock || lastInstantOf(one) >= span.from);
        const rows = records.map((record) => ({ record }));
        const opened = await openRecords(tx, id, rows, { mayRead: await mayReadPersonal(tx, request, id) });
        return { records: opened.map(view), next: page.next ?? null };
      };
      return known ? workOut(() => read(request, page)) : read(request, page);
    },
  );
}

function readsOf(
  agreement: Agreement,
  objective: Objective,
  period: string,
  span: { from: number; to: number },
): FigureRecords {
  const indicator = agreement.indicators.get(objective.indicator)!;
  if (indicator.kind === 'clock') {
    return { reads: [{ source: indicator.from }], countedBy: { objective: objective.id, period } };
  }
  const reads = indicatorsBehind(indicator, agreement).flatMap((one) => {
    const sources = 'fallback' in one && one.fallback !== undefined ? [one.from, one.fallback] : [one.from];
    const subject = one.kind === 'clock' ? undefined : one.subject;
    return sources.map((source) => ({ source, ...(subject === undefined ? {} : { subject }) }));
  });
  return { reads, span: { ...span, reachMs: MAX_SLICES_SPAN_MS, reachType: SLICES_TYPE } };
}

function view({ record, personal }: Opened): z.infer<typeof behindSchema> {
  const { source, id, subject, type, occurredAt, receivedAt, data } = record;
  const instants = { occurredAt: formatInstant(occurredAt), receivedAt: formatInstant(receivedAt) };
  return { source, id, subject, type, ...instants, data: { ...data }, personal: personalView(personal) };
}
