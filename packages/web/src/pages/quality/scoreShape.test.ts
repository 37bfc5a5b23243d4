import { describe, expect, it } from 'vitest';
import { scoreShape } from './scoreShape.ts';

const BOX = { width: 106, height: 26 };
const day = (date: string, score: string | null, lowest = score) => ({ day: date, score, lowest });

describe('the line of a score', () => {
  it('is none without a score', () => {
    expect(scoreShape([], BOX)).toBeUndefined();
    expect(scoreShape([day('2026-03-02', null)], BOX)).toBeUndefined();
  });

  it('goes from edge to edge in time, with a hole where nobody looked', () => {
    const { lines, dots } = scoreShape(
      [
        day('2026-03-01', '100.00 %'),
        day('2026-03-02', '95.00 %'),
        day('2026-03-03', null),
        day('2026-03-05', '90.00 %'),
      ],
      BOX,
    )!;
    expect(lines).toEqual(['M3 3L28 13']);
    expect(dots).toEqual([{ x: 103, y: 23 }]);
  });

  it('shows how low a day was before it ended, and says the same in words', () => {
    const { lows, says } = scoreShape(
      [day('2026-03-01', '100.00 %', '50.00 %'), day('2026-03-02', '100.00 %')],
      BOX,
    )!;
    expect(lows).toEqual([{ x: 3, from: 3, to: 23 }]);
    expect(says).toBe('From 100.00 % on 2026-03-01 to 100.00 % on 2026-03-02; lowest 50.00 % on 2026-03-01');
  });
});
