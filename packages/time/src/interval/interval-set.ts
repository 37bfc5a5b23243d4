import type { DurationMs, Instant, Interval } from '../unit.ts';

/**
 * Sets of instants as sorted lists of intervals that neither touch nor overlap. Every function takes such
 * lists and gives one, in linear time.
 */
export type IntervalSet = readonly Interval[];

/** Sorts, drops empty intervals and merges those that touch or overlap. */
export function normalise(intervals: readonly Interval[]): IntervalSet {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is in one or the other. */
export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  return normalise([...a, ...b]);
}

/** What is in both. */
export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  const common: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i]!, b[j]!];
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from < to) common.push({ from, to });
    if (one.to < other.to) i++;
    else j++;
  }
  return common;
}

/** What is in the first and not in the second. */
export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
  const left: Interval[] = [];
  let j = 0;
  for (const { from, to } of a) {
    let at = from;
    while (j < b.length && b[j]!.to <= at) j++;
    for (let k = j; k < b.length && b[k]!.from < to; k++) {
      if (b[k]!.from > at) left.push({ from: at, to: b[k]!.from });
      at = Math.max(at, b[k]!.to);
    }
    if (at < to) left.push({ from: at, to });
  }
  return left;
}

/** The part of a set inside `[from, to)`. */
export function clip(set: IntervalSet, span: Interval): IntervalSet {
  return intersect(set, span.from < span.to ? [span] : []);
}

/** Total length, ms. */
export function measure(set: IntervalSet): DurationMs {
  return set.reduce((total, { from, to }) => total + (to - from), 0);
}
