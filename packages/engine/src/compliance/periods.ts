import type { Agreement, PeriodKind } from '@tallystick/agreement';
import { periodsOf, type ZoneRules } from '@tallystick/time';
import type { JudgedPeriod } from './figure.ts';

/** The periods of the term that have begun by `asOf`, in time order, with where each stands (semantics §4). */
export function begunPeriods(
  agreement: Agreement,
  kind: PeriodKind,
  zone: ZoneRules,
  asOf: number,
): readonly JudgedPeriod[] {
  const { from, to } = agreement.term;
  const all = periodsOf({ term: { from, to }, zone, kind });
  return all
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
export function placeOfPeriod(periods: readonly JudgedPeriod[], at: number): number {
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
