import type { PerUnitSchedule } from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { ClockFold } from '../clock/fold.ts';
import type { ClockSegment } from '../clock/fold-watch.ts';
import type { ClockPolicy } from '../clock/policy.ts';
import { SubjectReader, type SubjectRecords } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';

/** The stretches in which one breached clock ran on, each with what it ran on. */
type RunOn = readonly (Interval & { readonly calendar: Calendar })[];

/** Counts, for an objective and a span of time, the units that its tickets ran on in it after they were breached. */
export type Overtime = (objective: string, span: Interval, schedule: PerUnitSchedule) => bigint;

/**
 * Overtime of clocks, worked out when an agreement prices it and for nobody else. A ticket that runs on over the end
 * of a period is counted in each, and its units are those that are complete (or started) in all by the end less those
 * by the beginning: months add up to what the whole time comes to.
 */
export function overtimeOf(policies: readonly ClockPolicy[], table: EvidenceTable, asOf: number): Overtime {
  const known = new Map<string, readonly RunOn[]>();
  return (objective, { from, to }, { unitMs, counts }) => {
    const runs = known.get(objective) ?? runsOf(objective, policies, table, asOf);
    known.set(objective, runs);
    let units = 0;
    for (const run of runs) {
      if (run.at(-1)!.to <= from || run[0]!.from >= to) continue;
      const round = counts === 'started' ? Math.ceil : Math.floor;
      units += round(ranUntil(run, to) / unitMs) - round(ranUntil(run, from) / unitMs);
    }
    return BigInt(units);
  };
}

function ranUntil(run: RunOn, until: number): number {
  let elapsed = 0;
  for (const { from, to, calendar } of run) {
    if (from < until) elapsed += calendar.elapsed(from, Math.min(to, until));
  }
  return elapsed;
}

function runsOf(
  objective: string,
  policies: readonly ClockPolicy[],
  table: EvidenceTable,
  asOf: number,
): readonly RunOn[] {
  return policies.flatMap((policy) => {
    const place = policy.objectives.findIndex((one) => one.objective.id === objective);
    if (place < 0) return [];
    const fold = new ClockFold(policy, table);
    const reader = new SubjectReader(table, policy.indicator.from);
    const runs: RunOn[] = [];
    for (let subject = 0; subject < table.subjectCount; subject++) {
      runs.push(...runsOn(fold, reader.of(subject), place, asOf));
    }
    return runs;
  });
}

function runsOn(fold: ClockFold, records: SubjectRecords, place: number, asOf: number): readonly RunOn[] {
  let segments: ClockSegment[] = [];
  const watch = { onSegment: (segment: ClockSegment) => segments.push(segment) };
  fold.run(records, asOf, watch);
  if (fold.overlapped) {
    segments = []; // each objective by itself, as the outcomes are counted
    fold.run(records, asOf, watch, place);
  }
  return fold.sealed().flatMap(({ index, breachedAt, countedBy }) => {
    if (breachedAt === undefined || !countedBy.includes(place)) return [];
    const run = segments
      .filter(({ cycle, phase, to }) => cycle === index && phase === 'running' && to > breachedAt)
      .map(({ from, to, calendar }) => ({ from: Math.max(from, breachedAt), to, calendar }));
    return run.length > 0 ? [run] : [];
  });
}
