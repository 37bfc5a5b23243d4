import { type Interval, normalise } from '@tallystick/time';
import type { GrantedExclusion } from './grant.ts';
import { SUSPENSION } from './suspension.ts';

/** The time in which an agreement is suspended: a normalised set, of one that nobody has ended until the end of the term. */
export function suspendedTime(granted: readonly GrantedExclusion[]): readonly Interval[] {
  return normalise(
    granted.filter(({ exclusion }) => exclusion.clause === SUSPENSION).flatMap(({ excluded }) => excluded),
  );
}

/** Whether an agreement is suspended at an instant, ms. */
export function isSuspended(granted: readonly GrantedExclusion[], at: number): boolean {
  return suspendedTime(granted).some(({ from, to }) => from <= at && at < to);
}
