import { compare, type Rational, toPercentText } from '../exact/rational.ts';
import type { RampStep } from '../model/moving-target.ts';
import type { Budgeting } from '../model/ratio.ts';
import type { Target } from '../model/target.ts';
import { targetText } from '../model/target-text.ts';
import type { Objective, Span } from '../model.ts';
import { isSame } from './canonical.ts';
import { neither, undecidable } from './difference.ts';
import type { Family } from './family.ts';
import { compareFields, type Fields } from './fields.ts';
import { ordered, ranked, stated } from './orders.ts';
import { conditionText, durationText, genericText, periodText, spanText } from './words.ts';

/** What is promised: targets, times, periods, warnings. */
export const OBJECTIVES: Family<Objective> = {
  within: 'objectives',
  affects: 'figures',
  added: { gains: 'customer', reason: 'more-bindings' },
  fields: {
    indicator: stated((id) => id, undecidable('another-measure')),
    description: stated((text) => text, neither('for-readers'), 'words'),
    rationale: stated((text) => text, neither('for-readers'), 'words'),
    importance: {
      ...ordered({
        words: (word: Objective['importance']) => word,
        order: ranked(['must-have', 'nice-to-have']),
        more: 'provider',
        reason: 'better-terms',
      }),
      affects: 'words',
    },
    escalation: stated((id) => id, neither('only-told'), 'duties'),
    owner: stated((id) => id, neither('internal'), 'duties'),
    where: { ...stated(conditionText, undecidable('counts-other-subjects')), absent: 'all subjects' },
    within: ordered({ words: spanText, order: byLength, more: 'provider', reason: 'stricter' }),
    target: ordered({ words: targetText, order: byStrictness, more: 'customer', reason: 'stricter' }),
    period: stated(periodText, undecidable('another-period')),
    budgeting: 'elsewhere',
    alerts: stated(
      (alerts) =>
        alerts
          .map(({ windowMs, share }) => `${toPercentText(share)} in ${durationText(windowMs)}`)
          .join(', ') || genericText(alerts),
      neither('only-told'),
      'duties',
    ),
    ramp: { ...stated(rampText, undecidable('another-basis')), absent: 'the target stays' },
    warnAt: stated((shares) => shares.map(toPercentText).join(', '), neither('only-told')),
  },
  more(place, { before, after }) {
    const [old, now] = [before.budgeting, after.budgeting];
    if (old && now)
      return compareFields({ ...place, within: 'budgeting' }, { before: old, after: now }, BUDGETING);
    return compareFields<Pick<Objective, 'budgeting'>>(
      place,
      { before: budgetingOf(before), after: budgetingOf(after) },
      {},
    );
  },
};

function rampText(steps: readonly RampStep[]): string {
  return steps.map(({ fromDate, target }) => `${targetText(target)} from ${fromDate}`).join(', ');
}

function budgetingOf({ budgeting }: Objective): Pick<Objective, 'budgeting'> {
  return budgeting ? { budgeting } : {};
}

/** What a slice without events is taken for, in the order in which it serves the provider. */
export const EMPTY_SLICES = ['bad', 'excluded', 'good'] as const;

const BUDGETING: Fields<Budgeting> = {
  method: stated((method) => method, undecidable('another-basis')),
  sliceMs: stated(durationText, undecidable('another-basis')),
  sliceTarget: ordered({
    words: toPercentText,
    order: compare,
    more: 'customer',
    reason: 'less-often-judged-good',
  }),
  empty: ordered({
    words: (word: Budgeting['empty']) => word,
    order: ranked(EMPTY_SLICES),
    more: 'provider',
    reason: 'less-often-judged-good',
  }),
};

/** Spans in the order of their lengths; a span of hours and a count of business days have none. */
export function byLength(before: Span, after: Span): number | undefined {
  if (before.kind === 'time' && after.kind === 'time') return before.ms - after.ms;
  if (before.kind === 'time' || after.kind === 'time') return undefined;
  return together(before.days - after.days, Number(before.endOfDay) - Number(after.endOfDay));
}

/** Targets in the order of how hard they are to keep: negative where the new one is stricter. */
function byStrictness(before: Target, after: Target): number | undefined {
  const { value, percentile, comparator, ...rest } = before;
  const { value: newValue, percentile: newPercentile, comparator: newComparator, ...newRest } = after;
  if (!isSame(rest, newRest) || isFloor(comparator) !== isFloor(newComparator)) return undefined;
  const byValue = isFloor(comparator) ? compare(value, newValue) : compare(newValue, value);
  // At one value, "below" and "above" refuse what "at most" and "at least" take.
  const edge = Number(isOpen(comparator)) - Number(isOpen(newComparator));
  return together(
    byValue === 0 ? edge : byValue,
    isFloor(comparator) ? -shareOrder(percentile, newPercentile) : shareOrder(percentile, newPercentile),
  );
}

function shareOrder(before: Rational | undefined, after: Rational | undefined): number {
  return before && after ? compare(before, after) : 0;
}

const isFloor = (comparator: Target['comparator']) => comparator === 'at least' || comparator === 'above';
const isOpen = (comparator: Target['comparator']) => comparator === 'above' || comparator === 'below';

/** One order of two: undefined where they go against each other. */
export function together(...orders: readonly number[]): number | undefined {
  const [less, more] = [orders.some((order) => order < 0), orders.some((order) => order > 0)];
  return less && more ? undefined : less ? -1 : more ? 1 : 0;
}
