import type { EvidenceRecord } from '@tallystick/ledger';
import { append, EMPTY_FRONTIER, headOf, leafHash, ledgerEntryOf } from '@tallystick/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import { openTestStore, type TestStore } from '../testing/embedded-store.ts';
import { appendEvidence } from './append.ts';
import { readHead } from './head.ts';

let test: TestStore;
let store: Store;
beforeAll(async () => {
  test = await openTestStore();
  store = test.store;
});
afterAll(() => test.remove());

const opened: EvidenceRecord = {
  source: 'desk',
  id: '1-opened',
  subject: 'T-1',
  type: 'opened',
  occurredAt: 1_000,
  receivedAt: 2_000,
  data: { priority: 'P1' },
};
const take = (agreement: string, records: readonly EvidenceRecord[]) =>
  store.withTenant('acme', (tx) => appendEvidence(tx, agreement, records));
const head = (agreement: string) => store.withTenant('acme', (tx) => readHead(tx, agreement));

describe('appendEvidence', () => {
  it('takes a new record, and the same one again only once', async () => {
    expect(await take('twice', [opened])).toEqual(['accepted']);
    expect(await take('twice', [opened, opened])).toEqual(['duplicate', 'duplicate']);
    expect((await head('twice')).size).toBe(1);
  });

  it('finds duplicates and conflicts inside one batch', async () => {
    const other = { ...opened, data: { priority: 'P2' } };
    expect(await take('batch', [opened, opened, other, other])).toEqual([
      'accepted',
      'duplicate',
      'conflict',
      'conflict',
    ]);
    expect((await head('batch')).size).toBe(2);
  });

  it('keeps an earlier receipt of known content, since the earliest is what counts', async () => {
    await take('earlier', [opened]);
    expect(await take('earlier', [{ ...opened, receivedAt: 1_500 }])).toEqual(['accepted']);
    expect(await take('earlier', [{ ...opened, receivedAt: 1_700 }])).toEqual(['duplicate']);
    expect((await head('earlier')).size).toBe(2);
  });

  it('grows the RFC 6962 tree over content hashes and receipt', async () => {
    const later = { ...opened, id: '1-solved', type: 'solved', occurredAt: 5_000 };
    await take('tree', [opened]);
    await take('tree', [opened, later]);
    const leaves = [opened, later].map((record) => leafHash(ledgerEntryOf(record)));
    expect(await head('tree')).toEqual({ size: 2, root: headOf(append(EMPTY_FRONTIER, leaves)) });
  });

  it('gives concurrent batches positions without gaps or twins', async () => {
    const batches = Array.from({ length: 6 }, (_, batch) =>
      Array.from({ length: 20 }, (_, index) => ({ ...opened, id: `${batch}-${index % 15}-${index % 2}` })),
    );
    await Promise.all(batches.map((batch) => take('crowd', batch)));
    const positions = await store.withTenant('acme', (tx) =>
      tx.query<{ position: number }>(
        `SELECT position FROM tallystick.evidence WHERE agreement_id = 'crowd' ORDER BY position`,
      ),
    );
    expect(positions.map((row) => row.position)).toEqual(positions.map((_, index) => index + 1));
    expect(positions).toHaveLength((await head('crowd')).size);
  });
});
