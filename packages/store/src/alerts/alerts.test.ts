import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  claimDeliveries,
  DELIVERIES_ORDER,
  endDeliveries,
  listDeliveries,
  nextDelivery,
  queueDeliveries,
} from '../channels/deliveries.ts';
import type { KeyPage } from '../key-order.ts';
import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { ALERT, ALERT_KINDS, DELIVERY } from '../testing/alerts.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { walk } from '../testing/walk.ts';
import { acknowledgeAlert } from './acknowledge.ts';
import { ALERTS_ORDER, countAlerts, listAlerts } from './list.ts';
import { tellAlerts } from './tell.ts';

describe.each(TEST_SERVERS)('alerts on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (available) server = await start();
  });
  beforeEach(async () => {
    if (available) store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const as = <Result>(work: (tx: TenantTransaction) => Promise<Result>) => store.withTenant('acme', work);
  const tell = (standing: Parameters<typeof tellAlerts>[2], at: number) =>
    as((tx) => tellAlerts(tx, 'a', standing, at, ALERT_KINDS));
  const other = { ...ALERT, key: 'other', severity: 'warning' } as const;

  describe.skipIf(!available)('an alert', () => {
    it('opens once, however often its condition is told, and closes when it stands no longer', async () => {
      expect((await tell([ALERT, other], 1)).opened.map(({ number }) => number)).toEqual([1, 2]);
      expect(await tell([other, ALERT], 2)).toEqual({ opened: [], closed: [] });
      const { opened, closed } = await tell([other], 3);
      expect(opened).toEqual([]);
      expect(closed).toMatchObject([{ key: ALERT.key, openedAt: 1, closedAt: 3 }]);
      expect((await tell([ALERT, other], 4)).opened).toMatchObject([
        { number: 3, key: ALERT.key, openedAt: 4 },
      ]);
    });

    it('says what stands now, and keeps who looks after it', async () => {
      await tell([ALERT], 1);
      await as((tx) => acknowledgeAlert(tx, 'a', 1, { person: 'ada', at: 2, note: 'on it' }));
      expect(await tell([{ ...ALERT, says: 'worse' }], 3)).toEqual({ opened: [], closed: [] });
      expect(await as((tx) => listAlerts(tx, {}))).toMatchObject([
        { says: 'worse', openedAt: 1, acknowledgedBy: 'ada', note: 'on it' },
      ]);
      expect(
        await as((tx) => acknowledgeAlert(tx, 'a', 1, { person: 'bob', at: 4, note: '' })),
      ).toBeUndefined();
      expect(await as(countAlerts)).toEqual({ open: 1, unacknowledged: 0 });
    });

    it('of another kind than those that are told of stays open', async () => {
      await tell([ALERT], 1);
      const silent = { ...ALERT, key: 'silence/desk', kind: 'silent-source' };
      await as((tx) => tellAlerts(tx, 'a', [silent], 2, [silent.kind]));
      await tell([ALERT], 3);
      await as((tx) => tellAlerts(tx, 'a', [silent], 4, [silent.kind]));
      expect(await as(countAlerts)).toMatchObject({ open: 2 });
      expect((await as((tx) => tellAlerts(tx, 'a', [], 5, [silent.kind]))).closed).toMatchObject([
        { key: silent.key, openedAt: 2, closedAt: 5 },
      ]);
    });

    it('opens once when two tell at the same time', async () => {
      const told = await Promise.all([
        tell([ALERT, other], 1),
        tell([ALERT, other], 1),
        tell([other, ALERT], 1),
      ]);
      expect(told.flatMap(({ opened }) => opened)).toHaveLength(2);
    });

    it('is listed with what nobody looks after first, by urgency', async () => {
      await tell([{ ...ALERT, key: 'n', severity: 'notice' }, ALERT, other, { ...ALERT, key: 'gone' }], 1);
      await tell([{ ...ALERT, key: 'n', severity: 'notice' }, ALERT, other], 2);
      const [critical] = (await as((tx) => listAlerts(tx, {}))).filter(({ key }) => key === ALERT.key);
      await as((tx) => acknowledgeAlert(tx, 'a', critical!.number, { person: 'ada', at: 3, note: '' }));
      expect((await as((tx) => listAlerts(tx, {}))).map(({ key }) => key)).toEqual([
        'other',
        'n',
        ALERT.key,
        'gone',
      ]);
      expect((await as((tx) => listAlerts(tx, { state: 'closed' }))).map(({ key }) => key)).toEqual(['gone']);
      for (const limit of [1, 2, 3]) {
        const list = (page: KeyPage) => as((tx) => listAlerts(tx, {}, page));
        const walked = await walk(ALERTS_ORDER, list, { limit });
        expect(walked.map(({ key }) => key)).toEqual(['other', 'n', ALERT.key, 'gone']);
      }
    });
  });

  describe.skipIf(!available)('a delivery', () => {
    const news = (alertNumber: number, channelId = 'chat', dueAt = 0) => ({
      ...DELIVERY,
      alertNumber,
      channelId,
      dueAt,
    });
    const claim = (now: number, limit = 10) =>
      as((tx) => claimDeliveries(tx, { now, until: now + 100, limit }));

    it('is queued once', async () => {
      await as((tx) => queueDeliveries(tx, [news(1), news(1)], 0));
      await as((tx) => queueDeliveries(tx, [news(1)], 5));
      expect(await as((tx) => listDeliveries(tx))).toHaveLength(1);
    });

    it('goes to one sender, and to another one when that has died', async () => {
      await as((tx) => queueDeliveries(tx, [news(1)], 0));
      expect(await claim(10)).toMatchObject([{ alertNumber: 1, attempts: 1 }]);
      expect(await claim(109)).toEqual([]);
      expect(await claim(110)).toMatchObject([{ alertNumber: 1, attempts: 2 }]);
    });

    it('comes with others of its channel, those that are due alone, the longest due first', async () => {
      await as((tx) =>
        queueDeliveries(tx, [news(1, 'b', 5), news(2, 'a', 4), news(3, 'a', 6), news(4, 'a', 99)], 0),
      );
      const first = await claim(50);
      expect(first.map(({ alertNumber }) => alertNumber).sort()).toEqual([2, 3]);
      expect((await claim(50)).map(({ alertNumber }) => alertNumber)).toEqual([1]);
      expect(await as(nextDelivery)).toBe(99);
    });

    it('is taken by one of several that ask at once', async () => {
      await as((tx) =>
        queueDeliveries(
          tx,
          Array.from({ length: 20 }, (_, n) => news(n + 1)),
          0,
        ),
      );
      const claims = await Promise.all([claim(1, 5), claim(1, 5), claim(1, 5), claim(1, 5)]);
      const numbers = claims.flat().map(({ alertNumber }) => alertNumber);
      expect(new Set(numbers).size).toBe(numbers.length);
    });

    it('ends as sent, waits to be tried again, or is given up', async () => {
      await as((tx) => queueDeliveries(tx, [news(1), news(2), news(3)], 0));
      const end = (n: number, more: Partial<Parameters<typeof endDeliveries>[2]>) =>
        as((tx) =>
          endDeliveries(tx, [news(n)], { isSent: false, said: 'hm', at: 7, retryAt: null, ...more }),
        );
      await end(1, { isSent: true, said: '200' });
      await end(2, { retryAt: 500 });
      await end(3, {});
      const all = await as((tx) => listDeliveries(tx));
      expect(all.map(({ alertNumber, state, sentAt, said }) => [alertNumber, state, sentAt, said])).toEqual([
        [3, 'failed', null, 'hm'],
        [2, 'pending', null, 'hm'],
        [1, 'sent', 7, '200'],
      ]);
      expect(await walk(DELIVERIES_ORDER, (page) => as((tx) => listDeliveries(tx, page)))).toEqual(all);
      expect(await claim(499)).toEqual([]);
      expect(await claim(500)).toHaveLength(1);
    });
  });
});
