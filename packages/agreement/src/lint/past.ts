import type { Rational } from '../exact/rational.ts';

/** The ended periods of each objective, by its id, in the order of time: made from an evaluation of evidence. */
export type PastPeriods = ReadonlyMap<string, readonly PastPeriod[]>;

/** What came of an objective in an ended period. */
export interface PastPeriod {
  readonly period: string;
  /** In the unit of the target; null where there was no figure. */
  readonly attained: Rational | null;
  /** The figure as it is shown, rounded towards the miss. */
  readonly attainedText: string;
  readonly missed: boolean;
  /** How many outcomes or events counted; undefined where time is measured. */
  readonly volume?: Rational;
}

/** The periods in which there was a figure. */
export function withFigure(periods: readonly PastPeriod[]): readonly (PastPeriod & { attained: Rational })[] {
  return periods.flatMap(({ attained, ...period }) => (attained ? [{ ...period, attained }] : []));
}
