import {
  amountText,
  type ExclusionArithmetic,
  exact,
  type Indicator,
  type Objective,
  type Rational,
  targetValueText,
} from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import { type AlertReport, alertReport } from './burn/alert-report.ts';
import type { PeriodAlerts } from './burn/objective-alerts.ts';
import type { FigureUnit, JudgedPeriod, Status } from './compliance/figure.ts';
import type { Budget, Judgement } from './compliance/judge.ts';
import type { CreditLine } from './credits/line.ts';
import { creditSteps } from './credits/line-text.ts';
import type { Evaluation, PeriodResult, SubjectOutcome } from './evaluation.ts';
import type { GrantedExclusion, RefusalRule } from './exclusions/grant.ts';
import type { ExclusionState } from './exclusions/read.ts';
import { attainedText, promiseText } from './target-text.ts';
import type { GuardrailRule } from './targets/guardrails.ts';
import type { TargetChange } from './targets/moving-targets.ts';
import type { TargetProposal } from './targets/propose.ts';

/** Name and version of the JSON form below; its JSON Schema is schema/evaluation.schema.json. */
export const REPORT_FORMAT = 'tallystick-evaluation/1';

/**
 * An evaluation as JSON: what the CLI prints and the server stores, the same to the digit. Instants are
 * ISO 8601 in UTC, lengths whole milliseconds, shares and amounts exact decimals as text.
 */
export interface EvaluationReport {
  readonly format: typeof REPORT_FORMAT;
  readonly rules: string;
  readonly agreement: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly provider: string;
    readonly customer: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly term: { readonly from: string; readonly to: string };
  };
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly evidence: {
    readonly records: number;
    readonly subjects: number;
    readonly conflicts: readonly { readonly source: string; readonly id: string }[];
    readonly findings: readonly { readonly source: string; readonly id: string; readonly message: string }[];
    readonly findingCount: number;
  };
  readonly objectives: readonly ObjectiveReport[];
  readonly credits: readonly CreditReport[];
  /** What the misses of ended periods have set off besides credits. */
  readonly remedies: readonly RemedyReport[];
  /** What was announced or claimed not to count, in the order of announcement. */
  readonly exclusions: readonly ExclusionReport[];
  /** One entry a subject and cycle, on request. */
  readonly subjects?: readonly SubjectReport[];
}

export interface ObjectiveReport {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly indicator: string;
  readonly kind: Indicator['kind'];
  readonly service: string | null;
  readonly owner: string | null;
  /** The target in words: `95 % within 8 h`. */
  readonly promise: string;
  /** How the target moves: steps of a series and changes that were told, in the order of taking effect; empty where it stays. */
  readonly targets: readonly TargetChangeReport[];
  /** What the rule of a target that may be changed proposes now. */
  readonly proposal: TargetProposalReport | null;
  readonly periods: readonly PeriodReport[];
}

export interface PeriodReport {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly partial: boolean;
  readonly state: JudgedPeriod['state'];
  readonly target: FractionReport;
  /** Null where nothing valid happened: there is no figure, never 100 %. */
  readonly attained: FractionReport | null;
  readonly status: Status;
  readonly unit: FigureUnit;
  /** The parts of a share, exact decimals; null for means, percentiles, scores and numbers. */
  readonly good: string | null;
  readonly valid: string | null;
  readonly bad: string | null;
  /** How many outcomes, values, answers or records a figure without parts comes from. */
  readonly samples: number | null;
  /** Of a sketch: by how much the value may be off, as a percentage of it. */
  readonly relativeError: string | null;
  readonly budget: BudgetReport | null;
  /** The greatest warning share of the budget that is used. */
  readonly warning: string | null;
  readonly coverage: { readonly knownMs: number; readonly promisedMs: number } | null;
  readonly causes: readonly { readonly id: string; readonly downMs: string }[];
  readonly openClocks: { readonly running: number; readonly paused: number; readonly atRisk: number } | null;
  /** Of objectives that ask for alerts: how their budget burned. */
  readonly alerts: readonly AlertReport[];
  /** Were every pending claim of an exclusion accepted; null where that makes no difference. */
  readonly ifAccepted: { readonly attained: FractionReport | null; readonly status: Status } | null;
  /** Credit of this objective in this period: due, or for an open period what would be due now. */
  readonly credit: MoneyReport;
}

/** A target that takes another's place; one that a guardrail refuses changes nothing. */
export interface TargetChangeReport {
  /** It holds in the periods that start then or later. */
  readonly from: string;
  readonly target: FractionReport;
  readonly state: 'in force' | 'past' | 'coming' | 'refused';
  /** Of a change that a record tells: when, why, and the id of the record. */
  readonly told: string | null;
  readonly reason: string | null;
  readonly record: string | null;
  /** The guardrail that it breaks. */
  readonly refused: GuardrailRule | null;
}

/** A change that the rule of a target proposes. */
export interface TargetProposalReport {
  readonly period: string;
  readonly from: string;
  readonly target: FractionReport;
  readonly reason: string;
}

/** An exact value: numerator over denominator (of shares a fraction, of times ms), and as shown, rounded towards the miss. */
export interface FractionReport {
  readonly numerator: string;
  readonly denominator: string;
  readonly text: string;
}

export interface BudgetReport {
  readonly allowed: string;
  readonly used: string;
  readonly remaining: string;
  /** Used ÷ allowed as a percentage rounded up, null while nothing is allowed. */
  readonly usedPercent: string | null;
}

export interface MoneyReport {
  readonly amount: string;
  readonly currency: string;
}

export interface CreditReport {
  readonly period: string;
  readonly objective: string;
  readonly clause: string;
  /** Bonuses and earn-backs have amounts below zero. */
  readonly kind: CreditLine['kind'];
  readonly service: string | null;
  readonly state: 'due' | 'exposure';
  readonly base: string;
  /** Null where no share of the base is credited. */
  readonly share: string | null;
  readonly breaches: number | null;
  readonly uncapped: string;
  /** Days by which the term is extended instead of money. */
  readonly extensionDays: number;
  readonly reductions: readonly { readonly cap: string; readonly by: string; readonly clause: string }[];
  readonly amount: MoneyReport;
  /** The instant before which it is to be claimed; null where it comes by itself. */
  readonly claimBy: string | null;
  /** Of an earn-back: the period whose credit it reverses. */
  readonly reverses: string | null;
  /** How it comes to its amount, a step a line. */
  readonly explanation: readonly string[];
}

/** A remedy that misses have set off. */
export interface RemedyReport {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly objective: string;
  readonly owner: string | null;
  readonly triggered: string;
  readonly due: string | null;
  /** Ids of the periods that set it off. */
  readonly periods: readonly string[];
}

/** An exclusion, and what comes of it. */
export interface ExclusionReport {
  readonly id: string;
  readonly clause: string;
  readonly from: string;
  readonly to: string;
  readonly announced: string;
  readonly state: ExclusionState;
  readonly service: string | null;
  readonly reason: string | null;
  readonly arithmetic: ExclusionArithmetic;
  readonly excluded: readonly { readonly from: string; readonly to: string }[];
  /** The parts that count all the same, each with the rule. */
  readonly refused: readonly { readonly from: string; readonly to: string; readonly rule: RefusalRule }[];
  /** Ids of its records, in the order in which they applied. */
  readonly records: readonly string[];
}

/** One cycle of one subject's clock. */
export interface OutcomeReport {
  readonly subject: string;
  readonly indicator: string;
  readonly cycle: number;
  readonly objectives: readonly string[];
  /** The periods that count it, by objective; several where rolling windows overlap. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
  readonly state: string;
  readonly atRisk: boolean;
  /** The greatest warning share of the target that an open clock has used. */
  readonly warning: string | null;
  readonly started: string;
  readonly stopped: string | null;
  readonly due: string | null;
  readonly breached: string | null;
  readonly decided: string | null;
  readonly elapsedMs: number;
  readonly targetMs: number | null;
}

/** An outcome with its lineage. */
export interface SubjectReport extends OutcomeReport {
  /** Ids of the records that went in, in the order in which they applied. */
  readonly records: readonly string[];
  /** Ids of the records that were superseded or withdrawn. */
  readonly leftOut: readonly string[];
}

/** The report of an evaluation; with `subjects`, each subject's outcomes and lineage too. */
export function toReport(evaluation: Evaluation, options: { subjects?: boolean } = {}): EvaluationReport {
  const { agreement, evidence } = evaluation;
  const alerts = alertsByPeriod(evaluation);
  const proposals = new Map(evaluation.proposals().map((one) => [one.objective, one]));
  return {
    format: REPORT_FORMAT,
    rules: evaluation.rules,
    agreement: {
      id: agreement.id,
      version: agreement.version,
      title: agreement.title,
      provider: agreement.parties.provider.name,
      customer: agreement.parties.customer.name,
      timeZone: agreement.term.timeZone,
      currency: agreement.term.currency,
      term: { from: agreement.term.fromDate, to: agreement.term.toDate },
    },
    asOf: formatInstant(evaluation.asOf),
    knownAt: evaluation.knownAt === undefined ? null : formatInstant(evaluation.knownAt),
    evidence: { ...evidence },
    objectives: evaluation.objectives.map(({ objective, service, periods, targets }) => ({
      id: objective.id,
      title: objective.title,
      clause: `objectives.${objective.id}`,
      indicator: objective.indicator,
      kind: agreement.indicators.get(objective.indicator)!.kind,
      service: service ?? null,
      owner: objective.owner ?? null,
      promise: promiseText(objective),
      targets: targetReports(targets, evaluation.asOf),
      proposal: proposalReport(objective, proposals.get(objective.id)),
      periods: periods.map((result) => ({
        ...periodReport(result),
        alerts: (alerts.get(`${objective.id} ${result.period.id}`)?.alerts ?? []).map(alertReport),
        credit: creditOf(evaluation, objective.id, result),
      })),
    })),
    credits: evaluation.credits.map(creditReport),
    remedies: evaluation.remedies.map(({ remedy, triggeredAt, dueAt, periods }) => ({
      id: remedy.id,
      title: remedy.title,
      clause: `remedies.${remedy.id}`,
      objective: remedy.when.objective,
      owner: remedy.owner ?? null,
      triggered: formatInstant(triggeredAt),
      due: dueAt === undefined ? null : formatInstant(dueAt),
      periods: periods.map(({ period }) => period.id),
    })),
    exclusions: evaluation.exclusions.map(exclusionReport),
    ...(options.subjects ? { subjects: subjectReports(evaluation) } : {}),
  };
}

/** The JSON form of one subject's outcome, without its lineage. */
export function subjectReport(outcome: SubjectOutcome): OutcomeReport {
  const { cycle } = outcome;
  const instant = (at: number | undefined) => (at === undefined ? null : formatInstant(at));
  return {
    subject: outcome.subject,
    indicator: outcome.indicator,
    cycle: cycle.index,
    objectives: outcome.objectives,
    periods: outcome.periods,
    state: cycle.state,
    atRisk: outcome.atRisk,
    warning: outcome.warning ? exact.toPercentText(outcome.warning) : null,
    started: formatInstant(cycle.startedAt),
    stopped: instant(cycle.stoppedAt),
    due: instant(cycle.dueAt),
    breached: instant(cycle.breachedAt),
    decided: instant(cycle.decidedAt),
    elapsedMs: cycle.elapsedMs,
    targetMs: cycle.targetMs ?? null,
  };
}

function subjectReports(evaluation: Evaluation): readonly SubjectReport[] {
  const reports: SubjectReport[] = [];
  let lastSubject: string | undefined;
  for (const { subject } of evaluation.outcomes()) {
    if (subject === lastSubject) continue;
    lastSubject = subject;
    for (const outcome of evaluation.explain(subject)) {
      reports.push({ ...subjectReport(outcome), records: outcome.records, leftOut: outcome.leftOut });
    }
  }
  return reports;
}

function alertsByPeriod(evaluation: Evaluation): ReadonlyMap<string, PeriodAlerts> {
  return new Map(evaluation.alerts().map((one) => [`${one.objective} ${one.period}`, one]));
}

function periodReport({
  period,
  figure,
  judgement,
  ifAccepted,
}: PeriodResult): Omit<PeriodReport, 'alerts' | 'credit'> {
  const { share } = figure;
  const { target } = judgement;
  return {
    period: period.id,
    from: formatInstant(period.from),
    to: formatInstant(period.to),
    partial: period.partial,
    state: period.state,
    target: fractionReport(target.value, targetValueText(target)),
    attained: judgement.attained
      ? fractionReport(judgement.attained, attainedText(target, judgement.attained))
      : null,
    status: judgement.status,
    unit: figure.unit,
    good: share ? exact.toDecimalText(share.good) : null,
    valid: share ? exact.toDecimalText(share.valid) : null,
    bad: share ? exact.toDecimalText(exact.subtract(share.valid, share.good)) : null,
    samples: figure.samples ?? null,
    relativeError: figure.relativeError ? exact.toPercentText(figure.relativeError) : null,
    budget: judgement.budget ? budgetReport(judgement.budget) : null,
    warning: judgement.warning ? exact.toPercentText(judgement.warning) : null,
    coverage: figure.coverage ?? null,
    causes: figure.causes.map(({ id, downMs }) => ({ id, downMs: exact.toDecimalText(downMs) })),
    openClocks: figure.openClocks ?? null,
    ifAccepted: ifAccepted ? acceptedReport(ifAccepted.judgement) : null,
  };
}

function targetReports(changes: readonly TargetChange[], asOf: number): readonly TargetChangeReport[] {
  const standing = changes.filter(({ refused }) => !refused);
  const now = standing.findLast(({ at }) => at <= asOf);
  return changes.map((change) => {
    const { at, target, told, refused } = change;
    const begun = change === now ? 'in force' : at <= asOf ? 'past' : 'coming';
    return {
      from: formatInstant(at),
      target: fractionReport(target.value, targetValueText(target)),
      state: refused ? 'refused' : begun,
      told: told ? formatInstant(told.at) : null,
      reason: told?.reason ?? null,
      record: told?.record ?? null,
      refused: refused ?? null,
    };
  });
}

function proposalReport(
  { target: agreed }: Objective,
  proposal: TargetProposal | undefined,
): TargetProposalReport | null {
  if (!proposal) return null;
  const { period, at, target, reason } = proposal;
  const text = targetValueText({ ...agreed, value: target });
  return { period, from: formatInstant(at), target: fractionReport(target, text), reason };
}

function acceptedReport({ target, attained, status }: Judgement): PeriodReport['ifAccepted'] {
  return { attained: attained ? fractionReport(attained, attainedText(target, attained)) : null, status };
}

function fractionReport(value: Rational, text: string): FractionReport {
  return { numerator: value.numerator.toString(), denominator: value.denominator.toString(), text };
}

function exclusionReport({ exclusion, excluded, refused }: GrantedExclusion): ExclusionReport {
  const span = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    from: formatInstant(from),
    to: formatInstant(to),
  });
  return {
    id: exclusion.id,
    clause: `exclusions.${exclusion.clause.id}`,
    ...span(exclusion),
    announced: formatInstant(exclusion.announcedAt),
    state: exclusion.state,
    service: exclusion.service ?? null,
    reason: exclusion.reason ?? null,
    arithmetic: exclusion.clause.arithmetic,
    excluded: excluded.map(span),
    refused: refused.map((part) => ({ ...span(part), rule: part.rule })),
    records: exclusion.records,
  };
}

function budgetReport(budget: Budget): BudgetReport {
  const { usedShare } = budget;
  return {
    allowed: exact.toDecimalText(budget.allowed),
    used: exact.toDecimalText(budget.used),
    remaining: exact.toDecimalText(budget.remaining),
    usedPercent: usedShare
      ? `${exact.toFixed(exact.multiply(usedShare, exact.rational(100)), 1, 'up')} %`
      : null,
  };
}

function creditOf(evaluation: Evaluation, objective: string, { period }: PeriodResult): MoneyReport {
  const { currency } = evaluation.agreement.term;
  const minorUnits = evaluation.credits
    .filter((line) => line.objective === objective && line.period.id === period.id)
    .reduce((total, line) => total + line.amount.minorUnits, 0n);
  return { amount: amountText({ currency, minorUnits }), currency };
}

function creditReport(line: CreditLine): CreditReport {
  return {
    period: line.period.id,
    objective: line.objective,
    clause: line.clause,
    kind: line.kind,
    service: line.service ?? null,
    state: line.period.state === 'open' ? 'exposure' : 'due',
    base: exact.toDecimalText(line.base),
    share: line.share ? exact.toPercentText(line.share) : null,
    breaches: line.breaches ?? null,
    uncapped: exact.toDecimalText(line.uncapped),
    extensionDays: line.extensionDays,
    reductions: line.reductions.map(({ cap, by, clause }) => ({ cap, by: exact.toDecimalText(by), clause })),
    amount: { amount: amountText(line.amount), currency: line.amount.currency },
    claimBy: line.claimBy === undefined ? null : formatInstant(line.claimBy),
    reverses: line.reverses ?? null,
    explanation: creditSteps(line),
  };
}
