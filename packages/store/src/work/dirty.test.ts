import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendEvidence } from '../evidence/append.ts';
import type { Store } from '../open.ts';
import { record } from '../testing/records.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { claimDirty } from './claim-dirty.ts';
import { finishDirty } from './finish-dirty.ts';
import { endLeases, giveBackLeases, renewLease } from './leases.ts';
import { markDirty } from './mark-dirty.ts';

describe.each(TEST_SERVERS)('the work queue on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (available) server = await start();
  });
  beforeEach(async () => {
    if (available) store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const mark = (tenant: string, agreement: string) =>
    store.withTenant(tenant, (tx) => markDirty(tx, agreement));
  const claim = (owner: string, leaseMs = 60_000, limit = 10) => claimDirty(store, { owner, leaseMs, limit });

  describe.skipIf(!available)('leases', () => {
    it('last while they are renewed by the one who has them', async () => {
      await mark('acme', 'a');
      const [first] = await claim('w1', 0);
      await renewLease(store, first!, 60_000);
      expect(await claim('w2')).toEqual([]);
      await renewLease(store, first!, 0);
      expect(await claim('w2')).toHaveLength(1);
      await renewLease(store, first!, 0); // Too late: it is the other's now.
      expect(await claim('w3')).toEqual([]);
    });

    it('are given back by those who have them, and by nobody else', async () => {
      await mark('acme', 'a');
      await mark('zeta', 'z');
      await claim('w1', 60_000, 1);
      await claim('w2', 60_000, 1);
      await giveBackLeases(store, ['w1', 'w3']);
      expect(await claim('w4')).toHaveLength(1);
    });

    it('end all at once when nobody else can work here', async () => {
      await mark('acme', 'a');
      await mark('zeta', 'z');
      await claim('w1');
      await endLeases(store);
      expect(await claim('w2')).toHaveLength(2);
    });
  });

  describe.skipIf(!available)('claimDirty', () => {
    it('finds an agreement that took evidence, and not one that took only duplicates', async () => {
      const take = () => store.withTenant('acme', (tx) => appendEvidence(tx, 'a', [record()]));
      await take();
      const [first] = await claim('w1');
      expect(first).toMatchObject({ tenantId: 'acme', agreementId: 'a', generation: 1, owner: 'w1' });
      expect(await finishDirty(store, first!)).toBe('cleared');
      expect(await take()).toEqual(['duplicate']);
      expect(await claim('w1')).toEqual([]);
    });

    it('marks nothing when the transaction that takes evidence fails', async () => {
      const failing = store.withTenant('acme', async (tx) => {
        await appendEvidence(tx, 'a', [record()]);
        throw new Error('later trouble');
      });
      await expect(failing).rejects.toThrow('later trouble');
      expect(await claim('w1')).toEqual([]);
    });

    it('hands out the longest waiting of all tenants first, each to one worker', async () => {
      await mark('acme', 'a');
      await mark('zeta', 'z');
      await mark('acme', 'b');
      const [one, two] = await Promise.all([claim('w1', 60_000, 2), claim('w2', 60_000, 2)]);
      const names = [...one, ...two].map((found) => `${found.tenantId}/${found.agreementId}`);
      expect(names.sort()).toEqual(['acme/a', 'acme/b', 'zeta/z']);
      await mark('acme', 'a');
      expect(await claim('w3')).toEqual([]);
    });

    it('gives a worker at once what it was cut off from, and nobody else', async () => {
      await mark('acme', 'a');
      const [cutOff] = await claim('w1');
      expect(await claim('w2')).toEqual([]);
      expect(await claim('w1')).toEqual([cutOff]);
      expect(await finishDirty(store, cutOff!)).toBe('cleared');
    });

    it('gives work whose lease ran out to another worker, and the first one’s finish does nothing', async () => {
      await mark('acme', 'a');
      const [late] = await claim('w1', 0);
      const [taken] = await claim('w2');
      expect(taken).toMatchObject({ agreementId: 'a', owner: 'w2' });
      expect(await finishDirty(store, late!)).toBe('lost');
      expect(await finishDirty(store, taken!)).toBe('cleared');
    });
  });

  describe.skipIf(!available)('finishDirty', () => {
    it('keeps the mark when more evidence came during the work', async () => {
      await mark('acme', 'a');
      const [first] = await claim('w1');
      await mark('acme', 'a');
      expect(await finishDirty(store, first!)).toBe('waiting again');
      const [again] = await claim('w1');
      expect(again).toMatchObject({ agreementId: 'a', generation: 2 });
      expect(await finishDirty(store, again!)).toBe('cleared');
      expect(await claim('w1')).toEqual([]);
    });
  });
});
