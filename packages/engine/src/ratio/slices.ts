import type { Increases } from './increases.ts';

/** Counts of many slices. They hold numbers below 2^32 until one does not; then they hold any whole number that a double does. */
export type Counts = Uint32Array | Float64Array;

/** Good and valid events by slice: place 0 is the slice with the number `first`, counted from the term's start. */
export interface SliceCounts {
  readonly sliceMs: number;
  /** Start of slice 0, ms. */
  readonly originAt: number;
  readonly first: number;
  readonly good: Counts;
  readonly total: Counts;
}

/** The largest number that one record may state, or one counter may grow by: sums of a term stay exact. */
export const MAX_COUNT = 1_000_000_000_000;

/** The first slice that starts at the instant or later. */
export function sliceFrom({ originAt, sliceMs }: SliceCounts, at: number): number {
  return Math.ceil((at - originAt) / sliceMs);
}

/** Lays increases into slices; the order in which they come changes nothing. */
export function layIntoSlices(
  increases: Increases,
  { originAt, sliceMs }: { originAt: number; sliceMs: number },
): SliceCounts {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < increases.length; index++) {
    const slice = Math.floor((increases.at(index) - originAt) / sliceMs);
    if (slice < first) first = slice;
    if (slice > last) last = slice;
  }
  const length = increases.length === 0 ? 0 : last - first + 1;
  if (length === 0) first = 0;
  let good: Counts = new Uint32Array(length);
  let total: Counts = new Uint32Array(length);
  for (let index = 0; index < increases.length; index++) {
    const place = Math.floor((increases.at(index) - originAt) / sliceMs) - first;
    good = added(good, place, increases.good(index));
    total = added(total, place, increases.total(index));
  }
  return { sliceMs, originAt, first, good, total };
}

function added(counts: Counts, place: number, increase: number): Counts {
  const sum = counts[place]! + increase;
  const held = counts instanceof Uint32Array && sum >= 2 ** 32 ? Float64Array.from(counts) : counts;
  held[place] = sum;
  return held;
}
