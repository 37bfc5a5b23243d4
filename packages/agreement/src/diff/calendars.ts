import { epochDay, parseDate } from '@tallystick/time';
import { WEEKDAYS } from '../clauses/calendars.ts';
import type { CalendarClause, HolidaySet, Weekday } from '../model.ts';
import { openingVerdict } from './calendar-use.ts';
import { type Difference, neither, undecidable } from './difference.ts';
import type { Family } from './family.ts';
import { type Place, told } from './fields.ts';
import { stated } from './orders.ts';
import { byHours, hoursText, type OpenHours, openHours, weekdayHours } from './wall-hours.ts';
import { genericText } from './words.ts';

/** Business hours: by weekday, then by every date that has hours of its own. */
export const CALENDARS: Family<CalendarClause> = {
  within: 'calendars',
  affects: 'figures',
  added: neither('nothing-reads-it'),
  words: (calendar) => {
    const { holidays, overrides, breaks } = calendar;
    const special = new Set([
      ...holidays.map(({ date }) => date),
      ...Object.keys(overrides),
      ...datesOf(breaks),
    ]);
    const week = WEEKDAYS.map((day) => `${day} ${hoursText(weekdayHours(calendar, day))}`).join('; ');
    return `${calendar.timeZone}; ${week}; ${special.size} special days`;
  },
  fields: {
    timeZone: stated((zone) => zone, undecidable('another-zone')),
    hours: 'elsewhere',
    breaks: 'elsewhere',
    overrides: 'elsewhere',
    holidays: 'elsewhere',
    holidaySpan: 'elsewhere',
    holidaySets: {
      ...stated((sets) => setsText(sets) || 'none', neither('nothing-reads-it')),
    },
  },
  more: (place, { before, after }) => [
    ...WEEKDAYS.flatMap((day) => compareWeekday(place, day, before, after)),
    ...compareDates(place, before, after),
  ],
};

type Pair = readonly [before: CalendarClause, after: CalendarClause];

function compareWeekday(place: Place, day: Weekday, ...[before, after]: Pair): readonly Difference[] {
  const [old, now] = [weekdayHours(before, day), weekdayHours(after, day)];
  const isWritten = (calendar: CalendarClause) =>
    `${hoursText(openHours(calendar.hours[day] ?? []))} without ${hoursText(openHours(calendar.breaks[day] ?? []))}`;
  const order = byHours(old, now);
  // The same hours cut by other breaks are other hours on a special day, which the breaks cut too.
  const breaksMatter = [before, after].some(
    ({ breaks, overrides }) =>
      openHours(breaks[day] ?? []).some(({ to }) => to > 1440) || Object.keys(overrides).length > 0,
  );
  const wholeDays = old.length === 0 || now.length === 0;
  if (order !== 0)
    return [toldHours(place, `hours.${day}`, [hoursText(old), hoursText(now)], order, wholeDays)];
  if (!breaksMatter || isWritten(before) === isWritten(after)) return [];
  return [toldHours(place, `breaks.${day}`, [isWritten(before), isWritten(after)], undefined, false)];
}

/** Dates with hours of their own: special days, holidays, breaks. */
function compareDates(place: Place, ...[before, after]: Pair): readonly Difference[] {
  const dates = [before, after].flatMap(({ overrides, holidays, breaks }) => [
    ...Object.keys(overrides),
    ...holidays.map(({ date }) => date),
    ...datesOf(breaks),
  ]);
  return [...new Set(dates)].sort().flatMap((date) => {
    if (![before, after].every((calendar) => isCovered(calendar, date))) return [];
    const [old, now] = [specialDay(before, date), specialDay(after, date)];
    if (old.text === now.text) return [];
    const order = old.hours && now.hours ? byHours(old.hours, now.hours) : undefined;
    const wholeDays = [old, now].some(({ hours }) => hours?.length === 0);
    return [toldHours(place, `days.${date}`, [old.text, now.text], order, wholeDays)];
  });
}

/** The dates of countries' holidays are known over a span; beyond it nothing can be compared. */
function isCovered({ holidaySets, holidaySpan }: CalendarClause, date: string): boolean {
  return holidaySets.length === 0 || !holidaySpan || (date >= holidaySpan.from && date <= holidaySpan.to);
}

interface SpecialDay {
  readonly text: string;
  /** Undefined where weekly breaks would have to be known as well. */
  readonly hours: OpenHours | undefined;
}

function specialDay(calendar: CalendarClause, date: string): SpecialDay {
  const cut = openHours(calendar.breaks[date] ?? []);
  const cutText = cut.length > 0 ? ` without ${hoursText(cut)}` : '';
  const override = calendar.overrides[date];
  if (override) {
    const hours = openHours(override);
    return { text: `${hoursText(hours)}${cutText}`, hours: cut.length > 0 ? undefined : hours };
  }
  const holiday = calendar.holidays.find((one) => one.date === date);
  if (holiday) return { text: holiday.name ? `closed (${holiday.name})` : 'closed', hours: [] };
  return {
    text: `the hours of the week${cutText}`,
    hours: cut.length > 0 ? undefined : weekdayHours(calendar, weekdayOf(date)),
  };
}

function toldHours(
  place: Place,
  field: string,
  [before, after]: readonly [string, string],
  order: number | undefined,
  wholeDays: boolean,
): Difference {
  const calendar = place.clause.slice('calendars.'.length);
  return told(
    { ...place, within: field },
    { before, after },
    {
      words: genericText,
      verdict: (_change, between) => openingVerdict(calendar, order, wholeDays, between),
    },
  );
}

function setsText(sets: readonly HolidaySet[]): string {
  return sets
    .map(({ country, region }) => (region ? `${country}-${region}` : country))
    .sort()
    .join(', ');
}

function datesOf(breaks: CalendarClause['breaks']): readonly string[] {
  return Object.keys(breaks).filter((key) => /^\d/u.test(key));
}

/** The parser has seen to it that a special day is a date. */
function weekdayOf(date: string): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((epochDay(parseDate(date)!) + 3) % 7) + 7) % 7]!;
}
