import type { Rational, Span } from '@tallystick/agreement';
import { type Calendar, CalendarError } from '@tallystick/time';
import { NONE } from '../none.ts';

/**
 * What a target is worth as business time, ms, from its start on ([CLK-8]): business days are worth the time until
 * their undisturbed due instant. NONE where the calendar does not open for so long.
 */
export function targetTime(within: Span, calendar: Calendar, from: number): number {
  if (within.kind === 'time') return within.ms;
  try {
    return calendar.elapsed(from, calendar.addDays(from, within.days, within));
  } catch (error) {
    if (isBeyondHours(error)) return NONE;
    throw error;
  }
}

/** The whole milliseconds that reach a share of a target. */
export function shareOfTime(targetMs: number, share: Rational): number {
  return Number((BigInt(targetMs) * share.numerator + share.denominator - 1n) / share.denominator);
}

/** [CLK-18] The instant, or undefined where the calendar does not open for so long: nothing falls due then. */
export function withinHours(instant: () => number): number | undefined {
  try {
    return instant();
  } catch (error) {
    if (isBeyondHours(error)) return undefined;
    throw error;
  }
}

function isBeyondHours(error: unknown): boolean {
  return error instanceof CalendarError && error.code === 'beyond-hours';
}
