import { endedPeriods, figureLink, type ReviewFacts } from '../agenda/facts.ts';
import type { Recommendation } from '../agenda/form.ts';

/** An objective is without events when so many periods in a row had none. */
const WITHOUT_DATA = 3;

/** Objectives that measure nothing. */
export function scopeChanges({ report, review }: ReviewFacts): readonly Recommendation[] {
  return report.objectives.flatMap((objective): readonly Recommendation[] => {
    const ended = endedPeriods(objective, review);
    const last = ended.slice(-WITHOUT_DATA);
    if (last.length < WITHOUT_DATA || last.some(({ status }) => status !== 'no data')) return [];
    const empty = ended.length - 1 - ended.findLastIndex(({ status }) => status !== 'no data');
    return [
      {
        kind: 'change scope',
        key: `change-scope/${objective.id}`,
        rule: 'Nothing was measured in the last three ended periods or more.',
        says: `${objective.title} has had nothing to measure for ${empty} periods. Either its data does not arrive, or nothing happens that it is about: mend the source, or take the promise out.`,
        evidence: [
          ...last.map((period) => figureLink(objective, period)),
          { kind: 'clause', clause: objective.clause, says: 'The clause' },
        ],
      },
    ];
  });
}
