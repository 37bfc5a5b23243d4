import { describe, expect, it } from 'vitest';
import { parseDate } from '../civil.ts';
import { formatInZone, parseInstant } from '../instant.ts';
import { DAY_MS, EARLIEST, HOUR_MS, LATEST, MINUTE_MS } from '../unit.ts';
import { fromLocal, type ZoneRules, zoneRules } from '../zone.ts';
import { Calendar } from './calendar.ts';
import type { CalendarDefinition } from './definition.ts';
import { CalendarError } from './error.ts';

const weekdays = (...ranges: string[]) => ({
  mon: ranges,
  tue: ranges,
  wed: ranges,
  thu: ranges,
  fri: ranges,
});
const daily = (...ranges: string[]) => ({ ...weekdays(...ranges), sat: ranges, sun: ranges });

/** 2026-01-05 is a Monday. */
const office = Calendar.from({
  name: 'office',
  timeZone: 'Europe/Berlin',
  hours: weekdays('09:00-17:00'),
  holidays: ['2026-01-06', '2026-12-24', '2026-12-25'],
  overrides: { '2026-12-24': ['09:00-12:00'], '2026-01-10': ['10:00-14:00'], '2026-01-14': [] },
  breaks: { '2026-01-07': ['12:00-13:00'], thu: ['12:00-12:30'] },
});
const nights = Calendar.from({ name: 'nights', timeZone: 'Europe/Berlin', hours: weekdays('22:00-06:00') });

const at = (calendar: Calendar, wall: string) => {
  const [date, time] = wall.split(' ');
  const [hour, minute, second = 0] = time!.split(':').map(Number);
  return fromLocal(calendar.zone, { ...parseDate(date!)!, hour: hour!, minute: minute!, second, ms: 0 });
};
const shown = (calendar: Calendar, t: number) =>
  formatInZone(t, calendar.zone).slice(0, 16).replace('T', ' ');
const spans = (calendar: Calendar, from: string, to: string) =>
  calendar
    .intervals(at(calendar, from), at(calendar, to))
    .map((span) => `${shown(calendar, span.from)} / ${shown(calendar, span.to)}`);
const hours = (count: number) => count * HOUR_MS;

describe('[CAL-1] [CAL-12] a weekly day', () => {
  it.each([
    ['2026-01-05 08:59:59', false],
    ['2026-01-05 09:00', true],
    ['2026-01-05 12:00', true],
    ['2026-01-05 16:59:59', true],
    ['2026-01-05 17:00', false],
    ['2026-01-03 12:00', false],
  ])('at %s it is open: %s', (wall, open) => {
    expect(office.isOpen(at(office, wall))).toBe(open);
  });

  it('is open for the millisecond before closing and not at closing', () => {
    const closing = at(office, '2026-01-05 17:00');
    expect([office.isOpen(closing - 1), office.isOpen(closing)]).toEqual([true, false]);
  });
});

it.each([
  ['[CAL-4] a holiday closes', '2026-01-06 00:00', '2026-01-07 00:00', []],
  [
    '[CAL-5] special hours win over a holiday',
    '2026-12-24 00:00',
    '2026-12-25 00:00',
    ['2026-12-24 09:00 / 2026-12-24 12:00'],
  ],
  [
    '[CAL-5] special hours open a Saturday',
    '2026-01-10 00:00',
    '2026-01-11 00:00',
    ['2026-01-10 10:00 / 2026-01-10 14:00'],
  ],
  ['[CAL-5] no special hours close a Wednesday', '2026-01-14 00:00', '2026-01-15 00:00', []],
  [
    '[CAL-6] a dated break cuts its date',
    '2026-01-07 00:00',
    '2026-01-08 00:00',
    ['2026-01-07 09:00 / 2026-01-07 12:00', '2026-01-07 13:00 / 2026-01-07 17:00'],
  ],
  [
    '[CAL-6] a weekly break cuts its weekday',
    '2026-01-15 00:00',
    '2026-01-16 00:00',
    ['2026-01-15 09:00 / 2026-01-15 12:00', '2026-01-15 12:30 / 2026-01-15 17:00'],
  ],
  [
    '[CAL-19] hours are clipped to the span',
    '2026-01-05 10:00',
    '2026-01-05 11:00',
    ['2026-01-05 10:00 / 2026-01-05 11:00'],
  ],
  ['[CAL-19] there are none in a span that ends where it starts', '2026-01-05 10:00', '2026-01-05 10:00', []],
  ['[CAL-19] there are none the wrong way round', '2026-01-05 11:00', '2026-01-05 10:00', []],
])('%s', (_, from, to, expected) => {
  expect(spans(office, from, to)).toEqual(expected);
});

it('[CAL-6] breaks by weekday and by date both apply, and cut special hours', () => {
  const calendar = Calendar.from({
    timeZone: 'UTC',
    hours: {},
    overrides: { '2026-01-05': ['08:00-18:00'] },
    breaks: { mon: ['12:00-13:00'], '2026-01-05': ['12:30-14:00', '17:00-19:00'] },
  });
  expect(spans(calendar, '2026-01-05 00:00', '2026-01-06 00:00')).toEqual([
    '2026-01-05 08:00 / 2026-01-05 12:00',
    '2026-01-05 14:00 / 2026-01-05 17:00',
  ]);
});

describe('night shifts', () => {
  const closing = (extra: Partial<CalendarDefinition>) =>
    Calendar.from({ timeZone: 'Europe/Berlin', hours: weekdays('22:00-06:00'), ...extra });

  it('[CAL-2] belong to the day on which they start: Friday’s runs into Saturday, Sunday has none', () => {
    expect(spans(nights, '2026-01-09 00:00', '2026-01-13 00:00')).toEqual([
      '2026-01-09 00:00 / 2026-01-09 06:00',
      '2026-01-09 22:00 / 2026-01-10 06:00',
      '2026-01-12 22:00 / 2026-01-13 00:00',
    ]);
  });

  it('[CAL-2] closing the day closes all of it; closing the next day cuts nothing', () => {
    const calendar = closing({ holidays: ['2026-01-07'] });
    expect(spans(calendar, '2026-01-06 12:00', '2026-01-08 12:00')).toEqual([
      '2026-01-06 22:00 / 2026-01-07 06:00',
    ]);
  });

  it('[CAL-2] an override of the next day cuts nothing from it', () => {
    const calendar = closing({ overrides: { '2026-01-07': ['10:00-11:00'] } });
    expect(spans(calendar, '2026-01-06 12:00', '2026-01-08 12:00')).toEqual([
      '2026-01-06 22:00 / 2026-01-07 06:00',
      '2026-01-07 10:00 / 2026-01-07 11:00',
    ]);
  });

  it('[CAL-6] a break cuts the tail of the night before on its own date, and runs over midnight itself', () => {
    const calendar = closing({ breaks: { '2026-01-07': ['02:00-03:00', '23:30-00:30'] } });
    expect(spans(calendar, '2026-01-06 12:00', '2026-01-08 12:00')).toEqual([
      '2026-01-06 22:00 / 2026-01-07 02:00',
      '2026-01-07 03:00 / 2026-01-07 06:00',
      '2026-01-07 22:00 / 2026-01-07 23:30',
      '2026-01-08 00:30 / 2026-01-08 06:00',
    ]);
  });

  it('[CAL-1] [CAL-3] 22:00-24:00 and 00:00-06:00 of the next day are one opening', () => {
    const calendar = Calendar.from({
      timeZone: 'UTC',
      hours: { mon: ['22:00-24:00'], tue: ['00:00-06:00'] },
    });
    expect(spans(calendar, '2026-01-05 00:00', '2026-01-07 00:00')).toEqual([
      '2026-01-05 22:00 / 2026-01-06 06:00',
    ]);
  });
});

it('[CAL-3] ranges that touch or overlap are one opening', () => {
  const calendar = Calendar.from({
    timeZone: 'UTC',
    hours: { mon: ['12:00-15:00', '09:00-12:00', '14:00-17:00'] },
  });
  expect(spans(calendar, '2026-01-05 00:00', '2026-01-06 00:00')).toEqual([
    '2026-01-05 09:00 / 2026-01-05 17:00',
  ]);
});

it('[CAL-4] a holiday is a date of the calendar’s zone, not of UTC', () => {
  const calendar = Calendar.from({
    timeZone: 'Asia/Tokyo',
    hours: daily('00:00-24:00'),
    holidays: ['2026-01-01'],
  });
  expect(calendar.elapsed(parseInstant('2025-12-31T15:00:00Z'), parseInstant('2026-01-01T15:00:00Z'))).toBe(
    0,
  );
  expect(calendar.isOpen(parseInstant('2025-12-31T14:59:59Z'))).toBe(true);
  expect(calendar.isOpen(parseInstant('2026-01-01T15:00:00Z'))).toBe(true);
});

describe('[CAL-7] clock changes', () => {
  const zoned = (timeZone: string, ...ranges: string[]) =>
    Calendar.from({ timeZone, hours: daily(...ranges) });
  it.each([
    ['America/Los_Angeles', '2014-03-09', '02:30-03:15', 0],
    ['America/Los_Angeles', '2014-03-09', '02:30-04:00', 30],
    ['America/Los_Angeles', '2014-03-09', '00:00-24:00', 23 * 60],
    ['America/Los_Angeles', '2014-11-02', '00:00-24:00', 25 * 60],
    ['America/Los_Angeles', '2014-11-02', '01:30-02:00', 90],
    ['America/Los_Angeles', '2014-11-02', '00:30-01:30', 60],
    ['America/Los_Angeles', '2014-03-09', '09:00-17:00', 8 * 60],
    ['Europe/Berlin', '2016-03-27', '22:00-06:00', 8 * 60],
    ['Europe/Berlin', '2016-03-26', '22:00-06:00', 7 * 60],
    ['Australia/Lord_Howe', '2026-10-04', '00:00-24:00', 23 * 60 + 30],
    ['America/Sao_Paulo', '2015-10-18', '00:00-24:00', 23 * 60],
    ['America/Sao_Paulo', '2015-10-18', '00:00-01:00', 0],
  ])('in %s, %s, %s is %i minutes', (timeZone, date, range, minutes) => {
    const calendar = zoned(timeZone, range);
    const total = calendar
      .sessionsOn(at(calendar, `${date} 12:00`))
      .reduce((sum, { from, to }) => sum + to - from, 0);
    expect(total).toBe(minutes * MINUTE_MS);
  });

  it('24×7 in Berlin: 2016-03-26 22:24:39 + 48 h is 2016-03-28 23:24:39', () => {
    const always = Calendar.always('Europe/Berlin');
    const due = always.add(parseInstant('2016-03-26T22:24:39+01:00'), hours(48));
    expect(formatInZone(due, always.zone)).toBe('2016-03-28T23:24:39.000+02:00');
  });

  it('2014-11-02 01:30 in Los Angeles is the first, daylight one', () => {
    const calendar = zoned('America/Los_Angeles', '01:30-09:00');
    const opening = calendar.nextOpening(parseInstant('2014-11-02T00:00:00-07:00'));
    expect(formatInZone(opening, calendar.zone)).toBe('2014-11-02T01:30:00.000-07:00');
  });

  it('São Paulo 2015-10-17 24:00 is 01:00 on the 18th', () => {
    const calendar = zoned('America/Sao_Paulo', '20:00-24:00');
    const [session] = calendar.sessionsOn(at(calendar, '2015-10-17 12:00'));
    expect(formatInZone(session!.to, calendar.zone)).toBe('2015-10-18T01:00:00.000-02:00');
  });
});

describe('[CAL-8] Samoa has no 2011-12-30, a Friday', () => {
  const samoa = (definition: Partial<CalendarDefinition>) =>
    Calendar.from({ timeZone: 'Pacific/Apia', hours: {}, ...definition });

  it('its hours and overrides open nothing', () => {
    const calendar = samoa({ hours: daily('09:00-17:00'), overrides: { '2011-12-30': ['08:00-18:00'] } });
    expect(spans(calendar, '2011-12-29 00:00', '2012-01-01 00:00')).toEqual([
      '2011-12-29 09:00 / 2011-12-29 17:00',
      '2011-12-31 09:00 / 2011-12-31 17:00',
    ]);
  });

  it('its breaks, weekly or dated, cut nothing from the day after', () => {
    const calendar = samoa({
      hours: daily('09:00-17:00'),
      breaks: { fri: ['12:00-13:00'], '2011-12-30': ['09:00-10:00'] },
    });
    expect(calendar.elapsed(at(calendar, '2011-12-31 00:00'), at(calendar, '2012-01-01 00:00'))).toBe(
      hours(8),
    );
  });

  it('the night of the 29th ends on the 31st, whatever is asked first', () => {
    const calendar = samoa({ hours: { thu: ['22:00-06:00'] } });
    expect(
      calendar.explain(at(calendar, '2011-12-31 00:00'), at(calendar, '2011-12-31 06:00')),
    ).toMatchObject([
      { counted: true, reason: { kind: 'hours', date: '2011-12-29', day: 'thu', range: '22:00-06:00' } },
    ]);
    expect(spans(calendar, '2011-12-29 12:00', '2012-01-01 00:00')).toEqual([
      '2011-12-29 22:00 / 2011-12-31 06:00',
    ]);
    // The stretch that is compiled first begins exactly at the missing date.
    const late = samoa({ hours: { thu: ['22:00-06:00'] } });
    late.isOpen(at(late, '2011-12-31 00:00') + 370 * DAY_MS);
    expect(late.isOpen(at(late, '2011-12-31 05:59'))).toBe(true);
  });
});

describe('adding and subtracting', () => {
  it.each([
    ['2026-01-05 09:00', 8, '2026-01-05 17:00'],
    ['2026-01-05 08:00', 8, '2026-01-05 17:00'],
    ['2026-01-05 16:00', 2, '2026-01-07 10:00'],
    ['2026-01-05 17:00', 1, '2026-01-07 10:00'],
    ['2026-01-07 11:00', 2, '2026-01-07 14:00'],
    ['2026-01-09 16:00', 2, '2026-01-10 11:00'],
    ['2026-01-09 16:00', 8, '2026-01-12 12:00'],
    ['2026-12-23 16:00', 4, '2026-12-24 12:00'],
    ['2026-12-23 16:00', 5, '2026-12-28 10:00'],
  ])('[CAL-14] %s + %i h is %s', (from, count, to) => {
    expect(shown(office, office.add(at(office, from), hours(count)))).toBe(to);
    expect(shown(office, office.subtract(at(office, from), -hours(count)))).toBe(to);
  });

  it.each([
    ['2026-01-05 08:00', '2026-01-05 09:00'],
    ['2026-01-05 09:00', '2026-01-05 09:00'],
    ['2026-01-05 12:00', '2026-01-05 12:00'],
    ['2026-01-05 17:00', '2026-01-07 09:00'],
    ['2026-01-07 12:30', '2026-01-07 13:00'],
    ['2026-01-03 12:00', '2026-01-05 09:00'],
  ])('[CAL-15] %s + 0 is %s', (from, to) => {
    expect(shown(office, office.add(at(office, from), 0))).toBe(to);
    expect(shown(office, office.nextOpening(at(office, from)))).toBe(to);
  });

  it.each([
    ['2026-01-05 17:00', 8, '2026-01-05 09:00'],
    ['2026-01-07 09:00', 8, '2026-01-05 09:00'],
    ['2026-01-07 10:00', 2, '2026-01-05 16:00'],
    ['2026-01-07 14:00', 2, '2026-01-07 11:00'],
    ['2026-01-11 12:00', 4, '2026-01-10 10:00'],
  ])('[CAL-16] %s − %i h is %s', (from, count, to) => {
    expect(shown(office, office.subtract(at(office, from), hours(count)))).toBe(to);
    expect(shown(office, office.add(at(office, from), -hours(count)))).toBe(to);
  });

  it.each([
    ['2026-01-05 12:00', '2026-01-05 12:00'],
    ['2026-01-05 17:00', '2026-01-05 17:00'],
    ['2026-01-05 20:00', '2026-01-05 17:00'],
    ['2026-01-07 08:00', '2026-01-05 17:00'],
    ['2026-01-07 12:30', '2026-01-07 12:00'],
  ])('[CAL-16] %s − 0 is %s', (from, to) => {
    expect(shown(office, office.subtract(at(office, from), 0))).toBe(to);
  });

  it('[CAL-17] minus zero is zero', () => {
    const closed = at(office, '2026-01-05 08:00');
    expect(office.add(closed, -0)).toBe(office.add(closed, 0));
  });
});

it.each([
  ['2026-01-05 09:00', '2026-01-05 17:00', 8],
  ['2026-01-05 00:00', '2026-01-12 00:00', 8 + 7 + 7.5 + 8 + 4],
  ['2026-01-05 17:00', '2026-01-07 09:00', 0],
  ['2026-01-05 12:00', '2026-01-05 12:00', 0],
  ['2026-01-05 12:00', '2026-01-05 10:30', -1.5],
])('[CAL-13] from %s to %s are %d hours', (from, to, count) => {
  expect(office.elapsed(at(office, from), at(office, to))).toBe(hours(count));
});

it('[CAL-13] [INS-1] is exact to the millisecond', () => {
  const opening = at(office, '2026-01-05 09:00');
  expect(office.elapsed(opening - 1, opening + 1)).toBe(1);
  expect(office.add(opening, 1)).toBe(opening + 1);
});

describe('what ends', () => {
  const once = Calendar.from({
    name: 'once',
    timeZone: 'UTC',
    hours: {},
    overrides: { '2026-01-05': ['09:00-17:00'], '2090-01-05': ['09:00-10:00'] },
  });
  const start = parseInstant('2026-01-05T09:00:00Z');

  it('[CAL-10] a calendar may open on overrides alone, decades apart', () => {
    expect(shown(once, once.add(start, hours(9)))).toBe('2090-01-05 10:00');
    expect(once.elapsed(0, LATEST - 1)).toBe(hours(9));
    expect(shown(once, once.subtract(LATEST - 1, hours(9)))).toBe('2026-01-05 09:00');
    expect(shown(once, once.addDays(start, 1))).toBe('2090-01-05 09:00');
  });

  it.each([
    ['add', () => once.add(start, hours(9) + 1)],
    ['add zero', () => once.add(parseInstant('2091-01-01T00:00:00Z'), 0)],
    ['add all there is', () => once.add(start, Number.MAX_SAFE_INTEGER)],
    ['subtract', () => once.subtract(start, 1)],
    ['subtract zero', () => once.subtract(start - 1, 0)],
    ['subtract all there is', () => once.subtract(start, Number.MAX_SAFE_INTEGER)],
    ['next opening', () => once.nextOpening(LATEST - 1)],
  ])('[CAL-18] [BDY-7] %s ends with an error that names the calendar', (_, ask) => {
    expect(ask).toThrow(CalendarError);
    expect(ask).toThrow('"once"');
  });

  it.each([
    ['always open', Calendar.always()],
    ['office', office],
  ])('[CAL-18] [DUR-2] huge amounts end with an error, never a loop: %s', (_, calendar) => {
    for (const amount of [Number.MAX_SAFE_INTEGER, LATEST - EARLIEST]) {
      expect(() => calendar.add(0, amount)).toThrow(
        expect.objectContaining({ code: 'beyond-hours', path: '' }),
      );
      expect(() => calendar.subtract(0, amount)).toThrow(expect.objectContaining({ code: 'beyond-hours' }));
    }
  });

  it('[INS-2] what it gives lies before 2201', () => {
    const calendar = Calendar.from({
      timeZone: 'America/New_York',
      hours: daily('00:00-24:00'),
      holidays: ['2026-01-01'],
    });
    expect(calendar.add(LATEST - 2, 1)).toBe(LATEST - 1);
    expect(calendar.add(LATEST - hours(1), hours(1) - 1)).toBe(LATEST - 1);
    expect(() => calendar.add(LATEST - hours(1), hours(2))).toThrow(CalendarError);
    expect(calendar.elapsed(EARLIEST, EARLIEST + 5)).toBe(5);
  });
});

const notInstants = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0.5,
  EARLIEST - 1,
  LATEST,
];
it.each(notInstants)('[INS-2] %d is no instant', (t) => {
  const asks: Record<string, () => unknown> = {
    isOpen: () => office.isOpen(t),
    'elapsed from': () => office.elapsed(t, 0),
    'elapsed to': () => office.elapsed(0, t),
    add: () => office.add(t, 0),
    subtract: () => office.subtract(t, 0),
    addDays: () => office.addDays(t, 1),
    nextOpening: () => office.nextOpening(t),
    'intervals from': () => office.intervals(t, 0),
    'intervals to': () => office.intervals(0, t),
    sessionsOn: () => office.sessionsOn(t),
    'explain from': () => office.explain(t, 0),
    'explain to': () => office.explain(0, t),
  };
  for (const [name, ask] of Object.entries(asks)) expect(ask, name).toThrow(RangeError);
  expect(() => office.elapsed(0, t)).toThrow(
    `to must be a whole number of milliseconds from 1900 to 2200; it is ${t}.`,
  );
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53])('[DUR-2] %d ms is no amount', (ms) => {
  expect(() => office.add(0, ms)).toThrow(`ms must be a whole number of milliseconds; it is ${ms}.`);
  expect(() => office.subtract(0, ms)).toThrow(RangeError);
});

describe('business days', () => {
  it.each([
    ['[BDY-1] the same wall time', '2026-01-05 11:00', 1, '2026-01-07 11:00'],
    ['[BDY-1] over a weekend with special hours', '2026-01-08 11:00', 3, '2026-01-12 11:00'],
    ['[BDY-1] a day closed by an override does not count', '2026-01-13 11:00', 1, '2026-01-15 11:00'],
    ['[BDY-2] before opening', '2026-01-05 07:00', 1, '2026-01-07 09:00'],
    ['[BDY-2] before opening, of a day that opens later', '2026-01-09 09:30', 1, '2026-01-10 10:00'],
    ['[BDY-2] past that day’s closing', '2026-01-09 16:00', 1, '2026-01-10 14:00'],
    ['[BDY-2] in that day’s break', '2026-01-05 12:15', 1, '2026-01-07 12:15'],
    ['[BDY-3] at closing', '2026-01-05 17:00', 1, '2026-01-07 17:00'],
    ['[BDY-3] at the closing of a shorter day', '2026-01-10 14:00', 1, '2026-01-12 17:00'],
    ['[BDY-3] past closing', '2026-01-05 20:00', 1, '2026-01-07 17:00'],
    ['[BDY-3] on a closed day', '2026-01-06 10:00', 1, '2026-01-07 17:00'],
    ['[BDY-3] on a Sunday', '2026-01-11 10:00', 2, '2026-01-13 17:00'],
    ['[BDY-6] zero while open', '2026-01-05 11:00', 0, '2026-01-05 11:00'],
    ['[BDY-6] zero while closed', '2026-01-06 11:00', 0, '2026-01-07 09:00'],
  ])('%s: %s + %i days is %s', (_, from, n, to) => {
    expect(shown(office, office.addDays(at(office, from), n))).toBe(to);
  });

  it.each([
    ['[BDY-5] two days on', '2026-01-05 11:00', 1, '2026-01-07 17:00'],
    ['[BDY-5] a shorter day', '2026-12-23 11:00', 1, '2026-12-24 12:00'],
    ['[BDY-6] today', '2026-01-05 11:00', 0, '2026-01-05 17:00'],
    ['[BDY-6] the next open day', '2026-01-05 18:00', 0, '2026-01-07 17:00'],
  ])('%s: %s + %i days, end of day, is %s', (_, from, n, to) => {
    expect(shown(office, office.addDays(at(office, from), n, { endOfDay: true }))).toBe(to);
  });

  it.each([
    ['2026-01-05 23:00', 1, false, '2026-01-06 23:00'],
    ['2026-01-06 02:00', 1, false, '2026-01-07 02:00'],
    ['2026-01-10 02:00', 1, false, '2026-01-13 02:00'],
    ['2026-01-06 06:00', 1, false, '2026-01-07 22:00'],
    ['2026-01-06 02:00', 0, true, '2026-01-06 06:00'],
    ['2026-01-06 02:00', 1, true, '2026-01-07 06:00'],
  ])('[BDY-4] in a night shift: %s + %i days (end of day: %s) is %s', (from, n, endOfDay, to) => {
    expect(shown(nights, nights.addDays(at(nights, from), n, { endOfDay }))).toBe(to);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('[BDY-7] %d days are refused', (n) => {
    expect(() => office.addDays(0, n)).toThrow(`n must be a whole number of days from 0 up; it is ${n}.`);
  });

  it('[BDY-7] more days than there are end with an error that names the calendar', () => {
    const ask = () => office.addDays(parseInstant('2199-01-01T00:00:00Z'), 1000);
    expect(ask).toThrow(expect.objectContaining({ code: 'beyond-hours' }));
    expect(ask).toThrow('"office"');
  });
});

describe('[CAL-9] a wrong definition is refused at its place', () => {
  const good: CalendarDefinition = { timeZone: 'Europe/Berlin', hours: { mon: ['09:00-17:00'] } };
  it.each<[string, string, object]>([
    ['unknown-zone', 'timeZone', { timeZone: 'Mars/Olympus' }],
    ['unknown-day', 'hours.monday', { hours: { monday: ['09:00-17:00'] } }],
    ['not-a-range', 'hours.mon[1]', { hours: { mon: ['09:00-12:00', '13-17'] } }],
    ['not-a-range', 'hours.mon[0]', { hours: { mon: ['9:00-17:00'] } }],
    ['not-a-range', 'hours.mon[0]', { hours: { mon: ['24:00-06:00'] } }],
    ['not-a-range', 'hours.mon[0]', { hours: { mon: ['09:00-24:01'] } }],
    ['not-a-range', 'hours.mon[0]', { hours: { mon: ['09:60-17:00'] } }],
    ['empty-range', 'hours.mon[0]', { hours: { mon: ['09:00-09:00'] } }],
    ['not-a-date', 'holidays[1]', { holidays: ['2026-12-25', '2026-02-29'] }],
    ['not-a-date', 'overrides.2026-13-01', { overrides: { '2026-13-01': [] } }],
    ['not-a-range', 'overrides.2026-12-24[0]', { overrides: { '2026-12-24': ['closed'] } }],
    ['empty-range', 'overrides.2026-12-24[0]', { overrides: { '2026-12-24': ['00:00-00:00'] } }],
    ['not-a-date', 'breaks.noon', { breaks: { noon: ['12:00-13:00'] } }],
    ['not-a-range', 'breaks.mon[0]', { breaks: { mon: ['12:00'] } }],
    ['empty-range', 'breaks.2026-01-05[0]', { breaks: { '2026-01-05': ['12:00-12:00'] } }],
  ])('%s at %s', (code, path, wrong) => {
    expect(() => Calendar.from({ ...good, ...wrong })).toThrow(
      expect.objectContaining({ name: 'CalendarError', code, path, remedy: expect.stringMatching(/\w\.$/) }),
    );
  });

  it.each<[string, Partial<CalendarDefinition>]>([
    ['no hours', { hours: {} }],
    ['empty days', { hours: { mon: [], tue: [] } }],
    [
      'breaks that leave nothing',
      { hours: { mon: ['09:00-17:00'] }, breaks: { mon: ['08:00-12:00', '12:00-18:00'] } },
    ],
    [
      'a night cut by the breaks of two days',
      { hours: { mon: ['22:00-06:00'] }, breaks: { mon: ['22:00-24:00'], tue: ['00:00-06:00'] } },
    ],
    [
      'an override that its break swallows',
      { hours: {}, overrides: { '2026-01-05': ['09:00-10:00'] }, breaks: { mon: ['09:00-10:00'] } },
    ],
    [
      'an override that the clock swallows',
      { timeZone: 'America/Los_Angeles', hours: {}, overrides: { '2014-03-09': ['02:30-03:15'] } },
    ],
    [
      'an override on a date that does not exist',
      { timeZone: 'Pacific/Apia', hours: {}, overrides: { '2011-12-30': ['09:00-17:00'] } },
    ],
    ['an override past the end of time', { hours: {}, overrides: { '2300-01-01': ['09:00-17:00'] } }],
  ])('[CAL-10] never-opens: %s', (_, wrong) => {
    expect(() => Calendar.from({ ...good, name: 'shut', ...wrong })).toThrow(
      expect.objectContaining({
        code: 'never-opens',
        path: 'hours',
        message: 'The calendar "shut" never opens.',
      }),
    );
  });

  it('[CAL-10] a minute that breaks leave is enough', () => {
    const hoursLeft = { hours: { mon: ['09:00-17:00'] }, breaks: { mon: ['08:00-12:00', '12:01-18:00'] } };
    expect(spans(Calendar.from({ ...good, ...hoursLeft }), '2026-01-05 00:00', '2026-01-06 00:00')).toEqual([
      '2026-01-05 12:00 / 2026-01-05 12:01',
    ]);
  });
});

it('[ZON-7] the rules of a zone as data are all it reads', () => {
  const invented: ZoneRules = {
    id: 'Nowhere/Island',
    initialOffsetMs: hours(1),
    transitions: [DAY_MS],
    offsets: [hours(2)],
  };
  const calendar = Calendar.from({ timeZone: invented, hours: daily('09:00-10:00') });
  expect(calendar.intervals(0, 3 * DAY_MS)).toEqual([
    { from: hours(8), to: hours(9) },
    { from: DAY_MS + hours(7), to: DAY_MS + hours(8) },
    { from: 2 * DAY_MS + hours(7), to: 2 * DAY_MS + hours(8) },
  ]);
  const berlin = zoneRules('Europe/Berlin');
  const named = Calendar.from({ timeZone: 'Europe/Berlin', hours: daily('01:00-04:00') });
  const given = Calendar.from({ timeZone: structuredClone(berlin), hours: daily('01:00-04:00') });
  expect(given.intervals(0, 20_000 * DAY_MS)).toEqual(named.intervals(0, 20_000 * DAY_MS));
});

it('[CAL-5] [CAL-6] the calendar of the contract answers every question', () => {
  const calendar = Calendar.from({
    timeZone: 'UTC',
    hours: { mon: ['09:00-17:00'] },
    holidays: ['2026-12-25'],
    overrides: { '2026-12-24': ['09:00-12:00'] },
    breaks: { '2026-01-05': ['12:00-13:00'], mon: ['12:00-13:00'] },
  });
  const monday = at(calendar, '2026-01-05 00:00');
  expect(calendar.isOpen(monday + hours(12.5))).toBe(false);
  expect(calendar.elapsed(monday, monday + DAY_MS)).toBe(hours(7));
  expect(shown(calendar, calendar.add(monday, hours(8)))).toBe('2026-01-12 10:00');
  expect(shown(calendar, calendar.subtract(monday, hours(1)))).toBe('2025-12-29 16:00');
  expect(shown(calendar, calendar.addDays(monday + hours(10), 1))).toBe('2026-01-12 10:00');
  expect(spans(calendar, '2026-12-24 00:00', '2026-12-28 00:00')).toEqual([
    '2026-12-24 09:00 / 2026-12-24 12:00',
  ]);
});
