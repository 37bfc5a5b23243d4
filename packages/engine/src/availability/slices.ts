import {
  type AvailabilityIndicator,
  type AvailabilityMethod,
  exact,
  type Rational,
} from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure } from '../compliance/figure.ts';
import { type Check, checksWithin } from './checks.ts';
import { type AvailabilityFigure, measureAvailability } from './measure.ts';
import { FULL_IMPACT } from './stated-state.ts';
import type { StateStretch } from './timeline.ts';

/** A slice's own share is floored to whole units of one part in this many, as that of events is. */
const RATIO_UNITS = 1_000_000_000_000n;

/** What slices are measured by. */
export interface SliceMeasure {
  readonly hours: Calendar;
  readonly countedUp: readonly Interval[];
  readonly removed: readonly Interval[];
  readonly asOf: number;
  /** Slices are laid from here on: the start of the term, ms. */
  readonly originAt: number;
  readonly method: Extract<AvailabilityMethod, { kind: 'slices' }>;
  /** Where records are checks, those that count, in the order of time. */
  readonly checks?: readonly Check[];
}

/**
 * The mean of the slices' own shares of up time (semantics §3.2). A slice belongs to the period that holds its start, and
 * counts once it has ended; one that an exclusion removes time from is dropped whole; one without known time counts by
 * the rule for empty slices, and one without promised time not at all.
 */
export function figureBySlices(
  indicator: AvailabilityIndicator,
  stretches: readonly StateStretch[],
  period: JudgedPeriod,
  { hours, countedUp, removed, asOf, originAt, method, checks }: SliceMeasure,
): Figure {
  const { sliceMs, empty } = method;
  let [units, valid, whole, knownMs, promisedMs] = [0n, 0, 0, 0, 0];
  let next = 0;
  const first = originAt + Math.ceil((period.from - originAt) / sliceMs) * sliceMs;
  for (let from = first; from < period.to; from += sliceMs) {
    const to = from + sliceMs;
    if (removed.some((one) => one.from < to && one.to > from)) continue;
    if (hours.elapsed(from, to) === 0) continue;
    whole++;
    if (to > asOf) continue;
    while (next < stretches.length && stretches[next]!.to <= from) next++;
    let last = next;
    while (last < stretches.length && stretches[last]!.from < to) last++;
    const inside = stretches.slice(next, last);
    const figure = measureAvailability(indicator, hours, inside, { from, to }, countedUp);
    knownMs += figure.knownMs;
    promisedMs += figure.promisedMs;
    const good = checks
      ? shareOfChecks(checksWithin(checks, { from, to }), hours, countedUp)
      : shareOfTime(figure);
    if (good) {
      units += (good.numerator * RATIO_UNITS) / good.denominator;
      valid++;
    } else if (empty === 'excluded') whole--;
    else {
      if (empty === 'good') units += RATIO_UNITS;
      valid++;
    }
  }
  const span = { from: period.from, to: Math.min(period.to, asOf) };
  return {
    ...shareFigure('slices', {
      good: exact.rational(units, RATIO_UNITS),
      valid: exact.rational(valid),
      wholeValid: exact.rational(whole),
    }),
    coverage: { knownMs, promisedMs },
    causes: measureAvailability(indicator, hours, stretches, span, countedUp).causes,
  };
}

function shareOfTime({ validMs, downMs }: AvailabilityFigure): Rational | undefined {
  if (validMs === 0) return undefined;
  const valid = exact.rational(validMs);
  return exact.divide(exact.subtract(valid, downMs), valid);
}

/** [AVL-16] The share of the checks in service hours that passed; one that states an impact passed in part. */
function shareOfChecks(
  checks: readonly Check[],
  hours: Calendar,
  countedUp: readonly Interval[],
): Rational | undefined {
  let [valid, failed] = [0, 0n];
  for (const { at, impact } of checks) {
    if (!hours.isOpen(at)) continue;
    valid++;
    if (!countedUp.some(({ from, to }) => from <= at && at < to)) failed += BigInt(impact);
  }
  if (valid === 0) return undefined;
  const all = BigInt(valid) * BigInt(FULL_IMPACT);
  return exact.rational(all - failed, all);
}
