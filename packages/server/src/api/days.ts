import {
  type AvailabilityIndicator,
  exact,
  type Objective,
  type Rational,
  zoneOf,
} from '@tallystick/agreement';
import {
  type EvaluateOptions,
  type Evaluation,
  type EvaluationReport,
  type StateStretch,
  toReport,
} from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  decidedOutcomes,
  evidenceOfSubject,
  streamEvidence,
  type TenantTransaction,
} from '@tallystick/store';
import {
  dateOf,
  formatDate,
  formatInstant,
  localDay,
  parseInstant,
  startOfDay,
  type ZoneRules,
} from '@tallystick/time';
import { z } from 'zod';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { evaluateHeld, type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { unitSchema } from './report-schema.ts';
import { workOutAtMost } from './worked-out.ts';

/** Answers that are worked out at a time; each reads a whole ledger, twice at most. */
const AT_A_TIME = 1;

const daySchema = z.object({
  date: z.string().describe('Local day in the agreement zone.'),
  good: z.string(),
  bad: z.string(),
  cumulativeBad: z.string(),
});

const causeSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  subject: z.string().nullable().describe('The subject whose states it changed, for its own page.'),
  downMs: z.string(),
  from: z.string(),
  to: z.string(),
});

const daysSchema = z.object({
  unit: unitSchema,
  timeZone: z.string(),
  days: z.array(daySchema),
  allowed: z.string().nullable().describe('The error budget of the period, in the same unit.'),
  warnAt: z.array(z.string()).describe('The shares of it whose use is a warning: `75 %`.'),
  causes: z
    .array(causeSchema)
    .describe('For availability: the incidents that ate the budget, the largest first.'),
});

/** How a period's budget was used, day by day. */
export function dayRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'answers');
  app.get(
    '/agreements/:id/objectives/:objective/days',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'Good and bad of each day of a period, and the causes.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({
          period: z.string(),
          ...knownQuery,
        }),
        response: { 200: daysSchema },
      },
    },
    async (request) => {
      const { period: periodId, ...query } = request.query;
      const known = knownOf(query, now());
      const work = known ? workOut : <Result>(plain: () => Promise<Result>) => plain();
      return work(() =>
        read(request, async (tx) => {
          const { id, objective: objectiveId } = request.params;
          const { report, decided } = known ? await workedOut(tx, id, known, now()) : await asStored(tx, id);
          const knownAt = known?.knownAt;
          const period = report?.objectives
            .find((one) => one.id === objectiveId)
            ?.periods.find((one) => one.period === periodId);
          if (!report || !period)
            throw notFound(`period "${periodId}" of objective "${objectiveId}" in "${id}"`);
          const span = { from: parseInstant(period.from), to: parseInstant(period.to) };
          // As the version says whose period it is.
          const loaded = (await heldAgreement(tx, id, span.from))!;
          const objective = loaded.agreement.objectives.get(objectiveId)!;
          const indicator = loaded.agreement.indicators.get(objective.indicator)!;
          const asOf = parseInstant(report.asOf);
          const zone = zoneOf(loaded.agreement, loaded.agreement.term.timeZone);
          const measured =
            indicator.kind === 'clock'
              ? { days: clockDays(await decided(objectiveId, periodId)), causes: [] }
              : indicator.kind === 'availability'
                ? await downDays(
                    tx,
                    loaded,
                    objective,
                    indicator,
                    { ...span, to: Math.min(span.to, asOf) },
                    { asOf, knownAt },
                  )
                : { days: await figureDays(tx, loaded, objectiveId, span, { asOf, knownAt }), causes: [] };
          return {
            unit: period.unit,
            timeZone: loaded.agreement.term.timeZone,
            days: cumulate(zone, { ...span, to: Math.min(span.to, asOf) }, measured.days),
            allowed: period.budget?.allowed ?? null,
            warnAt: objective.warnAt.map(exact.toPercentText),
            causes: measured.causes,
          };
        }),
      );
    },
  );
}

/** A report, and when outcomes of its clocks were decided. */
interface Basis {
  readonly report: EvaluationReport | undefined;
  readonly decided: (objective: string, period: string) => Promise<readonly Decided[]>;
}

type Decided = { readonly decidedAt: number; readonly status: string };
type Instants = Pick<EvaluateOptions, 'asOf' | 'knownAt'>;

async function asStored(tx: TenantTransaction, id: string): Promise<Basis> {
  const evaluation = await storedReport(tx, id);
  return {
    report: evaluation?.report,
    decided: (objective, period) => decidedOutcomes(tx, id, { objective, period }),
  };
}

async function workedOut(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants,
  now: number,
): Promise<Basis> {
  const found = await evaluateAsKnown(tx, id, known, now);
  if (!found) return { report: undefined, decided: async () => [] };
  const { evaluation } = found;
  return {
    report: toReport(evaluation),
    decided: async (objective, period) =>
      storedOutcomes(evaluation.outcomes()).flatMap(({ decidedAt, status, ...one }) =>
        one.objective === objective && one.period === period && decidedAt !== null
          ? [{ decidedAt, status }]
          : [],
      ),
  };
}

/** Good and bad of one local day (counted from 1970-01-01). */
type DayFigures = (day: number, zone: ZoneRules) => { good: Rational; bad: Rational };

function clockDays(decided: readonly Decided[]): DayFigures {
  let byDay: Map<number, { met: number; breached: number }> | undefined;
  return (day, zone) => {
    byDay ??= countByDay(decided, zone);
    const { met, breached } = byDay.get(day) ?? { met: 0, breached: 0 };
    return { good: exact.rational(met), bad: exact.rational(breached) };
  };
}

function countByDay(decided: readonly Decided[], zone: ZoneRules) {
  const byDay = new Map<number, { met: number; breached: number }>();
  for (const { decidedAt, status } of decided) {
    const day = localDay(zone, decidedAt);
    const counts = byDay.get(day) ?? { met: 0, breached: 0 };
    if (status === 'met') counts.met++;
    else counts.breached++;
    byDay.set(day, counts);
  }
  return byDay;
}

/** Good and bad of what is counted in events or slices. */
async function figureDays(
  tx: TenantTransaction,
  held: HeldAgreement,
  objective: string,
  span: { from: number; to: number },
  instants: Instants,
): Promise<DayFigures> {
  const evaluation = await evaluateHeld(held, batchesOf(streamEvidence(tx, held.stored.id)), instants);
  return shareOfDay(evaluation, objective, span);
}

/** A day's part of a share; a figure that is no share has no good and bad days. */
function shareOfDay(
  evaluation: Evaluation,
  objective: string,
  span: { readonly from: number; readonly to: number },
): DayFigures {
  return (day, zone) => {
    const share = evaluation.figureOver(objective, {
      from: Math.max(span.from, startOfDay(zone, day)),
      to: Math.min(span.to, startOfDay(zone, day + 1)),
    })?.share;
    if (!share) return { good: exact.ZERO, bad: exact.ZERO };
    return { good: share.good, bad: exact.subtract(share.valid, share.good) };
  };
}

async function downDays(
  tx: TenantTransaction,
  held: HeldAgreement,
  objective: Objective,
  indicator: AvailabilityIndicator,
  span: { from: number; to: number },
  instants: Instants,
) {
  const { agreement, stored } = held;
  const records = await evidenceOfSubject(tx, stored.id, indicator.subject);
  // Exclusions are told of in records of other subjects.
  const evidence = agreement.exclusions.size > 0 ? batchesOf(streamEvidence(tx, stored.id)) : records;
  const evaluation = await evaluateHeld(held, evidence, instants);
  const stretches = evaluation.timeline(indicator.id);
  const days = shareOfDay(evaluation, objective.id, span);
  const causes = evaluation.figureOver(objective.id, span)?.causes ?? [];
  return {
    days,
    causes: causes.map((cause) => ({ ...cause, ...causeView(cause, stretches, records, span) })),
  };
}

function causeView(
  cause: { readonly id: string; readonly downMs: Rational },
  stretches: readonly StateStretch[],
  records: readonly EvidenceRecord[],
  span: { from: number; to: number },
) {
  const own = stretches.filter(
    ({ causes, from, to }) => causes.includes(cause.id) && to > span.from && from < span.to,
  );
  const said = records.find(({ data }) => data.probe === cause.id);
  return {
    title: typeof said?.data.title === 'string' ? said.data.title : null,
    url: typeof said?.data.url === 'string' ? said.data.url : null,
    subject: said?.subject ?? null,
    downMs: exact.toDecimalText(cause.downMs),
    from: formatInstant(own[0]?.from ?? span.from),
    to: formatInstant(own.at(-1)?.to ?? span.to),
  };
}

function cumulate(zone: ZoneRules, span: { from: number; to: number }, figures: DayFigures) {
  const days: z.infer<typeof daySchema>[] = [];
  let total = exact.ZERO;
  for (let day = localDay(zone, span.from); startOfDay(zone, day) < span.to; day++) {
    const { good, bad } = figures(day, zone);
    total = exact.add(total, bad);
    days.push({
      date: formatDate(dateOf(day)),
      good: exact.toDecimalText(good),
      bad: exact.toDecimalText(bad),
      cumulativeBad: exact.toDecimalText(total),
    });
  }
  return days;
}
