import { exact } from '@tallystick/agreement';
import { attainedText, type Drift, type DriftPoint, driftOf, type ObjectiveReport } from '@tallystick/engine';
import { betterOf, endedPeriods, figureLink, fractionOf, type ReviewFacts } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** Figures that get worse from period to period. */
export function driftSection({ report, agreement, review }: ReviewFacts): AgendaSection {
  return {
    id: 'drift',
    title: 'Drift',
    rule: 'Each of the last three ended periods was worse than the one before it; or, of the last five to twelve, so many pairs got worse that chance alone would bring that about once in twenty times at most.',
    items: report.objectives.flatMap((objective): readonly AgendaItem[] => {
      // What an earlier version promised, and this one does not, is over.
      const target = agreement.objectives.get(objective.id)?.target;
      if (!target) return [];
      const drift = driftOf(pointsOf(objective, review), betterOf(agreement, objective.id));
      return drift ? [itemOf(objective, drift, target)] : [];
    }),
  };
}

/** The figures of an objective's ended periods. */
function pointsOf(
  objective: Pick<ObjectiveReport, 'periods'>,
  span: { readonly toAt: number },
): readonly DriftPoint[] {
  return endedPeriods(objective, span).flatMap(({ period, attained }, place) =>
    attained === null ? [] : [{ period, place, attained: fractionOf(attained) }],
  );
}

function itemOf(
  objective: ObjectiveReport,
  { rule, periods, inARow, worsePairs, pairs, slope, chance }: Drift,
  target: Parameters<typeof attainedText>[0],
): AgendaItem {
  const told = objective.periods.filter(({ period }) => periods.includes(period));
  const figures = told.map(({ attained }) => attained?.text ?? 'no figure');
  const size = { ...slope, numerator: slope.numerator < 0n ? -slope.numerator : slope.numerator };
  const points = exact.toFixed(exact.multiply(size, exact.rational(100)), 3, 'up');
  const change = target.unit === '%' ? `${points} percentage points` : attainedText(target, size);
  const says =
    rule === 'in a row'
      ? `${objective.title} got worse ${inARow} times in a row: ${figures.join(', ')}.`
      : `${objective.title} gets worse: ${worsePairs} of ${pairs} pairs of the last ${periods.length} periods did, which chance alone brings about in ${exact.toFixed(exact.multiply(chance, exact.rational(100)), 1, 'up')} % of cases.`;
  return {
    key: `drift/${objective.id}`,
    says: `${says} The median change from a period to the next is ${change} for the worse.`,
    evidence: told.map((period) => figureLink(objective, period)),
  };
}
