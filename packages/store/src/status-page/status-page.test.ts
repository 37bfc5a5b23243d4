import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { STATUS_PAGE, STATUS_UPDATE } from '../testing/status-pages.ts';
import { findStatusPage, putStatusPage } from './pages.ts';
import { addStatusUpdate, editStatusUpdate, listStatusUpdates } from './updates.ts';

describe.each(TEST_SERVERS)('status pages on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  it.skipIf(!available)(
    'are found by their address while they are public, and each has its own',
    async () => {
      await store.withTenant('acme', async (tx) => {
        expect(await putStatusPage(tx, STATUS_PAGE)).toBe(true);
        expect(await findStatusPage(tx, 'desk')).toEqual(STATUS_PAGE);
        expect(await putStatusPage(tx, { ...STATUS_PAGE, service: 'shop' })).toBe(false);
        expect(await putStatusPage(tx, { ...STATUS_PAGE, isPublic: false })).toBe(true);
        expect(await findStatusPage(tx, 'desk')).toBeUndefined();
      });
    },
  );

  it.skipIf(!available)('have no address of a page that the transaction does not see', async () => {
    const sight = { only: { agreements: ['b'], organisations: [] } };
    const other = { ...STATUS_PAGE, agreementId: 'b' };
    const put = store.withTenant(
      'acme',
      async (tx) => {
        if (!(await putStatusPage(tx, other))) throw new Error('the address is taken');
      },
      { sight },
    );
    await expect(put).rejects.toThrow('the address is taken');
  });

  it.skipIf(!available)(
    'number what is posted within incidents, and incidents within the service',
    async () => {
      await store.withTenant('acme', async (tx) => {
        const numbers = async (incident?: number) => {
          const added = await addStatusUpdate(tx, { ...STATUS_UPDATE, incident });
          return added && [added.incident, added.number];
        };
        expect(await numbers()).toEqual([1, 1]);
        expect(await numbers()).toEqual([2, 1]);
        expect(await numbers(1)).toEqual([1, 2]);
        expect(await numbers(9)).toBeUndefined();
        const other = { ...STATUS_UPDATE, incident: 1, number: 2 };
        const before = await editStatusUpdate(tx, other, {
          title: 'Slow',
          words: 'Found.',
          state: 'identified',
          at: 7,
        });
        expect(before).toMatchObject({ words: 'We look.', editedAt: null });
        expect(
          (await listStatusUpdates(tx, STATUS_UPDATE)).map((one) => [one.incident, one.words, one.editedAt]),
        ).toEqual([
          [2, 'We look.', null],
          [1, 'Found.', 7],
          [1, 'We look.', null],
        ]);
      });
    },
  );
});
