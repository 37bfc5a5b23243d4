import type { Interval } from '@tallystick/time';

/** How good the evidence of one source is, as far as the evidence itself tells. Times are ms, instants ms since 1970-01-01T00:00:00Z. */
export interface SourceQuality {
  readonly source: string;
  /** Records that count: each once. */
  readonly records: number;
  readonly subjects: number;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  /** Deliveries of a record that was there already. */
  readonly duplicates: number;
  /** Ids under which different things were said. */
  readonly conflicts: number;
  /** Records that came later than the agreement's grace. */
  readonly late: number;
  /** Records that say to have happened after they came. */
  readonly ahead: number;
  /** By how much the furthest of them is ahead, ms. */
  readonly furthestAheadMs: number;
  /** How long records took to come, by the nearest rank; undefined without any that is not ahead. */
  readonly delayMs: { readonly p50: number; readonly p95: number; readonly p99: number } | undefined;
  /** What the evaluation could not use, and why: the first ones, and how many there are. */
  readonly unusable: { readonly count: number; readonly examples: readonly QualityExample[] };
  /** Words that the agreement does not know, in fields whose words it declares, and how many records hold one. */
  readonly unmapped: { readonly records: number; readonly values: readonly UnmappedValue[] };
  /** Of sources that speak at a known pace; undefined of others. */
  readonly coverage: Coverage | undefined;
  /** How long it was silent when it was looked at, against what is usual; undefined where too little is known to tell. */
  readonly silence:
    | { readonly sinceMs: number; readonly usualMs: number; readonly isLong: boolean }
    | undefined;
}

export interface QualityExample {
  readonly id: string;
  readonly message: string;
}

/** A word of a source that the agreement does not know. */
export interface UnmappedValue {
  readonly field: string;
  readonly value: string;
  readonly records: number;
}

/** How much of the time is covered by records of a source that should speak every so often. */
export interface Coverage {
  readonly everyMs: number;
  readonly coveredMs: number;
  /** The promised time of the term until the evaluation, over all subjects and their probes. */
  readonly expectedMs: number;
  /** Time without a record that was due, the longest first; at most {@link GAPS_LISTED}. */
  readonly gaps: readonly (Interval & { readonly subject: string; readonly probe: string })[];
  readonly gapCount: number;
}

/** How many gaps are listed. */
export const GAPS_LISTED = 50;
