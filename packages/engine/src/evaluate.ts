import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { type CompiledAgreement, compileAgreement } from './compile.ts';
import { judge } from './compliance/judge.ts';
import { begunPeriods } from './compliance/periods.ts';
import { type CreditInput, workOutCredits } from './credits/credit.ts';
import { type Evaluation, type ObjectiveResult, RULES_VERSION } from './evaluation.ts';
import type { EvidenceTable } from './evidence/table.ts';
import { NOTHING_EXCLUDED } from './exclusions/excluded-time.ts';
import { Findings } from './findings.ts';
import { measure } from './measure.ts';
import type { PeriodsByObjective } from './measurement.ts';
import { allOutcomes, explainSubject } from './outcomes.ts';

/** The first instant that evidence may have: 1970-01-01T00:00:00Z. */
export const EARLIEST_INSTANT = 0;
/** Evidence must lie before this instant: 2100-01-01T00:00:00Z. */
export const LATEST_INSTANT = 4_102_444_800_000;
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
  const context = { compiled, table, asOf, periodsOf, findings, excluded: () => NOTHING_EXCLUDED };
  const measurements = new Map(
    [...agreement.indicators.values()].map((indicator) => [indicator.id, measure(indicator, context)]),
  );
  const objectives: ObjectiveResult[] = [];
  const inputs: CreditInput[] = [];
  for (const objective of agreement.objectives.values()) {
    const { service } = agreement.indicators.get(objective.indicator)!;
    const measurement = measurements.get(objective.indicator)!;
    const periods = periodsOf.get(objective.id)!.map((period, place) => {
      const figure = measurement.figure(objective, period, place);
      const judgement = judge(objective, period, figure);
      inputs.push({ objective: objective.id, service, period, figure, judgement });
      return { period, figure, judgement };
    });
    objectives.push({ objective, service, periods });
  }
  const policies = compiled.clocks(table);
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
    timeline: (indicator) => measurements.get(indicator)?.stretches ?? [],
  };
}

function periodsByObjective({ agreement, zone }: CompiledAgreement, asOf: number): PeriodsByObjective {
  return new Map(
    [...agreement.objectives.values()].map((one) => [
      one.id,
      begunPeriods(agreement, one.period, zone, asOf),
    ]),
  );
}

function isUsable(instant: number): boolean {
  return Number.isSafeInteger(instant) && instant >= EARLIEST_INSTANT && instant < LATEST_INSTANT;
}

function assertInstant(name: string, value: number): void {
  if (isUsable(value)) return;
  throw new RangeError(`${name} must be a whole number of milliseconds from 1970 to 2099; it is ${value}.`);
}
