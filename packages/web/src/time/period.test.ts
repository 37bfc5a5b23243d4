import { expect, it } from 'vitest';
import { periodColumn, periodText } from './period.ts';

it.each([
  ['2016-03', 'March 2016'],
  ['2016-Q1', 'Q1 2016'],
  ['2016-W09', 'week 9 of 2016'],
  ['2016', '2016'],
])('the period %s reads %s', (id, text) => {
  expect(periodText(id)).toBe(text);
});

it('a column has the month short and the year apart', () => {
  expect(periodColumn('2016-12')).toEqual({ short: 'Dec', year: '2016' });
});
