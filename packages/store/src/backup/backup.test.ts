import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAgreements } from '../agreements/list.ts';
import { putAgreement } from '../agreements/put.ts';
import { appendEvidence } from '../evidence/append.ts';
import { readHead } from '../evidence/head.ts';
import { openStore, type Store } from '../open.ts';
import { listTenants } from '../tenants/tenants.ts';
import { makeTestDirectory } from '../testing/directories.ts';
import { records } from '../testing/records.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { backup } from './backup.ts';
import { checkBackup, restore } from './restore.ts';

const TURNS = process.env.TALLYSTICK_LONG === '1' ? 10 : 1;

describe.each(TEST_SERVERS)('a backup on $name', ({ available, start }) => {
  const directory = makeTestDirectory();
  const path = join(directory, 'all.backup');
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.skipIf(!available)('of an empty database is refused', async () => {
    await expect(backup(store, { path, createdAt: 'now' })).rejects.toMatchObject({
      code: 'nothing-to-back-up',
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  it.skipIf(!available)('holds all tenants, and gives each its own back', async () => {
    for (const [tenant, count] of [
      ['acme', 3],
      ['zeta', 5],
    ] as const) {
      await store.withTenant(tenant, async (tx) => {
        await putAgreement(tx, { id: 'a', title: tenant, text: tenant });
        await appendEvidence(tx, 'a', records(count));
      });
    }
    const seen = (of: Store, tenant: string) =>
      of.withTenant(tenant, async (tx) => ({
        agreements: await listAgreements(tx),
        head: await readHead(tx, 'a'),
      }));
    const saved = await backup(store, { path, createdAt: 'now' });
    expect(saved.tables).toMatchObject({ agreements: 2, evidence: 8, tenants: 2 });
    expect((await checkBackup(path)).sha256).toBe(saved.sha256);

    const databaseUrl = await server.emptyDatabase();
    await restore(path, { databaseUrl });
    const other = await openStore({ databaseUrl });
    try {
      expect(await listTenants(other)).toEqual(['acme', 'zeta']);
      for (const tenant of ['acme', 'zeta'])
        expect(await seen(other, tenant)).toEqual(await seen(store, tenant));
      expect(await seen(other, 'third')).toMatchObject({ agreements: [] });
    } finally {
      await other.close();
    }
  });

  it.skipIf(!available)('that is ended, or cannot be written, leaves nothing behind', async () => {
    const there = readdirSync(directory);
    const signal = AbortSignal.abort(new Error('ended'));
    await expect(backup(store, { path, createdAt: 'now', signal })).rejects.toThrow('ended');
    const nowhere = join(directory, 'nowhere', 'all.backup');
    await expect(backup(store, { path: nowhere, createdAt: 'now' })).rejects.toMatchObject({
      ...{ code: 'backup-unwritable', message: expect.stringContaining('cannot be written (ENOENT)') },
    });
    expect(readdirSync(directory)).toEqual(there);
  });

  it.skipIf(!available)('takes the place of no pipe, device or folder', async () => {
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const other of [pipe, directory])
      await expect(backup(store, { path: other, createdAt: 'now' })).rejects.toMatchObject({
        ...{ code: 'backup-unwritable', message: expect.stringContaining('which is no file') },
      });
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it.skipIf(!available)('knows the tenants of a database that is older than their list', async () => {
    const databaseUrl = await server.emptyDatabase();
    const old = await openStore({ databaseUrl }, { schema: 8 });
    for (const tenant of ['acme', 'zeta']) {
      await old.withTenant(tenant, (tx) =>
        tx.query(
          `INSERT INTO tallystick.agreements (tenant_id, id, version, title, text, text_sha256, settings)
           VALUES ($1, 'a', 1, '', '', '', '{}')`,
          [tx.tenantId],
        ),
      );
    }
    await old.close();
    const upgraded = await openStore({ databaseUrl });
    expect(await listTenants(upgraded)).toEqual(['acme', 'zeta']);
    expect(await upgraded.withTenant('acme', (tx) => listAgreements(tx))).toHaveLength(1);
    expect(await upgraded.withTenant('other', (tx) => listAgreements(tx))).toEqual([]);
    await upgraded.close();
  });

  it.skipIf(!available)('shows one instant of all tenants, whatever is written meanwhile', async () => {
    let stopped = false;
    let next = 100;
    const writing = (async () => {
      while (!stopped) {
        // First in one tenant, then in the other: no instant has fewer in the first.
        const batch = records(1, next++);
        await store.withTenant('acme', (tx) => appendEvidence(tx, 'b', batch));
        await store.withTenant('zeta', (tx) => appendEvidence(tx, 'b', batch));
      }
    })();
    for (let turn = 0; turn < TURNS; turn++) {
      const file = join(directory, `turn-${turn}`);
      await backup(store, { path: file, createdAt: 'now' });
      const databaseUrl = await server.emptyDatabase();
      await restore(file, { databaseUrl });
      const other = await openStore({ databaseUrl });
      const [acme, zeta] = await Promise.all(
        ['acme', 'zeta'].map((tenant) =>
          other.withTenant(tenant, async (tx) => (await readHead(tx, 'b')).size),
        ),
      );
      await other.close();
      expect([0, 1]).toContain(acme! - zeta!);
    }
    stopped = true;
    await writing;
  });
});
