import { expect, it } from 'vitest';
import { periodColumn, periodText } from './period.ts';

it.each([
  ['2016-03', 'March 2016'],
  ['2016-Q1', 'Q1 2016'],
  ['2016-W09', 'week 9 of 2016'],
  ['2016-H2', 'second half of 2016'],
  ['c03@2016-03-04', 'cycle 3 from 2016-03-04'],
  ['2016', '2016'],
])('the period %s reads %s', (id, text) => {
  expect(periodText(id)).toBe(text);
});

it('a column has the month short and the year apart', () => {
  expect(periodColumn('2016-12')).toEqual({ short: 'Dec', year: '2016' });
  expect(periodColumn('c03@2016-03-04')).toEqual({ short: 'c03', year: '2016' });
});
