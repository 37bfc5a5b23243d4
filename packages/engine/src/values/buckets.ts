import { exact, type Rational } from '@tallystick/agreement';
import { numberOf } from './number.ts';

/** Values that are known only by how many of them lie at or below a bound, and above the one before. */
export interface Buckets {
  /** Counts by upper bound. */
  readonly counts: readonly { readonly upper: Rational; readonly count: number }[];
  /** How far from the true value a bound may lie, as a share of it; 0 for a histogram, whose bounds are exact. */
  readonly relativeError: Rational;
}

/**
 * What stands for a value above every bound: more than any target, so that what is not known can never
 * keep a promise (semantics §3.4).
 */
export const UNBOUNDED: Rational = exact.rational(10n ** 60n);

/**
 * Reads `{ "buckets": [[100, 7], [250, 2], ["+Inf", 1]] }`: upper bounds, each with the number of values
 * above the bound before. @returns a sentence where it is none.
 */
export function histogramOf(text: string): Buckets | string {
  const parsed = jsonOf(text);
  const list = isRecord(parsed) ? parsed.buckets : undefined;
  if (!Array.isArray(list)) return 'A histogram needs "buckets": a list of upper bounds with counts.';
  const counts: { upper: Rational; count: number }[] = [];
  for (const entry of list) {
    const [bound, count]: unknown[] = Array.isArray(entry) ? entry : [];
    const upper =
      bound === '+Inf' ? UNBOUNDED : typeof bound === 'number' ? numberOf(String(bound)) : undefined;
    if (!upper || !isCount(count)) {
      return `A bucket is [upper bound, count], such as [250, 2] or ["+Inf", 1]; one holds ${shortened(entry)}.`;
    }
    counts.push({ upper, count });
  }
  return { counts, relativeError: exact.ZERO };
}

/**
 * Reads a sketch with logarithmic bins (DDSketch): `{ "relativeAccuracy": 0.01, "zeroCount": 0, "bins": { "231": 4 } }`.
 * A value in bin i lies in (γ^(i−1), γ^i] with γ = (1 + α) ÷ (1 − α), and is told as 2γ^i ÷ (γ + 1), which is off by
 * at most the share α. @returns a sentence where it is none.
 */
export function sketchOf(text: string): Buckets | string {
  const parsed = jsonOf(text);
  if (!isRecord(parsed)) return 'A sketch needs "relativeAccuracy" and "bins".';
  const { relativeAccuracy: accuracy, zeroCount = 0, bins } = parsed;
  if (
    typeof accuracy !== 'number' ||
    !(accuracy > 0 && accuracy < 1) ||
    !isRecord(bins) ||
    !isCount(zeroCount)
  ) {
    return 'A sketch needs "relativeAccuracy" above 0 and below 1, "bins" and, where it has zeros, "zeroCount".';
  }
  const gamma = (1 + accuracy) / (1 - accuracy);
  const counts = zeroCount > 0 ? [{ upper: exact.ZERO, count: zeroCount }] : [];
  for (const [index, count] of Object.entries(bins)) {
    const value = /^-?\d{1,6}$/.test(index) ? (2 * gamma ** Number(index)) / (gamma + 1) : Number.NaN;
    const upper = Number.isFinite(value) ? numberOf(String(value)) : undefined;
    if (!upper || !isCount(count))
      return `A bin is an index with a count; "${index}" holds ${shortened(count)}.`;
    counts.push({ upper, count });
  }
  return { counts, relativeError: numberOf(String(accuracy))! };
}

/** Everything in one: counts of one bound are added, the largest error holds for all. */
export function mergeBuckets(all: readonly Buckets[]): Buckets {
  const byBound = new Map<string, { upper: Rational; count: number }>();
  for (const { upper, count } of all.flatMap(({ counts }) => counts)) {
    const key = `${upper.numerator}/${upper.denominator}`;
    byBound.set(key, { upper, count: (byBound.get(key)?.count ?? 0) + count });
  }
  return {
    counts: [...byBound.values()].sort((a, b) => exact.compare(a.upper, b.upper)),
    relativeError: all.reduce((largest, one) => exact.largest(largest, one.relativeError), exact.ZERO),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told as what it lacks
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
