import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, dateOf, daysInMonth, epochDay, formatDate, isoWeek, parseDate } from './civil.ts';
import { DAY_MS } from './unit.ts';

it.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['1900-03-01', -25_508],
  ['2026-12-25', 20_812],
])('[INS-6] %s is day %i', (text, day) => {
  expect(epochDay(parseDate(text)!)).toBe(day);
  expect(formatDate(dateOf(day))).toBe(text);
});

it('[INS-6] days and dates agree with the language on 400 years around 1970', () => {
  fc.assert(
    fc.property(fc.integer({ min: -146_097, max: 146_097 }), (day) => {
      const date = new Date(day * DAY_MS);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dateOf(day)).toEqual(expected);
      expect(epochDay(expected)).toBe(day);
    }),
  );
});

it.each([
  [{ year: 2026, month: 1, day: 32 }, '2026-02-01'],
  [{ year: 2026, month: 13, day: 1 }, '2027-01-01'],
  [{ year: 2026, month: 0, day: 1 }, '2025-12-01'],
  [{ year: 2026, month: -11, day: 15 }, '2025-01-15'],
  [{ year: 2024, month: 3, day: 0 }, '2024-02-29'],
])('[INS-6] %j carries over to %s', (date, text) => {
  expect(formatDate(dateOf(epochDay(date)))).toBe(text);
});

it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '26-01-01', '2026-01-01T', ''])(
  '[INS-6] "%s" is no date',
  (text) => {
    expect(parseDate(text)).toBeUndefined();
  },
);

it.each([
  [2024, 2, 29],
  [2026, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [2026, 12, 31],
])('[INS-6] month %i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

it.each([
  ['2026-01-31', 1, '2026-02-28', '2026-03-03'],
  ['2024-01-31', 1, '2024-02-29', '2024-03-02'],
  ['2026-03-31', -1, '2026-02-28', '2026-03-03'],
  ['2026-08-31', 13, '2027-09-30', '2027-10-01'],
  ['2026-05-15', 12, '2027-05-15', '2027-05-15'],
  ['2024-02-29', -12, '2023-02-28', '2023-03-01'],
])('[INS-7] %s and %i months', (text, months, lastDay, overflow) => {
  expect(formatDate(addMonths(parseDate(text)!, months, 'last-day'))).toBe(lastDay);
  expect(formatDate(addMonths(parseDate(text)!, months, 'overflow'))).toBe(overflow);
});

it.each([
  ['2016-01-03', 2015, 53, '2015-12-28'],
  ['2016-01-04', 2016, 1, '2016-01-04'],
  ['2018-12-31', 2019, 1, '2018-12-31'],
  ['2021-01-01', 2020, 53, '2020-12-28'],
  ['2026-12-31', 2026, 53, '2026-12-28'],
])('[PER-4] %s is in the ISO week %i-W%i', (text, year, week, monday) => {
  expect(isoWeek(epochDay(parseDate(text)!))).toEqual({ year, week, monday: epochDay(parseDate(monday)!) });
});
