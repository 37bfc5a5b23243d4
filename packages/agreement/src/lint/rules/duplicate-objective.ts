import type { Condition, Objective } from '../../model.ts';
import type { Rule } from '../rule.ts';

/** Two objectives that promise the same of the same. */
export const duplicateObjective: Rule = {
  id: 'duplicate-objective',
  severity: 'warning',
  finds: 'Two objectives over one indicator, for the same subjects, time and period.',
  why: 'Both count the same outcomes. If their targets differ, the looser one promises nothing; if they are equal, a miss is counted twice.',
  *check({ agreement: { objectives } }) {
    const first = new Map<string, string>();
    for (const objective of objectives.values()) {
      const key = keyOf(objective);
      const other = first.get(key);
      if (other === undefined) first.set(key, objective.id);
      else {
        yield {
          at: ['objectives', objective.id],
          message: `It promises the same as "${other}": of the same indicator, subjects, time and period.`,
          suggestion: 'Keep the one that was agreed, or tell them apart with "where", "within" or "period".',
        };
      }
    }
  },
};

function keyOf({ indicator, where, within, period, target }: Objective): string {
  const { statistic, percentile } = target;
  const level = percentile ? `${percentile.numerator}/${percentile.denominator}` : '';
  return JSON.stringify([
    indicator,
    where ? conditionKey(where) : '',
    within ?? '',
    period,
    statistic,
    level,
  ]);
}

/** The order in which fields and values are written says nothing. */
function conditionKey({ fields }: Condition): readonly (readonly [string, readonly string[]])[] {
  return [...fields]
    .map(([field, values]) => [field, [...values].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
