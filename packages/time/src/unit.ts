/**
 * An instant: whole milliseconds since 1970-01-01T00:00:00Z (semantics §1). A plain number is accepted;
 * an instant where a duration is wanted is a type error.
 */
export type Instant = number & { readonly __unit?: 'instant' };

/** A length of time in whole milliseconds. */
export type DurationMs = number & { readonly __unit?: 'duration' };

/** Half-open: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The first instant that calendars and zones answer for: 1900-01-01T00:00:00Z. */
export const EARLIEST: Instant = -2_208_988_800_000;
/** They answer for instants before this one: 2201-01-01T00:00:00Z. */
export const LATEST: Instant = 7_289_654_400_000;

/** @throws RangeError naming the argument when it is not a whole number of milliseconds within 1900 to 2200. */
export function assertInstant(name: string, value: number): void {
  if (Number.isInteger(value) && value >= EARLIEST && value < LATEST) return;
  throw new RangeError(`${name} must be a whole number of milliseconds from 1900 to 2200; it is ${value}.`);
}

/** @throws RangeError naming the argument when it is not a whole number that can be counted exactly. */
export function assertDuration(name: string, value: number): void {
  if (Number.isSafeInteger(value)) return;
  throw new RangeError(`${name} must be a whole number of milliseconds; it is ${value}.`);
}
