import {
  type Agreement,
  type CreditBase,
  exact,
  type LineCap,
  type Price,
  type Rational,
} from '@tallystick/agreement';
import type { ZoneRules } from '@tallystick/time';
import { dayFee, feeBase } from './fee.ts';
import { type CreditInput, type Draft, feeSpan } from './line.ts';
import type { Reckoning } from './reckon.ts';
import { wholeUnits } from './whole-units.ts';

/** The price of a clause in a period, cut to the cap of its line. */
export function priced(
  agreement: Agreement,
  { objective, service, period }: CreditInput,
  terms: { readonly clause: string; readonly base?: CreditBase; readonly atMost?: LineCap },
  reckoning: Reckoning,
  zone: ZoneRules,
): Draft {
  const { price, times, counted } = reckoning;
  const span = feeSpan(period);
  const base = terms.base ? feeBase(agreement, terms.base, service, zone, span) : exact.ZERO;
  const worth = (one: Price): Rational => {
    if (one.kind === 'sum') return one.sum;
    if (one.kind === 'share') return exact.multiply(base, one.share);
    if (one.kind === 'extension') return exact.ZERO;
    return exact.multiply(dayFee(base, zone, span), exact.rational(one.days));
  };
  const unitAmount = worth(price);
  const uncapped = exact.multiply(unitAmount, times);
  const most = terms.atMost && wholeUnits(worth(terms.atMost), agreement.term.currency);
  const due = most ? exact.least(uncapped, most) : uncapped;
  const by = exact.subtract(uncapped, due);
  return {
    kind: 'credit',
    objective,
    service,
    period,
    clause: terms.clause,
    base,
    reckoning,
    unitAmount,
    share: price.kind === 'share' ? exact.multiply(price.share, times) : undefined,
    breaches: counted?.kind === 'breached tickets' ? Number(times.numerator) : undefined,
    uncapped,
    extensionDays: price.kind === 'extension' ? price.days * Number(times.numerator) : 0,
    reductions: by.numerator > 0n ? [{ cap: 'objective', by, clause: `${terms.clause}.atMost` }] : [],
    claim: undefined,
    reverses: undefined,
    due,
  };
}

/** The largest first; of equal ones the first by objective: those that are equal in both are worth the same to every cap. */
export function largestFirst(a: Draft, b: Draft): number {
  const order = exact.compare(b.due, a.due);
  if (order !== 0) return order;
  return a.objective < b.objective ? -1 : a.objective > b.objective ? 1 : 0;
}
