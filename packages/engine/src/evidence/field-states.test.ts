import type { JsonValue } from '@tallystick/ledger';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FieldStates, NOTHING_KNOWN } from './field-states.ts';
import { compileCondition } from './matcher.ts';
import { EvidenceTable } from './table.ts';

const FIELDS = ['state', 'priority', 'group', 'caller', 'site', 'tier'];
const VALUES = ['a', 'b', 'c', 'd'];

const value: fc.Arbitrary<JsonValue | undefined> = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.constantFrom(undefined, null, 'unnamed', 7),
);
const data = fc.record(Object.fromEntries(FIELDS.map((field) => [field, value])));
const condition = fc
  .uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 4 })
  .chain((fields) =>
    fc.tuple(...fields.map((field) => fc.tuple(fc.constant(field), fc.subarray(VALUES, { minLength: 1 })))),
  );

it('[CLK-1] a state says of every condition what the fields themselves say, record by record', () => {
  fc.assert(
    fc.property(
      fc.array(data, { maxLength: 20 }),
      fc.array(condition, { maxLength: 5 }),
      (records, conditions) => {
        const table = new EvidenceTable(FIELDS, undefined, { instants: new Set(), tested: new Set(FIELDS) });
        const compiled = conditions.map((fields) =>
          compileCondition({ events: [], fields: new Map(fields) }, 'desk', table),
        );
        const states = new FieldStates(table, compiled, (codes) =>
          compiled.map((one) => one.matchesFields(codes)),
        );
        const codes = new Array<number>(FIELDS.length).fill(0);
        let state = NOTHING_KNOWN;
        records.forEach((one, row) => {
          const known = Object.fromEntries(Object.entries(one).filter(([, held]) => held !== undefined));
          table.add({
            source: 'desk',
            id: `r${row}`,
            subject: 'T1',
            type: 'changed',
            occurredAt: row,
            receivedAt: row,
            data: known as Record<string, JsonValue>,
          });
          FIELDS.forEach((_, field) => {
            codes[field] = table.fieldCode(field, row) || codes[field]!;
          });
          state = states.after(state, table.sayingOf(row));
          expect(states.meaning(state)).toEqual(compiled.map((test) => test.matchesFields(codes)));
        });
      },
    ),
    { numRuns: 300 },
  );
});
