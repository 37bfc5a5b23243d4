import { leafHash, ledgerEntryOf, treeHead } from '@tallystick/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAgreement } from '../agreements/put.ts';
import { appendEvidence } from '../evidence/append.ts';
import { readHead } from '../evidence/head.ts';
import { streamLeafHashes } from '../evidence/leaf-hashes.ts';
import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { record } from '../testing/records.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { addCheckpoint, addCosignature, listCheckpoints } from './checkpoints.ts';
import { addSigningKey, listSigningKeys } from './signing-keys.ts';

describe.each(TEST_SERVERS)('what was signed on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  const on = <Result>(work: (tx: TenantTransaction) => Promise<Result>) => store.withTenant('acme', work);
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  it.skipIf(!available)('keeps a checkpoint as it was first signed', async () => {
    const add = (size: number, note: string) =>
      on((tx) => addCheckpoint(tx, 'a', { size, note, signedAt: 7 }));
    expect([await add(2, 'two\n'), await add(5, 'five\n'), await add(2, 'other\n')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await on((tx) => listCheckpoints(tx, 'a'))).toEqual([
      { size: 2, note: 'two\n', signedAt: 7, cosignatures: 0 },
      { size: 5, note: 'five\n', signedAt: 7, cosignatures: 0 },
    ]);
    expect(await on((tx) => listCheckpoints(tx, 'a', { newest: true }))).toMatchObject([{ size: 5 }]);
    expect(await on((tx) => listCheckpoints(tx, 'a', { after: 2 }))).toMatchObject([{ size: 5 }]);
    expect(await on((tx) => listCheckpoints(tx, 'a', { upTo: 4 }))).toMatchObject([{ size: 2 }]);
    expect(await on((tx) => listCheckpoints(tx, 'b'))).toEqual([]);
  });

  it.skipIf(!available)('puts countersignatures below the note, each key’s once', async () => {
    const cosign = (verifierKey: string, line: string) =>
      on((tx) => addCosignature(tx, 'a', { size: 5, verifierKey, line, takenAt: 0 }));
    expect([await cosign('k2', 'b\n'), await cosign('k1', 'a\n'), await cosign('k1', 'c\n')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await on((tx) => listCheckpoints(tx, 'a', { cosigned: true }))).toEqual([
      { size: 5, note: 'five\na\nb\n', signedAt: 7, cosignatures: 2 },
    ]);
  });

  it.skipIf(!available)('keeps keys in the order in which they came', async () => {
    for (const [verifierKey, rotation] of [
      ['z', null],
      ['a', 'z to a'],
      ['z', 'again'],
    ] as const) {
      await on((tx) => addSigningKey(tx, { verifierKey, rotation }));
    }
    expect(await on(listSigningKeys)).toEqual([
      { verifierKey: 'z', rotation: null },
      { verifierKey: 'a', rotation: 'z to a' },
    ]);
  });

  it.skipIf(!available)('lets the application neither change nor remove what was signed', async () => {
    for (const sql of [
      `UPDATE tallystick.checkpoints SET note = ''`,
      'DELETE FROM tallystick.checkpoints',
      'DELETE FROM tallystick.cosignatures',
      `UPDATE tallystick.signing_keys SET rotation = ''`,
    ]) {
      await expect(on((tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
  });

  it.skipIf(!available)('gives the leaves that the head is over, conflicts too', async () => {
    const records = [record(), record({ id: '2' }), record({ data: { conflict: 1 } })];
    await on(async (tx) => {
      await putAgreement(tx, { id: 'a', title: 'a', text: 'a' });
      await appendEvidence(tx, 'a', records);
    });
    const { leaves, head } = await on(async (tx) => {
      const head = await readHead(tx, 'a');
      const leaves = [];
      for await (const batch of streamLeafHashes(tx, 'a', head.size)) leaves.push(...batch);
      return { leaves, head };
    });
    expect(leaves.map((leaf) => Buffer.from(leaf))).toEqual(
      records.map((one) => Buffer.from(leafHash(ledgerEntryOf(one)))),
    );
    expect(treeHead(leaves)).toEqual(head.root);
  });
});
