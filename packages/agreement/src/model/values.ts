import type { Rational } from '../exact/rational.ts';
import type { Condition } from '../model.ts';

interface ValueIndicator {
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  readonly from: string;
  /** Id of a source that tells of the same thing: it is held against the source of record, and changes no figure. */
  readonly reconcileWith?: string;
  /** The subject whose records are read; those of every subject of the source when absent. */
  readonly subject?: string;
}

/** Latency and other values, of which percentiles and means are promised (semantics §3.4). */
export interface DistributionIndicator extends ValueIndicator {
  readonly kind: 'distribution';
  /** Id of the source that a period is measured from when the source of record gives no figure (semantics §9). */
  readonly fallback?: string;
  /** What a record holds: one raw value, buckets with counts, or a sketch with a known relative error. */
  readonly holds: 'value' | 'histogram' | 'sketch';
  /** The field of `data` that holds it. */
  readonly field: string;
  /** Whether a histogram is what came since the record before, or one that runs on; values and sketches are increments. */
  readonly counts: 'increments' | 'cumulative';
  /** The unit of the values, such as `ms`, `s` or `MB`. */
  readonly unit: string;
  /** How the source is asked for the values, in its own language of queries. */
  readonly query?: string;
}

/** Answers of people: a mean rating, or a net promoter score (semantics §3.5). */
export interface ScoreIndicator extends ValueIndicator {
  readonly kind: 'score';
  /** Id of the source that a period is measured from when the source of record gives no figure (semantics §9). */
  readonly fallback?: string;
  /** The field of `data` that holds the rating. */
  readonly field: string;
  /** The lowest and the highest rating. */
  readonly scale: readonly [Rational, Rational];
  /** Fewer answers give no figure. */
  readonly minimumAnswers: number;
}

/** The number of records, or of subjects, that meet a condition (semantics §3.5). */
export interface CountIndicator extends ValueIndicator {
  readonly kind: 'count';
  readonly when: Condition;
  readonly of: 'records' | 'subjects';
}

/** Milliseconds of the units of time that values may be in. */
export const TIME_UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000 };
