import type { DurationMs, Instant, Interval } from '../unit.ts';

/** What a rolling window ends at and how long it is. */
export interface RollingWindow {
  readonly term: Interval;
  /** Its end, which does not belong to it. */
  readonly end: Instant;
  readonly durationMs: DurationMs;
}

/**
 * The window `[end − duration, end)`, cut by the term (semantics §4); partial where the term cuts it. Undefined where
 * nothing of it lies in the term.
 *
 * @throws RangeError for a duration that is no whole number of milliseconds from 1 up.
 */
export function rollingWindow(window: RollingWindow): (Interval & { readonly partial: boolean }) | undefined {
  const { term, end, durationMs } = window;
  if (!(Number.isSafeInteger(durationMs) && durationMs > 0)) {
    throw new RangeError(`A rolling window lasts a whole number of milliseconds; ${durationMs} is none.`);
  }
  const from = Math.max(term.from, end - durationMs);
  const to = Math.min(term.to, end);
  return from < to ? { from, to, partial: to - from < durationMs } : undefined;
}
