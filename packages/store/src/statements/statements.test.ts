import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { STATEMENT } from '../testing/statements.ts';
import { addStatement, getStatements, listStatementKeys, newestStatements } from './statements.ts';

describe.each(TEST_SERVERS)('statements on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
    await store.withTenant('acme', async (tx) => {
      await addStatement(tx, STATEMENT);
      await addStatement(tx, { ...STATEMENT, number: 2, period: '2026-04' });
      await addStatement(tx, { ...STATEMENT, revision: 2, note: 'signed' });
    });
  });
  afterAll(() => server?.stop());

  describe.skipIf(!available)('are', () => {
    it('given back as they were kept, the newest first', async () => {
      await store.withTenant('acme', async (tx) => {
        const keys = await listStatementKeys(tx, 'a');
        expect(keys).toEqual([
          { number: 2, revision: 1, period: '2026-04', madeAt: STATEMENT.madeAt },
          { number: 1, revision: 2, period: STATEMENT.period, madeAt: STATEMENT.madeAt },
          { number: 1, revision: 1, period: STATEMENT.period, madeAt: STATEMENT.madeAt },
        ]);
        const all = await getStatements(tx, 'a', keys);
        expect(all.map(({ number, revision }) => [number, revision])).toEqual([
          [2, 1],
          [1, 2],
          [1, 1],
        ]);
        expect(all[2]).toEqual(STATEMENT);
        expect(await getStatements(tx, 'a', [{ number: 3, revision: 1 }])).toEqual([]);
        expect(await newestStatements(tx, 'a')).toEqual([all[1], all[0]]);
      });
    });

    it('never written over, changed or removed', async () => {
      await expect(store.withTenant('acme', (tx) => addStatement(tx, STATEMENT))).rejects.toThrow(
        'duplicate key',
      );
      const other = { ...STATEMENT, number: 3 };
      await expect(store.withTenant('acme', (tx) => addStatement(tx, other))).rejects.toThrow(
        'duplicate key',
      );
      for (const sql of [
        "UPDATE tallystick.statements SET document = ''",
        'DELETE FROM tallystick.statements',
      ])
        await expect(store.withTenant('acme', (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    });
  });
});
