import { exact, meets, type Rational, type Target } from '@tallystick/agreement';
import { attainedText, type ObjectiveReport, type PeriodReport } from '@tallystick/engine';
import {
  betterOf,
  endedPeriods,
  figureLink,
  fractionOf,
  type ReviewFacts,
  usedShare,
} from '../agenda/facts.ts';
import type { Recommendation } from '../agenda/form.ts';

/** A target is measured by the last periods with a figure, so many at least and at most. */
const PERIODS = { least: 6, most: 12 };
/** What was used of the budget, at most, in every one of them, where a target asks less than is given anyway. */
const LITTLE_USED = exact.rational(1, 10);

/** Targets that are far above, or far below, what is attained. */
export function recalibrations({ report, agreement, review }: ReviewFacts): readonly Recommendation[] {
  return report.objectives.flatMap((objective) => {
    const target = agreement.objectives.get(objective.id)?.target;
    const measured = endedPeriods(objective, review)
      .filter(({ attained }) => attained !== null)
      .slice(-PERIODS.most);
    if (!target || measured.length < PERIODS.least) return [];
    const isHigherBetter = betterOf(agreement, objective.id) === 'higher';
    return [
      ...tooTight(objective, measured, target, isHigherBetter),
      ...tooLoose(objective, measured, target),
    ];
  });
}

function tooTight(
  objective: ObjectiveReport,
  measured: readonly PeriodReport[],
  target: Target,
  isHigherBetter: boolean,
): readonly Recommendation[] {
  const missed = measured.filter(({ status }) => status === 'missed');
  if (missed.length * 2 < measured.length) return [];
  // The value that three quarters of the periods kept, by the nearest rank from the best one down.
  const bestFirst = measured
    .map(attainedOf)
    .sort((a, b) => (isHigherBetter ? exact.compare(b, a) : exact.compare(a, b)));
  const kept = bestFirst[Math.ceil((bestFirst.length * 3) / 4) - 1]!;
  if (meets(target, kept)) return [];
  return [
    {
      kind: 'recalibrate',
      key: `recalibrate/${objective.id}`,
      rule: 'Missed in half or more of the last six to twelve periods.',
      says: `${objective.title} was missed in ${missed.length} of the last ${measured.length} periods. Either what stands behind it is improved, or the target is one that is kept: ${attainedText(target, kept)} was attained in three quarters of them.`,
      evidence: measured.map((period) => figureLink(objective, period)),
    },
  ];
}

function tooLoose(
  objective: ObjectiveReport,
  measured: readonly PeriodReport[],
  target: Target,
): readonly Recommendation[] {
  const isLittle = measured.every((period) => {
    const used = usedShare(period);
    return period.status === 'met' && used !== undefined && exact.compare(used, LITTLE_USED) <= 0;
  });
  if (!isLittle) return [];
  const worst = measured.map(attainedOf).reduce(exact.least);
  return [
    {
      kind: 'recalibrate',
      key: `recalibrate/${objective.id}`,
      rule: 'Kept in each of the last six to twelve periods with a tenth or less of the budget used.',
      says: `${objective.title} is kept with little of its budget used: in the last ${measured.length} periods never less than ${attainedText(target, worst)}, where ${objective.promise} is promised. The target may be raised, or what it takes may be saved.`,
      evidence: measured.map((period) => figureLink(objective, period)),
    },
  ];
}

function attainedOf({ attained }: PeriodReport): Rational {
  return fractionOf(attained!);
}
