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

/** The windows of a burn alert in whole slices, rounded up, at least one. */
export function burnWindows(
  windowMs: number,
  sliceMs: number,
): { readonly long: number; readonly short: number } {
  return {
    long: Math.max(1, Math.ceil(windowMs / sliceMs)),
    short: Math.max(1, Math.ceil(windowMs / SHORT_PART / sliceMs)),
  };
}

/** The burn rate that spends a share of a period's budget within a window. */
export function alertRate(
  share: Rational,
  of: { readonly periodMs: number; readonly windowMs: number },
): Rational {
  return exact.multiply(share, exact.rational(of.periodMs, of.windowMs));
}

/**
 * When a burn alert stands: after the slices at which bad ÷ valid is above `limit` in the long and in the
 * short window, strictly. A window without valid units has no rate.
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
      if (compareShare(bad, valid, above) <= 0) return log.note(slice, false);
      const recent = sums.between(slice - short + 1, slice + 1);
      log.note(slice, compareShare(recent.bad, recent.valid, above) > 0);
    },
  });
  return log.firings;
}

/**
 * When a share of the budget was used, that share included: of what was valid so far in the window, or of a
 * known number of valid units.
 * @param limit share of valid units that may be bad until the threshold is reached.
 */
export function spentFirings(
  sums: SliceSums,
  span: Span,
  {
    window,
    limit,
    wholeValid,
  }: {
    readonly window: number | undefined;
    readonly limit: Rational;
    readonly wholeValid: number | undefined;
  },
): readonly Firing[] {
  const reached = threshold(limit);
  const log = new FiringLog();
  const isReached = (bad: number, valid: number) =>
    bad > 0 && compareShare(bad, wholeValid ?? valid, reached) >= 0;
  walk(sums, span, {
    window,
    isSettled: (lowBad, highBad, lowValid, highValid) =>
      log.isFiring ? isReached(lowBad, highValid) : !isReached(highBad, lowValid),
    visit: (slice, bad, valid) => log.note(slice, isReached(bad, valid)),
  });
  return log.firings;
}

/** Keeps when a state began and ended. */
class FiringLog {
  readonly firings: { from: number; to: number | undefined }[] = [];

  get isFiring(): boolean {
    const last = this.firings.at(-1);
    return last !== undefined && last.to === undefined;
  }

  note(slice: number, fires: boolean): void {
    if (fires === this.isFiring) return;
    if (fires) this.firings.push({ from: slice, to: undefined });
    else this.firings[this.firings.length - 1]!.to = slice;
  }
}
