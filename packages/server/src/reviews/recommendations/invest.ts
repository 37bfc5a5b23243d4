import { exact, meets } from '@tallystick/agreement';
import { attainedText, type ObjectiveReport, type PeriodReport } from '@tallystick/engine';
import { percent, tookText } from '../agenda/causes.ts';
import { decimalOf, figureLink, fractionOf, type ReviewFacts, reviewedPeriods } from '../agenda/facts.ts';
import type { Recommendation } from '../agenda/form.ts';

/** For each promise that was missed: the cause whose removal would have given most of the budget back, and what the promise would have come to. */
export function investments(facts: ReviewFacts): readonly Recommendation[] {
  const { report, review } = facts;
  return report.objectives.flatMap((objective) => {
    const periods = reviewedPeriods(objective, review);
    if (!periods.some(({ status }) => status === 'missed')) return [];
    return investment(facts, objective, periods);
  });
}

function investment(
  { causes, agreement }: ReviewFacts,
  objective: ObjectiveReport,
  periods: readonly PeriodReport[],
): readonly Recommendation[] {
  const found = causes.get(objective.id);
  const largest = found?.ranked.find(({ cause }) => cause !== undefined);
  const sum = sumOf(periods);
  const target = agreement.objectives.get(objective.id)?.target;
  if (!found || !largest || !sum || target?.statistic !== 'share') return [];
  const { good, valid } = sum;
  const last = periods.at(-1)!;
  const asked = { ...target, value: fractionOf(last.target) };
  const whole = exact.divide(good, valid);
  // Had those tickets been in time, or that time been up, it would count as good; never more than all is.
  const without = exact.divide(exact.least(exact.add(good, largest.bad), valid), valid);
  const verdict = meets(asked, without) ? 'which keeps the promise' : 'which does not keep the promise yet';
  return [
    {
      kind: 'invest',
      key: `invest/${objective.id}/${largest.cause}`,
      rule: 'Of the causes that the evidence codes, the one that took most of the budget of a promise that was missed in the reviewed time.',
      says: `${objective.title}: "${largest.cause}" ${tookText(found.unit, largest)}, ${percent(largest.share)} of what used the budget. Without it the reviewed time would have come to ${attainedText(target, without)} in place of ${attainedText(target, whole)}, ${verdict}.`,
      evidence: [
        { kind: 'causes', objective: objective.id, period: last.period, says: 'All causes' },
        ...periods.map((period) => figureLink(objective, period)),
      ],
    },
  ];
}

function sumOf(periods: readonly PeriodReport[]) {
  let [good, valid] = [exact.ZERO, exact.ZERO];
  for (const period of periods) {
    good = exact.add(good, decimalOf(period.good));
    valid = exact.add(valid, decimalOf(period.valid));
  }
  return valid.numerator === 0n ? undefined : { good, valid };
}
