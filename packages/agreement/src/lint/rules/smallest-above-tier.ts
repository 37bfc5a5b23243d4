import { compare, multiply, rational, toDecimalText } from '../../exact/rational.ts';
import { priceText } from '../../model/credit.ts';
import type { Rule } from '../rule.ts';
import { feesOf, monthsOf, tieredOf, tierPlaces, worthOf } from '../schedules.ts';

/** Tiers below the sum from which anything is paid. */
export const smallestAboveTier: Rule = {
  id: 'smallest-above-tier',
  severity: 'warning',
  finds: 'A tier whose whole credit is below the smallest one that is paid.',
  why: 'It is never paid: the floor comes last (semantics §7).',
  *check({ agreement, places }) {
    const { smallest } = agreement.credits;
    if (!smallest) return;
    const { currency } = agreement.term;
    const fees = feesOf(agreement);
    for (const one of tieredOf(agreement)) {
      const months = monthsOf(one.objective);
      if (months === undefined) continue;
      const base = multiply(fees.baseOf(one), rational(months));
      const written = tierPlaces(one, places);
      for (const [index, { credit }] of one.schedule.tiers.entries()) {
        const amount = worthOf(credit, base, months);
        if (amount.numerator === 0n || compare(amount, smallest) >= 0) continue;
        const { at, clause } = written[index]!;
        yield {
          at: [...at, 'credit'],
          clause,
          message: `${priceText(credit)}${credit.kind === 'sum' ? '' : ' of the fee'} is ${toDecimalText(amount, 2)} ${currency}, and nothing below ${toDecimalText(smallest)} ${currency} is paid.`,
          suggestion: 'Lower "smallest", or let the tier pay more.',
        };
      }
    }
  },
};
