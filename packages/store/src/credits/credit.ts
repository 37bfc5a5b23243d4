import type { JsonValue } from '@tallystick/ledger';

/** Where a credit stands on its way to the customer (semantics §7). */
export type CreditState = 'proposed' | 'approved' | 'issued' | 'disputed' | 'withdrawn';

/** What a credit is of: an objective's credits, bonuses or earn-backs in one period. */
export interface CreditSubject {
  readonly objective: string;
  readonly period: string;
  readonly kind: 'credit' | 'bonus' | 'earn-back';
  /** Of an earn-back, the period whose credit it takes back; else ''. */
  readonly reverses: string;
}

/** A credit of an agreement. Amounts are exact decimals as text in its currency, above zero where the customer is owed. */
export interface StoredCredit extends CreditSubject {
  readonly agreementId: string;
  /** Within the agreement, from 1 without gaps. */
  readonly number: number;
  /** The number of the settled credit that it changes; null for the first one of its subject. */
  readonly corrects: number | null;
  readonly state: CreditState;
  /** What the rules come to; for one that corrects, the difference to what went before. */
  readonly computed: string;
  /** What was decided. */
  readonly amount: string;
  /** What credit notes were issued for. */
  readonly noted: string;
  readonly currency: string;
  /** The lines of the evaluation that it comes from. */
  readonly lines: readonly JsonValue[];
  /** What is open about it, a sentence each. */
  readonly questions: readonly string[];
  /** Ids of the people who approved it as it is now. */
  readonly approvals: readonly string[];
  readonly evidenceSize: number;
  /** Instants: ms since 1970-01-01T00:00:00Z. */
  readonly proposedAt: number;
  readonly issuedAt: number | null;
  readonly disputedAt: number | null;
  /** Grows with every change, from 1. */
  readonly revision: number;
}

/** The columns of a {@link StoredCredit}. */
export const CREDIT_COLUMNS = `agreement_id AS "agreementId", number, objective, period, kind, reverses, corrects, state, computed::text, amount::text,
  noted::text, currency, lines, questions, approvals, evidence_size AS "evidenceSize", proposed_at AS "proposedAt", issued_at AS "issuedAt",
  disputed_at AS "disputedAt", revision`;
