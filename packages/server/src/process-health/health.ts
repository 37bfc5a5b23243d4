import { exact, type Rational } from '@tallystick/agreement';
import type { ProcessFacts } from './facts.ts';
import type { HealthPart } from './form.ts';
import { baselinesPart, objectivesPart } from './measurement.ts';
import { rolesPart } from './roles.ts';
import { actionsPart, alertsPart, approvalsPart, exclusionsPart, reviewsPart } from './waiting.ts';

/** How the process itself does. */
export interface ProcessHealth {
  /** The mean of the shares of the parts, in percent, rounded down; null where no part has anything to look at. */
  readonly score: number | null;
  readonly grade: 'good' | 'fair' | 'poor' | null;
  readonly parts: readonly (HealthPart & {
    /** What is as it should be, in percent, rounded down; null where there is nothing to look at. */
    readonly share: number | null;
  })[];
}

/** From so many percent on it is good, or fair. */
const GRADES = { good: 95, fair: 80 };

/** The health of the process: each part counts alike, by the share of what it looks at that is as it should be. */
export function processHealth(facts: ProcessFacts): ProcessHealth {
  const parts = [
    reviewsPart(facts),
    actionsPart(facts),
    approvalsPart(facts),
    exclusionsPart(facts),
    alertsPart(facts),
    objectivesPart(facts),
    rolesPart(facts),
    baselinesPart(facts),
  ];
  const shares = parts.filter(({ total }) => total > 0).map(shareOf);
  const score =
    shares.length === 0
      ? null
      : percentOf(exact.divide(shares.reduce(exact.add), exact.rational(shares.length)));
  return {
    score,
    grade: score === null ? null : score >= GRADES.good ? 'good' : score >= GRADES.fair ? 'fair' : 'poor',
    parts: parts.map((part) => ({ ...part, share: part.total === 0 ? null : percentOf(shareOf(part)) })),
  };
}

function shareOf({ total, items }: HealthPart): Rational {
  return exact.rational(Math.max(0, total - items.length), total);
}

function percentOf(share: Rational): number {
  return Number(exact.scaled(share, 2, 'down'));
}
