import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip, type IntervalSet, intersect, measure, normalise, subtract, union } from './interval-set.ts';

const span = (from: number, to: number) => ({ from, to });

it.each([
  ['sorts', [span(5, 6), span(1, 2)], [span(1, 2), span(5, 6)]],
  ['merges what touches', [span(1, 2), span(2, 3)], [span(1, 3)]],
  ['merges what overlaps', [span(1, 4), span(2, 3), span(3, 6)], [span(1, 6)]],
  ['drops what is empty', [span(1, 1), span(3, 2), span(4, 5)], [span(4, 5)]],
  ['keeps nothing of nothing', [], []],
])('[SET-1] bringing a list into form %s', (_, list, set) => {
  expect(normalise(list)).toEqual(set);
});

const END = 24;
const lists = fc.array(
  fc.tuple(fc.nat(END), fc.nat(END)).map(([from, to]) => span(from, to)),
  { maxLength: 8 },
);
const sets = lists.map(normalise);

/** The unit steps that a list holds: what it means, without any cleverness. */
const steps = (list: readonly { from: number; to: number }[]) =>
  Array.from({ length: END }, (_, step) => list.some(({ from, to }) => from <= step && step < to));

function expectInForm(set: IntervalSet) {
  set.forEach(({ from, to }, place) => {
    expect(from).toBeLessThan(to);
    if (place > 0) expect(set[place - 1]!.to).toBeLessThan(from);
  });
}

it('[SET-1] [SET-3] any list becomes a set of the same instants, and its measure is their number', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const set = normalise(list);
      expectInForm(set);
      expect(steps(set)).toEqual(steps(list));
      expect(measure(set)).toBe(steps(list).filter(Boolean).length);
    }),
  );
});

it('[SET-2] union, intersection, difference and clipping are those of the instants', () => {
  fc.assert(
    fc.property(sets, sets, fc.nat(END), fc.nat(END), (a, b, from, to) => {
      const [inA, inB] = [steps(a), steps(b)];
      const results = [
        [union(a, b), inA.map((has, step) => has || inB[step]!)],
        [intersect(a, b), inA.map((has, step) => has && inB[step]!)],
        [subtract(a, b), inA.map((has, step) => has && !inB[step]!)],
        [clip(a, { from, to }), inA.map((has, step) => has && from <= step && step < to)],
      ] as const;
      for (const [set, expected] of results) {
        expectInForm(set);
        expect(steps(set)).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});
