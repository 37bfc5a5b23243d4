import { exact, type Settlement } from '@tallystick/agreement';
import type { CreditState, StoredCredit } from '@tallystick/store';
import { describe, expect, it } from 'vitest';
import { credit } from './credits.fixture.ts';
import { CREDIT_STEPS, type CreditStep, needsNobody, takeStep } from './steps.ts';

const DAY = 86_400_000;
const settlement: Settlement = {
  automaticUpTo: exact.rational(100),
  twoPeopleAbove: exact.rational(500),
  disputeWithinMs: 30 * DAY,
  disputeAnswerMs: 14 * DAY,
};
const by = { person: 'ada', at: 2_000 };
const step = (kind: CreditStep['kind']): CreditStep =>
  ({ kind, reason: 'because', words: 'hear us', amount: '40' }) as CreditStep;
const take = (of: StoredCredit, what: CreditStep, who = by) => takeStep(of, what, who, settlement);

describe('a step', () => {
  const states: readonly CreditState[] = ['proposed', 'approved', 'issued', 'disputed', 'withdrawn'];
  const kinds = Object.keys(CREDIT_STEPS) as CreditStep['kind'][];
  it.each(kinds.flatMap((kind) => states.map((state) => [kind, state] as const)))(
    '%s is taken from %s exactly where the table says so, and grows the revision',
    (kind, state) => {
      const isPossible = CREDIT_STEPS[kind].from.includes(state);
      const attempt = () => take(credit({ state }), step(kind));
      if (isPossible) expect(attempt().revision).toBe(2);
      else expect(attempt).toThrow(`Credit 1 is ${state}`);
    },
  );

  it.each<[string, Partial<StoredCredit>, CreditStep['kind'], Partial<StoredCredit>]>([
    [
      'approval by one person is enough up to the second sum',
      { amount: '500.00' },
      'approve',
      { state: 'approved' },
    ],
    [
      'above it a second one is waited for',
      { amount: '500.01' },
      'approve',
      { state: 'proposed', approvals: ['ada'] },
    ],
    ['the size counts, not the sign', { amount: '-500.01' }, 'approve', { state: 'proposed' }],
    [
      'a second person completes it',
      { amount: '501.00', approvals: ['bob'] },
      'approve',
      { state: 'approved' },
    ],
    [
      'issuing notes all of it',
      { state: 'approved' },
      'issue',
      { state: 'issued', noted: '100.00', issuedAt: 2_000 },
    ],
    [
      'upholding what was issued leaves it so',
      { state: 'disputed', noted: '100.00' },
      'uphold',
      { state: 'issued' },
    ],
    ['upholding what was not issued approves it', { state: 'disputed' }, 'uphold', { state: 'approved' }],
    [
      'amending what was issued waits for a note',
      { state: 'disputed', noted: '100.00' },
      'amend',
      { state: 'approved', amount: '40.00' },
    ],
    [
      'amending a proposal has it approved anew',
      { approvals: ['bob'] },
      'amend',
      { state: 'proposed', amount: '40.00', approvals: [] },
    ],
    ['withdrawing what nobody was told of ends it', {}, 'withdraw', { state: 'withdrawn', amount: '0.00' }],
    [
      'withdrawing what was issued waits for a note that takes it back',
      { state: 'disputed', noted: '100.00' },
      'withdraw',
      { state: 'approved', amount: '0.00' },
    ],
    [
      'that note ends it',
      { state: 'approved', amount: '0.00', noted: '100.00' },
      'issue',
      { state: 'withdrawn', noted: '0.00' },
    ],
  ])('%s', (_what, before, kind, after) => {
    expect(take(credit(before), step(kind))).toMatchObject(after);
  });

  it('is not taken twice by one person where two approve', () => {
    const large = credit({ amount: '501.00', approvals: ['ada'] });
    expect(() => take(large, { kind: 'approve' })).toThrow('a second person');
  });

  it('cannot get round the second person by a dispute', () => {
    const disputed = credit({ state: 'disputed' });
    const amended = take(disputed, { kind: 'amend', amount: '9000', reason: 'more' });
    expect(amended).toMatchObject({ state: 'proposed', amount: '9000.00', approvals: ['ada'] });
  });

  it('disputes until the last millisecond of the agreed time, and no longer', () => {
    const issued = credit({ state: 'issued', issuedAt: 1_000, noted: '100.00' });
    const at = (instant: number) => () => take(issued, step('dispute'), { person: 'eve', at: instant });
    expect(at(1_000 + 30 * DAY)().state).toBe('disputed');
    expect(at(1_001 + 30 * DAY)).toThrow('could be disputed until 1970-01-31T00:00:01.000Z');
  });

  it('amends what the customer is owed down to nothing, and never into what it owes', () => {
    const amend = (computed: string, amount: string) => () =>
      take(credit({ computed, amount: computed }), { kind: 'amend', amount, reason: 'x' });
    expect(amend('100.00', '0')().amount).toBe('0.00');
    expect(amend('100.00', '-5')).toThrow('who owes whom');
    expect(amend('-40.00', '-20')().amount).toBe('-20.00');
    expect(amend('-40.00', '5')).toThrow('who owes whom');
  });

  it.each(['', 'ten', '1e3', '0.001'])('amends to no amount such as "%s"', (amount) => {
    expect(() => take(credit(), { kind: 'amend', amount, reason: 'x' })).toThrow('no amount');
  });
});

describe('approval by rule', () => {
  it.each<[string, Partial<StoredCredit>, boolean]>([
    ['what is as large as the sum', {}, true],
    ['what is larger', { amount: '100.01' }, false],
    ['what has a question', { questions: ['Why?'] }, false],
    ['what is not proposed', { state: 'disputed' }, false],
  ])('%s', (_what, more, expected) => {
    expect(needsNobody(credit(more), settlement)).toBe(expected);
  });

  it('is for nothing where the agreement names no sum', () => {
    expect(needsNobody(credit({ amount: '0.01' }), { disputeAnswerMs: 1 })).toBe(false);
  });
});
