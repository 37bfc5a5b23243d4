import {
  type AvailabilityIndicator,
  exact,
  type Indicator,
  isRolling,
  type Objective,
} from '@tallystick/agreement';
import type { Parts } from '../assemble.ts';
import { FULL_IMPACT } from '../availability/stated-state.ts';
import { escalationOf } from '../escalation/trouble.ts';
import type { PeriodResult } from '../evaluation.ts';
import { offerCrossings, type Passing } from './crossings.ts';
import type { Earliest } from './earliest.ts';

const MINUTE_MS = 60_000;

/** [DUE-4] When a figure of time, which moves by itself, can next be told otherwise. */
export function offerTime(
  earliest: Earliest,
  parts: Parts,
  objective: Objective,
  indicator: Indicator,
): void {
  const open = parts.results.get(objective.id)!.filter(({ period }) => period.state === 'open');
  if (open.length === 0) return;
  if (indicator.kind !== 'availability') {
    earliest.offerNext();
    return;
  }
  const passing = passingOf(indicator, parts);
  if (indicator.checkEvery !== undefined) {
    const originAt = parts.compiled.agreement.term.from;
    earliest.offerGrid({ originAt, stepMs: indicator.checkEvery });
  }
  if (!offerMethod(earliest, parts, indicator, passing)) return;
  for (const result of open) offerFigures(earliest, parts, { objective, indicator, passing, result });
}

/** @returns whether what the figure comes to between those instants is time itself. */
function offerMethod(
  earliest: Earliest,
  { compiled, asOf, measurements }: Parts,
  indicator: AvailabilityIndicator,
  passing: Passing,
): boolean {
  const { method } = indicator;
  if (method.kind === 'exact') return true;
  if (method.kind === 'slices') {
    earliest.offerGrid({ originAt: compiled.agreement.term.from, stepMs: method.sliceMs });
    return false;
  }
  // A run of down time comes to count, or another minute of it is full.
  if (passing !== 'good' && passing !== 'uncounted') earliest.offerNext();
  const since = measurements.get(indicator.id)!.stretches?.at(-1)?.from;
  if (since === undefined || asOf - since <= MINUTE_MS) {
    earliest.offerGrid({ originAt: 0, stepMs: MINUTE_MS });
  }
  return true;
}

function offerFigures(
  earliest: Earliest,
  { compiled, targets, asOf }: Parts,
  given: {
    readonly objective: Objective;
    readonly indicator: AvailabilityIndicator;
    readonly passing: Passing;
    readonly result: PeriodResult;
  },
): void {
  const { objective: agreed, indicator, passing, result } = given;
  const objective = targets.objectiveIn(agreed, result.period);
  const rolls = isRolling(objective.period);
  const levels = escalationOf(compiled.agreement, objective)?.levels ?? [];
  const shares = [...objective.warnAt, ...levels.flatMap(({ at }) => (at.kind === 'used' ? [at.share] : []))];
  for (const figure of [result.figure, result.ifAccepted?.figure]) {
    if (!figure) continue;
    const { share } = figure;
    const isEmpty = share?.valid.numerator === 0n;
    // The first promised time makes a figure.
    if (isEmpty && passing !== 'uncounted') offerOpening(earliest, compiled.serviceHours(indicator), asOf);
    if (!isEmpty) offerCrossings(earliest, figure, { objective, shares, passing, isRolling: rolls });
    const hasBad = share !== undefined && exact.compare(share.good, share.valid) < 0;
    if (objective.alerts && (hasBad || passing === 'bad' || passing === 'any')) earliest.offerNext();
  }
}

function offerOpening(earliest: Earliest, hours: { nextOpening(t: number): number }, asOf: number): void {
  try {
    earliest.offer(hours.nextOpening(asOf) + 1);
  } catch {
    // The calendar does not open any more within its years: no promised time comes.
  }
}

/** What the state that holds at the evaluation instant makes of the time to come, until a record or a missed heartbeat. */
function passingOf(indicator: AvailabilityIndicator, { measurements, exclusions }: Parts): Passing {
  const last = measurements.get(indicator.id)!.stretches?.at(-1);
  if (!last || exclusions.granted.length > 0) return 'any';
  if (last.impact === 0) return 'good';
  if (last.impact === FULL_IMPACT) return 'bad';
  if (last.impact !== undefined) return 'any';
  if (indicator.unknown === 'excluded') return 'uncounted';
  return indicator.unknown === 'up' ? 'good' : 'bad';
}
