import { describe, expect, it } from 'vitest';
import { monthsUntil, yearCalendar } from './calendar.ts';

describe('the calendar of a lived year', () => {
  it('is that of the script where nothing moves', () => {
    const { at, day, termTo } = yearCalendar(0);
    expect(at('2016-05-09T08:00:00Z')).toBe('2016-05-09T08:00:00.000Z');
    expect([day('2016-05'), day('2016-05-28'), termTo]).toEqual(['2016-05', '2016-05-28', '2017-02-28']);
  });

  it('moves months, and keeps days and hours', () => {
    const { at, day, termTo } = yearCalendar(117);
    expect(at('2016-03-28T08:00:00Z')).toBe('2025-12-28T08:00:00.000Z');
    expect([day('2016-11'), day('2017-02-28'), termTo]).toEqual(['2026-08', '2026-11-28', '2026-11-30']);
  });

  it.each([
    ['2026-11-29T19:00:00Z', '2025-12-01', '2026-11-30'],
    ['2026-09-01T00:00:00Z', '2025-12-01', '2026-11-30'],
    ['2026-08-31T23:59:59Z', '2025-09-01', '2026-08-31'],
    ['2028-02-29T12:00:00Z', '2027-03-01', '2028-02-29'],
    ['2016-12-01T00:00:00Z', '2016-03-01', '2017-02-28'],
  ])('has %s in the last quarter of its term, which begins with a quarter of the script', (now, from, to) => {
    const { day, termTo } = yearCalendar(monthsUntil(Date.parse(now)));
    expect([day('2016-03-01'), termTo]).toEqual([from, to]);
  });
});
