import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash, contentOf, contentText } from './content.ts';
import { ledgerEntry, ledgerEntryOf } from './leaf.ts';
import type { EvidenceRecord } from './record.ts';

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
