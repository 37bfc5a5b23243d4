import { describe, expect, it } from 'vitest';
import { arranged, arrangementText, readArrangement } from './arrange.ts';
import type { Column } from './Table.tsx';

interface Row {
  readonly name: string;
  readonly ms: number | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', head: 'Name', value: ({ name }) => name },
  { key: 'took', head: 'Took', value: ({ ms }) => (ms === null ? null : { ms }) },
  { key: 'act', head: 'Do', value: null, cell: () => 'Edit' },
];
const ROWS: readonly Row[] = [
  { name: 'INC-10', ms: 90_000 },
  { name: 'inc-9', ms: null },
  { name: 'INC-2', ms: 1_000_000 },
];
const names = (...[arrangement]: [Parameters<typeof arranged<Row>>[2]]) =>
  arranged(ROWS, COLUMNS, arrangement).map(({ name }) => name);

describe('rows', () => {
  it('are ordered by size, or by words and the numbers in them', () => {
    expect(names({ sort: { column: 'name', isDescending: false }, where: {} })).toEqual([
      'INC-2',
      'inc-9',
      'INC-10',
    ]);
    expect(names({ sort: { column: 'took', isDescending: true }, where: {} })).toEqual([
      'INC-2',
      'INC-10',
      'inc-9',
    ]);
  });

  it('without a value come last either way', () => {
    expect(names({ sort: { column: 'took', isDescending: false }, where: {} })).toEqual([
      'INC-10',
      'INC-2',
      'inc-9',
    ]);
  });

  it('are kept where they hold a text, in any column or in one', () => {
    expect(names({ find: 'INC-1', where: {} })).toEqual(['INC-10']);
    expect(names({ find: '1000', where: {} })).toEqual(['INC-2']);
    expect(names({ where: { name: '9', took: '1' } })).toEqual([]);
    expect(names({ where: { nothing: 'x' } })).toHaveLength(3);
  });
});

describe('the address', () => {
  it('holds an arrangement and gives it back', () => {
    const arrangement = { sort: { column: 'took', isDescending: true }, find: 'a&b', where: { name: 'ü=' } };
    const text = arrangementText('promises', arrangement)!;
    expect(readArrangement('promises', text)).toEqual(arrangement);
    expect(readArrangement('others', text)).toEqual({ where: {} });
  });

  it('holds nothing of a table that nobody arranged', () => {
    expect(arrangementText('promises', { where: {} })).toBeUndefined();
    expect(readArrangement('promises', undefined)).toEqual({ where: {} });
  });
});
