/** The instants that a record may carry: the years 0000 to 9999, in ms since 1970-01-01T00:00:00Z. */
export const EARLIEST_INSTANT = -62_167_219_200_000;
export const LATEST_INSTANT = 253_402_300_799_999;

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,30}))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)$/;

const DAY_MS = 86_400_000;

/**
 * An instant written as ISO 8601 with its offset (`2026-03-01T09:30:00+01:00`, `…Z`), or as whole milliseconds since
 * 1970-01-01T00:00:00Z. Finer than a millisecond is floored (rule PAR-3).
 *
 * @returns `undefined` when it is neither, or lies outside the years 0000 to 9999
 */
export function parseInstant(value: unknown): number | undefined {
  const instant = typeof value === 'string' ? parseText(value) : value;
  if (typeof instant !== 'number' || !Number.isInteger(instant)) return undefined;
  if (instant < EARLIEST_INSTANT || instant > LATEST_INSTANT) return undefined;
  return instant === 0 ? 0 : instant; // Never -0.
}

function parseText(text: string): number | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offset = parseOffset(match[8] ?? '');
  if (offset === undefined || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  // Digits beyond the third are dropped: a floor, since they count upwards from the second, before 1970 too.
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const timeOfDay = ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds;
  return daysSinceEpoch(year, month, day) * DAY_MS + timeOfDay - offset;
}

/** An offset in milliseconds east of Greenwich. */
function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
