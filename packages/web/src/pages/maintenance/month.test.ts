import { describe, expect, it } from 'vitest';
import { localDays, monthOf } from './month.ts';

describe('a month of the calendar', () => {
  it('has whole weeks from Monday to Sunday', () => {
    const { weeks, before, after } = monthOf('2026-03');
    expect(weeks).toHaveLength(6);
    expect([weeks[0]![0], weeks[0]![6], weeks[5]![6]]).toEqual(['2026-02-23', '2026-03-01', '2026-04-05']);
    expect([before, after]).toEqual(['2026-02', '2026-04']);
  });

  it('that begins on a Monday and is four weeks long needs no other', () => {
    expect(monthOf('2027-02').weeks.map((week) => week[0])).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ]);
  });

  it('turns over with the year', () => {
    expect(monthOf('2026-12').after).toBe('2027-01');
    expect(monthOf('2026-01').before).toBe('2025-12');
  });

  it('shows a window on each day that it touches, and not on the one at whose midnight it ends', () => {
    const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();
    expect(localDays(at(1, 22), at(3, 0))).toEqual(['2026-03-01', '2026-03-02']);
    expect(localDays(at(1, 2), at(1, 4))).toEqual(['2026-03-01']);
  });
});
