import type { StoredCredit } from '../credits/credit.ts';
import type { CreditEvent } from '../credits/events.ts';
import type { StoredCreditNote } from '../credits/notes.ts';

/** A credit of agreement `a` that was issued. */
export const CREDIT: StoredCredit = {
  agreementId: 'a',
  number: 1,
  objective: 'resolve-p1',
  period: '2026-03',
  kind: 'credit',
  reverses: '',
  corrects: null,
  state: 'issued',
  computed: '100.00',
  amount: '100.00',
  noted: '100.00',
  currency: 'EUR',
  ...{ lines: [], questions: [], approvals: ['ada'], evidenceSize: 1, proposedAt: 0 },
  ...{ issuedAt: 1, disputedAt: null, revision: 1 },
};

export const CREDIT_EVENT: CreditEvent = {
  at: 1,
  actor: 'ada',
  party: 'provider',
  event: 'issued',
  state: 'issued',
  amount: '100.00',
  words: '',
};

export const CREDIT_NOTE: StoredCreditNote = {
  ...{ agreementId: 'a', noteNumber: 1, number: 1, amount: '100.00', currency: 'EUR', issuedAt: 1 },
  ...{ document: '{}', sha256: '00'.repeat(32) },
};
