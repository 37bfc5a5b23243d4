import { type Agreement, OWN_SOURCE } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { type EvaluateOptions, type Evidence, evaluateWithAndWithout } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { toReport } from '../report.ts';
import type { CreditReport, EvaluationReport, MoneyReport } from '../report-form.ts';
import type { RecordKey } from '../statements/statements.ts';
import { type FigureKey, figuresBehind } from './figures-behind.ts';
import { type TouchedOutcome, touchedOutcomes } from './touched-outcomes.ts';

/** Most outcomes that are listed; all are counted. */
export const MAX_TOUCHED_OUTCOMES = 1_000;

/** What one record of evidence has to do with: the way back from a record to figures. */
export interface Touches extends RecordKey {
  /** Whether it counts, was superseded or withdrawn, or is not known by then. */
  readonly state: 'counts' | 'left out' | 'unknown';
  /** What came under its id, in the order of receipt; several where it was told differently. */
  readonly records: readonly EvidenceRecord[];
  readonly figures: readonly TouchedFigure[];
  /** The first {@link MAX_TOUCHED_OUTCOMES} of them. */
  readonly outcomes: readonly TouchedOutcome[];
  readonly outcomeCount: number;
  readonly exclusions: readonly TouchedExclusion[];
  readonly credits: readonly TouchedCredit[];
  /** Remedies that would be triggered otherwise without it. */
  readonly remedies: readonly string[];
}

/** A figure that a record is behind, or that would be another one without it. */
export interface TouchedFigure extends FigureKey {
  readonly title: string;
  /** Whether it is among the records that the figure comes from. */
  readonly isBehind: boolean;
  /** Whether anything of the figure would be otherwise without it: parts, status, budget, alerts, credit. */
  readonly isChanged: boolean;
  readonly attained: string | null;
  readonly status: string;
  readonly without: { readonly attained: string | null; readonly status: string };
  /** Of a final period: whether its statement was made with the record, or restated because of it. */
  readonly statement: 'stated' | 'restated' | null;
}

export interface TouchedExclusion {
  readonly id: string;
  /** Whether the record is among those that tell of it. */
  readonly isBehind: boolean;
  readonly isChanged: boolean;
}

/** A line of credit that would be another one without the record, or that the record claims. */
export interface TouchedCredit extends FigureKey {
  readonly clause: string;
  readonly amount: MoneyReport | null;
  readonly without: MoneyReport | null;
}

/**
 * What a record touches: the agreement is evaluated with it and without it, and what differs is named beside what cites it. So a figure that the
 * record's removal changes is always named (rule [LIN-1] of SPEC.md). The evidence is read once.
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export async function touchesOf(
  agreement: Agreement,
  evidence: Evidence,
  { source, id }: RecordKey,
  options: EvaluateOptions,
): Promise<Touches> {
  const records: EvidenceRecord[] = [];
  const isIt = (record: EvidenceRecord) => {
    if (record.id !== id || record.source !== source) return false;
    records.push(record);
    return true;
  };
  const { whole, without } = await evaluateWithAndWithout(agreement, evidence, isIt, options);
  const known = records
    .filter(({ receivedAt }) => options.knownAt === undefined || receivedAt <= options.knownAt)
    .sort((a, b) => a.receivedAt - b.receivedAt);
  const state = whole.standing({ source, id });
  const reports = { whole: toReport(whole), without: toReport(without) };
  const outcomes = touchedOutcomes(agreement, { whole, without }, { source, id }, known);
  return {
    source,
    id,
    state,
    records: known,
    figures: touchedFigures(
      reports,
      whole,
      state === 'counts' ? figuresBehind(whole, source, known, outcomes.all) : [],
      known[0],
    ),
    outcomes: outcomes.all.slice(0, MAX_TOUCHED_OUTCOMES),
    outcomeCount: outcomes.all.length,
    exclusions: touchedExclusions(reports, { source, id }),
    credits: touchedCredits(reports, { source, id }),
    remedies: touchedRemedies(reports),
  };
}

interface Both<T> {
  readonly whole: T;
  readonly without: T;
}

function touchedFigures(
  { whole, without }: Both<EvaluationReport>,
  evaluation: Evaluation,
  behind: readonly FigureKey[],
  first: EvidenceRecord | undefined,
): readonly TouchedFigure[] {
  const cited = new Set(behind.map(({ objective, period }) => `${objective}\u0000${period}`));
  return whole.objectives.flatMap(({ id: objective, title, periods }, at) =>
    periods.flatMap((one, place): TouchedFigure[] => {
      const other = without.objectives[at]!.periods[place]!;
      const isChanged = JSON.stringify(one) !== JSON.stringify(other);
      const isBehind = cited.has(`${objective}\u0000${one.period}`);
      if (!isBehind && !isChanged) return [];
      const told = ({ attained, status }: typeof one) => ({ attained: attained?.text ?? null, status });
      const { period } = evaluation.objectives[at]!.periods[place]!;
      const finalAt = (period.statement?.to ?? period.to) + evaluation.agreement.graceMs;
      const isLate = isChanged && first !== undefined && first.receivedAt > finalAt;
      const statement = one.state === 'final' ? (isLate ? 'restated' : 'stated') : null;
      const figure = { objective, title, period: one.period, isBehind, isChanged };
      return [{ ...figure, ...told(one), without: told(other), statement }];
    }),
  );
}

function touchedExclusions(
  { whole, without }: Both<EvaluationReport>,
  { source, id }: RecordKey,
): readonly TouchedExclusion[] {
  const textsOf = ({ exclusions }: EvaluationReport) =>
    new Map(exclusions.map((one) => [one.id, JSON.stringify(one)]));
  const [now, then] = [textsOf(whole), textsOf(without)];
  const telling = new Set(
    whole.exclusions
      .filter(({ records }) => source === OWN_SOURCE && records.includes(id))
      .map((one) => one.id),
  );
  return [...new Set([...now.keys(), ...then.keys()])]
    .map((one) => ({ id: one, isBehind: telling.has(one), isChanged: now.get(one) !== then.get(one) }))
    .filter(({ isBehind, isChanged }) => isBehind || isChanged);
}

function touchedCredits(
  { whole, without }: Both<EvaluationReport>,
  { source, id }: RecordKey,
): readonly TouchedCredit[] {
  const [now, then] = [linesByKey(whole.credits), linesByKey(without.credits)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [line, other] = [now.get(key), then.get(key)];
    const claims = source === OWN_SOURCE && line?.claim?.record === id;
    if (!claims && JSON.stringify(line) === JSON.stringify(other)) return [];
    const { objective, period, clause } = (line ?? other)!;
    return [{ objective, period, clause, amount: line?.amount ?? null, without: other?.amount ?? null }];
  });
}

/** Lines by what they are for; those that are for the same thing are told apart by their number. */
function linesByKey(lines: readonly CreditReport[]): ReadonlyMap<string, CreditReport> {
  const byKey = new Map<string, CreditReport>();
  for (const line of lines) {
    const key = JSON.stringify([
      line.period,
      line.objective,
      line.clause,
      line.kind,
      line.service,
      line.reverses,
    ]);
    let number = 0;
    while (byKey.has(`${key} ${number}`)) number++;
    byKey.set(`${key} ${number}`, line);
  }
  return byKey;
}

function touchedRemedies({ whole, without }: Both<EvaluationReport>): readonly string[] {
  const textOf = (report: EvaluationReport, id: string) =>
    JSON.stringify(report.remedies.filter((one) => one.id === id));
  const ids = new Set([...whole.remedies, ...without.remedies].map(({ id }) => id));
  return [...ids].filter((id) => textOf(whole, id) !== textOf(without, id));
}
