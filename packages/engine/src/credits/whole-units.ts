import { exact, fromMoney, type Rational, toMoney } from '@tallystick/agreement';

/** An amount cut to whole minor units of the currency: the most that can be booked without passing it. */
export function wholeUnits(amount: Rational, currency: string): Rational {
  const rounded = toMoney(amount, currency);
  if (exact.compare(fromMoney(rounded), amount) <= 0) return fromMoney(rounded);
  return fromMoney({ currency, minorUnits: rounded.minorUnits - 1n });
}
