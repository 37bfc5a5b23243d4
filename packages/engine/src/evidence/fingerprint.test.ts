import type { EvidenceRecord } from '@tallystick/ledger';
import { expect, it } from 'vitest';
import { record } from '../testing/records.ts';
import { fingerprint } from './fingerprint.ts';

const base = record({ id: 'r', data: { state: 'New', priority: 1, tags: ['a', 'b'], nested: { x: null } } });

it.each<[string, Partial<EvidenceRecord>]>([
  ['when it arrived', { receivedAt: 1 }],
  ['its original text', { raw: 'INC1,New' }],
  ['where its text stood', { origin: { file: 'a.csv', line: 2 } }],
  ['the order of keys', { data: { nested: { x: null }, tags: ['a', 'b'], priority: 1, state: 'New' } }],
])('[EVD-11] %s is not content', (_what, change) => {
  expect(fingerprint({ ...base, ...change })).toBe(fingerprint(base));
});

it.each<[string, Partial<EvidenceRecord>]>([
  ['the subject', { subject: 'T2' }],
  ['the type', { type: 'opened' }],
  ['the instant', { occurredAt: base.occurredAt + 1 }],
  ['the sequence', { sequence: 3 }],
  ['what it supersedes', { supersedes: 'q' }],
  ['what it withdraws', { withdraws: 'q' }],
  ['a value', { data: { ...base.data, state: 'Open' } }],
  ['the kind of a value', { data: { ...base.data, priority: '1' } }],
  ['a key', { data: { state: 'New', rank: 1, tags: ['a', 'b'], nested: { x: null } } }],
  ['a field less', { data: { state: 'New' } }],
  ['the order of a list', { data: { ...base.data, tags: ['b', 'a'] } }],
  ['a nested value', { data: { ...base.data, nested: { x: false } } }],
  ['values that change places', { data: { ...base.data, state: 1, priority: 'New' } }],
])('[EVD-11] %s is content', (_what, change) => {
  expect(fingerprint({ ...base, ...change })).not.toBe(fingerprint(base));
});

it('[EVD-11] a hundred thousand near contents have different fingerprints', () => {
  const seen = new Set<number>();
  for (let index = 0; index < 100_000; index++) {
    seen.add(
      fingerprint({
        ...base,
        occurredAt: base.occurredAt + (index % 100),
        data: { n: Math.floor(index / 100) },
      }),
    );
  }
  expect(seen.size).toBe(100_000);
});
