import { exact } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure } from '../compliance/figure.ts';
import { placeOfPeriod } from '../compliance/periods.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import { foldClock } from './fold.ts';
import type { ClockCycle } from './outcome.ts';
import type { ClockPolicy } from './policy.ts';

/** Counts of one objective over a clock, period by period. */
export interface ClockTally {
  /** All periods of the term. */
  readonly periods: readonly Interval[];
  readonly met: Float64Array;
  readonly breached: Float64Array;
  running: number;
  paused: number;
  atRisk: number;
}

export function newTally(periods: readonly Interval[]): ClockTally {
  return {
    periods,
    met: new Float64Array(periods.length),
    breached: new Float64Array(periods.length),
    running: 0,
    paused: 0,
    atRisk: 0,
  };
}

/** A cycle and the objectives (by place in the policy) that count it. */
export interface CountedCycle {
  readonly cycle: ClockCycle;
  readonly places: readonly number[];
}

/**
 * The cycles of a subject's clock with the objectives that count them. Where at most one objective holds
 * at a time, one fold serves all; where several do, each gets a fold of its own, with its own target.
 *
 * @param onChangeDue told of instants after `asOf` at which the result can change although no record comes.
 */
export function countedCycles(
  policy: ClockPolicy,
  table: EvidenceTable,
  rows: readonly number[],
  asOf: number,
  onChangeDue?: (at: number) => void,
): readonly CountedCycle[] {
  let overlaps = false;
  const onOverlap = () => {
    overlaps = true;
  };
  const due = onChangeDue && { onChangeDue };
  const cycles = foldClock(policy, table, rows, { asOf, onOverlap, ...due });
  if (!overlaps) return cycles.map((cycle) => ({ cycle, places: cycle.countedBy }));
  return policy.objectives.flatMap((_, place) =>
    foldClock(policy, table, rows, { asOf, objective: place, ...due })
      .filter((cycle) => cycle.countedBy.includes(place))
      .map((cycle) => ({ cycle, places: [place] })),
  );
}

/**
 * Adds one cycle to the tally of an objective, or takes it out again.
 *
 * @returns the place of the period whose counts changed; -1 where only open clocks, or nothing, did.
 */
export function tallyCycle(tally: ClockTally, cycle: ClockCycle, isAtRisk: boolean, by: 1 | -1): number {
  if (cycle.decidedAt === undefined) {
    if (cycle.state === 'paused') tally.paused += by;
    else tally.running += by;
    if (isAtRisk) tally.atRisk += by;
    return -1;
  }
  if (cycle.state === 'stopped') return -1;
  const place = placeOfPeriod(tally.periods, cycle.decidedAt);
  if (place < 0) return -1;
  const counts = cycle.state === 'met' ? tally.met : tally.breached;
  counts[place] = counts[place]! + by;
  return place;
}

/** The figure of one period: the share of decided outcomes that are met. */
export function clockFigure(tally: ClockTally, { state }: JudgedPeriod, place: number): Figure {
  const met = tally.met[place]!;
  const isOpen = state === 'open';
  return {
    ...shareFigure('outcomes', {
      good: exact.rational(met),
      valid: exact.rational(met + tally.breached[place]!),
      wholeValid: undefined,
    }),
    openClocks: isOpen ? { running: tally.running, paused: tally.paused, atRisk: tally.atRisk } : undefined,
  };
}

/** Whether an undecided clock has used the warning share of its target (semantics §3.1). */
export function isAtRisk(cycle: ClockCycle, warnAt: { numerator: bigint; denominator: bigint }): boolean {
  if (cycle.decidedAt !== undefined || cycle.targetMs === undefined) return false;
  return BigInt(cycle.elapsedMs) * warnAt.denominator >= BigInt(cycle.targetMs) * warnAt.numerator;
}
