import { type Agreement, exact } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { measureAvailability } from './availability/measure.ts';
import { type StateStretch, stateTimeline } from './availability/timeline.ts';
import { type ClockSegment, foldClock } from './clock/fold.ts';
import type { ClockPolicy } from './clock/policy.ts';
import {
  type ClockTally,
  clockFigure,
  countedCycles,
  isAtRisk,
  newTally,
  tallyCycle,
} from './clock/tally.ts';
import { type CompiledAgreement, compileAgreement } from './compile.ts';
import type { Figure, JudgedPeriod } from './compliance/figure.ts';
import { judge } from './compliance/judge.ts';
import { begunPeriods, placeOfPeriod } from './compliance/periods.ts';
import { type CreditInput, workOutCredits } from './credits/credit.ts';
import {
  type Evaluation,
  type EvidenceFinding,
  type ExplainedOutcome,
  type ObjectiveResult,
  RULES_VERSION,
  type SubjectOutcome,
} from './evaluation.ts';
import type { EvidenceTable } from './evidence/table.ts';

/** The first instant that evidence may have: 1970-01-01T00:00:00Z. */
export const EARLIEST_INSTANT = 0;
/** Evidence must lie before this instant: 2100-01-01T00:00:00Z. */
export const LATEST_INSTANT = 4_102_444_800_000;
/** How many findings an evaluation lists; all are counted. */
export const MAX_FINDINGS = 1_000;

export interface EvaluateOptions {
  /** Evaluation instant, ms: open clocks run until it, and what happened later does not count. */
  readonly asOf: number;
  /** Only evidence received until then counts, ms; all of it when left out. */
  readonly knownAt?: number | undefined;
}

/** Evidence in any grouping: records, or batches of them. */
export type Evidence =
  | Iterable<EvidenceRecord | readonly EvidenceRecord[]>
  | AsyncIterable<EvidenceRecord | readonly EvidenceRecord[]>;

/**
 * Evaluates an agreement over a set of evidence: a pure function of its arguments. The order in which
 * records come, and repeats of them, change nothing (semantics §2).
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 *
 * @example
 * const evaluation = await evaluate(agreement, records, { asOf: Date.UTC(2016, 3, 6) });
 * for (const { objective, periods } of evaluation.objectives) show(objective.title, periods);
 */
export async function evaluate(
  agreement: Agreement,
  evidence: Evidence,
  options: EvaluateOptions,
): Promise<Evaluation> {
  assertInstant('asOf', options.asOf);
  if (options.knownAt !== undefined) assertInstant('knownAt', options.knownAt);
  const compiled = compileAgreement(agreement);
  const table = compiled.newTable();
  const findings = new Findings();
  for await (const item of evidence) {
    if (Array.isArray(item)) for (const record of item) take(record, table, options, findings);
    else take(item as EvidenceRecord, table, options, findings);
  }
  return evaluateTable(compiled, table, options, findings);
}

function take(
  record: EvidenceRecord,
  table: EvidenceTable,
  { knownAt }: EvaluateOptions,
  findings: Findings,
): void {
  if (knownAt !== undefined && record.receivedAt > knownAt) return;
  if (!isUsable(record.occurredAt) || !Number.isSafeInteger(record.receivedAt)) {
    findings.add({
      source: String(record.source),
      id: String(record.id),
      message: `Its time lies outside 1970 to 2099, or is not a whole number of milliseconds (${record.occurredAt}).`,
    });
    return;
  }
  table.add(record);
}

function evaluateTable(
  compiled: CompiledAgreement,
  table: EvidenceTable,
  options: EvaluateOptions,
  findings: Findings,
): Evaluation {
  const { agreement, zone } = compiled;
  const { asOf } = options;
  const periodsOf = periodsByObjective(compiled, asOf);
  const policies = compiled.clocks(table);
  const tallies = tallyClocks(policies, table, asOf, periodsOf);
  const timelines = new Map(
    compiled.availabilities.map((indicator) => [
      indicator.id,
      timelineOf(compiled, indicator.id, table, asOf, findings),
    ]),
  );

  const objectives: ObjectiveResult[] = [];
  const inputs: CreditInput[] = [];
  for (const objective of agreement.objectives.values()) {
    const indicator = agreement.indicators.get(objective.indicator)!;
    const periods = periodsOf.get(objective.id)!.map((period, place) => {
      const figure =
        indicator.kind === 'clock'
          ? clockFigure(tallies.get(objective.id)!, place)
          : availabilityFigure(compiled, indicator.id, timelines.get(indicator.id)!, period, asOf);
      const judgement = judge(objective, period, figure);
      inputs.push({ objective: objective.id, service: indicator.service, period, figure, judgement });
      return { period, figure, judgement };
    });
    objectives.push({ objective, service: indicator.service, periods });
  }

  return {
    rules: RULES_VERSION,
    agreement,
    asOf,
    knownAt: options.knownAt,
    evidence: {
      records: table.size,
      subjects: table.heldSubjectCount,
      conflicts: table.conflicts(),
      findings: findings.listed(),
      findingCount: findings.count,
    },
    objectives,
    credits: workOutCredits(agreement, inputs, zone).lines,
    outcomes: () => allOutcomes(policies, table, asOf, periodsOf),
    explain: (subject) => explainSubject(policies, table, asOf, periodsOf, subject),
    timeline: (indicator) => timelines.get(indicator) ?? [],
  };
}

type PeriodsByObjective = ReadonlyMap<string, readonly JudgedPeriod[]>;

function periodsByObjective({ agreement, zone }: CompiledAgreement, asOf: number): PeriodsByObjective {
  return new Map(
    [...agreement.objectives.values()].map((one) => [
      one.id,
      begunPeriods(agreement, one.period, zone, asOf),
    ]),
  );
}

function tallyClocks(
  policies: readonly ClockPolicy[],
  table: EvidenceTable,
  asOf: number,
  periodsOf: PeriodsByObjective,
): ReadonlyMap<string, ClockTally> {
  const tallies = new Map<string, ClockTally>();
  const rows: number[] = [];
  for (const policy of policies) {
    const own = policy.objectives.map(({ objective }) => newTally(periodsOf.get(objective.id)!));
    policy.objectives.forEach(({ objective }, place) => {
      tallies.set(objective.id, own[place]!);
    });
    for (let subject = 0; subject < table.subjectCount; subject++) {
      rowsFrom(policy.indicator.from, table, subject, rows);
      for (const { cycle, places } of countedCycles(policy, table, rows, asOf)) {
        for (const place of places) {
          tallyCycle(own[place]!, cycle, isAtRisk(cycle, policy.objectives[place]!.objective.warnAt));
        }
      }
    }
  }
  return tallies;
}

/** The standing rows of a subject that come from one source, in the order in which they apply. */
function rowsFrom(source: string, table: EvidenceTable, subject: number, rows: number[]): void {
  table.rowsOf(subject, rows);
  let kept = 0;
  for (const row of rows) if (table.isFrom(table.typeCode(row), source)) rows[kept++] = row;
  rows.length = kept;
}

function timelineOf(
  compiled: CompiledAgreement,
  indicatorId: string,
  table: EvidenceTable,
  asOf: number,
  findings: Findings,
): readonly StateStretch[] {
  const indicator = compiled.availabilities.find((one) => one.id === indicatorId)!;
  const { from, to } = compiled.agreement.term;
  const subject = table.subjectIndex(indicator.subject);
  const rows: number[] = [];
  if (subject >= 0) rowsFrom(indicator.from, table, subject, rows);
  const timeline = stateTimeline(indicator, table, rows, { from, to: Math.min(to, asOf) });
  for (const { row, message } of timeline.findings) {
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  }
  return timeline.stretches;
}

function availabilityFigure(
  compiled: CompiledAgreement,
  indicatorId: string,
  stretches: readonly StateStretch[],
  period: JudgedPeriod,
  asOf: number,
): Figure {
  const indicator = compiled.availabilities.find((one) => one.id === indicatorId)!;
  const hours = compiled.serviceHours(indicator);
  const figure = measureAvailability(indicator, hours, stretches, {
    from: period.from,
    to: Math.min(period.to, asOf),
  });
  const valid = exact.rational(figure.validMs);
  const unmeasured = period.state === 'open' ? hours.elapsed(asOf, period.to) : 0;
  return {
    unit: 'ms',
    good: exact.subtract(valid, figure.downMs),
    valid,
    wholeValid: exact.rational(figure.validMs + unmeasured),
    coverage: { knownMs: figure.knownMs, promisedMs: figure.promisedMs },
    causes: figure.causes,
    openClocks: undefined,
  };
}

function* allOutcomes(
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

function outcomesOf(
  policy: ClockPolicy,
  table: EvidenceTable,
  rows: readonly number[],
  subject: string,
  asOf: number,
  periodsOf: PeriodsByObjective,
): readonly SubjectOutcome[] {
  return countedCycles(policy, table, rows, asOf).map(({ cycle, places }) => {
    const counted = places.map((place) => policy.objectives[place]!.objective);
    const periods: Record<string, string> = {};
    for (const { id } of cycle.decidedAt === undefined ? [] : counted) {
      const among = periodsOf.get(id)!;
      const place = placeOfPeriod(among, cycle.decidedAt!);
      if (place >= 0) periods[id] = among[place]!.id;
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

function explainSubject(
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

/** Collects what could not be used: each once, the first ones listed, in an order that arrival does not change. */
class Findings {
  readonly #byKey = new Map<string, EvidenceFinding>();

  get count(): number {
    return this.#byKey.size;
  }

  add(finding: EvidenceFinding): void {
    this.#byKey.set(`${finding.source}\u0000${finding.id}\u0000${finding.message}`, finding);
  }

  listed(): EvidenceFinding[] {
    return [...this.#byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MAX_FINDINGS)
      .map(([, finding]) => finding);
  }
}

function isUsable(instant: number): boolean {
  return Number.isSafeInteger(instant) && instant >= EARLIEST_INSTANT && instant < LATEST_INSTANT;
}

function assertInstant(name: string, value: number): void {
  if (isUsable(value)) return;
  throw new RangeError(`${name} must be a whole number of milliseconds from 1970 to 2099; it is ${value}.`);
}
