import { expect, it } from 'vitest';
import { knownSearch } from './knownSearch.ts';

it.each([
  ['2026-03-31T22:00:00Z', { knownAt: '2026-03-31T22:00:00.000Z' }],
  ['2026-04-01T00:00+02:00', { knownAt: '2026-03-31T22:00:00.000Z' }],
  ['yesterday', {}],
  ['', {}],
  [2026, {}],
  [undefined, {}],
])('the address says %s: what was known at %o', (knownAt, expected) => {
  expect(knownSearch({ knownAt, period: '2026-03' })).toEqual(expected);
});
