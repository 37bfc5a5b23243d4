import { type Rational, toDecimalText } from '../exact/rational.ts';
import type { Budgeting, EventCounts } from '../model/ratio.ts';
import type { CountedQuery } from './counted.ts';
import { promDuration, type Rung } from './ladder.ts';

/** Labels that tell one objective’s series from another’s. */
export interface Owner {
  readonly agreement: string;
  readonly objective: string;
}

/** What a series counts: events, or, under `timeslices`, slices. */
export type Counted = 'good' | 'valid' | 'good_events' | 'valid_events';

/** The name of a recorded count. */
export function seriesName(counted: Counted, ms: number): string {
  return `objective:tallystick_${counted}:sum${promDuration(ms)}`;
}

/** A recorded count of an objective. */
export function series(counted: Counted, ms: number, { agreement, objective }: Owner): string {
  return `${seriesName(counted, ms)}{agreement="${agreement}",objective="${objective}"}`;
}

/** What a query counts in a window. A series that is not there counts nothing. */
export function countIn(
  { terms }: CountedQuery,
  ms: number,
  counts: Extract<EventCounts, { by: 'fields' }>['counts'],
): string {
  const over = counts === 'cumulative' ? 'increase' : 'sum_over_time';
  const [first, ...rest] = terms.map(({ sign, selector }) => ({
    sign,
    text: `(sum(${over}(${selector}[${promDuration(ms)}])) or vector(0))`,
  }));
  const head = first ? `${first.sign === '-' ? '-' : ''}${first.text}` : 'vector(0)';
  return [head, ...rest.map(({ sign, text }) => `${sign} ${text}`)].join(' ');
}

/**
 * The counts of a window as a sum of shorter ones that lie side by side. The range is a millisecond short of the
 * window, so that of the two ends only one is in it, whichever version of Prometheus asks.
 */
export function sumOf(counted: Counted, { ms, of }: Required<Rung>, owner: Owner): string {
  return `sum_over_time(${series(counted, of, owner)}[${promDuration(ms - 1)}:${promDuration(of)}])`;
}

/** Whether the slice that ends now is good, and whether it counts: 1 or 0. */
export function sliceIn(
  counted: 'good' | 'valid',
  { sliceMs, sliceTarget, empty }: Budgeting,
  owner: Owner,
): string {
  const [good, valid] = [series('good_events', sliceMs, owner), series('valid_events', sliceMs, owner)];
  const { numerator, denominator } = sliceTarget;
  if (counted === 'valid') return empty === 'excluded' ? `${valid} > bool 0` : `${valid} >= bool 0`;
  const isGood = `(${good} * ${denominator} >= bool ${valid} * ${numerator})`;
  return empty === 'good' ? isGood : `${isGood} * (${valid} > bool 0)`;
}

/** Holds while bad ÷ valid is above the limit in the window, strictly, without dividing. */
export function isAbove(limit: Rational, ms: number, owner: Owner): string {
  const [good, valid] = [series('good', ms, owner), series('valid', ms, owner)];
  return `(${valid} - ${good}) * ${numberText(limit.denominator)} > ${valid} * ${numberText(limit.numerator)}`;
}

/** The part of the error budget that is left: 1 less what is bad of what may be; below 0 where it is overspent. */
export function budgetLeft(mayBeBad: Rational, ms: number, owner: Owner): string {
  const [good, valid] = [series('good', ms, owner), series('valid', ms, owner)];
  const { numerator, denominator } = mayBeBad;
  return `1 - (${valid} - ${good}) * ${numberText(denominator)} / ((${valid} > 0) * ${numberText(numerator)})`;
}

function numberText(whole: bigint): string {
  return toDecimalText({ numerator: whole, denominator: 1n });
}
