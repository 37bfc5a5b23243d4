/** Name and version of the form of a statement. */
export const STATEMENT_FORMAT = 'tallystick-statement/1';

/**
 * A statement: what the promises of an agreement came to in the periods that a statement's period closes. Instants are ISO 8601 in UTC, shares and amounts
 * exact decimals as text, as in a report.
 */
export interface StatementDocument extends StatementCircumstances {
  readonly format: typeof STATEMENT_FORMAT;
  /** `acme-2026/2026-03`. */
  readonly id: string;
  /** From 1; 0 of a preview, which is not kept. */
  readonly number: number;
  readonly revision: number;
  readonly agreement: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly provider: string;
    readonly customer: string;
    readonly timeZone: string;
    readonly currency: string;
  };
  readonly period: { readonly id: string; readonly from: string; readonly to: string };
  /** When the period turned final: its end and the grace time. */
  readonly finalAt: string;
  readonly madeAt: string;
  /** The instant that its figures are of, and until which evidence was received that is in it. */
  readonly asOf: string;
  readonly knownAt: string;
  /** How many records the ledger held. */
  readonly evidence: number;
  /** The version of the rules, and of the engine. */
  readonly rules: string;
  readonly engine: string;
  readonly content: StatementContent;
  /** What differs from the revision before, and how much evidence came in between; null in the first. */
  readonly changes: StatementChanges | null;
}

/** What a statement says beside what it states: it is of the moment at which it was made, and revises nothing. Statements of 0.1 did without. */
export interface StatementCircumstances {
  /** How good the data of each source was; left out where nobody looked. */
  readonly dataQuality?:
    | readonly {
        readonly source: string;
        /** In percent; null where nothing came that could be judged. */
        readonly score: string | null;
        readonly parts: readonly { readonly says: string; readonly share: string }[];
      }[]
    | undefined;
  /** What was claimed and not decided, and credits that were still to be claimed. */
  readonly openClaims?:
    | readonly {
        readonly kind: 'exclusion' | 'credit';
        readonly what: string;
        readonly clause: string;
        /** Before when a credit is to be claimed. */
        readonly until: string | null;
        readonly amount: string | null;
      }[]
    | undefined;
}

/** What a statement states; a revision differs from the one before in this. */
export interface StatementContent {
  readonly objectives: readonly StatementFigure[];
  readonly credits: readonly StatementCredit[];
  /** What was announced or claimed not to count in that time. */
  readonly exclusions: readonly {
    readonly id: string;
    readonly clause: string;
    readonly from: string;
    readonly to: string;
    readonly state: string;
    readonly reason: string | null;
  }[];
  readonly remedies: readonly { readonly id: string; readonly title: string; readonly due: string | null }[];
}

/** What a promise came to in one period. */
export interface StatementFigure {
  readonly objective: string;
  readonly title: string;
  readonly clause: string;
  readonly promise: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
  /** Null where there is no figure. */
  readonly attained: string | null;
  readonly status: string;
  readonly unit: string;
  readonly good: string | null;
  readonly valid: string | null;
  readonly budgetUsed: string | null;
  /** How much of the promised time the state was known, in percent; null where that is no question. */
  readonly coverage: string | null;
  /** Were every claim that is not decided accepted; null where that makes no difference. */
  readonly ifAccepted: { readonly attained: string | null; readonly status: string } | null;
}

/** A credit, a bonus or an earn-back of the period; the amount is an exact decimal in the currency of the agreement. */
export interface StatementCredit {
  readonly objective: string;
  readonly period: string;
  readonly kind: string;
  readonly clause: string;
  readonly amount: string;
  /** How it comes to its amount, a step a line. */
  readonly explanation: readonly string[];
}

/** What a revision says otherwise than the one before it. */
export interface StatementChanges {
  /** Records that came since the revision before. */
  readonly recordsSince: number;
  readonly differences: readonly {
    readonly what: string;
    readonly before: string;
    readonly after: string;
  }[];
}
