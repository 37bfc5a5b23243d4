import { exact, isRolling, type PeriodKind } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure } from '../compliance/figure.ts';
import { placeHolding, placesHolding } from '../compliance/periods.ts';
import type { SubjectRecords } from '../evidence/subject-records.ts';
import type { ClockFold, FoldWatch } from './fold.ts';
import type { ClockCycle } from './outcome.ts';
import type { ClockPolicy } from './policy.ts';

/** Counts of one objective over a clock, period by period. */
export interface ClockTally {
  /** All periods of the term; of rolling windows, the time that the window of each statement can ever hold. */
  readonly periods: readonly Interval[];
  readonly met: Float64Array;
  readonly breached: Float64Array;
  /** Counts by decided instant, for rolling windows: what an open one holds changes with the evaluation instant. */
  readonly decided: Map<number, { met: number; breached: number }> | undefined;
  running: number;
  paused: number;
  atRisk: number;
}

/** @param kind of the periods: rolling windows are told by it. */
export function newTally(periods: readonly Interval[], kind: PeriodKind): ClockTally {
  const reach = isRolling(kind) ? kind.rollingMs : 0;
  return {
    periods: periods.map(({ from, to }) => ({ from: from - reach, to })),
    decided: isRolling(kind) ? new Map() : undefined,
    met: new Float64Array(periods.length),
    breached: new Float64Array(periods.length),
    running: 0,
    paused: 0,
    atRisk: 0,
  };
}

/**
 * The cycles of a subject's clock with the objectives that count them. Where at most one objective holds
 * at a time, one fold serves all; where several do, each gets a fold of its own, with its own target.
 */
export function countedCycles(
  fold: ClockFold,
  policy: ClockPolicy,
  records: SubjectRecords,
  asOf: number,
  watch: FoldWatch = {},
): readonly ClockCycle[] {
  const cycles = fold.run(records, asOf, watch);
  if (!fold.overlapped) return cycles;
  return policy.objectives.flatMap((_, place) =>
    fold
      .run(records, asOf, watch, place)
      .filter(({ countedBy }) => countedBy.includes(place))
      .map((cycle) => ({ ...cycle, countedBy: [place] })),
  );
}

/**
 * Adds one cycle to the tally of an objective, or takes it out again.
 *
 * @param onPeriod told of the places of the periods whose counts change; of -1 where only open clocks, or nothing, do.
 */
export function tallyCycle(
  tally: ClockTally,
  cycle: ClockCycle,
  isAtRisk: boolean,
  by: 1 | -1,
  onPeriod?: (place: number) => void,
): void {
  if (cycle.decidedAt === undefined) {
    if (cycle.state === 'paused') tally.paused += by;
    else tally.running += by;
    if (isAtRisk) tally.atRisk += by;
    onPeriod?.(-1);
    return;
  }
  if (cycle.state === 'stopped') return;
  const outcome = cycle.state === 'met' ? 'met' : 'breached';
  if (!tally.decided) {
    const place = placeHolding(tally.periods, cycle.decidedAt);
    if (place >= 0) tally[outcome][place]! += by;
    onPeriod?.(place);
    return;
  }
  const counts = tally.decided.get(cycle.decidedAt) ?? { met: 0, breached: 0 };
  counts[outcome] += by;
  tally.decided.set(cycle.decidedAt, counts);
  for (const place of placesHolding(tally.periods, cycle.decidedAt)) onPeriod?.(place);
}

/** The figure of one period: the share of decided outcomes that are met. */
export function clockFigure(tally: ClockTally, period: JudgedPeriod, place: number): Figure {
  const { met, breached } = tally.decided
    ? countWithin(tally.decided, period)
    : { met: tally.met[place]!, breached: tally.breached[place]! };
  const isOpen = period.state === 'open';
  return {
    ...shareFigure('outcomes', {
      good: exact.rational(met),
      valid: exact.rational(met + breached),
      wholeValid: undefined,
    }),
    openClocks: isOpen ? { running: tally.running, paused: tally.paused, atRisk: tally.atRisk } : undefined,
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

/** Whether an undecided clock has used the warning share of its target (semantics §3.1). */
export function isAtRisk(cycle: ClockCycle, warnAt: { numerator: bigint; denominator: bigint }): boolean {
  if (cycle.decidedAt !== undefined || cycle.targetMs === undefined) return false;
  return BigInt(cycle.elapsedMs) * warnAt.denominator >= BigInt(cycle.targetMs) * warnAt.numerator;
}
