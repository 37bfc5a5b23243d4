import type { OpenClock } from '../../api/open-clocks.ts';

/** What is left of a clock's target. */
export interface Remaining {
  /** Business time, ms; below zero where it ran out; undefined where there is no target. */
  readonly ms: number | undefined;
  /** Whether it gets less right now. */
  readonly isRunning: boolean;
}

/**
 * What is left of a clock at an instant: it gets less while the clock's calendar is open, and stands still otherwise.
 *
 * @param now by the server's clock, ms
 */
export function remainingAt(clock: OpenClock, now: number): Remaining {
  const { targetMs, elapsedMs, open, state } = clock;
  if (targetMs === null) return { ms: undefined, isRunning: false };
  const asOf = Date.parse(clock.asOf);
  const at = clock.pinned ? asOf : Math.max(now, asOf);
  let used = 0;
  let isRunning = false;
  for (const span of open) {
    const [from, to] = [Math.max(asOf, Date.parse(span.from)), Date.parse(span.to)];
    used += Math.max(0, Math.min(at, to) - from);
    isRunning ||= from <= at && at < to;
  }
  return { ms: targetMs - elapsedMs - used, isRunning: isRunning && state === 'running' && !clock.pinned };
}
