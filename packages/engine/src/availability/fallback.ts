import { type Interval, normalise } from '@tallystick/time';
import type { StateStretch } from './timeline.ts';

/** States of two sources together. */
export interface FilledStates {
  readonly stretches: readonly StateStretch[];
  /** Where the fallback's word counts; a normalised set. */
  readonly filled: readonly Interval[];
}

/**
 * [FBK-1] The states of the source of record, and where it knows none those of its fallback. Where both know one, the
 * source of record counts.
 *
 * @param own without gaps, over the span that `other` is over too.
 */
export function fillUnknown(own: readonly StateStretch[], other: readonly StateStretch[]): FilledStates {
  const stretches: StateStretch[] = [];
  const filled: Interval[] = [];
  let next = 0;
  for (const stretch of own) {
    if (stretch.impact !== undefined) {
      stretches.push(stretch);
      continue;
    }
    while (next < other.length && other[next]!.to <= stretch.from) next++;
    for (let place = next; place < other.length && other[place]!.from < stretch.to; place++) {
      const there = other[place]!;
      const span = { from: Math.max(there.from, stretch.from), to: Math.min(there.to, stretch.to) };
      stretches.push({ ...there, ...span });
      if (there.impact !== undefined) filled.push(span);
    }
  }
  return { stretches, filled: normalise(filled) };
}
