import type { NamedDate } from '@tallystick/time';
import { isMap, isScalar, type Node, type Pair } from 'yaml';
import { hasKey, type Path } from '../language/document.ts';
import { quoted, scalarText } from '../language/scalar.ts';
import {
  childOf,
  listOrOne,
  mapOf,
  object,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  text,
} from '../language/shape.ts';
import { suggestion } from '../language/suggest.ts';
import type { CalendarClause, HolidaySet, Weekday } from '../model.ts';
import { ID, nameOf } from './names.ts';
import { date, isDate } from './notations.ts';

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const RANGE = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u;
const timeRange = text('Local wall times, such as 08:00-12:00; 22:00-06:00 runs over midnight.', {
  pattern: RANGE,
  expected: 'a range of local times such as 08:00-12:00',
});
const ranges = listOrOne('Ranges of local wall time.', timeRange);

const closedOrRanges: Shape<readonly string[]> = {
  schema: { anyOf: [{ const: 'closed' }, ranges.schema], description: 'Ranges of local time, or closed.' },
  read(node, path, reader) {
    return isScalar(node) && node.value === 'closed' ? [] : ranges.read(node, path, reader);
  },
};

const DAY_KEY = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?$/u;
export type Week = Readonly<Partial<Record<Weekday, readonly string[]>>>;

/** How hours by day stand in a JSON Schema: the form of a key, and of its value. */
export const HOURS_BY_DAY = { key: DAY_KEY.source, value: closedOrRanges.schema };

/** `24x7`, or hours by day or run of days: `{ mon-thu: [08:00-12:00, 13:00-18:00], fri: 08:00-16:00 }`. */
const weeklyHours: Shape<Week> = {
  schema: {
    description: 'Opening hours as local wall times by day; days not named are closed. 24x7 is always open.',
    anyOf: [
      { const: '24x7' },
      {
        type: 'object',
        propertyNames: { pattern: HOURS_BY_DAY.key },
        additionalProperties: HOURS_BY_DAY.value,
      },
    ],
  },
  read(node, path, reader) {
    if (isScalar(node) && node.value === '24x7') {
      return Object.fromEntries(WEEKDAYS.map((day) => [day, ['00:00-24:00']])) as Week;
    }
    if (!isMap(node)) {
      return reader.report(
        node,
        path,
        'wrong-kind',
        'Expected 24x7, or hours by day.',
        'Write them like { mon-fri: 09:00-17:00 }.',
      );
    }
    return readByDay(node.items, path, reader);
  },
};

/** Reads hours given by day or run of days. */
export function readByDay(items: readonly Pair[], path: Path, reader: Reader): Week | undefined {
  const week: Partial<Record<Weekday, readonly string[]>> = {};
  let whole = true;
  for (const item of items) {
    const keyNode = item.key as Node;
    const key = scalarText(keyNode) ?? '';
    const here = [...path, key];
    const read = closedOrRanges.read(childOf(item, reader), here, reader);
    const days = daysOf(key);
    if (!days) {
      reader.report(keyNode, here, 'unknown-day', `${quoted(key)} is not a day.`, suggestion(key, WEEKDAYS));
    }
    const twice = days?.find((day) => week[day] !== undefined);
    if (twice) {
      reader.report(
        keyNode,
        here,
        'day-twice',
        `The hours of ${twice} are given twice.`,
        'Keep one of them.',
      );
    }
    if (!days || twice || !read) whole = false;
    else for (const day of days) week[day] = read;
  }
  if (!whole) return undefined;
  // A day that is closed is as one that is not named.
  return Object.fromEntries(Object.entries(week).filter(([, ranges]) => ranges.length > 0));
}

/** The days of `wed` or `mon-thu` (`sat-mon` runs over the week's end), or undefined. */
function daysOf(key: string): readonly Weekday[] | undefined {
  if (!DAY_KEY.test(key)) return undefined;
  const [first = '', last = first] = key.split('-');
  const from = WEEKDAYS.indexOf(first as Weekday);
  const count = ((WEEKDAYS.indexOf(last as Weekday) - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => WEEKDAYS[(from + index) % 7]!);
}

const byDate = mapOf(
  'Special hours on single dates; "closed" closes the day. They win over a holiday on the same date.',
  { pattern: /^\d{4}-\d{2}-\d{2}$/u, expected: 'a date such as 2026-12-24', exists: isDate },
  closedOrRanges,
);

const breaks = mapOf(
  'Stretches cut out of the hours, by day (mon) or by date.',
  {
    pattern: /^(?:mon|tue|wed|thu|fri|sat|sun|\d{4}-\d{2}-\d{2})$/u,
    expected: 'a day (mon) or a date (2026-12-24)',
    exists: (name) => WEEKDAYS.some((day) => day === name) || isDate(name),
  },
  ranges,
);

const writtenDate = date('A closed day.');
const namedDate = object('A closed day with its name.', {
  date: required(date('The day.')),
  name: required(text('What it is called.')),
});
const holidaySet = object('The public holidays of a country, or of one of its regions.', {
  country: required(
    nameOf('countries', 'ISO 3166 code of the country.', {
      pattern: /^[A-Z]{2}$/u,
      expected: 'a country code of two capitals such as DE',
    }),
  ),
  region: optional(
    text('Code of the region within the country (ISO 3166-2 without the country), such as BE.', {
      pattern: /^[A-Za-z0-9]{1,12}(?:-[A-Za-z0-9]{1,12})?$/u,
      expected: 'the code of a region such as BE',
    }),
  ),
});
type Holiday = NamedDate | HolidaySet;

/** `2026-12-25`, `{ date: 2026-12-24, name: Christmas Eve }` or `{ country: DE, region: BE }`. */
const holiday: Shape<Holiday> = {
  schema: {
    description: 'A closed day, or the public holidays of a country or region.',
    anyOf: [writtenDate.schema, namedDate.schema, holidaySet.schema],
  },
  read(node, path, reader) {
    if (isMap(node)) return (hasKey(node, 'date') ? namedDate : holidaySet).read(node, path, reader);
    const written = writtenDate.read(node, path, reader);
    return written === undefined ? undefined : { date: written };
  },
};

export const calendars = mapOf(
  'Business hours by id.',
  ID,
  object('When a clock runs: a zone, weekly hours, holidays and special days.', {
    timeZone: required(nameOf('zones', 'An IANA time zone, such as Europe/Berlin.')),
    hours: required(weeklyHours),
    holidays: optional(listOrOne('Days on which the calendar is closed.', holiday, 0)),
    overrides: optional(byDate),
    breaks: optional(breaks),
  }),
);

/** The calendars with their defaults, each ready for `Calendar.from`. */
export function resolveCalendars(read: Read<typeof calendars>): ReadonlyMap<string, CalendarClause> {
  return new Map(
    [...read].map(([id, calendar]) => [
      id,
      {
        id,
        timeZone: calendar.timeZone,
        hours: calendar.hours,
        ...splitHolidays(calendar.holidays ?? []),
        overrides: Object.fromEntries(calendar.overrides ?? []),
        breaks: Object.fromEntries(calendar.breaks ?? []),
      },
    ]),
  );
}

function splitHolidays(read: readonly Holiday[]): Pick<CalendarClause, 'holidays' | 'holidaySets'> {
  return {
    holidays: read
      .filter((one) => 'date' in one)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    holidaySets: read.filter((one) => 'country' in one),
  };
}
