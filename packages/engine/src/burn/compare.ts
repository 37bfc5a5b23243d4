import { exact, type Rational } from '@tallystick/agreement';

/** Far above the relative error of a product of two doubles that are exact. */
const DOUBT = 1e-15;

/** A fraction from 0 up, and its parts as doubles, which are rounded where they are above 2^53. */
export interface Threshold {
  readonly exactly: Rational;
  readonly over: number;
  readonly under: number;
}

/** Makes a fraction ready for comparison with counts. */
export function threshold(exactly: Rational): Threshold {
  return { exactly, over: Number(exactly.numerator), under: Number(exactly.denominator) };
}

/** The sign of part ÷ whole − threshold, exact for whole numbers up to 2^53; the whole may be 0. */
export function compareShare(part: number, whole: number, { over, under, exactly }: Threshold): number {
  const [left, right] = [part * under, whole * over];
  const difference = left - right;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return difference;
  if (Math.abs(difference) > (left + right) * DOUBT) return difference;
  const precise = BigInt(part) * exactly.denominator - BigInt(whole) * exactly.numerator;
  return precise < 0n ? -1 : precise > 0n ? 1 : 0;
}

/** Whether good ÷ valid is at least the target; exact. */
export function isAtLeast(good: number, valid: number, target: Rational): boolean {
  return exact.compare(exact.rational(good, valid), target) >= 0;
}
