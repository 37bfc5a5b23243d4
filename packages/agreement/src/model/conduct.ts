import type { Length } from './length.ts';

/** What happens when the term ends: the parties talk, it ends, or it goes on for so long, so often. */
export type Renewal =
  | { readonly kind: 'negotiate' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'automatic';
      readonly for: Length;
      /** How often it renews by itself; without a limit when absent. */
      readonly times?: number;
    };

/** How the agreement is changed. */
export interface ChangeControl {
  /** How long before it takes effect a change is announced. */
  readonly notice?: Length;
  /** Ids of the roles that must agree. */
  readonly approvedBy: readonly string[];
  readonly procedure?: string;
}

/** How the agreement ends before its term does. */
export interface Termination {
  /** Leaving without a reason. */
  readonly convenience?: { readonly notice: Length; readonly by: 'provider' | 'customer' | 'either' };
  /** Leaving for a reason. */
  readonly cause?: { readonly grounds: readonly string[]; readonly cure?: Length };
  /** What the provider does so that the customer can leave. */
  readonly exit?: string;
}

/** What becomes of the data that the agreement is carried out with. */
export interface DataProtection {
  readonly classes: ReadonlyMap<string, DataClass>;
  readonly processor?: ProcessorTerms;
}

export interface DataClass {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: 'personal' | 'special category' | 'business' | 'technical';
  /** How long it is kept; then it is erased. */
  readonly retention: Length;
}

/** The terms on which one party processes personal data for the other. */
export interface ProcessorTerms {
  readonly processor: 'provider' | 'customer';
  readonly purpose?: string;
  readonly locations: readonly string[];
  readonly subprocessors: readonly string[];
  /** How soon a breach of personal data is reported, in ms. */
  readonly breachNoticeMs?: number;
}
