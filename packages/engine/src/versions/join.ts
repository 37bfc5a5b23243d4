import type { Interval } from '@tallystick/time';
import type { CreditLine } from '../credits/line.ts';
import type { Evaluation, ObjectiveResult, SubjectOutcome } from '../evaluation.ts';
import { carriedKey } from './carried.ts';
import type { VersionSpan } from './versions-in-force.ts';

/** Where the versions of an agreement hold, by id of the objective. */
type Spans = ReadonlyMap<string, readonly VersionSpan[]>;

/**
 * What the versions of one agreement come to, as one evaluation: periods of all of them, each judged by its own; everything that is said of the agreement
 * as a whole (its title, its targets, what it proposes) by the one that holds now ([PER-10]).
 *
 * @param parts one evaluation for each version, in the order of versions
 * @param breached the periods that count clocks which a version breached by taking over, by {@link carriedKey}
 */
export function joinedEvaluation(
  parts: readonly Evaluation[],
  spans: Spans,
  breached: ReadonlyMap<string, string> = new Map(),
): Evaluation {
  const current = currentOf(parts, spans);
  const partAt = (at: number, objective?: string): Evaluation => {
    const among = objective === undefined ? [...spans.values()].flat() : (spans.get(objective) ?? []);
    const holding =
      among.findLast(({ from, to }) => from <= at && at < to) ?? among.findLast(({ from }) => from <= at);
    return parts.find(({ agreement }) => agreement.version === holding?.version) ?? current;
  };
  return {
    ...current,
    objectives: objectivesOf(parts, current),
    credits: joinedCredits(parts),
    remedies: parts.flatMap(({ remedies }) => remedies),
    exclusions: exclusionsOf(parts, current, partAt),
    outcomes: () => outcomesOf(parts, current, breached, (part) => part.outcomes()),
    explain: (subject) => [...outcomesOf(parts, current, breached, (part) => part.explain(subject))],
    standing: (record) =>
      parts.map((part) => part.standing(record)).find((standing) => standing === 'counts') ??
      current.standing(record),
    timeline: (indicator) =>
      (parts.findLast(({ agreement }) => agreement.indicators.has(indicator)) ?? current).timeline(indicator),
    figureOver: (objective, span) => partAt(span.from, objective).figureOver(objective, span),
    spreadOver: (objective, span) => partAt(span.from, objective).spreadOver(objective, span),
    downTime: (objective, span) => downTimeOf(parts, spans, objective, span),
    alerts: () => parts.flatMap((part) => part.alerts()),
    nextChangeAt: () => {
      const next = parts.map((part) => part.nextChangeAt()).filter((at) => at !== undefined);
      return next.length === 0 ? undefined : Math.min(...next);
    },
  };
}

/** The objectives of several versions, each with the periods of all of them in time order, as the last version that has it words it. */
export function joinedObjectives(parts: readonly Evaluation[]): readonly ObjectiveResult[] {
  return objectivesOf(parts, parts.at(-1)!);
}

/** The credits of several versions, in time order. */
export function joinedCredits(parts: readonly Evaluation[]): readonly CreditLine[] {
  return parts.flatMap(({ credits }) => credits).sort((a, b) => a.period.to - b.period.to);
}

/** The newest version that has begun; before any has, the first. */
function currentOf(parts: readonly Evaluation[], spans: Spans): Evaluation {
  const begun = new Set(
    [...spans.values()].flat().flatMap(({ version, from }) => (from <= parts[0]!.asOf ? [version] : [])),
  );
  return parts.findLast(({ agreement }) => begun.has(agreement.version)) ?? parts[0]!;
}

function objectivesOf(parts: readonly Evaluation[], current: Evaluation): readonly ObjectiveResult[] {
  const byId = new Map<string, ObjectiveResult[]>();
  for (const { objectives } of [current, ...parts.filter((part) => part !== current)])
    for (const one of objectives) byId.set(one.objective.id, [...(byId.get(one.objective.id) ?? []), one]);
  const own = new Set(current.objectives.map(({ objective }) => objective.id));
  return [...byId].flatMap(([id, results]) => {
    const periods = results.flatMap((one) => one.periods).sort((a, b) => a.period.from - b.period.from);
    // What only versions to come promise is not there yet.
    return own.has(id) || periods.length > 0 ? [{ ...results[0]!, periods }] : [];
  });
}

/** Each exclusion by the version that holds when it begins, in the order of the one that holds now. */
function exclusionsOf(
  parts: readonly Evaluation[],
  current: Evaluation,
  partAt: (at: number) => Evaluation,
): Evaluation['exclusions'] {
  const ordered = [current, ...parts.filter((part) => part !== current)].flatMap(
    ({ exclusions }) => exclusions,
  );
  const ids = new Map(ordered.map((one) => [one.exclusion.id, one]));
  return [...ids.values()].map((one) => {
    const { id, from } = one.exclusion;
    return partAt(from).exclusions.find(({ exclusion }) => exclusion.id === id) ?? one;
  });
}

/** Each cycle once: as the first version tells it that counts it in a period, else as the one that holds now does. */
function* outcomesOf<Outcome extends SubjectOutcome>(
  parts: readonly Evaluation[],
  current: Evaluation,
  breached: ReadonlyMap<string, string>,
  of: (part: Evaluation) => Iterable<Outcome>,
): Iterable<Outcome> {
  const counted = new Map<string, Outcome>();
  for (const part of parts) {
    if (part === current) continue;
    for (const told of of(part)) {
      const outcome = withCarriedPeriods(told, breached);
      const key = keyOf(outcome);
      if (!counted.has(key) && Object.keys(outcome.periods).length > 0) counted.set(key, outcome);
    }
  }
  const told: Outcome[] = [];
  for (const raw of of(current)) {
    const outcome = withCarriedPeriods(raw, breached);
    const key = keyOf(outcome);
    told.push(counted.get(key) ?? outcome);
    counted.delete(key);
  }
  yield* [...told, ...counted.values()].sort(inOrder);
}

/** An outcome with the periods that count it because a version took over while its clock ran. */
function withCarriedPeriods<Outcome extends SubjectOutcome>(
  outcome: Outcome,
  breached: ReadonlyMap<string, string>,
): Outcome {
  if (breached.size === 0) return outcome;
  const periods = outcome.objectives.flatMap((id) => {
    const period = breached.get(carriedKey(outcome, id));
    return period === undefined ? [] : [[id, [period]] as const];
  });
  return periods.length === 0
    ? outcome
    : { ...outcome, periods: { ...outcome.periods, ...Object.fromEntries(periods) } };
}

function keyOf({ subject, indicator, cycle }: SubjectOutcome): string {
  return JSON.stringify([subject, indicator, cycle.index]);
}

function inOrder(a: SubjectOutcome, b: SubjectOutcome): number {
  return byText(a.subject, b.subject) || byText(a.indicator, b.indicator) || a.cycle.index - b.cycle.index;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function downTimeOf(
  parts: readonly Evaluation[],
  spans: Spans,
  objective: string,
  { from, to }: Interval,
): readonly Interval[] | undefined {
  const pieces = (spans.get(objective) ?? []).map((span) => {
    const part = parts.find(({ agreement }) => agreement.version === span.version)!;
    const within = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    return within.from < within.to ? part.downTime(objective, within) : [];
  });
  return pieces.some((piece) => piece === undefined) ? undefined : pieces.flatMap((piece) => piece ?? []);
}
