import { toPercentText } from '../../exact/rational.ts';
import { comparePrices, priceText } from '../../model/credit.ts';
import type { Rule } from '../rule.ts';
import { tieredOf, tierPlaces } from '../schedules.ts';

/** Tiers that change nothing. */
export const tierWithoutEffect: Rule = {
  id: 'tier-without-effect',
  severity: 'warning',
  finds: 'A tier that pays nothing, or as much as the one above it.',
  why: 'It looks like a step and is none. Often a digit was forgotten.',
  *check({ agreement, places }) {
    for (const one of tieredOf(agreement)) {
      const written = tierPlaces(one, places);
      for (const [index, { credit, below }] of one.schedule.tiers.entries()) {
        const above = one.schedule.tiers[index - 1]?.credit;
        const isSame = above !== undefined && comparePrices(credit, above) === 0;
        const isNothing = credit.kind === 'share' && credit.share.numerator === 0n;
        if (!isNothing && !isSame) continue;
        const { at, clause } = written[index]!;
        yield {
          at: [...at, 'credit'],
          clause,
          message: `Below ${toPercentText(below)} it pays ${priceText(credit)}${isSame ? ', as the tier above does' : ''}.`,
          suggestion: isSame
            ? 'Take the tier out, or let it pay more.'
            : 'Take the tier out, or say what it pays.',
        };
      }
    }
  },
};
