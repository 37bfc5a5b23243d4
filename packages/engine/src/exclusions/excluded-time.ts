import type { Interval } from '@tallystick/time';

/**
 * The time that accepted exclusions take away from an indicator (semantics §5), by what the agreement says
 * is done with it. Both are normalised sets of intervals; where they overlap, `removed` wins.
 */
export interface ExcludedTime {
  /** Leaves both sides of the figure: neither valid nor bad. For clocks it is a pause. */
  readonly removed: readonly Interval[];
  /** Stays valid and counts as good. */
  readonly countedUp: readonly Interval[];
}

export const NOTHING_EXCLUDED: ExcludedTime = { removed: [], countedUp: [] };
