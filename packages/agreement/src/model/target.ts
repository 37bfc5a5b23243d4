import { compare, type Rational } from '../exact/rational.ts';

/**
 * What an attained value is held against: `at least 99.9 %` of a share, `at most 4 h` of a mean, `below
 * 800 ms` of a percentile. Comparison is exact and never on rounded numbers (semantics §6).
 */
export interface Target {
  /** What is made of the indicator: a share of good, a mean, a percentile, a number, a net promoter score. */
  readonly statistic: 'share' | 'mean' | 'percentile' | 'count' | 'nps';
  /** For percentiles: above 0, at most 1. */
  readonly percentile?: Rational;
  readonly comparator: 'at least' | 'at most' | 'above' | 'below';
  /** A fraction from 0 to 1 for shares; ms for times; else in `unit`. */
  readonly value: Rational;
  /** How the value reads: `%` for a share, `ms` for a time, the indicator's own unit, or nothing. */
  readonly unit: string;
}

/** Whether an attained value keeps the target; both in the target's unit. */
export function meets({ comparator, value }: Target, attained: Rational): boolean {
  const order = compare(attained, value);
  switch (comparator) {
    case 'at least':
      return order >= 0;
    case 'at most':
      return order <= 0;
    case 'above':
      return order > 0;
    case 'below':
      return order < 0;
  }
}

/** The target of a plain share: at least so much of what counts is good. */
export function shareTarget(value: Rational): Target {
  return { statistic: 'share', comparator: 'at least', value, unit: '%' };
}
