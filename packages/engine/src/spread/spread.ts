import { exact, type Rational } from '@tallystick/agreement';
import { dayExists, type Interval, localDay, startOfDay, type ZoneRules } from '@tallystick/time';
import { compareShare, threshold } from '../burn/compare.ts';
import type { SliceCounts } from '../ratio/slices.ts';
import { type Buckets, UNBOUNDED } from '../values/buckets.ts';

/**
 * How what a figure is made of lies: stretches of down time by their length, slices by the share of them that is bad, values and answers by their size, days by how
 * many records each brought.
 */
export interface Spread {
  readonly of: 'down-time' | 'slices' | 'values' | 'answers' | 'days';
  /** Without gaps, in rising order; empty where there is nothing. */
  readonly bars: readonly SpreadBar[];
}

/** How many lie above one bound, up to and with another: ms, shares, records, or in the unit of the values. */
export interface SpreadBar {
  /** Undefined where nothing lies lower. */
  readonly above: Rational | undefined;
  /** Undefined where there is no bound. */
  readonly upTo: Rational | undefined;
  readonly count: number;
}

/** Bars at most of what has no bounds of its own. */
export const MOST_BARS = 24;

/** Records of a day with a bar of their own at most. */
const MOST_OF_DAY = 20;

const MINUTE_MS = 60_000;
const LENGTHS = [1, 5, 15, 30, 60, 120, 240, 480, 1_440].map((minutes) =>
  exact.rational(minutes * MINUTE_MS),
);
const BAD_SHARES = [0, 1, 5, 10, 50, 100, 500, 1_000].map((perMille) => exact.rational(perMille, 1_000));

/** [SPR-1] Each stretch of down time by its length. @param down a normalised set */
export function lengthsSpread(down: readonly Interval[]): Spread {
  const counts = new Array<number>(LENGTHS.length + 1).fill(0);
  for (const { from, to } of down) {
    const place = LENGTHS.findIndex((bound) => exact.compare(exact.rational(to - from), bound) <= 0);
    counts[place < 0 ? LENGTHS.length : place]!++;
  }
  return { of: 'down-time', bars: down.length === 0 ? [] : barsOf(LENGTHS, counts) };
}

/** [SPR-2] Each slice that holds valid events by the share of them that is bad. */
export function slicesSpread(
  { first, good, total }: SliceCounts,
  { from, to }: { readonly from: number; readonly to: number },
): Spread {
  const bounds = BAD_SHARES.map(threshold);
  const counts = new Array<number>(bounds.length).fill(0);
  let slices = 0;
  for (let at = Math.max(0, from - first); at < Math.min(to - first, total.length); at++) {
    const valid = total[at]!;
    if (valid === 0) continue;
    slices++;
    counts[bounds.findIndex((bound) => compareShare(valid - good[at]!, valid, bound) <= 0)]!++;
  }
  return { of: 'slices', bars: slices === 0 ? [] : barsOf(BAD_SHARES, counts) };
}

/** [SPR-3] Values by their size, in round steps. */
export function valuesSpread(
  of: 'values' | 'answers',
  values: readonly { readonly value: Rational; readonly count: number }[],
): Spread {
  const [head, ...rest] = values;
  if (head === undefined) return { of, bars: [] };
  const lowest = rest.reduce((least, { value }) => exact.least(least, value), head.value);
  const highest = rest.reduce((most, { value }) => exact.largest(most, value), head.value);
  const isWhole = values.every(({ value }) => value.denominator === 1n);
  const round = roundStep(exact.subtract(highest, lowest));
  const step = isWhole ? exact.largest(round, exact.ONE) : round;
  const [from, to] = [placeOf(lowest, step), placeOf(highest, step)];
  const counts = new Array<number>(Number(to - from) + 1).fill(0);
  for (const { value, count } of values) counts[Number(placeOf(value, step) - from)]! += count;
  const bounds = counts.map((_, place) => exact.multiply(exact.rational(from + BigInt(place)), step));
  return { of, bars: barsOf(bounds, counts) };
}

/** [SPR-4] A histogram by its own bounds; many of them, as those of a sketch, in round steps. */
export function bucketsSpread({ counts }: Buckets): Spread {
  const held = counts.slice(counts.findIndex(({ count }) => count > 0));
  if (!held.some(({ count }) => count > 0)) return { of: 'values', bars: [] };
  const bounded = held.filter(({ upper }) => upper !== UNBOUNDED);
  const rest = held.filter(({ upper }) => upper === UNBOUNDED).reduce((sum, { count }) => sum + count, 0);
  const bars =
    bounded.length <= MOST_BARS
      ? barsOf(
          bounded.map(({ upper }) => upper),
          bounded.map(({ count }) => count),
        )
      : valuesSpread(
          'values',
          bounded.map(({ upper, count }) => ({ value: upper, count })),
        ).bars;
  const last = bars.at(-1)?.upTo;
  return { of: 'values', bars: rest === 0 ? bars : [...bars, { above: last, upTo: undefined, count: rest }] };
}

/** [SPR-5] Each local day that a span touches by how many of some instants lie on it within the span. */
export function daysSpread(instants: readonly number[], { from, to }: Interval, zone: ZoneRules): Spread {
  const found = new Map<number, number>();
  for (let day = localDay(zone, from); startOfDay(zone, day) < to; day++)
    if (dayExists(zone, day)) found.set(day, 0);
  for (const at of instants) {
    const day = localDay(zone, at);
    if (from <= at && at < to) found.set(day, found.get(day)! + 1);
  }
  if (found.size === 0) return { of: 'days', bars: [] };
  const most = Math.max(...found.values());
  const counts = new Array<number>(Math.min(most, MOST_OF_DAY + 1) + 1).fill(0);
  for (const records of found.values()) counts[Math.min(records, MOST_OF_DAY + 1)]!++;
  const bounds = counts.slice(0, MOST_OF_DAY + 1).map((_, records) => exact.rational(records));
  return { of: 'days', bars: barsOf(bounds, counts) };
}

function barsOf(bounds: readonly Rational[], counts: readonly number[]): readonly SpreadBar[] {
  return counts.map((count, place) => ({ above: bounds[place - 1], upTo: bounds[place], count }));
}

/** The smallest of 1, 2, 5, 10 … and of their decimals that lays a width into few enough bars. */
function roundStep(width: Rational): Rational {
  const most = exact.rational(MOST_BARS - 1);
  if (width.numerator === 0n) return exact.ONE;
  let power = exact.ONE;
  const ten = exact.rational(10);
  const fits = (step: Rational) => exact.compare(exact.divide(width, step), most) <= 0;
  while (!fits(power)) power = exact.multiply(power, ten);
  while (fits(exact.divide(power, ten))) power = exact.divide(power, ten);
  // The power fits, and a tenth of it does not.
  const smaller = [2, 5].map((factor) => exact.multiply(exact.divide(power, ten), exact.rational(factor)));
  return smaller.find(fits) ?? power;
}

/** The number of the step that a value lies in: the smallest whole number of steps that is at least the value. */
function placeOf(value: Rational, step: Rational): bigint {
  const { numerator, denominator } = exact.divide(value, step);
  const whole = numerator / denominator;
  return whole * denominator < numerator ? whole + 1n : whole;
}
