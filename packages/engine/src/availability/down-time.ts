import type { AvailabilityIndicator } from '@tallystick/agreement';
import { type Calendar, clip, type Interval, normalise, subtract } from '@tallystick/time';
import type { StateStretch } from './timeline.ts';

/**
 * The instants of a span at which a service counts as down, wholly or in part: inside service hours, without what
 * exclusions remove or count as up; unknown time only where it counts as down.
 *
 * @param hours service hours without the time that exclusions remove.
 * @returns a normalised set.
 */
export function downTimeIn(
  span: Interval,
  { unknown }: Pick<AvailabilityIndicator, 'unknown'>,
  stretches: readonly StateStretch[],
  { hours, countedUp }: { readonly hours: Calendar; readonly countedUp: readonly Interval[] },
): readonly Interval[] {
  const isDown = ({ impact }: StateStretch) => (impact === undefined ? unknown === 'down' : impact > 0);
  const down = clip(normalise(stretches.filter(isDown).map(({ from, to }) => ({ from, to }))), span);
  return subtract(
    down.flatMap(({ from, to }) => hours.intervals(from, to)),
    countedUp,
  );
}
