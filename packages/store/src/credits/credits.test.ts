import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyPage, nextOf } from '../key-order.ts';
import type { Store } from '../open.ts';
import { CREDIT, CREDIT_EVENT, CREDIT_NOTE } from '../testing/credits.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { walk } from '../testing/walk.ts';
import { creditBalances } from './balances.ts';
import { addCreditEvent, listCreditEvents } from './events.ts';
import { CREDITS_ORDER, listCredits } from './list.ts';
import { addCreditNote, listCreditNotes, nextNoteNumber } from './notes.ts';
import { getCredit, lockCredits } from './of-agreement.ts';
import { putCredit } from './put.ts';

describe.each(TEST_SERVERS)('the ledger of credits on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
    await store.withTenant('acme', async (tx) => {
      await putCredit(tx, {
        ...CREDIT,
        lines: [{ explanation: ['10 % of 1,000 EUR'] }],
        questions: ['Why?'],
      });
      await putCredit(tx, {
        ...CREDIT,
        number: 2,
        state: 'proposed',
        amount: '0.10',
        noted: '0',
        proposedAt: 9,
      });
      await putCredit(tx, {
        ...CREDIT,
        number: 3,
        state: 'proposed',
        amount: '0.20',
        noted: '0',
        proposedAt: 8,
      });
    });
  });
  afterAll(() => server?.stop());

  describe.skipIf(!available)('keeps', () => {
    it('every field of a credit as it was given', async () => {
      const read = await store.withTenant('acme', (tx) => getCredit(tx, 'a', 1));
      expect(read).toEqual({
        ...CREDIT,
        lines: [{ explanation: ['10 % of 1,000 EUR'] }],
        questions: ['Why?'],
      });
    });

    it('what a credit is of, whatever is written over it', async () => {
      await store.withTenant('acme', async (tx) => {
        const other = { ...CREDIT, objective: 'another', period: '2020-01', currency: 'USD', revision: 2 };
        await putCredit(tx, other);
        expect(await getCredit(tx, 'a', 1)).toMatchObject({
          ...{ objective: 'resolve-p1', period: '2026-03', currency: 'EUR', revision: 2 },
        });
      });
    });

    it('sums exact, by state', async () => {
      const balances = await store.withTenant('acme', (tx) => creditBalances(tx));
      expect(balances).toEqual([
        { agreementId: 'a', currency: 'EUR', state: 'issued', count: 1, amount: '100.00', noted: '100.00' },
        { agreementId: 'a', currency: 'EUR', state: 'proposed', count: 2, amount: '0.30', noted: '0' },
      ]);
    });

    it('pages in one order, and states apart', async () => {
      await store.withTenant('acme', async (tx) => {
        const numbers = async (
          ...[filter, page]: Parameters<typeof listCredits> extends [unknown, ...infer R] ? R : never
        ) => (await listCredits(tx, filter, page)).map(({ number }) => number);
        expect(await numbers({})).toEqual([2, 3, 1]);
        expect(await numbers({}, { skip: 1, limit: 1 })).toEqual([3]);
        expect(await numbers({ states: ['issued', 'disputed'] })).toEqual([1]);
        expect(await numbers({ agreementId: 'b' })).toEqual([]);
      });
    });

    it('one after the other by key: what comes meanwhile is neither shown twice nor in place of another', async () => {
      let number = 10;
      const between = () =>
        store.withTenant('acme', (tx) =>
          putCredit(tx, { ...CREDIT, agreementId: 'walked', number: ++number, proposedAt: 1_000 }),
        );
      await store.withTenant('acme', async (tx) => {
        for (const [one, proposedAt] of [1, 5, 5, 9].entries())
          await putCredit(tx, { ...CREDIT, agreementId: 'walked', number: one + 1, proposedAt });
      });
      const list = (page: KeyPage) =>
        store.withTenant('acme', (tx) => listCredits(tx, { agreementId: 'walked' }, page));
      const walked = await walk(CREDITS_ORDER, list, { between });
      expect(walked.map((one) => one.number)).toEqual([4, 3, 2, 1]);
      for (const cursor of ['junk', '', nextOf({ ...CREDITS_ORDER, name: 'others' }, walked, 1)!])
        await expect(list({ limit: 1, after: cursor })).rejects.toMatchObject({ code: 'cursor-invalid' });
    });

    it('events in the order in which they were written', async () => {
      await store.withTenant('acme', async (tx) => {
        for (const event of ['proposed', 'approved', 'issued'])
          await addCreditEvent(tx, CREDIT, { ...CREDIT_EVENT, event });
        expect((await listCreditEvents(tx, 'a', 1)).map(({ event }) => event)).toEqual([
          'proposed',
          'approved',
          'issued',
        ]);
      });
    });

    it('notes for good, numbered without gaps', async () => {
      await store.withTenant('acme', async (tx) => {
        expect(await nextNoteNumber(tx, 'a')).toBe(1);
        await addCreditNote(tx, CREDIT_NOTE);
        expect(await nextNoteNumber(tx, 'a')).toBe(2);
        expect(await listCreditNotes(tx, { from: 1, to: 2 })).toEqual([CREDIT_NOTE]);
        expect(await listCreditNotes(tx, { from: 2 })).toEqual([]);
      });
      for (const sql of [
        "UPDATE tallystick.credit_notes SET document = ''",
        'DELETE FROM tallystick.credit_notes',
        'DELETE FROM tallystick.credit_events',
      ])
        await expect(store.withTenant('acme', (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    });

    it('two that would change the credits of one agreement one after the other', async () => {
      const order: string[] = [];
      await store.withTenant('acme', async (tx) => {
        await lockCredits(tx, 'a');
        const second = store.withTenant('acme', async (other) => {
          await lockCredits(other, 'a');
          order.push('second');
        });
        await store.withTenant('acme', (other) => lockCredits(other, 'b'));
        order.push('first');
        void second;
      });
      await store.withTenant('acme', (tx) => lockCredits(tx, 'a'));
      expect(order[0]).toBe('first');
    });
  });
});
