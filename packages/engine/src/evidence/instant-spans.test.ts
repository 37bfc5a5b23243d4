import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InstantSpans } from './instant-spans.ts';

const instants = fc.integer({ min: -50, max: 50 });
/** Rows of several blocks: mostly later than those before, each for a while, some written again. */
const tables = fc.record({
  rows: fc.integer({ min: 0, max: 5_000 }),
  pace: fc.integer({ min: -2, max: 7 }),
  jitter: fc.integer({ min: 1, max: 3_000 }),
  lasts: fc.integer({ min: 0, max: 40 }),
  again: fc.array(fc.tuple(fc.integer({ min: 0, max: 4_999 }), instants)),
});

it('finds the instant that a look at every row finds, after any other', () => {
  fc.assert(
    fc.property(tables, instants, fc.double({ min: 0, max: 1, noNaN: true }), (table, past, share) => {
      const spans = new InstantSpans();
      const held: [from: number, to: number][] = [];
      const write = (row: number, from: number) => {
        held[row] = [from, from + table.lasts];
        spans.add(row, from, from + table.lasts);
      };
      for (let row = 0; row < table.rows; row++) {
        write(row, row * table.pace + ((row * 7_919) % table.jitter));
      }
      for (const [row, from] of table.again) if (row < table.rows) write(row, from);
      const after = past + Math.round(share * table.rows * Math.abs(table.pace));
      const nextOf = (row: number) => {
        const [from, to] = held[row]!;
        return from > after ? from : to > after ? after + 1 : Number.POSITIVE_INFINITY;
      };
      const every = Math.min(...held.map((_, row) => nextOf(row)));
      expect(spans.nextAfter(after, table.rows, nextOf)).toBe(Number.isFinite(every) ? every : undefined);
    }),
  );
});

it('looks at few rows where they came in order', () => {
  const spans = new InstantSpans();
  for (let row = 0; row < 1_000_000; row++) spans.add(row, row, row);
  let looks = 0;
  const nextOf = (row: number) => {
    looks++;
    return row > 700_000 ? row : Number.POSITIVE_INFINITY;
  };
  expect(spans.nextAfter(700_000, 1_000_000, nextOf)).toBe(700_001);
  expect(looks).toBeLessThan(3_000);
});
