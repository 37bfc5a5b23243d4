import type { Rational } from '@tallystick/agreement';
import type { Buckets } from './buckets.ts';

/** The nearest rank of a percentile among n values, from 1: the smallest whole number that is at least share × n. */
export function nearestRank(share: Rational, n: number): number {
  const over = share.numerator * BigInt(n);
  return Number((over + share.denominator - 1n) / share.denominator);
}

/** The bound of the bucket that holds a percentile; undefined without values. */
export function percentileOfBuckets({ counts }: Buckets, share: Rational): Rational | undefined {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  let left = nearestRank(share, total);
  for (const { upper, count } of counts) {
    left -= count;
    if (left <= 0) return upper;
  }
  return undefined;
}

/**
 * The place of a percentile among values: what stands at its nearest rank in ascending order (semantics §3.4).
 *
 * @param values finite numbers; left as they are.
 */
export function percentileOf(values: readonly number[], share: Rational): number | undefined {
  if (values.length === 0) return undefined;
  return Float64Array.from(values).sort()[nearestRank(share, values.length) - 1];
}
