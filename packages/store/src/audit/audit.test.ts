import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { appendAudit } from './append.ts';
import { readAudit } from './read.ts';
import { verifyAudit } from './verify.ts';

const event = (n: number) => ({
  at: n,
  actor: n % 2 ? 'ada' : 'bob',
  action: n % 3 ? 'role.granted' : 'token.made',
  target: `person ${n}`,
  reason: `because of ${n}`,
});

describe.each(TEST_SERVERS)('the audit log on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  let tenants = 0;
  let tenant: string;
  const verify = () => store.withTenant(tenant, verifyAudit);
  const found = async (
    ...query: Parameters<typeof readAudit> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await store.withTenant(tenant, (tx) => readAudit(tx, ...query))).map(({ position }) => position);
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    if (!available) return;
    tenant = `t${++tenants}`;
    await store.withTenant(tenant, async (tx) => {
      for (let n = 1; n <= 6; n++) await appendAudit(tx, event(n));
    });
  });

  it.skipIf(!available)('is found whole as it was written, and names the hash of its end', async () => {
    expect(await verify()).toEqual({
      state: 'whole',
      entries: 6,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.skipIf(!available)('is read from the end, by who, what, on what, when and any text', async () => {
    expect(await found({}, { limit: 3 })).toEqual([6, 5, 4]);
    expect(await found({}, { limit: 3, before: 4 })).toEqual([3, 2, 1]);
    expect(await found({ actor: 'ada', action: 'role' }, { limit: 9 })).toEqual([5, 1]);
    expect(await found({ action: 'token.made' }, { limit: 9 })).toEqual([6, 3]);
    expect(await found({ target: 'person 2' }, { limit: 9 })).toEqual([2]);
    expect(await found({ from: 2, to: 4 }, { limit: 9 })).toEqual([3, 2]);
    expect(await found({ text: 'BECAUSE of 4' }, { limit: 9 })).toEqual([4]);
  });

  it.skipIf(!available)('numbers entries that are added at once without gap or twin', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => store.withTenant(tenant, (tx) => appendAudit(tx, event(100 + n)))),
    );
    expect(await verify()).toMatchObject({ state: 'whole', entries: 18 });
  });

  it.skipIf(!available)('keeps nothing of what is rolled back', async () => {
    const failing = store.withTenant(tenant, async (tx) => {
      await appendAudit(tx, event(7));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await verify()).toMatchObject({ state: 'whole', entries: 6 });
  });

  it
    .skipIf(!available)
    .each(['UPDATE tallystick.audit_log SET actor = $$x$$', 'DELETE FROM tallystick.audit_log'])(
    'cannot be changed by the application: %s',
    async (sql) => {
      await expect(store.withTenant(tenant, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    },
  );

  it.skipIf(!available).each([
    [
      'an entry’s words',
      "UPDATE tallystick.audit_log SET entry = replace(entry, 'ada', 'eve') WHERE position = 3",
      3,
      'changed',
    ],
    [
      'an entry and its hash',
      "UPDATE tallystick.audit_log SET entry = replace(entry, 'bob', 'eve'), actor = 'eve', hash = sha256(convert_to(replace(entry, 'bob', 'eve'), 'UTF8')) WHERE position = 2",
      3,
      'not linked',
    ],
    [
      'who it is filed under',
      "UPDATE tallystick.audit_log SET actor = 'eve' WHERE position = 4",
      4,
      'misfiled',
    ],
    ['an entry away', 'DELETE FROM tallystick.audit_log WHERE position = 2', 2, 'missing'],
    ['the end away', 'DELETE FROM tallystick.audit_log WHERE position = 6', 6, 'cut off'],
    [
      'two entries about',
      'UPDATE tallystick.audit_log SET position = CASE position WHEN 2 THEN 33 ELSE position END WHERE position = 2; UPDATE tallystick.audit_log SET position = 2 WHERE position = 3; UPDATE tallystick.audit_log SET position = 3 WHERE position = 33',
      2,
      'not linked',
    ],
  ])('shows that its owner changed %s', async (_, sql, position, fault) => {
    const owner = new Client({ ...store.pool.options });
    await owner.connect();
    try {
      await owner.query(`SET tallystick.tenant = '${tenant}'`);
      await owner.query(sql);
    } finally {
      await owner.end();
    }
    expect(await verify()).toEqual({ state: 'broken', position, found: fault });
  });
});
