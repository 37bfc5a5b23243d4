import {
  type DynamicTarget,
  exact,
  FOLLOWED,
  type Indicator,
  type Objective,
  type Rational,
  targetValueText,
} from '@tallystick/agreement';
import type { Parts } from '../assemble.ts';
import type { JudgedPeriod } from '../compliance/figure.ts';
import { termPeriods } from '../compliance/periods.ts';
import { attainedText } from '../target-text.ts';
import { targetAt } from './moving-targets.ts';

/** A change that the rule of a target proposes; it holds once a record tells it. */
export interface TargetProposal {
  readonly objective: string;
  /** The period that was looked at. */
  readonly period: string;
  /** What was measured in it, in the unit of the indicator. */
  readonly measured: Rational;
  readonly target: Rational;
  /** The start of the first period from which it may hold, ms. */
  readonly at: number;
  /** Why, in words. */
  readonly reason: string;
}

/**
 * [TGT-6] What the rules propose at the evaluation instant, each from its last ended period: the target of the first line
 * that holds, taken as far as the largest step goes, at the first start of a period that notice and interval allow.
 */
export function proposedTargets(parts: Parts): readonly TargetProposal[] {
  return [...parts.compiled.agreement.objectives.values()].flatMap((objective) => {
    const proposal = objective.dynamic && proposalOf(objective, objective.dynamic, parts);
    return proposal ? [proposal] : [];
  });
}

function proposalOf(objective: Objective, dynamic: DynamicTarget, parts: Parts): TargetProposal | undefined {
  const { compiled, asOf, periodsOf, targets } = parts;
  const { agreement, zone, inForce } = compiled;
  const ended = periodsOf.get(objective.id)!.findLast(({ state }) => state !== 'open');
  const followed = dynamic.follows === undefined ? undefined : agreement.indicators.get(dynamic.follows);
  if (!ended || !followed) return undefined;
  const asked = askedOf(objective, dynamic, followed);
  const measured = parts.measurements.get(followed.id)!.figure(asked, spanOf(ended), -1).attained;
  const rule =
    measured &&
    dynamic.rules.find(({ comparator, value }) => {
      const order = exact.compare(measured, value);
      return comparator === 'above' ? order > 0 : order < 0;
    });
  if (!measured || !rule) return undefined;
  const standing = targets.changesOf(objective.id).filter(({ refused }) => !refused);
  const last = standing.at(-1);
  const now = targetAt(standing, Number.POSITIVE_INFINITY) ?? objective.target;
  const target = stepTowards(now.value, rule.target, dynamic.largestStep);
  if (exact.compare(target, now.value) === 0) return undefined;
  const earliest = Math.max(
    asOf + (dynamic.noticeMs ?? 0),
    (last?.at ?? agreement.term.from) + (dynamic.shortestIntervalMs ?? 0),
    last ? last.at + 1 : 0,
  );
  const next = termPeriods(agreement, objective.period, zone, inForce(objective.id)).find(
    ({ from }) => from >= earliest,
  );
  if (!next) return undefined;
  const values = {
    measured: attainedText(asked.target, measured),
    bound: targetValueText({ ...asked.target, value: rule.value }),
  };
  const reason = `"${followed.id}" came to ${values.measured} in ${ended.id}, ${rule.comparator} ${values.bound}.`;
  return { objective: objective.id, period: ended.id, measured, target, at: next.from, reason };
}

/** A step from one target towards another, no larger than the largest. */
function stepTowards(from: Rational, to: Rational, largest: Rational | undefined): Rational {
  const way = exact.subtract(to, from);
  const isDown = way.numerator < 0n;
  const size = isDown ? exact.subtract(exact.ZERO, way) : way;
  if (!largest || exact.compare(size, largest) <= 0) return to;
  return isDown ? exact.subtract(from, largest) : exact.add(from, largest);
}

/** The question to the indicator that is followed, in the form of an objective. */
function askedOf(
  { id, period, warnAt }: Objective,
  { percentile }: DynamicTarget,
  followed: Indicator,
): Objective {
  const kind = followed.kind as keyof typeof FOLLOWED;
  const isValue = followed.kind === 'distribution';
  return {
    id,
    title: id,
    indicator: followed.id,
    importance: 'nice-to-have',
    period,
    warnAt,
    target: {
      statistic: isValue && percentile ? 'percentile' : FOLLOWED[kind],
      ...(percentile ? { percentile } : {}),
      comparator: 'at least',
      value: exact.ZERO,
      unit: isValue ? followed.unit : FOLLOWED[kind] === 'share' ? '%' : '',
    },
    budgeting: { method: 'occurrences', sliceMs: 60_000, sliceTarget: exact.ONE, empty: 'excluded' },
  };
}

/** [TGT-6] A rolling window is looked at over its statement's period. */
function spanOf(period: JudgedPeriod): JudgedPeriod {
  return { ...period, ...period.statement };
}
