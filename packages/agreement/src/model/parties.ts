/** One side of the agreement. */
export interface Party {
  /** Its legal name. */
  readonly name: string;
  readonly address?: string;
  /** Its number in a register of companies. */
  readonly registration?: string;
  /** Who signs for it, in the order of the signature block. */
  readonly signatories: readonly Signatory[];
}

/** A person who signs for a party. */
export interface Signatory {
  readonly name: string;
  readonly position?: string;
}
