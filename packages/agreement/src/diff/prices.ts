import { compare } from '../exact/rational.ts';
import { baseText, type CreditBase, type Price, priceText } from '../model/credit.ts';
import { ordered } from './orders.ts';

/** Prices of one kind in their order; what a share comes to beside a sum, or days, depends on fees. */
export function byPrice(before: Price, after: Price): number | undefined {
  if (before.kind === 'share') {
    return after.kind === 'share' ? compare(before.share, after.share) : undefined;
  }
  if (before.kind === 'sum') return after.kind === 'sum' ? compare(before.sum, after.sum) : undefined;
  return before.kind === after.kind ? before.days - after.days : undefined;
}

/** What is credited at a time: the more, the better for the customer. */
export const PRICE = ordered({
  words: priceText,
  order: byPrice,
  more: 'customer',
  reason: 'more-credit',
});

/** The most that a line may reach. */
export const LINE_CAP = ordered({
  words: priceText,
  order: byPrice,
  more: 'customer',
  reason: 'more-credit',
  absent: { is: 'most', words: 'no limit' },
});

/** What shares are of. The agreement fee holds the service fee; a sum beside a fee depends on the fee. */
export const BASE = ordered({
  words: baseText,
  order: (before: CreditBase, after: CreditBase) => {
    if (typeof before === 'object') {
      return typeof after === 'object' ? compare(before.sum, after.sum) : undefined;
    }
    const size = (base: CreditBase) => (base === 'agreement fee' ? 1 : 0);
    return typeof after === 'object' ? undefined : size(before) - size(after);
  },
  more: 'customer',
  reason: 'more-credit',
});
