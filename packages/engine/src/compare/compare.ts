import { amountText, exact, type Rational } from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import type { Evaluation } from '../evaluation.ts';
import { toReport } from '../report.ts';
import type { EvaluationReport, PeriodReport } from '../report-form.ts';

/** Name and version of the JSON form below. */
export const COMPARISON_FORMAT = 'tallystick-comparison/1';

/** What several texts of an agreement come to over the same evidence (what if), as JSON. */
export interface Comparison {
  readonly format: typeof COMPARISON_FORMAT;
  readonly asOf: string;
  readonly knownAt: string | null;
  /** The agreement first, then the drafts; every list below is in this order. */
  readonly texts: readonly ComparedText[];
  readonly objectives: readonly ComparedObjective[];
  /** Credits of each period, due or exposed, by text. */
  readonly credits: readonly { readonly period: string; readonly amounts: readonly string[] }[];
  readonly totals: readonly CreditTotal[];
}

export interface ComparedText {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly currency: string;
}

/** An objective, matched by its id. */
export interface ComparedObjective {
  readonly id: string;
  readonly title: string;
  readonly promises: readonly (string | null)[];
  readonly periods: readonly ComparedPeriod[];
}

/** A period, matched by its id, in time order. */
export interface ComparedPeriod {
  readonly period: string;
  /** Null where a text has no such objective or no such period. */
  readonly results: readonly (ComparedResult | null)[];
  /** Whether any draft differs from the agreement in target, attained value, status or credit. */
  readonly differs: boolean;
}

export interface ComparedResult {
  readonly target: string;
  readonly attained: string | null;
  readonly status: PeriodReport['status'];
  readonly credit: string;
  /** Attained minus what the agreement attained: percentage points for shares, else the figure's unit; exact. */
  readonly attainedChange: string | null;
}

export interface CreditTotal {
  readonly due: string;
  /** Of open periods, if they ended now. */
  readonly exposure: string;
}

/**
 * Compares evaluations of the same evidence at the same instants: the agreement's first, then those of
 * the drafts.
 *
 * @throws RangeError when there is none, or when they were made at different instants.
 */
export function compare(evaluations: readonly Evaluation[]): Comparison {
  const [first] = evaluations;
  if (!first) throw new RangeError('A comparison needs an evaluation.');
  const { asOf, knownAt } = first;
  if (evaluations.some((one) => one.asOf !== asOf || one.knownAt !== knownAt)) {
    throw new RangeError('Evaluations of different instants cannot be compared.');
  }
  const reports = evaluations.map((evaluation) => toReport(evaluation));
  return {
    format: COMPARISON_FORMAT,
    asOf: formatInstant(asOf),
    knownAt: knownAt === undefined ? null : formatInstant(knownAt),
    texts: reports.map(({ agreement: { id, title, version, currency } }) => ({
      id,
      title,
      version,
      currency,
    })),
    objectives: compareObjectives(reports),
    credits: creditsByPeriod(evaluations),
    totals: evaluations.map(totalOf),
  };
}

function compareObjectives(reports: readonly EvaluationReport[]): readonly ComparedObjective[] {
  return distinct(reports.flatMap(({ objectives }) => objectives.map(({ id }) => id))).map((id) => {
    const matched = reports.map(({ objectives }) => objectives.find((one) => one.id === id));
    return {
      id,
      title: matched.find((one) => one !== undefined)!.title,
      promises: matched.map((one) => one?.promise ?? null),
      periods: inTimeOrder(matched.flatMap((one) => one?.periods ?? [])).map((period) =>
        comparePeriod(
          period,
          matched.map((one) => one?.periods.find((other) => other.period === period)),
        ),
      ),
    };
  });
}

function comparePeriod(period: string, matched: readonly (PeriodReport | undefined)[]): ComparedPeriod {
  const [base] = matched;
  const results = matched.map((one) => one && resultOf(one, base));
  return {
    period,
    results: results.map((one) => one ?? null),
    differs: matched.some((one) => !isSameResult(one, base)),
  };
}

function resultOf(one: PeriodReport, base: PeriodReport | undefined): ComparedResult {
  return {
    target: one.target.text,
    attained: one.attained?.text ?? null,
    status: one.status,
    credit: one.credit.amount,
    attainedChange: changeOf(one, base),
  };
}

function changeOf(one: PeriodReport, base: PeriodReport | undefined): string | null {
  if (!one.attained || !base?.attained || one.unit !== base.unit) return null;
  const change = exact.subtract(rationalOf(one.attained), rationalOf(base.attained));
  return exact.toDecimalText(one.good === null ? change : exact.multiply(change, exact.rational(100)));
}

function rationalOf(value: { numerator: string; denominator: string }): Rational {
  return exact.rational(BigInt(value.numerator), BigInt(value.denominator));
}

function isSameResult(one: PeriodReport | undefined, base: PeriodReport | undefined): boolean {
  if (!one || !base) return one === base;
  return (
    one.status === base.status &&
    one.credit.amount === base.credit.amount &&
    one.credit.currency === base.credit.currency &&
    isSameValue(one.target, base.target) &&
    (one.attained === null || base.attained === null
      ? one.attained === base.attained
      : isSameValue(one.attained, base.attained))
  );
}

function isSameValue(
  a: { numerator: string; denominator: string },
  b: { numerator: string; denominator: string },
): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

function creditsByPeriod(evaluations: readonly Evaluation[]): Comparison['credits'] {
  const lines = evaluations.flatMap(({ credits }) => credits);
  const starts = new Map(lines.map(({ period }) => [period.id, period.from]));
  return [...starts]
    .sort(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1))
    .map(([period]) => ({
      period,
      amounts: evaluations.map((one) => sumOf(one, (line) => line.period.id === period)),
    }));
}

function totalOf(evaluation: Evaluation): CreditTotal {
  return {
    due: sumOf(evaluation, ({ period }) => period.state !== 'open'),
    exposure: sumOf(evaluation, ({ period }) => period.state === 'open'),
  };
}

function sumOf(
  { credits, agreement }: Evaluation,
  counts: (line: Evaluation['credits'][number]) => boolean,
): string {
  const minorUnits = credits.filter(counts).reduce((total, line) => total + line.amount.minorUnits, 0n);
  return amountText({ currency: agreement.term.currency, minorUnits });
}

/** Ids of periods, each once: by the instant at which they begin, the shorter first. */
function inTimeOrder(periods: readonly PeriodReport[]): readonly string[] {
  return distinct(
    [...periods]
      .sort(
        (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.period, b.period),
      )
      .map(({ period }) => period),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
