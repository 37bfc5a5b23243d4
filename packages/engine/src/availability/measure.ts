import type { AvailabilityIndicator, Rational } from '@tallystick/agreement';
import { exact } from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { FULL_IMPACT } from './stated-state.ts';
import type { StateStretch } from './timeline.ts';

/** What a period's timeline amounts to, in exact milliseconds (semantics §3.2). */
export interface AvailabilityFigure {
  /** Time inside service hours, ms. */
  readonly promisedMs: number;
  /** The part of it that counts: without unknown time where that is excluded, ms. */
  readonly validMs: number;
  /** Down time in it, weighted by impact, ms. */
  readonly downMs: Rational;
  /** The part of the promised time in which the state was known, ms. */
  readonly knownMs: number;
  /** Down time by cause, weighted by impact, the largest first. */
  readonly causes: readonly AvailabilityCause[];
}

export interface AvailabilityCause {
  /** The probe or incident. */
  readonly id: string;
  /** Its down time, weighted; a stretch with several causes counts in full for each. */
  readonly downMs: Rational;
}

/**
 * Measures the stretches inside `[from, to)` and service hours.
 *
 * @param hours service hours without the time that exclusions remove.
 * @param countedUp time in which down and unknown count as up.
 */
export function measureAvailability(
  indicator: AvailabilityIndicator,
  hours: Calendar,
  stretches: readonly StateStretch[],
  span: { from: number; to: number },
  countedUp: readonly Interval[] = [],
): AvailabilityFigure {
  let knownMs = 0;
  let unknownMs = 0;
  let forgivenMs = 0; // unknown time that counts as up
  let weighted = 0n;
  const byCause = new Map<string, bigint>();
  for (const stretch of stretches) {
    const from = Math.max(stretch.from, span.from);
    const to = Math.min(stretch.to, span.to);
    if (to <= from) continue;
    const ms = hours.elapsed(from, to);
    const upMs = elapsedWithin(hours, countedUp, { from, to });
    if (stretch.impact === undefined) {
      unknownMs += ms;
      forgivenMs += upMs;
      continue;
    }
    knownMs += ms;
    const down = BigInt(ms - upMs) * BigInt(stretch.impact);
    weighted += down;
    for (const cause of stretch.causes) byCause.set(cause, (byCause.get(cause) ?? 0n) + down);
  }
  if (indicator.unknown === 'down') weighted += BigInt(unknownMs - forgivenMs) * BigInt(FULL_IMPACT);
  const promisedMs = knownMs + unknownMs;
  return {
    promisedMs,
    validMs: indicator.unknown === 'excluded' ? knownMs + forgivenMs : promisedMs,
    downMs: exact.rational(weighted, FULL_IMPACT),
    knownMs,
    causes: [...byCause]
      .filter(([, down]) => down > 0n)
      .sort(([idA, a], [idB, b]) => (a === b ? (idA < idB ? -1 : 1) : a > b ? -1 : 1))
      .map(([id, down]) => ({ id, downMs: exact.rational(down, FULL_IMPACT) })),
  };
}

/** Service hours inside both a span and a set of intervals, ms. */
export function elapsedWithin(hours: Calendar, set: readonly Interval[], { from, to }: Interval): number {
  let total = 0;
  for (const interval of set) {
    if (interval.to <= from || interval.from >= to) continue;
    total += hours.elapsed(Math.max(interval.from, from), Math.min(interval.to, to));
  }
  return total;
}
