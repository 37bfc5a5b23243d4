/** Name and version of the form of a claim. */
export const CLAIM_FORMAT = 'tallystick-claim/1';

/** A claim of credits as a letter to the provider. Amounts are exact decimals, instants ISO 8601 in UTC. */
export interface ClaimDocument {
  readonly format: typeof CLAIM_FORMAT;
  readonly agreement: {
    readonly id: string;
    readonly title: string;
    readonly version: number;
    readonly timeZone: string;
  };
  readonly provider: string;
  readonly customer: string;
  readonly objective: { readonly title: string; readonly promise: string };
  readonly period: { readonly id: string; readonly from: string; readonly to: string };
  readonly target: string;
  /** Null where there is no figure. */
  readonly attained: string | null;
  readonly amount: string;
  readonly currency: string;
  /** How it comes to its amount, a step a line. */
  readonly working: readonly string[];
  /** The instant before which it is to be made, and when it was; null for a draft. */
  readonly by: string;
  readonly made: string | null;
  /** What it rests on: how many records, and until when they were received. */
  readonly evidence: { readonly records: number; readonly asOf: string; readonly rules: string };
  /** Where the proof is; null where nobody said at which address the server is reached. */
  readonly proof: string | null;
}
