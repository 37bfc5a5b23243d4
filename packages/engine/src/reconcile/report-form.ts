import type { Status } from '../compliance/figure.ts';

/** Name and version of the JSON form below. */
export const RECONCILIATION_FORMAT = 'tallystick-reconciliation/1';

/** How far sources that tell of the same thing agree, as JSON: instants ISO 8601 in UTC, lengths whole ms, shares percentages as text. */
export interface Reconciliation {
  readonly format: typeof RECONCILIATION_FORMAT;
  readonly agreement: string;
  readonly asOf: string;
  /** One for each indicator and source that is held against its source of record, in the order of the agreement. */
  readonly comparisons: readonly SourceComparison[];
}

/** Two sources of one indicator beside each other. */
export interface SourceComparison {
  readonly indicator: string;
  readonly title: string;
  /** The source of record: its word counts where both say something. */
  readonly record: string;
  readonly other: string;
  /** Whether the other source's word counts where the source of record says nothing. */
  readonly isFallback: boolean;
  /** What is compared: promised time, the cycles of tickets' clocks, or the figure of each day of the agreement's zone. */
  readonly by: 'time' | 'tickets' | 'days';
  /** How much both told of (ms of time, else a number), and in how much of that they say the same. */
  readonly both: number;
  readonly agreed: number;
  /** What one of them alone told of. */
  readonly onlyRecord: number;
  readonly onlyOther: number;
  /** Agreed ÷ both, rounded down; null where they have nothing in common. */
  readonly share: string | null;
  /** Where they differ, by how much the most first; at most {@link DISAGREEMENTS_LISTED}. */
  readonly disagreements: readonly Disagreement[];
  readonly disagreementCount: number;
  /** What the figures come to by either source, of every promise that rests on the indicator. */
  readonly figures: readonly FigureByEither[];
}

/** Where two sources say different things. */
export interface Disagreement {
  /** The time, or the day; of a ticket when its clock started by the source of record. */
  readonly from: string;
  readonly to: string | null;
  /** The ticket, with the number of its clock's cycle counted from 0. */
  readonly subject: string | null;
  readonly cycle: number | null;
  /** What each says. */
  readonly record: string;
  readonly other: string;
  /** By how much: of time how long, of tickets by how much their elapsed times differ, ms; of days by how much the figures differ, as text. */
  readonly ms: number | null;
  readonly difference: string | null;
}

/** A figure by either source. */
export interface FigureByEither {
  readonly objective: string;
  readonly title: string;
  readonly period: string;
  readonly record: FigureText;
  readonly other: FigureText;
  /** By the rule of the agreement: the figure that counts. */
  readonly counts: FigureText;
  /** Whether the figure is another one by the other source. */
  readonly differs: boolean;
}

export interface FigureText {
  /** Null where there is none. */
  readonly attained: string | null;
  readonly status: Status;
}

/** How many disagreements are listed. */
export const DISAGREEMENTS_LISTED = 100;
