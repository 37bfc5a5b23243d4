import type { PeriodResult, SubjectOutcome } from '../evaluation.ts';

/** What a live evaluation came to be otherwise. */
export interface Changes {
  /** Subjects whose outcomes changed, in the order of subject and indicator. */
  readonly subjects: readonly SubjectChange[];
  /** Periods whose figure, status or state changed, in the order of the agreement, then of time. */
  readonly periods: readonly PeriodChange[];
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

/** Whether two pieces of plain data are the same, to the last digit. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
