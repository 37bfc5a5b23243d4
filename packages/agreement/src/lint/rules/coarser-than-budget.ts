import { compare, ONE, rational, subtract, toPercentText } from '../../exact/rational.ts';
import type { Agreement, Objective } from '../../model.ts';
import { periodLengths, periodText, shareOf, timeText, WEEK_MS, weeklyMs } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** SMART: achievable and measurable, with the steps in which it is counted. */
export const coarserThanBudget: Rule = {
  id: 'coarser-than-budget',
  severity: 'warning',
  finds:
    'An error budget smaller than the smallest step in which it is counted: a minute, a slice, a check, a heartbeat.',
  why: 'The first bad minute or slice then breaks the promise, however little was lost, and a silent probe is noticed when the budget is long gone.',
  *check({ agreement }) {
    for (const objective of agreement.objectives.values()) {
      const step = stepOf(objective, agreement);
      if (!step || compare(objective.target.value, ONE) >= 0) continue;
      const promisedMs = periodLengths(objective.period).longest * step.openShare;
      const budget = shareOf(promisedMs, subtract(ONE, objective.target.value));
      if (compare(rational(step.ms), budget) <= 0) continue;
      yield {
        at: ['objectives', objective.id, 'target'],
        message: `${toPercentText(objective.target.value)} leaves ${timeText(budget)} in ${periodText(objective.period)}, and it is counted in ${step.what} of ${timeText(rational(step.ms))}.`,
        suggestion: 'Count in smaller steps, lengthen the period, or lower the target.',
        shown: [
          `${timeText(rational(Math.round(promisedMs)))} promised at most × ${toPercentText(subtract(ONE, objective.target.value))} = ${timeText(budget)} < ${timeText(rational(step.ms))}`,
        ],
      };
    }
  },
};

/** The smallest step in which an objective counts time, and the share of time that is promised. */
function stepOf(
  { indicator, target, budgeting }: Objective,
  { indicators, calendars }: Agreement,
): { readonly what: string; readonly ms: number; readonly openShare: number } | undefined {
  const measured = indicators.get(indicator);
  if (target.statistic !== 'share' || !measured) return undefined;
  if (measured.kind === 'ratio' && budgeting?.method === 'timeslices') {
    return { what: 'slices', ms: budgeting.sliceMs, openShare: 1 };
  }
  if (measured.kind !== 'availability') return undefined;
  const calendar = measured.calendar === undefined ? undefined : calendars.get(measured.calendar);
  const openShare = calendar ? weeklyMs(calendar.hours) / WEEK_MS : 1;
  const { method, heartbeat = 0, checkEvery = 0 } = measured;
  const steps = [
    { what: 'heartbeats', ms: heartbeat },
    { what: 'checks', ms: checkEvery },
    { what: 'minutes', ms: method.kind === 'minutes' ? 60_000 : 0 },
    { what: 'slices', ms: method.kind === 'slices' ? method.sliceMs : 0 },
  ];
  return { ...steps.reduce((a, b) => (b.ms > a.ms ? b : a)), openShare };
}
