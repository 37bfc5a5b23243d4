import type { Agreement, PeriodKind } from '@tallystick/agreement';
import { type Interval, type Period, periodsOf, type ZoneRules } from '@tallystick/time';
import type { JudgedPeriod } from './figure.ts';

/** All periods of an objective over the term, in time order; those of {@link begunPeriods} are the first of them. */
export function termPeriods(agreement: Agreement, kind: PeriodKind, zone: ZoneRules): readonly Period[] {
  const { from, to } = agreement.term;
  return periodsOf({ term: { from, to }, zone, kind });
}

/** The periods of the term that have begun by `asOf`, in time order, with where each stands (semantics §4). */
export function begunPeriods(
  agreement: Agreement,
  kind: PeriodKind,
  zone: ZoneRules,
  asOf: number,
): readonly JudgedPeriod[] {
  return termPeriods(agreement, kind, zone)
    .filter((period) => period.from < asOf)
    .map(({ id, from: start, to: end, partial }) => ({
      id,
      from: start,
      to: end,
      partial,
      state: asOf < end ? 'open' : asOf < end + agreement.graceMs ? 'provisional' : 'final',
    }));
}

/** The place of the period that holds the instant, or -1. Periods are in time order and do not overlap. */
export function placeOfPeriod(periods: readonly Interval[], at: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle]!;
    if (at < period.from) high = middle - 1;
    else if (at >= period.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
