import { describe, expect, it } from 'vitest';
import { parseInstant } from '../instant.ts';
import { DAY_MS } from '../unit.ts';
import { rollingWindow } from './rolling.ts';

const at = parseInstant;
const term = { from: at('2026-01-01T00:00:00Z'), to: at('2027-01-01T00:00:00Z') };
const last28Days = (end: string) => rollingWindow({ term, end: at(end), durationMs: 28 * DAY_MS });

describe('a rolling window of 28 days', () => {
  it('[PER-9] ends at the instant that is asked for', () => {
    expect(last28Days('2026-03-01T12:00:00Z')).toEqual({
      from: at('2026-02-01T12:00:00Z'),
      to: at('2026-03-01T12:00:00Z'),
      partial: false,
    });
  });

  it('[PER-9] is cut by the start of the term, and then partial', () => {
    expect(last28Days('2026-01-15T00:00:00Z')).toEqual({
      from: term.from,
      to: at('2026-01-15T00:00:00Z'),
      partial: true,
    });
    expect(last28Days('2026-01-29T00:00:00Z')?.partial).toBe(false);
    expect(last28Days('2026-01-28T23:59:59.999Z')?.partial).toBe(true);
  });

  it('[PER-9] is cut by the end of the term', () => {
    expect(last28Days('2027-01-08T00:00:00Z')).toEqual({
      from: at('2026-12-11T00:00:00Z'),
      to: term.to,
      partial: true,
    });
  });

  it('[PER-9] is nothing where nothing of it lies in the term', () => {
    expect(last28Days('2026-01-01T00:00:00Z')).toBeUndefined();
    expect(last28Days('2027-01-29T00:00:00Z')).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('[PER-9] of %d ms is refused', (durationMs) => {
    expect(() => rollingWindow({ term, end: term.to, durationMs })).toThrow(RangeError);
  });
});
