/** The languages that contract texts are written in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A contract as people read it: numbered sections of numbered clauses, then the signatures. */
export interface Contract {
  readonly language: Language;
  readonly title: string;
  /** First day on which this version holds, `YYYY-MM-DD`; files are dated by it, so that the same agreement gives the same bytes. */
  readonly holdsFrom: string;
  /** Lines below the title: what it is, its version, the parties. */
  readonly lead: readonly string[];
  readonly sections: readonly ContractSection[];
  readonly signatures: readonly SignatureBlock[];
  /** What stands above the signatures. */
  readonly signing: string;
  /** The word for a clause's id, `clause`. */
  readonly clauseWord: string;
  /** What stands above the list of sections, `Contents`. */
  readonly contentsWord: string;
  /** What stands at the foot of a page. */
  readonly foot: string;
}

export interface ContractSection {
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  readonly clauses: readonly ContractClause[];
}

export interface ContractClause {
  /** `4.2`. */
  readonly number: string;
  /** The stable id by which results cite it; absent for what no clause of the file says by itself. */
  readonly id?: string;
  readonly title: string;
  /** Whole sentences, in the order of reading. */
  readonly sentences: readonly string[];
  readonly table?: ContractTable;
}

export interface ContractTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Where the persons of one party sign. */
export interface SignatureBlock {
  readonly party: string;
  readonly role: string;
  readonly signatories: readonly { readonly name: string; readonly position?: string }[];
  /** What is to be filled in: place and date, signature. */
  readonly lines: readonly string[];
}
