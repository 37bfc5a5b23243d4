import type { Rational } from '../exact/rational.ts';

/** How a credit that the rules come to gets to its credit note (semantics §7). */
export interface Settlement {
  /** Up to this sum, in the agreement's currency, a credit about which nothing is open needs nobody's approval. */
  readonly automaticUpTo?: Rational;
  /** Above this sum two people approve. */
  readonly twoPeopleAbove?: Rational;
  readonly tax?: TaxTreatment;
  /** How long after its credit note a credit may be disputed, ms; without an end when absent. */
  readonly disputeWithinMs?: number;
  /** How soon a dispute is answered, ms. */
  readonly disputeAnswerMs: number;
}

/** How credits are taxed. */
export interface TaxTreatment {
  /** What a credit note says of it. */
  readonly treatment: string;
  /** The rate that is added to the credit, a fraction; nothing is added when absent. */
  readonly rate?: Rational;
}
