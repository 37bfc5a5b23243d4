import { exact, type Rational } from '@tallystick/agreement';
import { compareShare, type Threshold, threshold } from './compare.ts';
import { BLOCK, type SliceSums } from './sums.ts';
import { ABOVE, BELOW, OPEN, Window } from './window.ts';

/** The short window of a burn alert is this part of its long one (semantics §6). */
const SHORT_PART = 12;
/** Most slices that are asked about at once; a power of two. */
const LONGEST_STEP = 512;
/** Where the bounds leave the answer open, a part of so many of the slices is asked about. */
const FINER = 4;

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
 */
export function burnFirings(
  sums: SliceSums,
  span: Span,
  { long, short, limit }: { readonly long: number; readonly short: number; readonly limit: Rational },
): readonly Firing[] {
  const above = threshold(limit);
  const log = new FiringLog();
  const [longWindow, shortWindow] = [new Window(sums, long, span.from), new Window(sums, short, span.from)];
  let step = LONGEST_STEP;
  for (let at = span.from; at < span.to; ) {
    const end = runEnd(at, span, step);
    const isWhole = end - at === step;
    const ofLong = isWhole ? longWindow.standing(at, end, above) : OPEN;
    const ofShort = isWhole && ofLong !== BELOW ? shortWindow.standing(at, end, above) : OPEN;
    if (ofLong === BELOW || ofShort === BELOW) log.note(at, false);
    else if (ofLong === ABOVE && ofShort === ABOVE) log.note(at, true);
    else if (step > BLOCK) {
      step /= FINER;
      continue;
    } else if (ofLong === ABOVE) scanOne(sums, { from: at, to: end }, shortWindow, above, log);
    else if (ofShort === ABOVE) scanOne(sums, { from: at, to: end }, longWindow, above, log);
    else scanBoth(sums, { from: at, to: end }, longWindow, shortWindow, above, log);
    const isSettled = ofLong === BELOW || ofShort === BELOW || (ofLong === ABOVE && ofShort === ABOVE);
    if (isSettled) step = Math.min(LONGEST_STEP, step * FINER);
    at = end;
  }
  return log.firings;
}

function scanOne(
  { good, total }: SliceSums,
  { from, to }: Span,
  window: Window,
  above: Threshold,
  log: FiringLog,
): void {
  window.seek(from);
  let { bad, valid } = window;
  for (let at = from, out = window.leaving(from); at < to; at++, out++) {
    valid += total[at]!;
    bad += total[at]! - good[at]!;
    log.note(at, compareShare(bad, valid, above) > 0);
    if (out < 0) continue;
    valid -= total[out]!;
    bad -= total[out]! - good[out]!;
  }
  window.keep(to, bad, valid);
}

function scanBoth(
  { good, total }: SliceSums,
  { from, to }: Span,
  long: Window,
  short: Window,
  above: Threshold,
  log: FiringLog,
): void {
  long.seek(from);
  short.seek(from);
  let { bad: longBad, valid: longValid } = long;
  let { bad: shortBad, valid: shortValid } = short;
  const behind = short.leaving(from) - long.leaving(from);
  for (let at = from, out = long.leaving(from); at < to; at++, out++) {
    const valid = total[at]!;
    const bad = valid - good[at]!;
    longValid += valid;
    longBad += bad;
    shortValid += valid;
    shortBad += bad;
    log.note(
      at,
      compareShare(longBad, longValid, above) > 0 && compareShare(shortBad, shortValid, above) > 0,
    );
    const shortOut = out + behind;
    if (shortOut >= 0) {
      shortValid -= total[shortOut]!;
      shortBad -= total[shortOut]! - good[shortOut]!;
    }
    if (out >= 0) {
      longValid -= total[out]!;
      longBad -= total[out]! - good[out]!;
    }
  }
  long.keep(to, longBad, longValid);
  short.keep(to, shortBad, shortValid);
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
 */
export function spentFirings(
  sums: SliceSums,
  span: Span,
  { window, limits, wholeValid }: Spending,
): readonly (readonly Firing[])[] {
  const thresholds = limits.map(threshold);
  const logs = limits.map(() => new FiringLog());
  const { good, total } = sums;
  const trailing = new Window(sums, window, span.from);
  const isReached = (level: number, bad: number, valid: number) =>
    bad > 0 && compareShare(bad, wholeValid ?? valid, thresholds[level]!) >= 0;
  let reached = 0;
  let step = LONGEST_STEP;
  for (let at = span.from; at < span.to; ) {
    const end = runEnd(at, span, step);
    if (end - at === step) {
      trailing.bound(at, end);
      const { lowBad, highBad, lowValid, highValid } = trailing;
      const isSettled =
        (reached === 0 || isReached(reached - 1, lowBad, highValid)) &&
        (reached === limits.length || !isReached(reached, highBad, lowValid));
      if (isSettled) {
        step = Math.min(LONGEST_STEP, step * FINER);
        at = end;
        continue;
      }
    }
    if (step > BLOCK) {
      step /= FINER;
      continue;
    }
    trailing.seek(at);
    let { bad, valid } = trailing;
    for (let out = trailing.leaving(at); at < end; at++, out++) {
      valid += total[at]!;
      bad += total[at]! - good[at]!;
      while (reached < limits.length && isReached(reached, bad, valid)) logs[reached++]!.note(at, true);
      while (reached > 0 && !isReached(reached - 1, bad, valid)) logs[--reached]!.note(at, false);
      if (window === undefined || out < 0) continue;
      valid -= total[out]!;
      bad -= total[out]! - good[out]!;
    }
    trailing.keep(at, bad, valid);
  }
  return logs.map(({ firings }) => firings);
}

/** The end of the run of slices that one step holds, or of the span. */
function runEnd(at: number, { to }: Span, step: number): number {
  return Math.min(to, (at | (step - 1)) + 1);
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
