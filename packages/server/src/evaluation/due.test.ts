import { expect, it } from 'vitest';
import { dueTime } from './due.ts';

it.each<[string, number | undefined, number, number | null]>([
  ['at the instant that the engine says', 30_000, 10, 30_000],
  ['never, where nothing changes by itself', undefined, 10, null],
  ['not within the next second', 1, 10, 1_000],
  ['not before twenty times what it took', 1, 500, 10_000],
  ['within a minute all the same', 1, 60_000, 60_000],
  ['within a quarter of an hour, so that amounts that grow with time are not older', 86_400_000, 10, 900_000],
])('an agreement is due %s', (_what, nextChangeAt, tookMs, expected) => {
  const asOf = 1_000_000;
  const at = nextChangeAt === undefined ? undefined : asOf + nextChangeAt;
  expect(dueTime({ asOf, nextChangeAt: at, tookMs })).toBe(expected === null ? null : asOf + expected);
});
