import { exact, type Rational } from '@tallystick/agreement';
import { numberOf } from './number.ts';

/** Values that are known only by how many of them lie at or below a bound, and above the one before. */
export interface Buckets {
  /** Counts by upper bound. */
  readonly counts: readonly BucketCount[];
  /** How far from the true value a bound may lie, as a share of it; 0 for a histogram, whose bounds are exact. */
  readonly relativeError: Rational;
}

interface BucketCount {
  readonly upper: Rational;
  readonly count: number;
}

/**
 * What stands for a value above every bound: more than any target, so that what is not known can never
 * keep a promise (semantics §3.4).
 */
export const UNBOUNDED: Rational = exact.rational(10n ** 60n);

/**
 * Reads `{ "buckets": [[100, 7], [250, 2], ["+Inf", 1]] }`: upper bounds, each with the number of values
 * above the bound before; or `{ "le": { "100": 7, "250": 9, "+Inf": 10 } }`: upper bounds, each with the number of all
 * values up to it, as Prometheus counts them. @returns a sentence where it is none.
 */
export function histogramOf(text: string): Buckets | string {
  const parsed = jsonOf(text);
  if (isRecord(parsed) && isRecord(parsed.le)) return cumulativeBuckets(parsed.le);
  const list = isRecord(parsed) ? parsed.buckets : undefined;
  if (!Array.isArray(list)) {
    return 'A histogram needs "buckets": a list of upper bounds with counts, or "le": counts of all values up to a bound.';
  }
  const counts: BucketCount[] = [];
  for (const entry of list) {
    const [bound, count]: unknown[] = Array.isArray(entry) ? entry : [];
    const upper = bound === '+Inf' || typeof bound === 'number' ? boundOf(String(bound)) : undefined;
    if (!upper || !isCount(count)) {
      return `A bucket is [upper bound, count], such as [250, 2] or ["+Inf", 1]; one holds ${shortened(entry)}.`;
    }
    counts.push({ upper, count });
  }
  return { counts, relativeError: exact.ZERO };
}

/** [DST-7] Counts of all values up to a bound become counts of those above the bound before. */
function cumulativeBuckets(le: Readonly<Record<string, unknown>>): Buckets | string {
  const upTo: BucketCount[] = [];
  for (const [bound, count] of Object.entries(le)) {
    const upper = boundOf(bound);
    if (!upper || !isCount(count))
      return `A bucket is an upper bound with a count, such as "0.25": 9 or "+Inf": 10; one is ${shortened(bound)}: ${shortened(count)}.`;
    upTo.push({ upper, count });
  }
  upTo.sort((a, b) => exact.compare(a.upper, b.upper));
  const counts = upTo.map(({ upper, count }, place) => ({
    upper,
    count: count - (upTo[place - 1]?.count ?? 0),
  }));
  const wrong = counts.findIndex(({ count }) => count < 0);
  if (wrong < 0) return { counts, relativeError: exact.ZERO };
  return `Up to a larger bound there cannot be fewer values; "le" goes from ${upTo[wrong - 1]!.count} to ${upTo[wrong]!.count}.`;
}

function boundOf(text: string): Rational | undefined {
  return text === '+Inf' ? UNBOUNDED : numberOf(text);
}

/**
 * [DST-8] What was added between two samples of a histogram that runs on. Where any of its counts dropped, or a bound is
 * gone, it has started anew, and all that it holds was added.
 */
export function addedSince(before: Buckets, now: Buckets): Buckets {
  const key = ({ upper }: BucketCount) => `${upper.numerator}/${upper.denominator}`;
  const held = new Map(now.counts.map((one) => [key(one), one.count]));
  const isReset = before.counts.some((one) => one.count > (held.get(key(one)) ?? 0));
  if (isReset) return now;
  const earlier = new Map(before.counts.map((one) => [key(one), one.count]));
  return {
    ...now,
    counts: now.counts.map((one) => ({ ...one, count: one.count - (earlier.get(key(one)) ?? 0) })),
  };
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
