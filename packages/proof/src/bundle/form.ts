import type { AgreedTimes } from '@tallystick/agreement';
import type { EvaluationReport } from '@tallystick/engine';
import type { JsonObject } from '@tallystick/ledger';

/** Name and version of the form of bundles. */
export const BUNDLE_FORMAT = 'tallystick-bundle/1';

/** How many hashes a line of leaves holds at most. */
export const LEAVES_PER_LINE = 1_000;

/** Longest line of a bundle, bytes: an agreement's text and a report are one line each. */
export const LINE_LIMIT_BYTES = 64 * 1_024 * 1_024;

/** The first line: what the bundle is of. Instants are ISO 8601 in UTC. */
export interface BundleHeader {
  readonly kind: 'bundle';
  readonly format: typeof BUNDLE_FORMAT;
  /** Names the ledger, as its checkpoints do. */
  readonly origin: string;
  readonly agreement: string;
  readonly version: number;
  readonly asOf: string;
  readonly knownAt: string | null;
  /** When the agreement ends before its term does; only there where it does. */
  readonly endsAt?: string;
  /** What worked the result out. */
  readonly engine: string;
  /** How many records the ledger holds. */
  readonly size: number;
}

/** A version of the agreement, as two lines tell it. */
export interface BundledVersion {
  readonly text: string;
  readonly times: AgreedTimes;
  /** Its number, where there are several and the texts' own numbers are not asked; absent for one that holds alone. */
  readonly version?: number;
}

/** The lines of a bundle before its evidence, in their order. */
export interface BundleHead {
  readonly header: BundleHeader;
  /** The versions that hold at any time, the first first. */
  readonly versions: readonly BundledVersion[];
  /** The text of the verifier key that signed the statement. */
  readonly signer: string;
  /** Notes with which keys pass on to the next. */
  readonly rotations: readonly string[];
  /** Signed checkpoints of the ledger, smallest first, the last one of `header.size`. */
  readonly checkpoints: readonly string[];
  readonly report: EvaluationReport;
}

/** The kinds of lines under the statement's hashes, in the order of the file. */
export const HASHED_KINDS = [
  'bundle',
  'agreement',
  'times',
  'signer',
  'rotation',
  'checkpoint',
  'result',
] as const;

/** A kind of line that the statement has a hash of. */
export type HashedKind = (typeof HASHED_KINDS)[number];

/** The lines of the head as JSON objects, kind by kind. */
export function headLines(head: BundleHead): readonly (JsonObject & { readonly kind: HashedKind })[] {
  const { header, versions, signer, rotations, checkpoints, report } = head;
  // Reports and times are plain JSON by construction; their types just do not say so.
  return [
    { ...header },
    ...versions.flatMap(({ text, times, version }) => [
      { kind: 'agreement' as const, text, ...(version === undefined ? {} : { version }) },
      { kind: 'times' as const, times: times as unknown as JsonObject },
    ]),
    { kind: 'signer', key: signer },
    ...rotations.map((note) => ({ kind: 'rotation' as const, note })),
    ...checkpoints.map((note) => ({ kind: 'checkpoint' as const, note })),
    { kind: 'result', report: report as unknown as JsonObject },
  ];
}
