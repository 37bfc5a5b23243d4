/** Name and version of the form of a credit note. */
export const CREDIT_NOTE_FORMAT = 'tallystick-credit-note/1';

/** A credit note as a document. Amounts are exact decimals in its currency, instants ISO 8601 in UTC. */
export interface CreditNote {
  readonly format: typeof CREDIT_NOTE_FORMAT;
  /** `CN-acme-2026-3`: unique, and without gaps within an agreement. */
  readonly id: string;
  readonly issued: string;
  /** The local day in the agreement's zone on which it was issued: `2026-04-07`. */
  readonly day: string;
  readonly timeZone: string;
  readonly agreement: { readonly id: string; readonly title: string; readonly version: number };
  readonly provider: string;
  readonly customer: string;
  /** The number of the credit within the agreement. */
  readonly credit: number;
  readonly objective: { readonly id: string; readonly title: string };
  readonly period: string;
  readonly kind: 'credit' | 'bonus' | 'earn-back';
  /** What earlier notes gave for the same credit. */
  readonly issuedBefore: string;
  /** What this note gives, without tax; below zero where it takes back what an earlier one gave. */
  readonly net: string;
  readonly tax: {
    readonly treatment: string;
    /** `19 %`; null where no tax is added. */
    readonly rate: string | null;
    readonly amount: string;
  };
  readonly gross: string;
  readonly currency: string;
  /** How the credit came to its amount, a step a line. */
  readonly working: readonly string[];
  /** What the rules come to. */
  readonly computed: string;
  /** What was decided, where that differs. */
  readonly decided: string;
}
