import { type Interval, intersect, measure, subtract, union } from '@tallystick/time';
import type { JudgedPeriod } from '../compliance/figure.ts';
import type { Evaluation, ObjectiveResult, PeriodResult } from '../evaluation.ts';
import { type Underlying, type UnderlyingObjective, underlyingOf } from './underlying.ts';

/** A missed (or lost) period of an objective, and what stood behind it. */
export interface ExplainedMiss {
  readonly objective: string;
  readonly period: JudgedPeriod;
  /** Time at which the service counted as down in the period, wholly or in part, ms; undefined where time is not measured. */
  readonly downMs: number | undefined;
  /** What explains most of the down time first, then the nearest. */
  readonly underlying: readonly UnderlyingMiss[];
  /** Down time at which no underlying service counted as down, ms; undefined where time is not measured. */
  readonly unexplainedMs: number | undefined;
  /** That time itself, a normalised set. */
  readonly unexplained: readonly Interval[] | undefined;
  /** Dependencies of which nothing is known: ids that name neither a service nor a given agreement. */
  readonly unknown: readonly string[];
}

/** An underlying objective that missed in an overlapping period, or was down at the same time. */
export interface UnderlyingMiss {
  readonly agreement: string;
  readonly objective: string;
  /** Ids from the service's first dependency to this one. */
  readonly path: readonly string[];
  /** Its missed (or lost) periods that overlap; empty where it kept its own target in spite of the down time. */
  readonly missed: readonly JudgedPeriod[];
  /** Down time of both at one instant, ms; undefined where one of them does not measure time. */
  readonly overlapMs: number | undefined;
  /** That time itself, a normalised set. */
  readonly overlap: readonly Interval[] | undefined;
}

/**
 * Which underlying miss explains which: for each missed period of an agreement the objectives behind its service,
 * in its own agreement, in operational level agreements and in underpinning contracts, that missed in an overlapping
 * period, and how much of the down time falls on theirs. It says what happened at the same time, which is evidence of a
 * cause and no proof.
 *
 * @param underlying evaluations of other agreements, which services name in `dependsOn` by the agreement's id.
 * @throws RangeError when two evaluations are of one agreement.
 */
export function explainMisses(
  evaluation: Evaluation,
  underlying: readonly Evaluation[],
): readonly ExplainedMiss[] {
  const others = new Map(underlying.map((one) => [one.agreement.id, one]));
  if (others.size < underlying.length || others.has(evaluation.agreement.id)) {
    throw new RangeError('Two evaluations are of one agreement; give one of each.');
  }
  const behind = new Map<string, Underlying>();
  return evaluation.objectives.flatMap((result) => {
    const { service } = result;
    const missed = result.periods.filter(isMissed);
    if (service === undefined || missed.length === 0) return [];
    const chain = behind.get(service) ?? underlyingOf(evaluation, service, others);
    behind.set(service, chain);
    return missed.map(({ period }) => explain(evaluation, result, period, chain));
  });
}

function explain(
  evaluation: Evaluation,
  { objective }: ObjectiveResult,
  period: JudgedPeriod,
  { objectives, unknown }: Underlying,
): ExplainedMiss {
  const down = evaluation.downTime(objective.id, period);
  let explained: readonly Interval[] = [];
  const found = objectives.flatMap((one): readonly UnderlyingMiss[] => {
    const theirs = one.evaluation.downTime(one.result.objective.id, period);
    const shared = down && theirs && intersect(down, theirs);
    if (shared) explained = union(explained, shared);
    return missOf(one, period, shared);
  });
  const unexplained = down && subtract(down, explained);
  return {
    objective: objective.id,
    period,
    downMs: down && measure(down),
    underlying: found
      .map((miss, place) => ({ miss, place }))
      .sort((a, b) => (b.miss.overlapMs ?? 0) - (a.miss.overlapMs ?? 0) || a.place - b.place)
      .map(({ miss }) => miss),
    unexplainedMs: unexplained && measure(unexplained),
    unexplained,
    unknown,
  };
}

function missOf(
  { evaluation, result, path }: UnderlyingObjective,
  period: JudgedPeriod,
  shared: readonly Interval[] | undefined,
): readonly UnderlyingMiss[] {
  const missed = result.periods.filter((one) => isMissed(one) && overlaps(one.period, period));
  const overlapMs = shared && measure(shared);
  if (missed.length === 0 && !overlapMs) return [];
  return [
    {
      agreement: evaluation.agreement.id,
      objective: result.objective.id,
      path,
      missed: missed.map((one) => one.period),
      overlapMs,
      overlap: shared,
    },
  ];
}

function isMissed({ judgement }: PeriodResult): boolean {
  return judgement.status === 'missed' || judgement.status === 'lost';
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}
