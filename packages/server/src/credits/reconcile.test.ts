import { exact } from '@tallystick/agreement';
import type { StoredCredit } from '@tallystick/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, sumOf, textOf } from './amounts.ts';
import { credit, due } from './credits.fixture.ts';
import type { DueCredit } from './due-credits.ts';
import { reconcile } from './reconcile.ts';
import { CREDIT_STEPS, type CreditStep, StepRefused, takeStep } from './steps.ts';

const given = { agreementId: 'desk', currency: 'EUR', evidenceSize: 9, now: 5_000 };
const after = (credits: readonly StoredCredit[], dues: readonly DueCredit[]) => {
  const all = new Map(credits.map((one) => [one.number, one]));
  for (const { credit: changed } of reconcile(credits, dues, given)) all.set(changed.number, changed);
  return [...all.values()];
};

describe('the ledger of credits', () => {
  it('proposes what is due, with what is open about it', () => {
    const [change] = reconcile([], [due('100.00', { questions: ['Why?'] })], given);
    expect(change).toMatchObject({ event: 'proposed', words: '' });
    expect(change!.credit).toMatchObject({
      number: 1,
      state: 'proposed',
      amount: '100.00',
      questions: ['Why?'],
    });
  });

  it('changes nothing when the same is due again', () => {
    expect(reconcile([credit()], [due('100')], given)).toEqual([]);
  });

  it.each<[string, Partial<StoredCredit>, string, Partial<StoredCredit>]>([
    [
      'takes the new amount before anybody was told',
      {},
      '150.00',
      { state: 'proposed', amount: '150.00', computed: '150.00', revision: 2 },
    ],
    [
      'asks anew where it was approved',
      { state: 'approved', approvals: ['ada'] },
      '150.00',
      { state: 'proposed', approvals: [] },
    ],
    ['withdraws what is due no more', {}, '0', { state: 'withdrawn', amount: '0.00' }],
    [
      'takes it whole where people had amended another figure',
      { amount: '80.00' },
      '10.00',
      { amount: '10.00', computed: '10.00' },
    ],
  ])('%s', (_what, before, now, expected) => {
    const changes = reconcile([credit(before)], [due(now)], given);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ event: 'restated', credit: expected });
    expect(changes[0]!.words).toContain('The figures changed');
  });

  it.each(['issued', 'disputed', 'withdrawn'] as const)(
    'leaves one that is %s as it is, and proposes the difference',
    (state) => {
      const [change, ...rest] = reconcile([credit({ state, noted: '100.00' })], [due('60.00')], given);
      expect(rest).toEqual([]);
      expect(change!.words).toContain('100.00 EUR became 60.00 EUR');
      expect(change!.credit).toMatchObject({ number: 2, corrects: 1, state: 'proposed', amount: '-40.00' });
      expect(change!.credit.questions).toContain('It changes what was settled before.');
    },
  );

  it('shows how it is worked out now where it comes to the same, so that nobody approves what they have not seen', () => {
    const [change, ...rest] = reconcile(
      [credit({ approvals: ['ada'] })],
      [due('100.00', { questions: ['Why?'] })],
      given,
    );
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      event: 'reworked',
      credit: { questions: ['Why?'], amount: '100.00', approvals: ['ada'], revision: 2 },
    });
    expect(reconcile([credit({ state: 'issued' })], [due('100.00', { questions: ['Why?'] })], given)).toEqual(
      [],
    );
  });

  it('notices what is due no more at all', () => {
    expect(after([credit()], [])).toMatchObject([{ state: 'withdrawn', amount: '0.00' }]);
  });

  it('comes to what the rules come to, whatever people do in between', () => {
    const cents = fc.integer({ min: 0, max: 100_000 });
    const kinds = Object.keys(CREDIT_STEPS) as CreditStep['kind'][];
    const events = fc.array(
      fc.oneof(
        fc.record({ due: fc.tuple(cents, cents) }),
        fc.record({ step: fc.constantFrom(...kinds), place: fc.nat(5), amount: cents }),
      ),
      { maxLength: 30 },
    );
    const euros = (amount: number) => textOf(exact.rational(amount, 100), 'EUR');
    fc.assert(
      fc.property(events, (all) => {
        let credits: readonly StoredCredit[] = [];
        for (const one of all) {
          if ('due' in one) {
            const [march, april] = one.due;
            const dues = [due(euros(march)), due(euros(april), { period: '2026-04' })];
            credits = after(credits, dues);
            expect(reconcile(credits, dues, given)).toEqual([]);
            expect(
              exact.compare(
                sumOf(credits.map(({ computed }) => computed)),
                exact.rational(march + april, 100),
              ),
            ).toBe(0);
          } else credits = credits.map((held, place) => (place === one.place ? moved(held, one) : held));
          expect(credits.map(({ number }) => number)).toEqual(credits.map((_, index) => index + 1));
          // Whoever was told an amount was told by notes alone.
          for (const { state, amount, noted } of credits)
            if (state === 'issued') expect(exact.compare(amountOf(amount), amountOf(noted))).toBe(0);
        }
      }),
    );
    function moved(held: StoredCredit, one: { step: CreditStep['kind']; amount: number }): StoredCredit {
      const step = { kind: one.step, reason: 'x', words: 'x', amount: euros(one.amount) } as CreditStep;
      try {
        return takeStep(held, step, { person: 'ada', at: 1 }, { disputeAnswerMs: 1 });
      } catch (error) {
        expect(error).toBeInstanceOf(StepRefused);
        return held;
      }
    }
  });
});
