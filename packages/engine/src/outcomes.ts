import { type ClockSegment, foldClock } from './clock/fold.ts';
import type { ClockPolicy } from './clock/policy.ts';
import { countedCycles, isAtRisk } from './clock/tally.ts';
import { placesHolding } from './compliance/periods.ts';
import type { ExplainedOutcome, SubjectOutcome } from './evaluation.ts';
import { rowsFrom } from './evidence/rows-from.ts';
import type { EvidenceTable } from './evidence/table.ts';
import type { PeriodsByObjective } from './measurement.ts';

/** Every subject's outcomes, in the order of subject, indicator, cycle ([CLK-17]). */
export function* allOutcomes(
  policies: readonly ClockPolicy[],
  table: EvidenceTable,
  asOf: number,
  periodsOf: PeriodsByObjective,
): Iterable<SubjectOutcome> {
  const order = Array.from({ length: table.subjectCount }, (_, subject) => subject);
  const names = order.map((subject) => table.subjectText(subject));
  order.sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const rows: number[] = [];
  for (const subject of order) {
    for (const policy of policies) {
      rowsFrom(policy.indicator.from, table, subject, rows);
      yield* outcomesOf(policy, table, rows, names[subject]!, asOf, periodsOf);
    }
  }
}

/** The outcomes of a subject on one clock, as they are at `asOf`. */
export function outcomesOf(
  policy: ClockPolicy,
  table: EvidenceTable,
  rows: readonly number[],
  subject: string,
  asOf: number,
  periodsOf: PeriodsByObjective,
): readonly SubjectOutcome[] {
  return countedCycles(policy, table, rows, asOf).map(({ cycle, places }) => {
    const counted = places.map((place) => policy.objectives[place]!.objective);
    const periods: Record<string, readonly string[]> = {};
    for (const { id } of cycle.decidedAt === undefined ? [] : counted) {
      const among = periodsOf.get(id)!;
      const holding = placesHolding(among, cycle.decidedAt!);
      if (holding.length > 0) periods[id] = holding.map((place) => among[place]!.id);
    }
    return {
      subject,
      indicator: policy.indicator.id,
      cycle,
      objectives: counted.map(({ id }) => id),
      periods,
      atRisk: counted.some(({ warnAt }) => isAtRisk(cycle, warnAt)),
    };
  });
}

/** The outcomes of one subject with the stretches and records behind them. */
export function explainSubject(
  policies: readonly ClockPolicy[],
  table: EvidenceTable,
  asOf: number,
  periodsOf: PeriodsByObjective,
  name: string,
): readonly ExplainedOutcome[] {
  const subject = table.subjectIndex(name);
  if (subject < 0) return [];
  const rows: number[] = [];
  return policies.flatMap((policy) => {
    rowsFrom(policy.indicator.from, table, subject, rows);
    const segments: ClockSegment[] = [];
    foldClock(policy, table, rows, { asOf, onSegment: (segment) => segments.push(segment) });
    const records = rows.filter((row) => table.occurredAt(row) <= asOf).map((row) => table.idOf(row));
    const leftOut = table.leftOut(subject).map((row) => table.idOf(row));
    return outcomesOf(policy, table, rows, name, asOf, periodsOf).map((outcome) => ({
      ...outcome,
      segments: segments.filter((segment) => segment.cycle === outcome.cycle.index),
      records,
      leftOut,
      table,
    }));
  });
}
