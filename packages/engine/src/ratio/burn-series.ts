import type { Budgeting } from '@tallystick/agreement';
import { clip } from '@tallystick/time';
import { isAtLeast } from '../burn/compare.ts';
import type { BurnSeries } from '../burn/series.ts';
import type { JudgedSlices } from './budgeting.ts';

/**
 * The counts whose burn alerts watch, slice by slice from the term's start to what has ended: slices under
 * `timeslices`, else events, since long windows are sums of counts and never means of ratios ([BRN-4]).
 */
export function burnSeries(
  { counts, removed, countedUp }: JudgedSlices,
  budgeting: Budgeting,
  decidedTo: number,
): BurnSeries {
  const { first, originAt, sliceMs } = counts;
  const length = Math.max(0, decidedTo);
  const asSlices = budgeting.method === 'timeslices';
  const New = !asSlices && counts.total instanceof Float64Array ? Float64Array : Uint32Array;
  const [good, total] = [new New(length), new New(length)];
  const end = Math.min(length, first + counts.total.length);
  for (let at = first; at < end; at++) {
    const [goodEvents, events] = [counts.good[at - first]!, counts.total[at - first]!];
    if (events === 0) continue;
    if (asSlices) {
      total[at] = 1;
      good[at] = isAtLeast(goodEvents, events, budgeting.sliceTarget) ? 1 : 0;
    } else {
      total[at] = events;
      good[at] = goodEvents;
    }
  }
  if (asSlices && budgeting.empty !== 'excluded') {
    const dropped = new Uint8Array(length);
    for (const { from, to } of clip(removed, { from: 0, to: length })) dropped.fill(1, from, to);
    const up = new Uint8Array(length).fill(budgeting.empty === 'good' ? 1 : 0);
    for (const { from, to } of clip(countedUp, { from: 0, to: length })) up.fill(1, from, to);
    for (let at = 0; at < length; at++) {
      if (total[at] !== 0 || dropped[at] !== 0) continue;
      total[at] = 1;
      good[at] = up[at]!;
    }
  }
  return { originAt, sliceMs, good, total, scale: 1, isWholeKnown: asSlices };
}
