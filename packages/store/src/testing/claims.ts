import type { ClaimAnswer } from '../claims/answers.ts';

/** A claim of agreement `a` that was paid. */
export const CLAIM_ANSWER: ClaimAnswer = {
  ...{ agreementId: 'a', objective: 'up', period: '2026-03', answer: 'paid', amount: '100.00' },
  ...{ words: 'By bank.', at: 0, actor: 'ada' },
};
