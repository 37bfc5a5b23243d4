import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { assemble, judgeAll, type Parts, periodsByObjective } from './assemble.ts';
import { type CompiledAgreement, compileAgreement } from './compile.ts';
import { concernedBy } from './composite/parts.ts';
import type { Evaluation } from './evaluation.ts';
import { keptRecordsBySubject, type RecordsBySubject, recordsBySubject } from './evidence/subject-records.ts';
import { EvidenceTable } from './evidence/table.ts';
import { wordingKey, wordingOf } from './evidence/wording.ts';
import { acceptingAll, exclusionsOf } from './exclusions/exclusions.ts';
import { isSuspended } from './exclusions/suspended-time.ts';
import { Findings } from './findings.ts';
import { assertInstant, isTaken } from './intake.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measurement.ts';
import { movingTargets } from './targets/moving-targets.ts';
import { type CarriedCounts, carriedClocks } from './versions/carried.ts';
import type { InForce } from './versions/in-force.ts';
import { joinedCredits, joinedEvaluation, joinedObjectives } from './versions/join.ts';
import { inForceOf, versionsInForce } from './versions/versions-in-force.ts';

export interface EvaluateOptions {
  /** Evaluation instant, ms: open clocks run until it, and what happened later does not count. */
  readonly asOf: number;
  /** Only evidence received until then counts, ms; all of it when left out. */
  readonly knownAt?: number | undefined;
  /**
   * The time in which this version of the agreement is in force, or that of each objective ({@link versionsInForce});
   * periods are cut to it. All of the term when left out.
   */
  readonly inForce?: InForce | undefined;
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
  const [evaluation] = await evaluateAll([agreement], evidence, options);
  return evaluation!;
}

/**
 * Evaluates several agreements, or drafts of one, over the same evidence, which is read once.
 *
 * @returns one evaluation for each agreement, in their order; each equals that of {@link evaluate}.
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export async function evaluateAll(
  agreements: readonly Agreement[],
  evidence: Evidence,
  options: EvaluateOptions,
): Promise<readonly Evaluation[]> {
  const all = agreements.map((agreement) => compileAgreement(agreement, options.inForce));
  const filled = await filledTables(all, evidence, options);
  return all.map((compiled) => evaluateTable(compiled, filled.get(compiled)!, options));
}

/**
 * Evaluates the versions of one agreement over the same evidence, each in the time in which it is in force ([PER-7] to [PER-10]), and joins what they
 * come to: one evaluation, in which each period is judged by its own version.
 *
 * @param options.endsAt when the agreement ends before its term does, ms
 * @throws RangeError for versions of different agreements, two with one number, or an instant that is none
 */
export async function evaluateVersions(
  versions: readonly Agreement[],
  evidence: Evidence,
  options: Omit<EvaluateOptions, 'inForce'> & { readonly endsAt?: number | undefined },
): Promise<Evaluation> {
  const spans = versionsInForce(versions, options.endsAt);
  const all = [...versions]
    .sort((a, b) => a.version - b.version)
    .map((agreement) => compileAgreement(agreement, inForceOf(spans, agreement.version)));
  const filled = await filledTables(all, evidence, options);
  const joined: Evaluation[] = [];
  const breached = new Map<string, string>();
  for (const compiled of all) {
    const before =
      joined.length === 0
        ? undefined
        : { objectives: joinedObjectives(joined), credits: joinedCredits(joined) };
    const alone = evaluateTable(compiled, filled.get(compiled)!, options, before);
    const carried = carriedClocks({ earlier: joined, breachedBefore: breached }, alone, spans);
    for (const [key, period] of carried.breached) breached.set(key, period);
    const isChanged = carried.counts.size > 0;
    joined.push(
      isChanged ? evaluateTable(compiled, filled.get(compiled)!, options, before, carried.counts) : alone,
    );
  }
  return joinedEvaluation(joined, spans, breached);
}

/** A table that holds all of the evidence, with what could not be taken. */
export interface FilledTable extends Filled {
  readonly refused: Findings;
}

/** Reads the evidence once into a table for each way in which the agreements read it. @throws RangeError */
async function filledTables(
  all: readonly CompiledAgreement[],
  evidence: Evidence,
  options: Pick<EvaluateOptions, 'asOf' | 'knownAt'>,
): Promise<ReadonlyMap<CompiledAgreement, FilledTable>> {
  assertInstant('asOf', options.asOf);
  if (options.knownAt !== undefined) assertInstant('knownAt', options.knownAt);
  const tables = tablesFor(all);
  const kept = new Set(tables.values());
  const refused = new Findings();
  for await (const item of evidence) {
    for (const record of Array.isArray(item) ? item : [item]) {
      if (!isTaken(record, options.knownAt, refused)) continue;
      for (const { table } of kept) table.add(record);
    }
  }
  return new Map([...tables].map(([compiled, one]) => [compiled, { ...one, refused }]));
}

/**
 * Evaluates an agreement over all of the evidence, and over what is left of it without some records; it is read once.
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export async function evaluateWithAndWithout(
  agreement: Agreement,
  evidence: Evidence,
  isLeftOut: (record: EvidenceRecord) => boolean,
  options: EvaluateOptions,
): Promise<{ readonly whole: Evaluation; readonly without: Evaluation }> {
  assertInstant('asOf', options.asOf);
  if (options.knownAt !== undefined) assertInstant('knownAt', options.knownAt);
  const compiled = compileAgreement(agreement, options.inForce);
  const [whole, without] = [tablesFor([compiled]).get(compiled)!, tablesFor([compiled]).get(compiled)!];
  const findings = { whole: new Findings(), without: new Findings() };
  for await (const item of evidence) {
    for (const record of Array.isArray(item) ? item : [item]) {
      if (isTaken(record, options.knownAt, findings.whole)) whole.table.add(record);
      if (!isLeftOut(record) && isTaken(record, options.knownAt, findings.without)) without.table.add(record);
    }
  }
  return {
    whole: evaluateTable(compiled, { ...whole, refused: findings.whole }, options),
    without: evaluateTable(compiled, { ...without, refused: findings.without }, options),
  };
}

/** A table, and its records subject by subject. */
interface Filled {
  readonly table: EvidenceTable;
  /** To be called when the table holds all. */
  readonly records: (source: string) => RecordsBySubject;
}

/** @param isReadOften whether several evaluations read the table: its records are put in order once for all. */
export function filled(table: EvidenceTable, isReadOften: boolean, events: ReadonlySet<string>): Filled {
  if (!isReadOften) return { table, records: (source) => recordsBySubject(table, source) };
  const kept = new Map<string, RecordsBySubject>();
  const records = (source: string) => {
    const found = kept.get(source) ?? keptRecordsBySubject(table, source, events);
    kept.set(source, found);
    return found;
  };
  return { table, records };
}

/** One table for all agreements that read the sources' words alike. */
function tablesFor(all: readonly CompiledAgreement[]): ReadonlyMap<CompiledAgreement, Filled> {
  const fields = [...new Set(all.flatMap((compiled) => [...compiled.fields]))];
  const uses = {
    instants: new Set(all.flatMap((compiled) => [...compiled.uses.instants])),
    tested: new Set(all.flatMap((compiled) => [...compiled.uses.tested])),
    events: new Set(all.flatMap((compiled) => [...compiled.uses.events])),
  };
  const byWording = new Map<string, Filled>();
  return new Map(
    all.map((compiled) => {
      const wording = wordingOf(compiled.agreement);
      const key = wordingKey(wording);
      const table = new EvidenceTable(fields, wording, uses);
      const one = byWording.get(key) ?? filled(table, all.length > 1, uses.events);
      byWording.set(key, one);
      return [compiled, one];
    }),
  );
}

/** Evaluates an agreement over a filled table that holds what it reads. */
export function evaluateTable(
  compiled: CompiledAgreement,
  { table, records, refused }: FilledTable,
  { asOf, knownAt }: EvaluateOptions,
  before?: Parts['before'],
  carried: CarriedCounts = new Map(),
): Evaluation {
  const findings = new Findings();
  findings.addAll(refused);
  const periodsOf = periodsByObjective(compiled, asOf);
  const exclusions = exclusionsOf(compiled, table, asOf, findings);
  const context = { compiled, table, records, asOf, periodsOf, findings, excluded: exclusions.excluded };
  const standing = new Map<string, Measurement>();
  const ifAccepted = new Map<string, Measurement>();
  for (const indicator of compiled.agreement.indicators.values()) {
    standing.set(indicator.id, measure(indicator, context));
    if (concernedBy(indicator, compiled.agreement).some((one) => exclusions.excludedIfAccepted(one))) {
      ifAccepted.set(indicator.id, measure(indicator, { ...context, excluded: acceptingAll(exclusions) }));
    }
  }
  const targets = movingTargets(compiled, table, asOf, findings);
  const results = judgeAll(compiled, periodsOf, {
    ...{ standing, ifAccepted, targets, carried },
    isSuspended: isSuspended(exclusions.granted, asOf),
  });
  const parts = { compiled, table, asOf, knownAt, findings, periodsOf, exclusions, targets, results, before };
  return assemble({ ...parts, measurements: standing });
}
