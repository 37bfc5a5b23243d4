import { exact, type Settlement } from '@tallystick/agreement';
import type { CreditState, StoredCredit } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { amountOf, isNothing, sizeOf, textOf } from './amounts.ts';

/** What people do with a credit. */
export type CreditStep =
  | { readonly kind: 'approve' }
  /** Gives it up, or in a dispute gives in. */
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'issue' }
  | { readonly kind: 'dispute'; readonly reason: string }
  /** What either side says in a dispute. */
  | { readonly kind: 'state'; readonly words: string }
  /** Ends a dispute: the credit stays as it was. */
  | { readonly kind: 'uphold'; readonly reason: string }
  /** Ends a dispute, or corrects a proposal: with another amount, an exact decimal. */
  | { readonly kind: 'amend'; readonly amount: string; readonly reason: string };

/** In which states a step can be taken, and what it is called once it is. */
export const CREDIT_STEPS: Readonly<
  Record<CreditStep['kind'], { readonly from: readonly CreditState[]; readonly event: string }>
> = {
  approve: { from: ['proposed'], event: 'approved' },
  withdraw: { from: ['proposed', 'approved', 'disputed'], event: 'withdrawn' },
  issue: { from: ['approved'], event: 'issued' },
  dispute: { from: ['proposed', 'approved', 'issued', 'withdrawn'], event: 'disputed' },
  state: { from: ['disputed'], event: 'stated' },
  uphold: { from: ['disputed'], event: 'upheld' },
  amend: { from: ['proposed', 'disputed'], event: 'amended' },
};

/** A step that cannot be taken: why, and what can be done. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';
}

/**
 * What a step makes of a credit (semantics §7). What is to be paid after a dispute differs from what credit notes say only by a further note,
 * which an amended credit waits for as an approved one.
 *
 * @param by.person id of who takes it; two different people approve what is above the agreement's second sum
 * @throws StepRefused
 */
export function takeStep(
  credit: StoredCredit,
  step: CreditStep,
  by: { readonly person: string; readonly at: number },
  settlement: Settlement,
): StoredCredit {
  const { from } = CREDIT_STEPS[step.kind];
  if (!from.includes(credit.state)) {
    const can = from.length === 1 ? from[0] : `${from.slice(0, -1).join(', ')} or ${from.at(-1)}`;
    throw new StepRefused(
      `Credit ${credit.number} is ${credit.state}, and only one that is ${can} can be taken to "${CREDIT_STEPS[step.kind].event}".`,
    );
  }
  const next = { ...credit, revision: credit.revision + 1 };
  switch (step.kind) {
    case 'approve':
      return approved(next, by.person, settlement);
    case 'issue':
      return {
        ...next,
        state: isNothing(amountOf(credit.amount)) ? 'withdrawn' : 'issued',
        noted: credit.amount,
        issuedAt: by.at,
      };
    case 'dispute':
      refuseLate(credit, by.at, settlement);
      return { ...next, state: 'disputed', disputedAt: by.at };
    case 'state':
      return next;
    case 'uphold':
      return decided(next, credit.amount, by.person, settlement);
    case 'withdraw':
      return decided(next, textOf(exact.ZERO, credit.currency), by.person, settlement);
    case 'amend': {
      const amount = exact.parseDecimal(step.amount);
      if (!amount) throw new StepRefused(`"${step.amount}" is no amount. Write it as 250.00.`);
      const text = textOf(amount, credit.currency);
      if (exact.compare(amountOf(text), amount) !== 0)
        throw new StepRefused(`${step.amount} is no amount in ${credit.currency}: it has too many digits.`);
      refuseTurned(credit, amount);
      const isNoted = exact.compare(amount, amountOf(credit.noted)) === 0;
      if (credit.state === 'disputed' || isNoted) return decided(next, text, by.person, settlement);
      return { ...next, amount: text, approvals: [] };
    }
  }
}

/** Whether the rules alone may approve a credit: it is small, and nothing about it is open. */
export function needsNobody(credit: StoredCredit, { automaticUpTo }: Settlement): boolean {
  if (credit.state !== 'proposed' || credit.questions.length > 0 || automaticUpTo === undefined) return false;
  return exact.compare(sizeOf(amountOf(credit.amount)), automaticUpTo) <= 0;
}

/** How many people approve a credit before it is issued. */
export function approvalsNeeded({ amount }: StoredCredit, { twoPeopleAbove }: Settlement): 1 | 2 {
  return twoPeopleAbove && exact.compare(sizeOf(amountOf(amount)), twoPeopleAbove) > 0 ? 2 : 1;
}

function approved(credit: StoredCredit, person: string, settlement: Settlement): StoredCredit {
  if (credit.approvals.includes(person))
    throw new StepRefused(
      `You approved credit ${credit.number} already. Above ${exact.toDecimalText(settlement.twoPeopleAbove!)} ${credit.currency} a second person approves.`,
    );
  const approvals = [...credit.approvals, person];
  const isEnough = approvals.length >= approvalsNeeded(credit, settlement);
  return { ...credit, approvals, state: isEnough ? 'approved' : 'proposed' };
}

/** The end of a dispute, or of a proposal: what notes do not say yet waits for one. */
function decided(credit: StoredCredit, amount: string, person: string, settlement: Settlement): StoredCredit {
  const next = { ...credit, amount, approvals: [person] };
  if (exact.compare(amountOf(amount), amountOf(credit.noted)) !== 0)
    return { ...next, state: approvalsNeeded(next, settlement) > 1 ? 'proposed' : 'approved' };
  return { ...next, state: isNothing(amountOf(amount)) ? 'withdrawn' : 'issued' };
}

/** What the customer is owed cannot be amended into what it owes, nor the other way round. */
function refuseTurned({ number, computed, currency }: StoredCredit, amount: exact.Rational): void {
  const due = amountOf(computed);
  if (due.numerator === 0n || amount.numerator === 0n || due.numerator > 0n === amount.numerator > 0n) return;
  throw new StepRefused(
    `The rules come to ${computed} ${currency} for credit ${number}: an amount on the other side of zero would turn who owes whom.`,
  );
}

function refuseLate({ number, issuedAt }: StoredCredit, at: number, { disputeWithinMs }: Settlement): void {
  if (issuedAt === null || disputeWithinMs === undefined || at <= issuedAt + disputeWithinMs) return;
  throw new StepRefused(
    `Credit ${number} could be disputed until ${formatInstant(issuedAt + disputeWithinMs)}.`,
  );
}
