import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { claimDirty } from './claim-dirty.ts';
import { fireDueTimes, nextDueTime, readDueTime, setDueTime } from './due-times.ts';
import { finishDirty } from './finish-dirty.ts';

describe.each(TEST_SERVERS)('due times on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (available) server = await start();
  });
  beforeEach(async () => {
    if (available) store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const set = (tenant: string, agreement: string, dueAt: number | null) =>
    store.withTenant(tenant, (tx) => setDueTime(tx, agreement, dueAt));
  const claim = () => claimDirty(store, { owner: 'w', leaseMs: 60_000, limit: 10 });
  const names = (claims: Awaited<ReturnType<typeof claim>>) =>
    claims.map(({ tenantId, agreementId }) => `${tenantId}/${agreementId}`).sort();

  describe.skipIf(!available)('a due time', () => {
    it('marks its agreement when it comes, not a millisecond earlier, and only once', async () => {
      await set('acme', 'a', 1_000);
      expect(await fireDueTimes(store, 999)).toBe(0);
      expect(await claim()).toEqual([]);
      expect(await fireDueTimes(store, 1_000)).toBe(1);
      expect(names(await claim())).toEqual(['acme/a']);
      expect(await fireDueTimes(store, 1_000)).toBe(0);
      expect(await store.withTenant('acme', (tx) => readDueTime(tx, 'a'))).toBeNull();
    });

    it('fires once among several that look at the same time, of all tenants', async () => {
      for (let n = 0; n < 20; n++) await set(n % 2 ? 'acme' : 'zeta', `a${n}`, n);
      const fired = await Promise.all([1, 2, 3, 4].map(() => fireDueTimes(store, 100)));
      expect(fired.reduce((sum, one) => sum + one, 0)).toBe(20);
      expect(
        new Set((await claimDirty(store, { owner: 'w', leaseMs: 1, limit: 100 })).map((c) => c.generation)),
      ).toEqual(new Set([1]));
    });

    it('catches up: what came due while nobody looked fires once, the longest due first', async () => {
      await set('acme', 'late', 10);
      await set('acme', 'later', 20);
      expect(await fireDueTimes(store, 1_000_000, 1)).toBe(1);
      expect(names(await claim())).toEqual(['acme/late']);
      expect(await fireDueTimes(store, 1_000_000)).toBe(1);
    });

    it('that comes while its agreement is evaluated keeps it waiting', async () => {
      await set('acme', 'a', 10);
      await fireDueTimes(store, 10);
      const [first] = await claim();
      await set('acme', 'a', 20);
      await fireDueTimes(store, 20);
      expect(await finishDirty(store, first!)).toBe('waiting again');
    });

    it('that is moved or taken away does not fire', async () => {
      await set('acme', 'a', 10);
      await set('acme', 'a', 50);
      await set('acme', 'b', 10);
      await set('acme', 'b', null);
      expect(await fireDueTimes(store, 20)).toBe(0);
      expect(await nextDueTime(store)).toBe(50);
    });

    it('is unknown until somebody sets it', async () => {
      expect(await store.withTenant('acme', (tx) => readDueTime(tx, 'new'))).toBeUndefined();
      expect(await nextDueTime(store)).toBeUndefined();
    });
  });
});
