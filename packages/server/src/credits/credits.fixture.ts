import type { StoredCredit } from '@tallystick/store';
import type { DueCredit } from './due-credits.ts';

/** A credit of 100 EUR that nobody has looked at. */
export function credit(more: Partial<StoredCredit> = {}): StoredCredit {
  return {
    agreementId: 'desk',
    number: 1,
    objective: 'quick',
    period: '2026-03',
    kind: 'credit',
    reverses: '',
    corrects: null,
    state: 'proposed',
    computed: '100.00',
    amount: '100.00',
    noted: '0',
    currency: 'EUR',
    ...{ lines: [], questions: [], approvals: [], evidenceSize: 5, proposedAt: 1_000 },
    ...{ issuedAt: null, disputedAt: null, revision: 1 },
    ...more,
  };
}

/** What the rules come to for the same promise and period. */
export function due(amount: string, more: Partial<DueCredit> = {}): DueCredit {
  return {
    ...{ objective: 'quick', period: '2026-03', kind: 'credit', reverses: '', lines: [], questions: [] },
    amount,
    ...more,
  };
}
