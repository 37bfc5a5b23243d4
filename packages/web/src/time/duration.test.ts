import { describe, expect, it } from 'vitest';
import { durationText, exactDurationText } from './duration.ts';

describe('a length of time', () => {
  it.each([
    [11_100_000, '3 h 05 min'],
    [28_800_000, '8 h'],
    [270_000, '4 min 30 s'],
    [12_000, '12 s'],
    [0, '0 min'],
    [516_300_000, '143 h 25 min'],
  ])('%i ms reads %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it('rounds time used up, so that a breach never looks like a hit', () => {
    expect(durationText(28_800_001)).toBe('8 h 01 min');
  });

  it('rounds time left down', () => {
    expect(durationText(28_859_999, 'down')).toBe('8 h');
  });

  it('rounds an overspent budget away from zero, whose remainder is rounded down', () => {
    expect(durationText(-24_423_600, 'down')).toBe('\u22126 h 48 min');
  });

  it('is exact to the millisecond on request', () => {
    expect(exactDurationText(3_600_001)).toBe('1 h 1 ms');
  });
});
