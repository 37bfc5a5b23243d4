/**
 * An exact fraction in lowest terms, denominator above zero. Targets, shares, fees and credits are kept
 * this way, so that no comparison or sum is ever made on rounded numbers (semantics §6, §7).
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/**
 * The fraction `numerator / denominator` in lowest terms.
 * @throws RangeError when the denominator is zero, or a number is not a whole one.
 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  let over = BigInt(numerator);
  let under = BigInt(denominator);
  if (under === 0n) throw new RangeError('A fraction cannot have zero below the line.');
  if (under < 0n) {
    over = -over;
    under = -under;
  }
  const divisor = greatestCommonDivisor(over < 0n ? -over : over, under);
  return { numerator: over / divisor, denominator: under / divisor };
}

/**
 * Reads a plain decimal such as `99.95`, `-3` or `.5`.
 * @returns the exact value, or undefined when the text is no plain decimal (no exponents, no separators).
 */
export function parseDecimal(text: string): Rational | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(text.trim());
  if (!match || (!match[2] && !match[3])) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const value = rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
  return sign === '-' ? { numerator: -value.numerator, denominator: value.denominator } : value;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when `a < b`, zero when equal, positive when `a > b`; exact. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function largest(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** How a value between two representable ones is shown or booked. */
export type Rounding = 'down' | 'up' | 'half-even';

/**
 * The whole number that `value × 10^digits` rounds to: `down` towards minus infinity, `up` towards plus
 * infinity, `half-even` to the nearest, a tie to the even one (semantics §7).
 */
export function scaled(value: Rational, digits: number, rounding: Rounding): bigint {
  const over = value.numerator * 10n ** BigInt(digits);
  const floor = floorDivide(over, value.denominator);
  const rest = over - floor * value.denominator;
  if (rest === 0n || rounding === 'down') return floor;
  if (rounding === 'up') return floor + 1n;
  const twice = rest * 2n;
  if (twice > value.denominator) return floor + 1n;
  if (twice < value.denominator) return floor;
  return floor % 2n === 0n ? floor : floor + 1n;
}

/** The value with exactly `digits` decimals, such as `99.89` for 99.8999 rounded down to two. */
export function toFixed(value: Rational, digits: number, rounding: Rounding): string {
  return placePoint(scaled(value, digits, rounding), digits);
}

/**
 * The shortest exact decimal, or, where the value has none (1/3), its first `longest` decimals rounded
 * down with a trailing `…`: a reader sees that it goes on.
 */
export function toDecimalText(value: Rational, longest = 12): string {
  for (let digits = 0; digits <= longest; digits++) {
    const unit = 10n ** BigInt(digits);
    if ((value.numerator * unit) % value.denominator === 0n) {
      return placePoint((value.numerator * unit) / value.denominator, digits);
    }
  }
  return `${toFixed(value, longest, 'down')}…`;
}

/** A share as an exact percentage, `99.9 %`. */
export function toPercentText(share: Rational): string {
  return `${toDecimalText(multiply(share, rational(100n)))} %`;
}

/** `placePoint(-105n, 2)` is `-1.05`. */
export function placePoint(units: bigint, digits: number): string {
  if (digits === 0) return units.toString();
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function floorDivide(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over % under !== 0n && over < 0n ? quotient - 1n : quotient;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
