import { wallTime } from './instant.ts';

const MINUTE_MS = 60_000;

/**
 * The instant at which the wall clock of a zone shows a time, ISO 8601. In an hour that a clock change skips, the clock as it was before it; in one that comes twice, the first.
 *
 * @param local as an input gives it: `2026-03-08T02:00`
 * @throws RangeError where it is no time
 */
export function instantOfLocal(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) throw new RangeError(`"${local}" is no time.`);
  // The offset a day before holds on that side of a change, that of a day after on the other.
  const [before, after] = [-1, 1].map((side) => asUtc - offsetAt(asUtc + side * 1_440 * MINUTE_MS, timeZone));
  const fits = [before!, after!].filter((at) => at + offsetAt(at, timeZone) === asUtc);
  return new Date(fits[0] ?? before!).toISOString();
}

/** What an input of a time shows of an instant in a zone: `2026-03-08T02:00`. */
export function localOfInstant(at: string | number, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTime(at, timeZone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** How far the wall clock is ahead of UTC, ms. */
function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
