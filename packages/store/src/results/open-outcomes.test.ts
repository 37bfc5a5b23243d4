import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextOf } from '../key-order.ts';
import type { Store } from '../open.ts';
import { outcome } from '../testing/records.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { countOpen, type OpenFilter, openOf, openOrder, openOutcomes } from './open-outcomes.ts';
import { replaceResults } from './replace.ts';

const evaluation = {
  ...{ agreementVersion: 1, asOf: 0, knownAt: 0, engine: 'test', evidenceSize: 1, resultText: '{}' },
};

const OUTCOMES = {
  a: [
    outcome({ subject: 'closed late', status: 'breached', detail: { stopped: '2026-03-01T00:00:00Z' } }),
    outcome({ subject: 'still open', status: 'breached', dueAt: 1_000, detail: { stopped: null } }),
    outcome({ subject: 'open longer', status: 'breached', dueAt: 500, detail: { stopped: null } }),
    outcome({ subject: 'due second', status: 'running', dueAt: 3_000 }),
    outcome({ subject: 'paused', status: 'paused', dueAt: null }),
    outcome({ subject: 'counted by none', status: 'running', objective: '' }),
    outcome({ subject: 'in time' }),
  ],
  b: [outcome({ subject: 'due first', status: 'running', dueAt: 2_000 })],
};

describe.each(TEST_SERVERS)('open clocks on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
    await store.withTenant('acme', async (tx) => {
      for (const [id, outcomes] of Object.entries(OUTCOMES))
        await replaceResults(tx, id, evaluation, outcomes);
    });
  });
  afterAll(() => server?.stop());

  const subjects = (
    ...[filter, page]: [Parameters<typeof openOutcomes>[1], Parameters<typeof openOutcomes>[2]?]
  ) =>
    store.withTenant('acme', async (tx) =>
      (await openOutcomes(tx, filter, page)).map(({ subject }) => subject),
    );

  describe.skipIf(!available)('are given', () => {
    it('over all agreements: what ran out, what falls due next, what is paused; nothing that is closed', async () => {
      expect(await subjects({})).toEqual(['open longer', 'still open', 'due first', 'due second', 'paused']);
    });

    it('narrowed by agreement, objective and state', async () => {
      expect(await subjects({ agreementId: 'b' })).toEqual(['due first']);
      expect(await subjects({ objective: 'another' })).toEqual([]);
      expect(await subjects({ status: 'breached' })).toEqual(['still open', 'open longer']);
    });

    it('page by page', async () => {
      expect(await subjects({}, { limit: 2 })).toEqual(['open longer', 'still open']);
      expect(await subjects({}, { limit: 2, skip: 2 })).toEqual(['due first', 'due second']);
    });

    it('page after page by key, whatever comes and goes in between, and the same from outcomes at hand', async () => {
      const own = Object.entries(OUTCOMES).flatMap(([agreementId, all]) =>
        all.map((one) => ({ ...one, agreementId })),
      );
      for (const filter of [{}, { status: 'breached' }] as const) {
        const seen: string[] = [];
        const order = openOrder(filter);
        let after: string | undefined;
        do {
          const page = await store.withTenant('acme', (tx) => openOutcomes(tx, filter, { after, limit: 2 }));
          expect(openOf(own, filter, { after, limit: 2 }).page).toEqual(page);
          seen.push(...page.map(({ subject }) => subject));
          after = nextOf(order, page, 2) ?? undefined;
        } while (after !== undefined);
        expect(seen).toEqual(await subjects(filter));
      }
      const cursor = nextOf(openOrder({}), own.slice(1, 2), 1)!;
      expect(await subjects({}, { after: cursor, limit: 1 })).toEqual(['due first']);
      await expect(subjects({ status: 'breached' }, { after: cursor, limit: 1 })).rejects.toThrow(
        'is no cursor of the list of breached clocks',
      );
    });

    it.each<OpenFilter>([{}, { status: 'breached' }, { agreementId: 'b' }, { objective: 'another' }])(
      'the same from outcomes at hand: %o',
      async (filter) => {
        const own = Object.entries(OUTCOMES).flatMap(([agreementId, all]) =>
          all.map((one) => ({ ...one, agreementId })),
        );
        const at = openOf(own, filter, { skip: 1, limit: 2 });
        expect(at.page.map(({ subject }) => subject)).toEqual(await subjects(filter, { skip: 1, limit: 2 }));
        const { status: _, ...of } = filter;
        expect(at.counts).toEqual(await store.withTenant('acme', (tx) => countOpen(tx, of)));
      },
    );

    it('with their number in each state', async () => {
      const count = (filter: Parameters<typeof countOpen>[1]) =>
        store.withTenant('acme', (tx) => countOpen(tx, filter));
      expect(await count({})).toEqual({ running: 2, paused: 1, breached: 2 });
      expect(await count({ agreementId: 'b' })).toEqual({ running: 1, paused: 0, breached: 0 });
    });
  });
});
