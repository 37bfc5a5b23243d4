import { compare } from '../exact/rational.ts';
import { baseText, type CreditBase, comparePrices, priceText } from '../model/credit.ts';
import { ordered } from './orders.ts';

/** What is credited at a time: the more, the better for the customer. */
export const PRICE = ordered({
  words: priceText,
  order: comparePrices,
  more: 'customer',
  reason: 'more-credit',
});

/** The most that a line may reach. */
export const LINE_CAP = ordered({
  words: priceText,
  order: comparePrices,
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
