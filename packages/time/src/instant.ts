import { epochDay, formatDate, localOf, pad, parseDate } from './civil.ts';
import { DAY_MS, type Instant } from './unit.ts';
import { offsetAt, type ZoneRules } from './zone.ts';

/** A text that names no instant. */
export class InstantError extends Error {
  readonly code = 'not-an-instant';
  readonly remedy = 'Write it in ISO 8601 with a zone: 2026-03-01T09:00:00Z or 2026-03-01T10:00:00+01:00.';

  constructor(text: string) {
    super(`"${text}" is not an instant.`);
    this.name = 'InstantError';
  }
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,18}))?)?(Z|[+-]\d{2}(?::?\d{2}|:\d{2}:\d{2})?)$/;

/**
 * Reads an ISO 8601 instant with `Z` or an offset. What is finer than a millisecond is floored, also
 * before 1970 (semantics §1). `24:00` and leap seconds are not read.
 *
 * @throws InstantError when the text names no instant.
 */
export function parseInstant(text: string): Instant {
  const match = ISO.exec(text);
  const date = match && parseDate(match[1]!);
  if (!match || !date) throw new InstantError(text);
  const [, , hour, minute, second = '0', fraction = '', zone = 'Z'] = match;
  const offset = offsetSeconds(zone);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || offset === undefined) {
    throw new InstantError(text);
  }
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second) - offset;
  return epochDay(date) * DAY_MS + seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** `2016-03-01T00:00:00.000Z`: always UTC, always milliseconds. */
export function formatInstant(t: Instant): string {
  return `${formatLocal(t)}Z`;
}

/**
 * `2016-03-01T01:00:00.000+01:00`: the wall clock of a zone, and its offset (with seconds where the zone had
 * them: Monrovia until 1972, `-00:44:30`).
 */
export function formatInZone(t: Instant, zone: ZoneRules): string {
  const offset = offsetAt(zone, t);
  const seconds = Math.abs(offset) / 1000;
  const sign = offset < 0 ? '-' : '+';
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (seconds % 60 !== 0) parts.push(seconds % 60);
  return `${formatLocal(t + offset)}${sign}${parts.map((part) => pad(part, 2)).join(':')}`;
}

function formatLocal(localMs: number): string {
  const local = localOf(localMs);
  const time = `${pad(local.hour, 2)}:${pad(local.minute, 2)}:${pad(local.second, 2)}.${pad(local.ms, 3)}`;
  return `${formatDate(local)}T${time}`;
}

function offsetSeconds(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replaceAll(':', '').padEnd(6, '0');
  const [hours, minutes, seconds] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return undefined;
  return (zone[0] === '-' ? -1 : 1) * ((hours! * 60 + minutes!) * 60 + seconds!);
}
