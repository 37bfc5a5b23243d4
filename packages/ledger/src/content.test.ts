import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
import { checkedContentText } from './check.ts';
import { contentHash, contentOf, contentText } from './content.ts';
import { ledgerEntry, ledgerEntryOf } from './leaf.ts';
import { parseContentText } from './parse.ts';
import type { EvidenceRecord, JsonObject } from './record.ts';

const record: EvidenceRecord = {
  source: 'desk',
  id: '1',
  subject: 'T-1',
  type: 'opened',
  occurredAt: 1_000,
  receivedAt: 2_000,
  data: { priority: 'P1' },
  raw: '1;T-1;P1',
  origin: { file: 'desk.csv', line: 2 },
};

describe('content', () => {
  it('[CNT-1] is the same however and whenever a record came', () => {
    const { raw: _, origin: __, ...bare } = record;
    expect(contentOf({ ...bare, receivedAt: 9_000 })).toEqual(contentOf(record));
  });

  const { raw: _raw, origin: _origin, ...told } = record;
  const name = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'a1 é😀"\\,:{}') });
  const kept = fc.record(
    {
      ...{ source: name, id: name, subject: name, type: name },
      occurredAt: fc.integer({ min: -1e12, max: 1e14 }),
      data: fc.dictionary(fc.constantFrom('a', 'b', 'id', 'source', 'data'), fc.jsonValue({ maxDepth: 2 })),
      sequence: fc.integer(),
      supersedes: fc.constant('another, "older" one'),
    },
    { requiredKeys: ['source', 'id', 'subject', 'type', 'occurredAt', 'data'] },
  );

  it('[CNT-1] is read back from its canonical text as the record that it is of', () => {
    fc.assert(
      fc.property(kept, (some) => {
        const one = { ...told, ...some, data: JSON.parse(JSON.stringify(some.data)) } as EvidenceRecord;
        expect(parseContentText(contentText(one), one.receivedAt)).toMatchObject({
          kind: 'record',
          record: one,
        });
      }),
    );
  });

  it('[CAN-1] is read back from no other text, even of the same value', () => {
    const text = contentText(told);
    const others = [
      text.replace('{"data"', '{ "data"'),
      text.replace('1000', '1e3'),
      text.replace('1000', '"1970-01-01T00:00:01Z"'),
      text.replace('"desk"', '"\\u0064esk"'),
      text.replace('{"priority":"P1"}', '{"priority":"P0","priority":"P1"}'),
      text.replace('{"priority":"P1"}', '{"priority":"\\u0050\\u0031"}'),
      text.replace('{"priority":"P1"}', '{"b":1,"a":2}'),
      text.replace('{"priority":"P1"}', '[]'),
      text.replace(',"type"', ',"raw":"1;T-1;P1","type"'),
      text.replace('"subject":"T-1","type":"opened"', '"type":"opened","subject":"T-1"'),
      text.replace('"id":"1"', '"id":"0","id":"1"'),
    ];
    for (const other of others)
      expect(parseContentText(other, told.receivedAt), other).toMatchObject({ kind: 'problems' });
    expect(() => parseContentText(`${text}}`, 0)).toThrow(SyntaxError);
  });

  it.each<Partial<EvidenceRecord>>([
    { source: 'other' },
    { id: '2' },
    { subject: 'T-2' },
    { type: 'solved' },
    { occurredAt: 1_001 },
    { sequence: 0 },
    { supersedes: '0' },
    { withdraws: '0' },
    { data: {} },
  ])('[CNT-1] differs when %o differs', (change) => {
    expect(contentHash({ ...record, ...change })).not.toBe(contentHash(record));
  });

  it('[CNT-2] hashes the canonical text', () => {
    const text =
      '{"data":{"priority":"P1"},"id":"1","occurredAt":1000,"source":"desk","subject":"T-1","type":"opened"}';
    expect(contentText(record)).toBe(text);
    expect(contentHash(record)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('[CNT-2] is the canonical text of the content, whatever a record holds', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ source: text, id: text, subject: text, type: text }),
        fc.record({
          sequence: optional(fc.double({ noNaN: true, noDefaultInfinity: true })),
          supersedes: optional(text),
          withdraws: optional(text),
          occurredAt: fc.integer({ min: -1e12, max: 1e12 }),
          data: fc.dictionary(text, fc.jsonValue({ maxDepth: 3 })),
        }),
        (names, { data, ...rest }) => {
          const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
          const one = { ...names, ...present, receivedAt: 1, data: data as JsonObject } as EvidenceRecord;
          const expected = canonicalText(contentOf(one));
          expect(contentText(one)).toBe(expected);
          const checked = checkedContentText(one);
          if (checked.kind === 'content') expect(checked.text).toBe(expected);
        },
      ),
    );
  });

  it('[LED-1] goes into the ledger as its hash and the instant of receipt', () => {
    const entry = Buffer.from(ledgerEntryOf(record));
    expect(entry.toString('hex')).toBe(`${contentHash(record)}00000000000007d0`);
    expect(
      Buffer.from(ledgerEntry(new Uint8Array(32), -1))
        .subarray(32)
        .toString('hex'),
    ).toBe('ffffffffffffffff');
  });
});
