import { type ClockIndicator, exact, isRolling, type Objective, type Rational } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure, valueFigure } from '../compliance/figure.ts';
import { placeHolding, placesHolding } from '../compliance/periods.ts';
import { isSome } from '../none.ts';
import { ElapsedTimes } from './elapsed-times.ts';
import type { FoldedCycle } from './folded-cycle.ts';

/** Counts of one objective over a clock, period by period. */
export interface ClockTally {
  readonly objective: Objective;
  /** All periods of the term; of rolling windows, the time that the window of each statement can ever hold. */
  readonly periods: readonly Interval[];
  readonly met: Float64Array;
  readonly breached: Float64Array;
  /** Counts by the instant that counts, for rolling windows: what an open one holds changes with the evaluation instant. */
  readonly decided: Map<number, { met: number; breached: number; times: number[] }> | undefined;
  /** Where a mean or a percentile is promised: the elapsed times of each period. */
  readonly times: readonly ElapsedTimes[] | undefined;
  readonly attribute: ClockIndicator['attribute'];
  running: number;
  paused: number;
  atRisk: number;
}

/** The tally of an objective over these periods, with nothing in it yet. */
export function newTally(
  periods: readonly Interval[],
  objective: Objective,
  attribute: ClockIndicator['attribute'],
): ClockTally {
  const { period: kind, within } = objective;
  const reach = isRolling(kind) ? kind.rollingMs : 0;
  return {
    objective,
    periods: periods.map(({ from, to }) => ({ from: from - reach, to })),
    decided: isRolling(kind) ? new Map() : undefined,
    attribute,
    times: within ? undefined : periods.map(() => new ElapsedTimes()),
    met: new Float64Array(periods.length),
    breached: new Float64Array(periods.length),
    running: 0,
    paused: 0,
    atRisk: 0,
  };
}

/**
 * Adds one cycle to the tally of an objective, or takes it out again.
 *
 * @param onPeriod told of the places of the periods whose counts change; of -1 where only open clocks, or nothing, do.
 */
export function tallyCycle(
  tally: ClockTally,
  cycle: FoldedCycle,
  by: 1 | -1,
  onPeriod?: (objective: Objective, place: number) => void,
): void {
  const at = cycle.countedAt(tally.attribute);
  if (!isSome(at)) {
    if (cycle.state === 'paused') tally.paused += by;
    else tally.running += by;
    // A breach that waits for its stop is a miss that is sure to come.
    if (isSome(cycle.decidedAt) || isAtRisk(cycle, tally.objective.warnAt)) tally.atRisk += by;
    onPeriod?.(tally.objective, -1);
    return;
  }
  if (cycle.state === 'stopped' && !tally.times) return;
  if (!tally.decided) {
    const place = placeHolding(tally.periods, at);
    if (place >= 0) {
      const counts = cycle.isBreached ? tally.breached : tally.met;
      counts[place]! += by;
      if (tally.times) tally.times[place]!.change(cycle.elapsedMs, by);
    }
    onPeriod?.(tally.objective, place);
    return;
  }
  const counts = tally.decided.get(at) ?? { met: 0, breached: 0, times: [] };
  if (cycle.isBreached) counts.breached += by;
  else counts.met += by;
  if (tally.times && by === 1) counts.times.push(cycle.elapsedMs);
  else if (tally.times) counts.times.splice(counts.times.indexOf(cycle.elapsedMs), 1);
  tally.decided.set(at, counts);
  for (const place of placesHolding(tally.periods, at)) onPeriod?.(tally.objective, place);
}

/** The figure of one period: the share of outcomes that are met, or what is promised of their times. */
export function clockFigure(tally: ClockTally, period: JudgedPeriod, place: number): Figure {
  const { target } = tally.objective;
  const openClocks =
    period.state === 'open'
      ? { running: tally.running, paused: tally.paused, atRisk: tally.atRisk }
      : undefined;
  if (tally.times) {
    const times = tally.decided ? timesWithin(tally.decided, period) : tally.times[place]!;
    return { ...valueFigure('outcomes', times.statistic(target), times.count), openClocks };
  }
  const { met, breached } = tally.decided
    ? countWithin(tally.decided, period)
    : { met: tally.met[place]!, breached: tally.breached[place]! };
  return {
    ...shareFigure('outcomes', {
      good: exact.rational(met),
      valid: exact.rational(met + breached),
      wholeValid: undefined,
    }),
    openClocks,
  };
}

function countWithin(
  decided: ReadonlyMap<number, { met: number; breached: number }>,
  { from, to }: Interval,
): { met: number; breached: number } {
  const total = { met: 0, breached: 0 };
  for (const [at, counts] of decided) {
    if (at < from || at >= to) continue;
    total.met += counts.met;
    total.breached += counts.breached;
  }
  return total;
}

function timesWithin(decided: NonNullable<ClockTally['decided']>, { from, to }: Interval): ElapsedTimes {
  const found = new ElapsedTimes();
  for (const [at, { times }] of decided) {
    if (from <= at && at < to) for (const time of times) found.change(time, 1);
  }
  return found;
}

/** Whether an undecided clock has used the first warning share of its target (semantics §3.1). */
export function isAtRisk(cycle: FoldedCycle, warnAt: readonly Rational[]): boolean {
  return warningOf(cycle, warnAt) !== undefined;
}

/** The greatest warning share that an undecided clock has used of its target ([CLK-16]). */
export function warningOf(
  { decidedAt, elapsedMs, targetMs }: FoldedCycle,
  warnAt: readonly Rational[],
): Rational | undefined {
  if (isSome(decidedAt) || !isSome(targetMs)) return undefined;
  return warnAt.findLast(
    ({ numerator, denominator }) => BigInt(elapsedMs) * denominator >= BigInt(targetMs) * numerator,
  );
}
