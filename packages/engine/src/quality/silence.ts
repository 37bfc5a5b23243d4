import { exact } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import { nearestRank } from '../values/percentile.ts';
import type { KnownBefore, Silence } from './source-quality.ts';

/** Between how many records a pace is usual. */
const USUAL_AFTER_INTERVALS = 20;
/** How many times the usual interval is long. */
const LONG_SILENCE = 3;

/**
 * Silence until the evaluation or the end of the term, against the 99th percentile of the times between records, or against what somebody set ([QLT-6]).
 *
 * @param inOrder when records happened, rising.
 * @param longMs longer than this is long; undefined for what is usual.
 * @param before what is known of the time before them, where not all records are looked at.
 * @returns undefined where nothing is set and too little is known to tell what is usual.
 */
export function silenceOf(
  inOrder: readonly number[],
  span: Interval,
  longMs: number | undefined,
  before: KnownBefore | undefined,
): Silence | undefined {
  if (span.from >= span.to) return undefined;
  const distinct = inOrder.filter((instant, index) => instant <= span.to && instant !== inOrder[index - 1]);
  const usualMs = usualOf(distinct) ?? before?.usualMs;
  const long = longMs ?? (usualMs === undefined ? undefined : LONG_SILENCE * usualMs);
  if (long === undefined) return undefined;
  const lastAt = Math.max(distinct.at(-1) ?? span.from, before?.lastAt ?? span.from);
  const sinceMs = span.to - lastAt;
  return { lastAt, sinceMs, longMs: long, usualMs, isLong: sinceMs > long };
}

function usualOf(distinct: readonly number[]): number | undefined {
  const intervals = distinct.slice(1).map((instant, index) => instant - distinct[index]!);
  if (intervals.length < USUAL_AFTER_INTERVALS) return undefined;
  const sorted = Float64Array.from(intervals).sort();
  return sorted[nearestRank(exact.rational(99, 100), sorted.length) - 1]!;
}
