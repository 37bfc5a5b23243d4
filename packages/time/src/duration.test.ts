import { expect, it } from 'vitest';
import { formatDuration } from './duration.ts';

it.each([
  [0, '0 min'],
  [12, '12 ms'],
  [1000, '1 s'],
  [60_000, '1 min'],
  [90_000, '1 min 30 s'],
  [2_700_000, '45 min'],
  [3_600_000, '1 h'],
  [11_100_000, '3 h 05 min'],
  [3_601_001, '1 h 1 s 1 ms'],
  [172_800_000, '48 h'],
  [-11_100_000, '\u22123 h 05 min'],
])('[DUR-1] %i ms is written "%s"', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
