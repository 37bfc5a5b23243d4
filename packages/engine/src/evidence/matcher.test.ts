import type { JsonValue } from '@tallystick/ledger';
import { expect, it } from 'vitest';
import { record } from '../testing/records.ts';
import { compileCondition } from './matcher.ts';
import { EvidenceTable } from './table.ts';

function meets(value: JsonValue | undefined, values: readonly string[]): boolean {
  const table = new EvidenceTable(['field']);
  table.add(record({ id: 'a', data: value === undefined ? {} : { field: value } }));
  const condition = { events: [], fields: new Map([['field', values]]) };
  return compileCondition(condition, 'desk', table).matchesFields([table.fieldCode(0, 0)]);
}

it.each<[JsonValue, string, boolean]>([
  ['1', '1', true],
  [1, '1', true],
  [1.5, '1.5', true],
  ['1.0', '1', false],
  [true, 'true', true],
  [false, 'true', false],
  ['New', 'new', false],
  ['New', 'New ', false],
  ['', '', true],
])('[EVD-13] %j meets "%s": %s', (value, wanted, met) => {
  expect(meets(value, [wanted])).toBe(met);
});

it('[EVD-13] one of several values is enough', () => {
  expect([meets('b', ['a', 'b']), meets('c', ['a', 'b'])]).toEqual([true, false]);
});

it.each<[string, JsonValue | undefined]>([
  ['a field that was never given', undefined],
  ['a field that was cleared', null],
])('[EVD-14] %s meets no value', (_what, value) => {
  expect(['null', 'undefined', ''].some((wanted) => meets(value, [wanted]))).toBe(false);
});

it('[EVD-15] types of record are those of the source', () => {
  const table = new EvidenceTable([]);
  table.add(record({ id: 'a', type: 'opened' }));
  table.add(record({ id: 'b', type: 'opened', source: 'other' }));
  table.add(record({ id: 'c', type: 'closed' }));
  const matcher = compileCondition({ events: ['opened', 'unheard of'], fields: new Map() }, 'desk', table);
  expect(matcher.isEvent).toBe(true);
  expect([0, 1, 2].map((row) => matcher.matchesType(table.typeCode(row)))).toEqual([true, false, false]);
});

it('[EVD-15] everything named must hold', () => {
  const table = new EvidenceTable(['a', 'b']);
  table.add(record({ id: 'x', data: { a: 1, b: 2 } }));
  const matching = (b: string) =>
    compileCondition(
      {
        events: [],
        fields: new Map([
          ['a', ['1']],
          ['b', [b]],
        ]),
      },
      'desk',
      table,
    ).matchesFields([0, 1].map((field) => table.fieldCode(field, 0)));
  expect([matching('2'), matching('1')]).toEqual([true, false]);
});
