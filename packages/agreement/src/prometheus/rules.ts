import { stringify } from 'yaml';
import {
  compare,
  multiply,
  ONE,
  type Rational,
  subtract,
  toDecimalText,
  toPercentText,
} from '../exact/rational.ts';
import { severityOf, usualRate } from '../model/burn-alert.ts';
import { durationText } from '../model/length.ts';
import { isRolling, usualMs } from '../model/period.ts';
import type { Budgeting, BurnAlert, RatioIndicator } from '../model/ratio.ts';
import { targetText } from '../model/target-text.ts';
import type { Agreement, Objective } from '../model.ts';
import type { Unsaid } from '../openslo/unsaid.ts';
import { type CountedQuery, countedQuery } from './counted.ts';
import {
  budgetLeft,
  type Counted,
  countIn,
  isAbove,
  type Owner,
  seriesName,
  sliceIn,
  sumOf,
} from './expressions.ts';
import { ladder, promDuration, wholeOf } from './ladder.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The short window of a burn alert is this part of its long one (semantics §6). */
const SHORT_PART = 12;

/** A rule of Prometheus as its configuration writes it. */
export type PrometheusRule =
  | { readonly record: string; readonly expr: string; readonly labels: Labels }
  | { readonly alert: string; readonly expr: string; readonly labels: Labels; readonly annotations: Labels };

type Labels = Readonly<Record<string, string>>;

/** Recording and alerting rules of one objective. */
export interface RuleGroup {
  readonly name: string;
  readonly interval: string;
  readonly rules: readonly PrometheusRule[];
}

/** A file of rules, and what of the agreement the rules leave out. */
export interface PrometheusRules {
  readonly groups: readonly RuleGroup[];
  /** As YAML. */
  readonly text: string;
  readonly unsaid: readonly Unsaid[];
}

/**
 * Rules of Prometheus for the ratios of an agreement that are asked for in PromQL: the counts of good and of valid
 * events in every window, long ones as sums of shorter ones; what is left of the error budget; and an alert for each
 * burn rate that the agreement names. See rules [PRM-1] to [PRM-6] of SPEC.md.
 */
export function prometheusRules(agreement: Agreement): PrometheusRules {
  const unsaid: Unsaid[] = [];
  const groups = [...agreement.objectives.values()].flatMap((objective) => {
    const asked = askedOf(objective, agreement);
    if (typeof asked === 'string') {
      unsaid.push({ clause: `objectives.${objective.id}`, message: asked });
      return [];
    }
    unsaid.push(...leftOut(objective));
    return [groupOf(objective, asked, agreement)];
  });
  for (const { id } of groups.length > 0 ? agreement.exclusions.values() : []) {
    unsaid.push({
      clause: `exclusions.${id}`,
      message: 'Time that does not count is not left out by rules: they know nothing of it.',
    });
  }
  return { groups, text: stringify({ groups }, { lineWidth: 0 }), unsaid };
}

/** An objective that can be counted in Prometheus. */
interface Asked {
  readonly indicator: RatioIndicator;
  readonly counts: 'increments' | 'cumulative';
  readonly good: CountedQuery;
  readonly total: CountedQuery;
  readonly budgeting: Budgeting;
}

/** What is asked for, or why nothing can be. */
function askedOf({ indicator: id, budgeting, target }: Objective, agreement: Agreement): Asked | string {
  const indicator = agreement.indicators.get(id);
  if (indicator?.kind !== 'ratio' || !budgeting) return 'Rules are made for objectives over ratios.';
  const { events } = indicator;
  if (events.by !== 'fields' || !events.query)
    return `Rules need the "query" of ${id}: how its source is asked.`;
  if (agreement.sources.get(indicator.from)?.connector !== 'prometheus') {
    return `Rules need a source whose connector is prometheus; ${indicator.from} is another.`;
  }
  const [good, total] = [countedQuery(events.query.good), countedQuery(events.query.total)];
  if (!good || !total) {
    return 'A query that counts over any window is a selector such as calls_total{code="200"}, or a sum or difference of some.';
  }
  if (compare(target.value, ONE) >= 0) return 'A target of 100 % has no error budget.';
  if (budgeting.method === 'timeslices' && budgeting.sliceMs < MINUTE_MS) {
    return 'Slices below a minute are shorter than what Prometheus scrapes.';
  }
  return { indicator, counts: events.counts, good, total, budgeting };
}

/** What rules leave out of an objective that they are made for. */
function leftOut({ id, ramp, dynamic, period, budgeting }: Objective): readonly Unsaid[] {
  const clause = `objectives.${id}`;
  return [
    ...(ramp || dynamic
      ? [
          {
            clause: `${clause}.target`,
            message: 'Rules hold the first target; write them again when it moves.',
          },
        ]
      : []),
    ...(isRolling(period)
      ? []
      : [
          {
            clause: `${clause}.period`,
            message: `Rules look back over ${durationText(usualMs(period))} instead of the period of the calendar.`,
          },
        ]),
    ...(budgeting?.method === 'ratio-timeslices'
      ? [{ clause: `${clause}.budgeting`, message: 'Rules add up events: a mean of ratios is never summed.' }]
      : []),
  ];
}

function groupOf(objective: Objective, asked: Asked, agreement: Agreement): RuleGroup {
  const { budgeting } = asked;
  const owner: Owner = { agreement: agreement.id, objective: objective.id };
  const bySlices = budgeting.method === 'timeslices';
  const base = Math.max(budgeting.sliceMs, MINUTE_MS);
  const periodMs = usualMs(objective.period);
  const alerts = objective.alerts ?? [];
  const windows = [...alerts.flatMap(({ windowMs }) => [windowMs, windowMs / SHORT_PART]), HOUR_MS, periodMs];
  const record = (counted: Counted, ms: number, expr: string): PrometheusRule => ({
    record: seriesName(counted, ms),
    expr,
    labels: { ...owner },
  });
  const counts = ladder(base, windows).flatMap(({ ms, of }) =>
    of === undefined
      ? bySlices
        ? [
            record('good_events', ms, countIn(asked.good, ms, asked.counts)),
            record('valid_events', ms, countIn(asked.total, ms, asked.counts)),
            record('good', ms, sliceIn('good', budgeting, owner)),
            record('valid', ms, sliceIn('valid', budgeting, owner)),
          ]
        : [
            record('good', ms, countIn(asked.good, ms, asked.counts)),
            record('valid', ms, countIn(asked.total, ms, asked.counts)),
          ]
      : (['good', 'valid'] as const).map((counted) => record(counted, ms, sumOf(counted, { ms, of }, owner))),
  );
  const mayBeBad = subtract(ONE, objective.target.value);
  return {
    name: `tallystick-${agreement.id}-${objective.id}`,
    interval: promDuration(MINUTE_MS),
    rules: [
      ...counts,
      {
        record: 'objective:tallystick_error_budget_left:share',
        expr: budgetLeft(mayBeBad, wholeOf(periodMs, base), owner),
        labels: { ...owner },
      },
      ...alerts.map((alert) => burnRule(alert, { objective, asked, agreement, owner, base, mayBeBad })),
    ],
  };
}

interface Burning {
  readonly objective: Objective;
  readonly asked: Asked;
  readonly agreement: Agreement;
  readonly owner: Owner;
  readonly base: number;
  readonly mayBeBad: Rational;
}

function burnRule(
  alert: BurnAlert,
  { objective, asked, agreement, owner, base, mayBeBad }: Burning,
): PrometheusRule {
  const { windowMs } = alert;
  const rate = usualRate(alert, objective.period);
  const limit = multiply(rate, mayBeBad);
  const [long, short] = [windowMs, windowMs / SHORT_PART].map((ms) => wholeOf(ms, base)) as [number, number];
  const { service } = asked.indicator;
  return {
    alert: 'ErrorBudgetBurn',
    expr: `${isAbove(limit, long, owner)}\nand\n${isAbove(limit, short, owner)}`,
    labels: {
      ...owner,
      clause: `objectives.${objective.id}`,
      indicator: objective.indicator,
      ...(service === undefined ? {} : { service }),
      severity: severityOf(alert),
      window: promDuration(long),
    },
    annotations: {
      summary: untemplated(
        `${objective.title}: the error budget burns more than ${toDecimalText(rate)} times as fast as agreed.`,
      ),
      description: untemplated(
        `Over ${durationText(long)} and over ${durationText(short)} more than ${toPercentText(limit)} was bad. ` +
          `${agreement.title} (${agreement.id}, version ${agreement.version}), clause objectives.${objective.id}, promises ${targetText(objective.target)}.`,
      ),
    },
  };
}

/** Annotations are templates: what the parties wrote is none. */
function untemplated(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
