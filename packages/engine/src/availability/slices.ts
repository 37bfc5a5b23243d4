import { type AvailabilityIndicator, type AvailabilityMethod, exact } from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure } from '../compliance/figure.ts';
import { measureAvailability } from './measure.ts';
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
  { hours, countedUp, removed, asOf, originAt, method }: SliceMeasure,
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
    if (figure.validMs > 0) {
      const good = exact.divide(
        exact.subtract(exact.rational(figure.validMs), figure.downMs),
        exact.rational(figure.validMs),
      );
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
