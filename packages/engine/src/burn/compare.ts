import { exact, type Rational } from '@tallystick/agreement';

/** Far above the relative error of a product of two doubles that are exact. */
const DOUBT = 1e-15;

/** A fraction as two doubles, for exact comparison with counts. */
export interface Threshold {
  readonly over: number;
  readonly under: number;
}

/** @throws RangeError when the fraction's parts are above 2^53: no agreement's numbers come to that. */
export function threshold({ numerator, denominator }: Rational): Threshold {
  const [over, under] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(over) && Number.isSafeInteger(under)) return { over, under };
  throw new RangeError(`The fraction ${numerator}/${denominator} is too fine to compare counts with.`);
}

/** The sign of part ÷ whole − threshold, exact for whole numbers up to 2^53; the whole may be 0. */
export function compareShare(part: number, whole: number, { over, under }: Threshold): number {
  const [left, right] = [part * under, whole * over];
  const difference = left - right;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return difference;
  if (Math.abs(difference) > (left + right) * DOUBT) return difference;
  const exactly = BigInt(part) * BigInt(under) - BigInt(whole) * BigInt(over);
  return exactly < 0n ? -1 : exactly > 0n ? 1 : 0;
}

/** Whether good ÷ valid is at least the target; exact. */
export function isAtLeast(good: number, valid: number, target: Rational): boolean {
  return exact.compare(exact.rational(good, valid), target) >= 0;
}
