import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { claimDirty } from '../work/claim-dirty.ts';
import { finishDirty } from '../work/finish-dirty.ts';
import { getAgreement } from './get.ts';
import { listAgreements } from './list.ts';
import { putAgreement } from './put.ts';

describe.each(TEST_SERVERS)('agreements on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const hosting = { id: 'hosting', title: 'Hosting', text: 'agreement: hosting\n', settings: { asOf: 5 } };
  const put = (agreement: Parameters<typeof putAgreement>[1]) =>
    store.withTenant('acme', (tx) => putAgreement(tx, agreement));
  const isDirty = async () => {
    const claims = await claimDirty(store, { owner: 'test', leaseMs: 60_000, limit: 10 });
    for (const claim of claims) await finishDirty(store, claim);
    return claims.length > 0;
  };

  describe.skipIf(!available)('putAgreement', () => {
    it('makes a version of each new text, and none of the same text', async () => {
      expect(await put(hosting)).toEqual({ version: 1, change: 'new' });
      expect(await isDirty()).toBe(true);
      expect(await put(hosting)).toEqual({ version: 1, change: 'same' });
      expect(await isDirty()).toBe(false);
      expect(await put({ ...hosting, text: 'agreement: hosting # changed\n' })).toEqual({
        version: 2,
        change: 'new',
      });
      expect(await isDirty()).toBe(true);
    });

    it('takes an older text again as a version of its own', async () => {
      expect(await put(hosting)).toEqual({ version: 3, change: 'new' });
      const texts = await Promise.all(
        [1, 2, 3].map((version) => store.withTenant('acme', (tx) => getAgreement(tx, 'hosting', version))),
      );
      expect(texts.map((one) => one?.text)).toEqual([
        hosting.text,
        'agreement: hosting # changed\n',
        hosting.text,
      ]);
    });

    it('takes over other settings without a version', async () => {
      expect(await put({ ...hosting, settings: { asOf: 6 } })).toEqual({ version: 3, change: 'settings' });
      const newest = await store.withTenant('acme', (tx) => getAgreement(tx, 'hosting'));
      expect(newest).toMatchObject({ version: 3, settings: { asOf: 6 }, title: 'Hosting' });
      expect(newest?.textSha256).toMatch(/^[0-9a-f]{64}$/);
      expect(newest?.createdAt).toBeGreaterThan(1_700_000_000_000);
    });

    it('numbers versions without twins when several are put at once', async () => {
      const texts = ['a', 'b', 'c', 'd', 'e'];
      const put5 = await Promise.all(texts.map((text) => put({ ...hosting, id: 'crowd', text })));
      expect(put5.map((one) => one.version).sort()).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe.skipIf(!available)('reading', () => {
    it('lists the newest version of each', async () => {
      const list = await store.withTenant('acme', (tx) => listAgreements(tx));
      expect(list.map(({ id, version }) => [id, version])).toEqual([
        ['crowd', 5],
        ['hosting', 3],
      ]);
    });

    it('has nothing for an unknown id or version', async () => {
      expect(await store.withTenant('acme', (tx) => getAgreement(tx, 'unheard-of'))).toBeUndefined();
      expect(await store.withTenant('acme', (tx) => getAgreement(tx, 'hosting', 9))).toBeUndefined();
    });
  });
});
