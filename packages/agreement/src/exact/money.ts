import { minorDigits } from './currency.ts';
import { placePoint, type Rational, rational, scaled } from './rational.ts';

/** An amount that can be booked: whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly currency: string;
  readonly minorUnits: bigint;
}

/** Rounds half-even to the currency's minor unit (semantics §7, ISO 4217). */
export function toMoney(amount: Rational, currency: string): Money {
  return { currency, minorUnits: scaled(amount, minorDigits(currency), 'half-even') };
}

/** The amount in the currency's main unit, exact. */
export function fromMoney(money: Money): Rational {
  return rational(money.minorUnits, 10n ** BigInt(minorDigits(money.currency)));
}

/** The amount as an exact decimal with the currency's digits: `1200.00`. */
export function amountText(money: Money): string {
  return placePoint(money.minorUnits, minorDigits(money.currency));
}

/** The amount for people: `1,200.00 EUR`. */
export function moneyText(money: Money): string {
  const [whole = '', fraction] = amountText(money).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${money.currency}`;
}
