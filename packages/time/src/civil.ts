import { DAY_MS } from './unit.ts';

/** A day of the proleptic Gregorian calendar. Months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A wall-clock reading without a zone. */
export interface LocalDateTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAYS_IN_ERA = 146_097;

/**
 * Days since 1970-01-01. Days and months beyond their month's or year's end carry over, so `day: 32` of
 * January is 1 February (Howard Hinnant's days_from_civil).
 */
export function epochDay({ year, month, day }: CivilDate): number {
  const months = month - 1;
  const fullYear = year + Math.floor(months / 12);
  const inYear = (((months % 12) + 12) % 12) + 1;
  const shifted = inYear <= 2 ? fullYear - 1 : fullYear;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (inYear + (inYear > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

/** The date of a day counted from 1970-01-01 (Hinnant's civil_from_days). */
export function dateOf(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The wall-clock reading of milliseconds counted as if in UTC. */
export function localOf(localMs: number): LocalDateTime {
  const day = Math.floor(localMs / DAY_MS);
  const ofDay = localMs - day * DAY_MS;
  return {
    ...dateOf(day),
    hour: Math.floor(ofDay / 3_600_000),
    minute: Math.floor(ofDay / 60_000) % 60,
    second: Math.floor(ofDay / 1000) % 60,
    ms: ofDay % 1000,
  };
}

/** The inverse of {@link localOf}: a wall-clock reading as milliseconds counted as if in UTC. */
export function localMsOf(local: LocalDateTime): number {
  const ofDay = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.ms;
  return epochDay(local) * DAY_MS + ofDay;
}

/** Monday is 0. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return epochDay({ year, month: month + 1, day: 1 }) - epochDay({ year, month, day: 1 });
}

/** Reads `2026-12-25`; undefined when the text is no date that the calendar has. */
export function parseDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return formatDate(dateOf(epochDay(date))) === text ? date : undefined;
}

/** `2026-12-25`. */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The ISO 8601 week that a day belongs to, and the day on which that week begins. */
export function isoWeek(day: number): {
  readonly year: number;
  readonly week: number;
  readonly monday: number;
} {
  const monday = day - weekdayIndex(day);
  const { year } = dateOf(monday + 3); // a week belongs to the year of its Thursday
  const firstThursdayWeek = epochDay({ year, month: 1, day: 4 });
  const firstMonday = firstThursdayWeek - weekdayIndex(firstThursdayWeek);
  return { year, week: (monday - firstMonday) / 7 + 1, monday };
}

/** What a month without the wanted day does: it gives its last one, or runs on into the next month (semantics §9). */
export type MonthEnd = 'last-day' | 'overflow';

/**
 * The date `n` months later. A day that the month does not have becomes its last day (`last-day`: 31
 * January + 1 month is 28 or 29 February) or runs on into the next (`overflow`: 3 or 2 March).
 */
export function addMonths(date: CivilDate, n: number, monthEnd: MonthEnd): CivilDate {
  const first = dateOf(epochDay({ year: date.year, month: date.month + n, day: 1 }));
  const length = daysInMonth(first.year, first.month);
  const day = monthEnd === 'last-day' ? Math.min(date.day, length) : date.day;
  return dateOf(epochDay({ ...first, day }));
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
