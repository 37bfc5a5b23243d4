import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, record } from '../testing/records.ts';
import { EvidenceTable } from './table.ts';

type Change = Partial<EvidenceRecord> & { readonly id: string };

function tableOf(...changes: readonly Change[]): EvidenceTable {
  const table = new EvidenceTable(['state']);
  for (const change of changes) table.add(record(change));
  return table;
}

function standing(table: EvidenceTable, subject = 'T1'): string[] {
  const rows: number[] = [];
  table.rowsOf(table.subjectIndex(subject), rows);
  return rows.map((row) => table.idOf(row));
}

function leftOut(table: EvidenceTable, subject = 'T1'): string[] {
  return table.leftOut(table.subjectIndex(subject)).map((row) => table.idOf(row));
}

describe('order', () => {
  it.each<[string, readonly Change[], readonly string[]]>([
    [
      'the instant first',
      [
        { id: 'a', occurredAt: 2000 },
        { id: 'b', occurredAt: 1000 },
      ],
      ['b', 'a'],
    ],
    [
      'then the sequence, absent as 0',
      [{ id: 'a', sequence: 1 }, { id: 'b' }, { id: 'c', sequence: -1 }],
      ['c', 'b', 'a'],
    ],
    [
      'then the id',
      [{ id: 'b' }, { id: 'a' }, { id: 'B' }, { id: '10' }, { id: '9' }],
      ['10', '9', 'B', 'a', 'b'],
    ],
    ['by UTF-16 code unit', [{ id: '\uffff' }, { id: '🚀' }], ['🚀', '\uffff']],
  ])('[EVD-2] %s', (_what, changes, ids) => {
    expect(standing(tableOf(...changes))).toEqual(ids);
    expect(standing(tableOf(...[...changes].reverse()))).toEqual(ids);
  });

  it('[EVD-2] then the source', () => {
    const table = tableOf({ id: 'a', source: 'z', data: { state: 'z' } }, { id: 'a', source: 'b' });
    const rows: number[] = [];
    table.rowsOf(0, rows);
    expect(rows.map((row) => table.sourceOf(row))).toEqual(['b', 'z']);
  });

  it('[EVD-2] sorts long lists as it sorts short ones', () => {
    const changes = Array.from({ length: 100 }, (_, index) => ({
      id: `r${index}`,
      occurredAt: (index * 37) % 100,
    }));
    const rows: number[] = [];
    const table = tableOf(...changes);
    table.rowsOf(0, rows);
    expect(rows.map((row) => table.occurredAt(row))).toEqual(
      Array.from({ length: 100 }, (_, index) => index),
    );
  });
});

describe('duplicates and conflicts', () => {
  it('[EVD-3] the same record again changes nothing', () => {
    const table = new EvidenceTable(['state']);
    expect(table.add(record({ id: 'a' }))).toBe('added');
    expect(table.add(record({ id: 'a' }))).toBe('duplicate');
    expect([table.size, standing(table), table.conflicts()]).toEqual([1, ['a'], []]);
  });

  it('[EVD-3] one id of two sources is two records', () => {
    expect(tableOf({ id: 'a' }, { id: 'a', source: 'other' }).size).toBe(2);
  });

  it('[EVD-3] ids that look alike stay apart', () => {
    expect(tableOf({ id: 'a' }, { id: 'a ' }, { id: 'A' }, { id: '' }).size).toBe(4);
  });

  it('[EVD-3] the earliest receipt counts', () => {
    const table = tableOf({ id: 'a', receivedAt: 9 }, { id: 'a', receivedAt: 5 }, { id: 'a', receivedAt: 7 });
    expect(table.receivedAt(0)).toBe(5);
  });

  const early = { id: 'a', receivedAt: 5, subject: 'T1', data: { state: 'early' } };
  const late = { id: 'a', receivedAt: 6, subject: 'T2', data: { state: 'late' } };
  it.each([
    ['in order', [early, late]],
    ['late first', [late, early]],
    ['with a repeat that came earlier still', [{ ...early, receivedAt: 7 }, late, early]],
  ])('[EVD-4] of two contents the one received first counts: %s', (_how, changes) => {
    const table = tableOf(...changes);
    expect(table.conflicts()).toEqual([{ source: 'desk', id: 'a' }]);
    expect(table.size).toBe(1);
    expect(table.heldSubjectCount).toBe(1);
    expect(table.valueOf(0, table.fieldCode(0, 0))).toBe('early');
    expect(standing(table, 'T1')).toEqual(['a']);
    expect(table.subjectIndex('T2') < 0 ? [] : standing(table, 'T2')).toEqual([]);
  });

  it('[EVD-4] at one instant of receipt the order of arrival does not choose', () => {
    const one = { id: 'a', receivedAt: 5, data: { state: 'one' } };
    const two = { id: 'a', receivedAt: 5, data: { state: 'two' } };
    const state = (table: EvidenceTable) => table.valueOf(0, table.fieldCode(0, 0));
    expect(state(tableOf(one, two))).toBe(state(tableOf(two, one)));
  });

  it('[EVD-4] conflicts are listed once, in the order of source and id', () => {
    const table = tableOf(
      ...['b', 'a', 'b', 'a', 'b'].map((id, index) => ({ id, data: { state: `${index}` } })),
      { id: 'z', source: 'asks' },
      { id: 'z', source: 'asks', type: 'other' },
    );
    expect(table.conflicts().map(({ source, id }) => `${source} ${id}`)).toEqual([
      'asks z',
      'desk a',
      'desk b',
    ]);
  });

  it('[EVD-4] a record in the middle of its subject makes way', () => {
    const table = tableOf(
      { id: 'a' },
      { id: 'b', receivedAt: 9 },
      { id: 'c' },
      { id: 'b', receivedAt: 8, subject: 'T2' },
    );
    expect([standing(table), standing(table, 'T2')]).toEqual([['a', 'c'], ['b']]);
  });
});

describe('corrections and withdrawals', () => {
  const a = { id: 'a' };
  const b = { id: 'b', supersedes: 'a' };
  it.each<[string, readonly Change[], readonly string[], readonly string[]]>([
    ['[EVD-5] a correction takes the place of what it names', [a, b], ['b'], ['a']],
    ['[EVD-5] a chain leaves its last', [a, b, { id: 'c', supersedes: 'b' }], ['c'], ['a', 'b']],
    [
      '[EVD-5] two corrections of one record both stand',
      [a, b, { id: 'c', supersedes: 'a' }],
      ['b', 'c'],
      ['a'],
    ],
    ['[EVD-5] one that names a record that never came stands', [{ id: 'c', supersedes: 'x' }], ['c'], []],
    ['[EVD-6] a withdrawn record is gone', [a, { id: 'w', withdraws: 'a' }], [], ['a', 'w']],
    [
      '[EVD-6] a withdrawn correction gives the record back',
      [a, b, { id: 'w', withdraws: 'b' }],
      ['a'],
      ['b', 'w'],
    ],
    [
      '[EVD-6] a withdrawal that is withdrawn gives its record back',
      [a, { id: 'w', withdraws: 'a' }, { id: 'x', withdraws: 'w' }],
      ['a'],
      ['w', 'x'],
    ],
    [
      '[EVD-6] withdrawals of each other both fall',
      [a, { id: 'w', withdraws: 'x' }, { id: 'x', withdraws: 'w' }],
      ['a'],
      ['w', 'x'],
    ],
    [
      '[EVD-7] a record of another source is not reached',
      [a, { id: 'w', source: 'other', withdraws: 'a' }, { id: 'c', source: 'other', supersedes: 'a' }],
      ['a', 'c'],
      ['w'],
    ],
  ])('%s', (_what, changes, stand, out) => {
    for (const order of [changes, [...changes].reverse()]) {
      const table = tableOf(...order);
      expect([standing(table), leftOut(table)]).toEqual([stand, out]);
    }
  });

  it('[EVD-7] a correction may move a record to another subject', () => {
    const table = tableOf(a, { id: 'b', subject: 'T2', supersedes: 'a' });
    expect([standing(table), standing(table, 'T2')]).toEqual([[], ['b']]);
  });

  it('[EVD-4] a withdrawal that loses a conflict withdraws nothing', () => {
    const table = tableOf(a, { id: 'w', withdraws: 'a', receivedAt: 9 }, { id: 'w', receivedAt: 8 });
    expect(standing(table)).toEqual(['a', 'w']);
  });
});

it('[EVD-1] any order of any records, with repeats, gives the same table', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const one = fc.record(
    {
      id,
      subject: fc.constantFrom('T1', 'T2'),
      occurredAt: fc.constantFrom(at('02 09:00'), at('02 10:00')),
      receivedAt: fc.constantFrom(at('02 10:00'), at('02 11:00')),
      data: fc.constantFrom({ state: 'New' }, { state: 'Open' }),
      supersedes: id,
      withdraws: id,
    },
    { requiredKeys: ['id', 'subject', 'occurredAt', 'receivedAt', 'data'] },
  );
  const view = (changes: readonly Change[]) => {
    const table = tableOf(...changes);
    const of = (subject: string) =>
      table.subjectIndex(subject) < 0 ? [[], []] : [standing(table, subject), leftOut(table, subject)];
    return [table.size, table.heldSubjectCount, table.conflicts(), of('T1'), of('T2')];
  };
  fc.assert(
    fc.property(
      fc
        .array(one, { maxLength: 8 })
        .chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
          ),
        ),
      ([list, shuffled]) => {
        expect(view(shuffled)).toEqual(view(list));
      },
    ),
    { numRuns: 500 },
  );
});

describe('the next instant', () => {
  const slices = { type: 'slices', data: { stepMs: 10, good: [1, 2, 3] } };
  it.each<[string, readonly Change[], number, number | undefined]>([
    ['of nothing is none', [], 0, undefined],
    ['is after the one asked about', [{ id: 'a', occurredAt: 5 }], 5, undefined],
    [
      'is the earliest of those',
      [
        { id: 'a', occurredAt: 9 },
        { id: 'b', occurredAt: 7 },
      ],
      5,
      7,
    ],
    ['may be of a slice', [{ id: 'a', occurredAt: 0, ...slices }], 10, 20],
    ['is that at which the slices begin, before them', [{ id: 'a', occurredAt: 0, ...slices }], -1, 0],
    ['comes no more once the last slice has begun', [{ id: 'a', occurredAt: 0, ...slices }], 20, undefined],
    [
      'is of what was replaced, too',
      [
        { id: 'a', occurredAt: 7 },
        { id: 'b', occurredAt: 9, supersedes: 'a' },
      ],
      5,
      7,
    ],
    [
      'is not of what a conflict left out',
      [
        { id: 'a', occurredAt: 7, receivedAt: 100 },
        { id: 'a', occurredAt: 9, receivedAt: 50 },
      ],
      5,
      9,
    ],
  ])('%s', (_what, changes, after, next) => {
    expect(tableOf(...changes).nextInstantAfter(after)).toBe(next);
    expect(tableOf(...[...changes].reverse()).nextInstantAfter(after)).toBe(next);
  });
});
