import type { PeriodResult, SubjectOutcome } from '../evaluation.ts';

/** What a live evaluation came to be otherwise. */
export interface Changes {
  /** Subjects whose outcomes changed, in the order of subject and indicator. */
  readonly subjects: readonly SubjectChange[];
  /** Periods whose figure, status or state changed, in the order of the agreement, then of time. */
  readonly periods: readonly PeriodChange[];
  /** Whether outcomes may count in other periods than before, told or not: periods began or ended, or a window moved on. */
  readonly regrouped: boolean;
}

/** The outcomes of one subject on one clock, all of them, as they are now. */
export interface SubjectChange {
  readonly subject: string;
  readonly indicator: string;
  readonly outcomes: readonly SubjectOutcome[];
}

export interface PeriodChange {
  readonly objective: string;
  /** Undefined for a period that has just begun. */
  readonly before: PeriodResult | undefined;
  readonly after: PeriodResult;
}
