import { exact, type Rational } from '@tallystick/agreement';

const NUMBER = /^([+-]?\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3}))?$/;

/** The exact value of a number as JSON writes it, exponents included; undefined for anything else. */
export function numberOf(text: string): Rational | undefined {
  const [, decimal, exponent = '0'] = NUMBER.exec(text.trim()) ?? [];
  const value = decimal === undefined ? undefined : exact.parseDecimal(decimal);
  if (!value) return undefined;
  const power = Number(exponent);
  const factor = exact.rational(10n ** BigInt(Math.abs(power)));
  return power < 0 ? exact.divide(value, factor) : exact.multiply(value, factor);
}

/** Sums rationals exactly; those with one denominator are added as integers. */
export function sumOf(values: readonly Rational[]): Rational {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let total = exact.ZERO;
  for (const [denominator, numerator] of byDenominator) {
    total = exact.add(total, exact.rational(numerator, denominator));
  }
  return total;
}
