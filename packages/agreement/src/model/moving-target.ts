import type { Rational } from '../exact/rational.ts';
import type { Target } from './target.ts';

/** A step of a series of targets: it holds in the periods that start on its day or later, until the next step does. */
export interface RampStep {
  /** First day, `YYYY-MM-DD`, in the zone of the term. */
  readonly fromDate: string;
  readonly target: Target;
}

/**
 * A target that may be changed while the agreement runs: a rule over something measured proposes it, guardrails hold it
 * (semantics §8). A change is a record of type `target.changed`, and none applies to time already past.
 */
export interface DynamicTarget {
  /** The least and the greatest target that may ever hold. */
  readonly floor: Rational;
  readonly ceiling: Rational;
  /** How far one change may go, up or down; any way between the bounds where absent. */
  readonly largestStep?: Rational;
  /** How long a target holds at least before the next one does, ms. */
  readonly shortestIntervalMs?: number;
  /** How long before it takes effect a change is told, ms. */
  readonly noticeMs?: number;
  /** Id of the indicator whose figure over a period the rule asks about; absent where only people propose. */
  readonly follows?: string;
  /** What is made of values that are followed: their mean, or a percentile of them. */
  readonly percentile?: Rational;
  /** The first that holds proposes its target; none of them, none. */
  readonly rules: readonly ProposalRule[];
}

/** One line of the rule: above or below a measured value, so much is proposed. */
export interface ProposalRule {
  readonly comparator: 'above' | 'below';
  /** In the unit of the indicator that is followed; of shares a fraction. */
  readonly value: Rational;
  readonly target: Rational;
}

/** The kinds of indicators that a rule can follow, with the statistic that is taken of each. */
export const FOLLOWED = {
  availability: 'share',
  ratio: 'share',
  distribution: 'mean',
  score: 'mean',
  count: 'count',
} as const;
