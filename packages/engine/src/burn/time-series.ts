import { exact, type Rational } from '@tallystick/agreement';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@tallystick/time';
import type { BurnSeries } from './series.ts';

/** Good and valid time of a span, ms. */
export type TimeOver = (span: { readonly from: number; readonly to: number }) => {
  readonly good: Rational;
  readonly valid: Rational;
};

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly good: Rational;
  readonly valid: Rational;
}

/**
 * Time in slices of a minute: good and valid milliseconds, in parts where impacts make fractions of them. A
 * day or an hour that is alike throughout is not asked about minute by minute.
 */
export function timeSeries(
  timeOver: TimeOver,
  { from, to }: { readonly from: number; readonly to: number },
): BurnSeries {
  const length = Math.max(0, Math.floor((to - from) / MINUTE_MS));
  const stretches: Stretch[] = [];
  collect(timeOver, { from, to: from + length * MINUTE_MS }, [DAY_MS, HOUR_MS, MINUTE_MS], stretches);
  const scale = scaleOf(stretches, length);
  const good = new Float64Array(length);
  const total = new Float64Array(length);
  for (const stretch of stretches) {
    const first = (stretch.from - from) / MINUTE_MS;
    const last = (stretch.to - from) / MINUTE_MS;
    good.fill(perSlice(stretch.good, scale, last - first), first, last);
    total.fill(perSlice(stretch.valid, scale, last - first), first, last);
  }
  return { originAt: from, sliceMs: MINUTE_MS, good, total, scale, isWholeKnown: true };
}

function collect(
  timeOver: TimeOver,
  span: { from: number; to: number },
  steps: readonly number[],
  into: Stretch[],
): void {
  const [step = MINUTE_MS, ...finer] = steps;
  for (let at = span.from; at < span.to; at += step) {
    const part = { from: at, to: Math.min(span.to, at + step) };
    const { good, valid } = timeOver(part);
    if (valid.numerator === 0n) continue;
    if (finer.length === 0 || isAlike(good, valid, part.to - part.from)) into.push({ ...part, good, valid });
    else collect(timeOver, part, finer, into);
  }
}

/** Whether every minute of the stretch counts in full, and all of it is good or none is. */
function isAlike(good: Rational, valid: Rational, lengthMs: number): boolean {
  if (exact.compare(valid, exact.rational(lengthMs)) !== 0) return false;
  return good.numerator === 0n || exact.compare(good, valid) === 0;
}

/** Parts of a millisecond that make all numbers whole, as far as sums of the whole series stay exact. */
function scaleOf(stretches: readonly Stretch[], slices: number): number {
  let common = 1n;
  for (const { good, valid } of stretches) {
    for (const { denominator } of [good, valid]) {
      if (common % denominator !== 0n) common *= exact.rational(denominator, common).numerator;
    }
  }
  const largest = BigInt(Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, slices * MINUTE_MS)));
  return Number(common < largest ? common : largest);
}

/** Rounded down where the parts are too coarse: towards the miss. */
function perSlice(ms: Rational, scale: number, slices: number): number {
  return Number(exact.scaled(exact.multiply(ms, exact.rational(scale, slices)), 0, 'down'));
}
