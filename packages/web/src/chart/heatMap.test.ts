import { describe, expect, it } from 'vitest';
import { heatCells, heatDays } from './heatMap.ts';

const day = (date: string, good: string, bad: string) => ({ date, good, bad, cumulativeBad: '0' });
const period = (allowed: string | null) => ({
  ...{ unit: 'outcomes' as const, timeZone: 'UTC', allowed, warnAt: [], causes: [] },
  days: [
    day('2026-03-01', '0', '0'),
    day('2026-03-02', '9', '0'),
    day('2026-03-03', '9', '1'),
    day('2026-03-04', '9', '2'),
    day('2026-03-05', '9', '32'),
  ],
});
const meanings = (allowed: string | null) => heatDays(period(allowed), 31).map(({ meaning }) => meaning);

describe('a day of the calendar', () => {
  it('is held against the even pace of the budget, and against the whole of it', () => {
    expect(meanings('31')).toEqual(['no-data', 'met', 'on-track', 'at-risk', 'missed']);
  });

  it('has no bad moment to spare where the target is 100 %', () => {
    expect(meanings(null)).toEqual(['no-data', 'met', 'missed', 'missed', 'missed']);
  });

  it('stands in the column of its week, from Monday down', () => {
    const places = heatCells(heatDays(period('31'), 31)).map(({ column, row }) => [column, row]);
    expect(places).toEqual([
      [0, 6],
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
  });
});
