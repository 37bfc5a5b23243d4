import type { Interval } from '@tallystick/time';

/** How good the evidence of one source is, as far as the evidence itself tells. Times are ms, instants ms since 1970-01-01T00:00:00Z. */
export interface SourceQuality {
  readonly source: string;
  /** From where on it was looked at, ms ([QLT-9]); undefined where all of it was. */
  readonly fromAt: number | undefined;
  /** Until when its word was expected: the evaluation, or the end of the term before it. */
  readonly untilAt: number;
  /** Records that count: each once. */
  readonly records: number;
  readonly subjects: number;
  /** Of all that happened by then, whenever it was. */
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
  /** Ids of records behind the counts above: at most {@link EXAMPLES} each, in the order of time. */
  readonly examples: Readonly<Record<'duplicates' | 'conflicts' | 'late' | 'ahead', readonly string[]>>;
  /** Of sources that speak at a known pace; undefined of others. */
  readonly coverage: Coverage | undefined;
  /** How long it was silent when it was looked at, against what is long; undefined where too little is known to tell. */
  readonly silence: Silence | undefined;
}

/** What is known of a source from before the records that are looked at: from an earlier look ([QLT-13]). */
export interface KnownBefore {
  readonly firstAt: number;
  readonly lastAt: number;
  /** As in {@link Silence}. */
  readonly usualMs: number | undefined;
}

/** How long nothing came ([QLT-6]). */
export interface Silence {
  /** When the last record happened, or the term began. */
  readonly lastAt: number;
  readonly sinceMs: number;
  /** Longer than this is long. */
  readonly longMs: number;
  /** The 99th percentile of the times between records; undefined where too few are known. */
  readonly usualMs: number | undefined;
  readonly isLong: boolean;
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
  /** Ids of the first of them. */
  readonly examples: readonly string[];
}

/** Time without a record that was due. */
export interface Gap extends Interval {
  readonly subject: string;
  /** Empty where the source tells no probes apart. */
  readonly probe: string;
}

/** How much of the time is covered by records of a source that should speak every so often. */
export interface Coverage {
  readonly everyMs: number;
  readonly coveredMs: number;
  /** The promised time that is looked at, over all subjects and their probes. */
  readonly expectedMs: number;
  /** Time without a record that was due, the longest first; at most {@link GAPS_LISTED}. A gap that began before is told from where it began. */
  readonly gaps: readonly Gap[];
  readonly gapCount: number;
  /** When the next gap begins unless a record comes, ms; undefined where all that is due is missing already. */
  readonly nextGapAt: number | undefined;
}

/** How many gaps are listed. */
export const GAPS_LISTED = 50;
/** How many records are shown of what is counted. */
export const EXAMPLES = 20;
