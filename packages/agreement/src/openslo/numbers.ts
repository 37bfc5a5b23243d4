import { divide, multiply, parseDecimal, type Rational, rational, toDecimalText } from '../exact/rational.ts';
import type { Field } from './field.ts';

const HUNDRED = rational(100n);
/** The decimals that a percentage of an agreement has at most. */
const MOST_DECIMALS = 9;

/** The exact number of a field; what is none is refused. */
export function numberOf(field: Field): Rational | undefined {
  const text = field.text() ?? '';
  return text.length <= 40
    ? (parseDecimal(plainDecimal(text)) ?? field.isNot('a number'))
    : field.isNot('a number');
}

/** A share of the whole as an agreement writes it, `99.9 %`; undefined where it has too many decimals. */
export function shareText(share: Rational): string | undefined {
  const text = toDecimalText(multiply(share, HUNDRED), MOST_DECIMALS);
  return text.endsWith('…') ? undefined : `${text} %`;
}

/** What `target` or `targetPercent` asks for, between 0 and 1. */
export function targetOf(objective: Field): Rational | undefined {
  const [share, percent] = [objective.at('target'), objective.at('targetPercent')];
  if (share && percent)
    return percent.refuse('wrong-value', 'It has a target already.', 'Remove one of the two.');
  const field = share ?? percent;
  if (!field) return objective.lacks('target');
  const value = numberOf(field);
  if (!value) return undefined;
  const target = percent ? divide(value, HUNDRED) : value;
  const isShare = target.numerator >= 0n && target.numerator <= target.denominator;
  return isShare ? target : field.isNot(percent ? 'a percentage from 0 to 100' : 'a share from 0 to 1');
}

/** `1e-3` as YAML allows it; other texts as they are. */
function plainDecimal(text: string): string {
  const [, digits = '', exponent = ''] = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})$/u.exec(text) ?? [];
  const value = digits === '' ? undefined : parseDecimal(digits);
  if (!value) return text;
  const power = rational(10n ** BigInt(Math.abs(Number(exponent))));
  return toDecimalText(Number(exponent) < 0 ? divide(value, power) : multiply(value, power), 40);
}
