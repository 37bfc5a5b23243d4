import { toPercentText } from '../../exact/rational.ts';
import { comparePrices, priceText } from '../../model/credit.ts';
import type { Rule } from '../rule.ts';
import { tieredOf, tierPlaces } from '../schedules.ts';

/** Worse must not be cheaper. */
export const tiersNotIncreasing: Rule = {
  id: 'tiers-not-increasing',
  severity: 'error',
  finds: 'A lower tier that pays less than one above it.',
  why: 'The lowest tier that applies sets the credit (semantics §7). When it pays less, a provider that has missed gains by missing more.',
  *check({ agreement, places }) {
    for (const one of tieredOf(agreement)) {
      const { tiers } = one.schedule;
      const written = tierPlaces(one, places);
      for (let index = 1; index < tiers.length; index++) {
        const [above, tier] = [tiers[index - 1]!, tiers[index]!];
        const order = comparePrices(tier.credit, above.credit);
        if (order === undefined || order >= 0) continue;
        const { at, clause } = written[index]!;
        yield {
          at: [...at, 'credit'],
          clause,
          message: `Below ${toPercentText(tier.below)} it pays ${priceText(tier.credit)}, and for the better value above that ${priceText(above.credit)}.`,
          suggestion: 'Let credits rise as the attained value falls.',
        };
      }
    }
  },
};
