import {
  compare,
  least,
  multiply,
  type Rational,
  rational,
  toDecimalText,
  toPercentText,
  ZERO,
} from '../../exact/rational.ts';
import type { Path } from '../../language/document.ts';
import { type Price, priceText } from '../../model/credit.ts';
import type { Agreement } from '../../model.ts';
import type { LintContext, Rule } from '../rule.ts';
import {
  feesOf,
  monthlyOf,
  monthsOf,
  type ScheduleOf,
  schedulesOf,
  tierPlaces,
  worthOf,
} from '../schedules.ts';

interface Cap {
  /** As a credit in money for one period of the objective. */
  readonly amount: Rational;
  readonly name: string;
}

/** A credit that its own caps never let through. */
export const capBelowTier: Rule = {
  id: 'cap-below-tier',
  severity: 'warning',
  finds: 'A tier, step or fixed credit above a cap, so that it is never paid in full.',
  why: 'Who reads the tier expects it. A cap is there for sums of credits; a single one above it is a promise that is not meant.',
  *check(context) {
    const fees = feesOf(context.agreement);
    for (const one of schedulesOf(context.agreement)) {
      const months = monthsOf(one.objective);
      const base = multiply(fees.baseOf(one), rational(months ?? 1));
      const caps = capsOf(one, base, fees.agreement, context.agreement, months);
      if (caps.length === 0) continue;
      const lowest = caps.reduce((a, b) => (compare(b.amount, a.amount) < 0 ? b : a));
      for (const { credit, at, clause, what } of creditsOf(one, context)) {
        const amount = worthOf(credit, base, months);
        if (compare(amount, lowest.amount) <= 0) continue;
        const { currency } = context.agreement.term;
        const paid = least(amount, lowest.amount);
        yield {
          at,
          ...(clause === undefined ? {} : { clause }),
          message: `${what} of ${priceText(credit)} is never paid in full: ${lowest.name} is lower.`,
          suggestion: 'Raise the cap, or lower the credit.',
          shown: [
            `${credit.kind === 'sum' ? '' : `${priceText(credit)} of ${toDecimalText(base, 2)} ${currency} = `}${toDecimalText(amount, 2)} ${currency}, cut to ${toDecimalText(paid, 2)} ${currency}`,
          ],
        };
      }
    }
  },
};

function capsOf(
  { schedule, indicator }: ScheduleOf,
  base: Rational,
  monthlyFee: Rational,
  { credits, services }: Agreement,
  months: number | undefined,
): readonly Cap[] {
  const own = schedule.atMost
    ? [{ amount: worthOf(schedule.atMost, base), name: `its own cap of ${priceText(schedule.atMost)}` }]
    : [];
  const serviceFee = (id: string | undefined) => {
    const fee = id === undefined ? undefined : services.get(id)?.fee;
    return fee ? monthlyOf(fee) : ZERO;
  };
  const common = credits.caps.flatMap(({ limit, over }): readonly Cap[] => {
    if (over !== 'period' || months === undefined) return [];
    if ('sum' in limit)
      return [{ amount: limit.sum, name: `the cap of ${toDecimalText(limit.sum)} a period` }];
    const monthly = limit.of === 'service fee' ? serviceFee(indicator.service) : monthlyFee;
    const amount = multiply(multiply(monthly, rational(months)), limit.share);
    return [{ amount, name: `the cap of ${toPercentText(limit.share)} of the ${limit.of} a period` }];
  });
  return [...own, ...common];
}

interface OneCredit {
  readonly credit: Price;
  readonly at: Path;
  readonly clause?: string;
  readonly what: string;
}

function creditsOf(one: ScheduleOf, { places }: LintContext): readonly OneCredit[] {
  const { schedule, at } = one;
  switch (schedule.kind) {
    case 'tiers':
      return tierPlaces({ ...one, schedule }, places).map((place, index) => ({
        credit: schedule.tiers[index]!.credit,
        at: [...place.at, 'credit'],
        clause: place.clause,
        what: 'The credit',
      }));
    case 'fixed':
      return [{ credit: schedule.credit, at: [...at, 'fixed'], what: 'The credit' }];
    case 'per-step':
      return [{ credit: schedule.credit, at: [...at, 'perStep', 'credit'], what: 'The credit for one step' }];
    case 'per-breach':
      return [
        { credit: schedule.credit, at: [...at, 'perBreachedTicket'], what: 'The credit for one ticket' },
      ];
    case 'per-unit':
      return [{ credit: schedule.credit, at: [...at, 'perUnit', 'credit'], what: 'The credit for one unit' }];
    case 'time-lost':
      return []; // it rises from nothing with the time
  }
}
