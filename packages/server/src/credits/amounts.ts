import { amountText, exact, moneyText, type Rational, toMoney } from '@tallystick/agreement';

/** An amount as it is stored, exact. @throws Error for a text that is no decimal, which only our own rows hold */
export function amountOf(text: string): Rational {
  const amount = exact.parseDecimal(text);
  if (!amount) throw new Error(`"${text}" is no amount`);
  return amount;
}

/** An amount with the digits of its currency: `1200.00`. */
export function textOf(amount: Rational, currency: string): string {
  return amountText(toMoney(amount, currency));
}

/** An amount as people read it: `1,920.00 EUR`, `−120.00 EUR`. */
export function readableText(amount: Rational, currency: string): string {
  return moneyText(toMoney(amount, currency)).replace('-', '−');
}

/** The sum of amounts; zero of none. */
export function sumOf(amounts: readonly string[]): Rational {
  return amounts.map(amountOf).reduce(exact.add, exact.ZERO);
}

/** Whether an amount is zero. */
export function isNothing(amount: Rational): boolean {
  return amount.numerator === 0n;
}

/** How much an amount is, whichever way it goes. */
export function sizeOf(amount: Rational): Rational {
  return amount.numerator < 0n ? exact.subtract(exact.ZERO, amount) : amount;
}
