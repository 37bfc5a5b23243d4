import type { Rational } from '../exact/rational.ts';
import type { Condition } from '../model.ts';

/** Shortest and longest slice, ms. A slice lasts whole seconds. */
export const MIN_SLICE_MS = 1_000;
export const MAX_SLICE_MS = 86_400_000;
/** Most slices of a term: 95 years of minutes. */
export const MAX_SLICES = 50_000_000;

/** Good events ÷ valid events (semantics §3.3). */
export interface RatioIndicator {
  readonly kind: 'ratio';
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  readonly from: string;
  /** Id of the source that a period is measured from when the source of record gives no figure (semantics §9). */
  readonly fallback?: string;
  /** Id of a source that tells of the same thing: it is held against the source of record, and changes no figure. */
  readonly reconcileWith?: string;
  /** The subject whose records are read; those of every subject of the source when absent. */
  readonly subject?: string;
  readonly events: EventCounts;
}

/** How the events are counted: in numbers that records hold, or record by record. */
export type EventCounts =
  | {
      readonly by: 'fields';
      /** Fields of `data` that hold the numbers of good and of valid events. */
      readonly good: string;
      readonly total: string;
      /** Whether a number is what came since the last record, or a counter that runs on. */
      readonly counts: 'increments' | 'cumulative';
      /** How the source is asked for the two numbers, in its own language of queries. */
      readonly query?: { readonly good: string; readonly total: string };
    }
  | {
      readonly by: 'records';
      /** What a valid record meets besides, to be good. */
      readonly good: Condition;
      /** Each record that meets it is one valid event. */
      readonly total: Condition;
    };

/** How a ratio becomes a share of what is good (OpenSLO's budgeting methods). */
export interface Budgeting {
  /** Of events, of slices that are good, or the mean of the slices' own ratios. */
  readonly method: 'occurrences' | 'timeslices' | 'ratio-timeslices';
  /** Length of a slice, ms; slices are laid from the start of the term. */
  readonly sliceMs: number;
  /** For `timeslices`: the ratio below which a slice is bad. */
  readonly sliceTarget: Rational;
  /** What a slice without valid events counts as. */
  readonly empty: 'good' | 'bad' | 'excluded';
}

/** Tells when the budget burns too quickly: `share` of it within `windowMs`, and within a twelfth of that. */
export interface BurnAlert {
  readonly windowMs: number;
  readonly share: Rational;
}
