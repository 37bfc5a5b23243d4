import { compare, multiply, rational, toDecimalText } from '../../exact/rational.ts';
import { DAY_MS } from '../lengths.ts';
import type { Rule } from '../rule.ts';
import { feesOf, monthsOf, schedulesOf } from '../schedules.ts';

/** Caps that no sum of credits reaches, because the fee itself is lower. */
export const capAboveFee: Rule = {
  id: 'cap-above-fee',
  severity: 'warning',
  finds: 'A cap in money above the whole fee of the span that it caps.',
  why: 'It caps nothing, or lets credits exceed what is paid for the service. Mostly it was meant for a longer span.',
  *check({ agreement }) {
    const { credits, term } = agreement;
    const { agreement: monthly } = feesOf(agreement);
    if (monthly.numerator === 0n) return;
    const longest = Math.max(...schedulesOf(agreement).map(({ objective }) => monthsOf(objective) ?? 1));
    const termMonths = Math.round((term.to - term.from) / (DAY_MS * (365 / 12)));
    for (const [index, { limit, over }] of credits.caps.entries()) {
      if (!('sum' in limit)) continue;
      const months = {
        period: longest,
        'trailing year': Math.min(12, Math.max(1, termMonths)),
        term: Math.max(1, termMonths),
      }[over];
      const fee = multiply(monthly, rational(months));
      if (compare(limit.sum, fee) <= 0) continue;
      yield {
        at: credits.caps.length === 1 ? ['credits', 'atMost', 'sum'] : ['credits', 'atMost', index, 'sum'],
        clause: `credits.atMost[${index}]`,
        message: `The cap of ${toDecimalText(limit.sum)} ${term.currency} a ${over} is above the fee of ${toDecimalText(fee, 2)} ${term.currency}.`,
        suggestion: 'Lower it, or write it as a share of the fee.',
      };
    }
  },
};
