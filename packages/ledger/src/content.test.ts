import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
import { checkedContentText } from './check.ts';
import { contentHash, contentOf, contentText } from './content.ts';
import { ledgerEntry, ledgerEntryOf } from './leaf.ts';
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
