import { type Budgeting, exact, type Rational } from '@tallystick/agreement';
import { clip, type IntervalSet, measure, normalise, subtract } from '@tallystick/time';
import { isAtLeast } from '../burn/compare.ts';
import { type FigureUnit, shareFigure } from '../compliance/figure.ts';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';
import type { SliceCounts } from './slices.ts';

/** A slice's own ratio is floored to whole units of one part in this many (semantics §3.3). */
export const RATIO_UNITS = 1_000_000_000_000n;

/** Slices whose events are those that count, exclusions applied; and which ones exclusions touch, by number. */
export interface JudgedSlices {
  readonly counts: SliceCounts;
  /** Numbers of slices that are dropped whole, and of those whose bad counts as good. */
  readonly removed: IntervalSet;
  readonly countedUp: IntervalSet;
}

/** [RAT-10] Drops the slices that removed time touches, and counts the bad of those that `countedUp` touches as good. */
export function applyExclusions(counts: SliceCounts, { removed, countedUp }: ExcludedTime): JudgedSlices {
  const dropped = touched(counts, removed);
  const up = subtract(touched(counts, countedUp), dropped);
  if (dropped.length === 0 && up.length === 0) return { counts, removed: dropped, countedUp: up };
  const [good, total] = [counts.good.slice(), counts.total.slice()];
  const { first } = counts;
  for (const { from, to } of dropped) {
    good.fill(0, place(from - first), place(to - first));
    total.fill(0, place(from - first), place(to - first));
  }
  for (const { from, to } of up) {
    const end = Math.min(to - first, total.length);
    for (let at = place(from - first); at < end; at++) good[at] = total[at]!;
  }
  return { counts: { ...counts, good, total }, removed: dropped, countedUp: up };
}

function place(at: number): number {
  return Math.max(0, at);
}

function touched({ originAt, sliceMs }: SliceCounts, intervals: IntervalSet): IntervalSet {
  return normalise(
    intervals.map(({ from, to }) => ({
      from: Math.floor((from - originAt) / sliceMs),
      to: Math.ceil((to - originAt) / sliceMs),
    })),
  );
}

/** A run of slices: from one number up to another, not included; those before `decidedTo` have ended. */
export interface SliceSpan {
  readonly from: number;
  readonly to: number;
  readonly decidedTo: number;
}

/** What a run of slices comes to by the agreed method ([RAT-6] to [RAT-9]). */
export function countSlices(slices: JudgedSlices, budgeting: Budgeting, span: SliceSpan) {
  return budgeting.method === 'occurrences'
    ? countOccurrences(slices.counts, span)
    : countRatios(slices, budgeting, span);
}

function countOccurrences({ first, good, total }: SliceCounts, { from, to }: SliceSpan) {
  let [goodSum, totalSum] = [0, 0];
  const end = Math.min(to - first, total.length);
  for (let at = place(from - first); at < end; at++) {
    goodSum += good[at]!;
    totalSum += total[at]!;
  }
  return parts('events', exact.rational(goodSum), totalSum, undefined);
}

function countRatios({ counts, removed, countedUp }: JudgedSlices, budgeting: Budgeting, span: SliceSpan) {
  const { first, good, total } = counts;
  const to = Math.max(span.from, Math.min(span.to, span.decidedTo));
  let [filled, filledUp, goodSlices] = [0, 0, 0];
  let units = 0n;
  const isUp = membership(countedUp);
  const end = Math.min(to - first, total.length);
  for (let at = place(span.from - first); at < end; at++) {
    const valid = total[at]!;
    if (valid === 0) continue;
    filled++;
    if (isUp(first + at)) filledUp++;
    if (good[at] === valid) goodSlices++;
    else if (budgeting.method === 'ratio-timeslices')
      units += (BigInt(good[at]!) * RATIO_UNITS) / BigInt(valid);
    else if (isAtLeast(good[at]!, valid, budgeting.sliceTarget)) goodSlices++;
  }
  const within = (set: IntervalSet, till: number) => measure(clip(set, { from: span.from, to: till }));
  const waiting = span.to - to - (within(removed, span.to) - within(removed, to));
  // [RAT-9] Without a valid event there is no figure, whatever an empty slice counts as.
  if (filled === 0) return parts('slices', exact.ZERO, 0, waiting);
  const empty = to - span.from - within(removed, to) - filled;
  const emptyUp = within(countedUp, to) - filledUp;
  const counted = budgeting.empty === 'excluded' ? 0 : empty;
  const goodEmpty = budgeting.empty === 'good' ? empty : budgeting.empty === 'bad' ? emptyUp : 0;
  const whole = exact.rational(goodSlices + goodEmpty);
  return parts('slices', exact.add(whole, exact.rational(units, RATIO_UNITS)), filled + counted, waiting);
}

function parts(unit: FigureUnit, good: Rational, valid: number, waiting: number | undefined) {
  const wholeValid = waiting === undefined ? undefined : exact.rational(valid + waiting);
  return shareFigure(unit, { good, valid: exact.rational(valid), wholeValid });
}

/** Whether numbers that only go up lie in a set. */
function membership(set: IntervalSet): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < set.length && set[next]!.to <= at) next++;
    return next < set.length && set[next]!.from <= at;
  };
}
