import { epochDay, parseDate, WEEKDAYS, type Weekday } from '../civil.ts';
import { ZoneError, type ZoneRules, zoneRules } from '../zone.ts';
import { CalendarError } from './error.ts';

/** A calendar as it is written: local wall times of a zone (semantics §1). */
export interface CalendarDefinition {
  /** Used in messages. */
  readonly name?: string;
  /** An IANA name, or the rules of a zone; then nothing is asked of the runtime. */
  readonly timeZone: string | ZoneRules;
  /** Opening hours by day, `09:00-17:00`; a day left out is closed. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly string[]>>>;
  /** Dates in the calendar's zone on which it is closed, with the name of the holiday where it has one. */
  readonly holidays?: readonly (string | NamedDate)[];
  /** Hours of single dates in place of the weekly ones; an empty list closes the day. Wins over a holiday. */
  readonly overrides?: Readonly<Record<string, readonly string[]>>;
  /** Stretches cut out of the hours, by day of the week or by date. */
  readonly breaks?: Readonly<Record<string, readonly string[]>>;
}

/** A date such as `2026-12-25`, and what it is called. */
export interface NamedDate {
  readonly date: string;
  readonly name?: string;
}

/** Wall times of one day, minutes from its midnight; `to` is above 1440 where the range runs over midnight. */
export interface WallRange {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
}

/** A definition whose texts are read. Days are counted from 1970-01-01. */
export interface ReadDefinition {
  readonly name: string;
  readonly zone: ZoneRules;
  /** Monday first. */
  readonly week: readonly (readonly WallRange[])[];
  /** With their names, where they have any. */
  readonly holidays: ReadonlyMap<number, string | undefined>;
  readonly overrides: ReadonlyMap<number, readonly WallRange[]>;
  readonly weekBreaks: readonly (readonly WallRange[])[];
  readonly dateBreaks: ReadonlyMap<number, readonly WallRange[]>;
}

/** @throws CalendarError naming the field, for anything that is not a calendar. */
export function readDefinition(definition: CalendarDefinition): ReadDefinition {
  const { hours, holidays = [], overrides = {}, breaks = {} } = definition;
  checkDays(hours);
  const dateBreaks = new Map<number, readonly WallRange[]>();
  for (const [key, texts] of Object.entries(breaks)) {
    if (!isWeekday(key)) dateBreaks.set(readDate(key, `breaks.${key}`), readRanges(texts, `breaks.${key}`));
  }
  return {
    name: definition.name ?? 'calendar',
    zone: readZone(definition.timeZone),
    week: WEEKDAYS.map((day) => readRanges(hours[day] ?? [], `hours.${day}`)),
    holidays: new Map(holidays.map((holiday, index) => readHoliday(holiday, `holidays[${index}]`))),
    overrides: new Map(
      Object.entries(overrides).map(([date, texts]) => [
        readDate(date, `overrides.${date}`),
        readRanges(texts, `overrides.${date}`),
      ]),
    ),
    weekBreaks: WEEKDAYS.map((day) => readRanges(breaks[day] ?? [], `breaks.${day}`)),
    dateBreaks,
  };
}

function readHoliday(holiday: string | NamedDate, path: string): readonly [number, string | undefined] {
  const { date, name }: NamedDate = typeof holiday === 'string' ? { date: holiday } : holiday;
  return [readDate(date, path), name];
}

function readZone(zone: string | ZoneRules): ZoneRules {
  if (typeof zone !== 'string') return zone;
  try {
    return zoneRules(zone);
  } catch (error) {
    if (!(error instanceof ZoneError)) throw error;
    throw new CalendarError('unknown-zone', 'timeZone', error.message, error.remedy);
  }
}

function checkDays(hours: CalendarDefinition['hours']): void {
  for (const key of Object.keys(hours)) {
    if (isWeekday(key)) continue;
    throw new CalendarError(
      'unknown-day',
      `hours.${key}`,
      `"${key}" is not a day of the week.`,
      `Use ${WEEKDAYS.join(', ')}.`,
    );
  }
}

function isWeekday(key: string): key is Weekday {
  return (WEEKDAYS as readonly string[]).includes(key);
}

function readDate(text: string, path: string): number {
  const date = parseDate(text);
  if (date) return epochDay(date);
  throw new CalendarError('not-a-date', path, `"${text}" is not a date.`, 'Write it like 2026-12-25.');
}

function readRanges(texts: readonly string[], path: string): readonly WallRange[] {
  return texts.map((text, index) => readRange(text, `${path}[${index}]`));
}

function readRange(text: string, path: string): WallRange {
  const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text);
  const from = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  const to = match ? Number(match[3]) * 60 + Number(match[4]) : Number.NaN;
  const isWall = match && Number(match[2]) < 60 && Number(match[4]) < 60 && from < 1440 && to <= 1440;
  if (!isWall) {
    throw new CalendarError(
      'not-a-range',
      path,
      `"${text}" is not a range of wall times.`,
      'Write it like 09:00-17:00; 24:00 is the end of a day.',
    );
  }
  if (from === to) {
    throw new CalendarError(
      'empty-range',
      path,
      `"${text}" starts and ends at the same time.`,
      'Write 00:00-24:00 for a whole day.',
    );
  }
  return { from, to: to < from ? to + 1440 : to, text };
}
