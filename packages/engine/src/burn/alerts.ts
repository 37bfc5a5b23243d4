import { exact, type Rational } from '@tallystick/agreement';
import { compareShare, threshold } from './compare.ts';
import type { SliceSums } from './sums.ts';
import { walk } from './walk.ts';

/** The short window of a burn alert is this part of its long one (semantics §6). */
const SHORT_PART = 12;

/** A stretch of slices after which an alert stood: from the first such slice up to the one that cleared it. */
export interface Firing {
  readonly from: number;
  /** Undefined where it still stood after the last slice. */
  readonly to: number | undefined;
}

/** A run of slices, from one place up to another, not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The windows of a burn alert in whole slices, rounded up, at least one ([BRN-2]). */
export function burnWindows(
  windowMs: number,
  sliceMs: number,
): { readonly long: number; readonly short: number } {
  return {
    long: Math.max(1, Math.ceil(windowMs / sliceMs)),
    short: Math.max(1, Math.ceil(windowMs / SHORT_PART / sliceMs)),
  };
}

/** The burn rate that spends a share of a period's budget within a window: 2 % of 30 days in 1 h is 14.4. */
export function alertRate(
  share: Rational,
  of: { readonly periodMs: number; readonly windowMs: number },
): Rational {
  return exact.multiply(share, exact.rational(of.periodMs, of.windowMs));
}

/**
 * When a burn alert stood: after the slices at which bad ÷ valid is above `limit` in the long and in the
 * short window, strictly. A window without valid units has no rate.
 *
 * @throws RangeError where the limit is too fine a fraction to compare with.
 */
export function burnFirings(
  sums: SliceSums,
  span: Span,
  { long, short, limit }: { readonly long: number; readonly short: number; readonly limit: Rational },
): readonly Firing[] {
  const above = threshold(limit);
  const log = new FiringLog();
  walk(sums, span, {
    window: long,
    isSettled: (_lowBad, highBad, lowValid) => !log.isFiring && compareShare(highBad, lowValid, above) <= 0,
    visit: (slice, bad, valid) => {
      if (compareShare(bad, valid, above) <= 0) {
        log.note(slice, false);
        return;
      }
      const recent = sums.between(slice - short + 1, slice + 1);
      log.note(slice, compareShare(recent.bad, recent.valid, above) > 0);
    },
  });
  return log.firings;
}

/** How much of a budget may be bad until each threshold, and what the budget is of. */
export interface Spending {
  /** Slices that the budget's window holds; from the start of the span where left out. */
  readonly window: number | undefined;
  /** Shares of valid units, ascending. */
  readonly limits: readonly Rational[];
  /** Valid units of the whole period where they are known; else what has come so far counts. */
  readonly wholeValid: number | undefined;
}

/**
 * When shares of the budget were used, exactly that share included: one list of stretches for each limit.
 *
 * @throws RangeError where a limit is too fine a fraction to compare with.
 */
export function spentFirings(
  sums: SliceSums,
  span: Span,
  { window, limits, wholeValid }: Spending,
): readonly (readonly Firing[])[] {
  const thresholds = limits.map(threshold);
  const logs = limits.map(() => new FiringLog());
  const isReached = (level: number, bad: number, valid: number) =>
    bad > 0 && compareShare(bad, wholeValid ?? valid, thresholds[level]!) >= 0;
  let reached = 0;
  walk(sums, span, {
    window,
    isSettled: (lowBad, highBad, lowValid, highValid) =>
      (reached === 0 || isReached(reached - 1, lowBad, highValid)) &&
      (reached === limits.length || !isReached(reached, highBad, lowValid)),
    visit: (slice, bad, valid) => {
      while (reached < limits.length && isReached(reached, bad, valid)) logs[reached++]!.note(slice, true);
      while (reached > 0 && !isReached(reached - 1, bad, valid)) logs[--reached]!.note(slice, false);
    },
  });
  return logs.map(({ firings }) => firings);
}

/** Keeps when a state began and ended. */
class FiringLog {
  readonly firings: { from: number; to: number | undefined }[] = [];
  isFiring = false;

  note(slice: number, fires: boolean): void {
    if (fires === this.isFiring) return;
    this.isFiring = fires;
    if (fires) this.firings.push({ from: slice, to: undefined });
    else this.firings[this.firings.length - 1]!.to = slice;
  }
}
