import type { Indicator } from '@tallystick/agreement';
import { type Interval, normalise, subtract } from '@tallystick/time';
import type { GrantedExclusion } from './grant.ts';
import { suspendedTime } from './suspended-time.ts';

/**
 * The time that accepted exclusions take away from an indicator (semantics §5), by what the agreement says
 * is done with it. Both are normalised sets of intervals; where they overlap, `removed` wins.
 */
export interface ExcludedTime {
  /** Leaves both sides of the figure: neither valid nor bad. For clocks it is a pause. */
  readonly removed: readonly Interval[];
  /** Stays valid and counts as good; for clocks it is a pause too. */
  readonly countedUp: readonly Interval[];
  /** The part of `removed` in which the agreement was suspended: what is decided in it counts nowhere ([SUS-2]). */
  readonly suspended: readonly Interval[];
}

export const NOTHING_EXCLUDED: ExcludedTime = { removed: [], countedUp: [], suspended: [] };

/** Whether an instant lies in one of these intervals. */
export function isIn(intervals: readonly Interval[], at: number): boolean {
  return intervals.some(({ from, to }) => from <= at && at < to);
}

/** What the exclusions take away from one indicator: those of its service, or for every service. */
export function excludedTime(granted: readonly GrantedExclusion[], indicator: Indicator): ExcludedTime {
  const own = granted.filter((one) => isFor(one, indicator));
  const timeOf = (removes: boolean) =>
    normalise(
      own
        .filter(({ exclusion }) => (exclusion.clause.arithmetic === 'remove') === removes)
        .flatMap(({ excluded }) => excluded),
    );
  const removed = timeOf(true);
  const suspended = suspendedTime(own);
  return { removed, countedUp: subtract(timeOf(false), removed), suspended };
}

/** An exclusion is for all indicators, for those that its clause names, or those of the services that it names. */
function isFor({ exclusion }: GrantedExclusion, { id, service }: Indicator): boolean {
  const { services, indicators } = exclusion.clause;
  if (exclusion.service !== undefined && exclusion.service !== service) return false;
  if (services.length === 0 && indicators.length === 0) return true;
  return indicators.includes(id) || (service !== undefined && services.includes(service));
}
