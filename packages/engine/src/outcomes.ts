import { exact, type Rational } from '@tallystick/agreement';
import { ClockFold } from './clock/fold.ts';
import type { ClockSegment } from './clock/fold-watch.ts';
import type { ClockPolicy } from './clock/policy.ts';
import { isAtRisk, warningOf } from './clock/tally.ts';
import { visitCycles } from './clock/visit-cycles.ts';
import { placesHolding } from './compliance/periods.ts';
import type { ExplainedOutcome, SubjectOutcome } from './evaluation.ts';
import { SubjectReader, type SubjectRecords } from './evidence/subject-records.ts';
import type { EvidenceTable } from './evidence/table.ts';
import { isIn } from './exclusions/excluded-time.ts';
import type { PeriodsByObjective } from './measurement.ts';
import { isSome } from './none.ts';

/** Every subject's outcomes, in the order of subject, indicator, cycle ([CLK-17]). */
export function* allOutcomes(
  policies: readonly ClockPolicy[],
  table: EvidenceTable,
  asOf: number,
  periodsOf: PeriodsByObjective,
): Iterable<SubjectOutcome> {
  const order = Uint32Array.from({ length: table.subjectCount }, (_, subject) => subject);
  order.sort((a, b) => table.compareSubjects(a, b));
  const readers = policies.map((policy) => new SubjectReader(table, policy.indicator.from));
  for (const subject of order) {
    for (const [place, policy] of policies.entries()) {
      const name = table.subjectText(subject);
      yield* outcomesOf(policy, table, readers[place]!.of(subject), name, asOf, periodsOf);
    }
  }
}

/** The outcomes of a subject on one clock, as they are at `asOf`. */
export function outcomesOf(
  policy: ClockPolicy,
  table: EvidenceTable,
  records: SubjectRecords,
  subject: string,
  asOf: number,
  periodsOf: PeriodsByObjective,
): readonly SubjectOutcome[] {
  const outcomes: SubjectOutcome[] = [];
  visitCycles(new ClockFold(policy, table), records, asOf, (cycle) => {
    const counted = cycle.countedBy.map((place) => policy.objectives[place]!.objective);
    const periods: Record<string, readonly string[]> = {};
    const at = cycle.countedAt(policy.indicator.attribute);
    for (const { id } of isSome(at) && !isIn(policy.suspended, at) ? counted : []) {
      const among = periodsOf.get(id)!;
      const holding = placesHolding(among, at);
      if (holding.length > 0) periods[id] = holding.map((place) => among[place]!.id);
    }
    outcomes.push({
      subject,
      indicator: policy.indicator.id,
      cycle: cycle.sealed(),
      objectives: counted.map(({ id }) => id),
      periods,
      atRisk: counted.some(({ warnAt }) => isAtRisk(cycle, warnAt)),
      warning: greatest(counted.map(({ warnAt }) => warningOf(cycle, warnAt))),
    });
  });
  return outcomes;
}

function greatest(shares: readonly (Rational | undefined)[]): Rational | undefined {
  return shares
    .filter((share) => share !== undefined)
    .sort(exact.compare)
    .at(-1);
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
  return policies.flatMap((policy) => {
    const found = new SubjectReader(table, policy.indicator.from).of(subject);
    const segments: ClockSegment[] = [];
    new ClockFold(policy, table).run(found, asOf, { onSegment: (segment) => segments.push(segment) });
    const records = [...found.rows.subarray(0, found.to)]
      .filter((row) => table.occurredAt(row) <= asOf)
      .map((row) => table.idOf(row));
    const leftOut = table.leftOut(subject).map((row) => table.idOf(row));
    return outcomesOf(policy, table, found, name, asOf, periodsOf).map((outcome) => ({
      ...outcome,
      segments: segments.filter((segment) => segment.cycle === outcome.cycle.index),
      records,
      leftOut,
      table,
    }));
  });
}
