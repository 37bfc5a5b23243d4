import { amountText, exact, type Objective, type Rational, targetValueText } from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import { alertReport } from './burn/alert-report.ts';
import type { PeriodAlerts } from './burn/objective-alerts.ts';
import type { Budget, Judgement } from './compliance/judge.ts';
import type { CreditLine, LineClaim } from './credits/line.ts';
import { creditSteps } from './credits/line-text.ts';
import type { Evaluation, PeriodResult, SubjectOutcome } from './evaluation.ts';
import type { GrantedExclusion } from './exclusions/grant.ts';
import { SUSPENSION, SUSPENSION_CLAUSE } from './exclusions/suspension.ts';
import {
  type BudgetReport,
  type ClaimReport,
  type CreditReport,
  type EvaluationReport,
  type ExclusionReport,
  type FractionReport,
  type MoneyReport,
  type OutcomeReport,
  type PeriodReport,
  REPORT_FORMAT,
  type SubjectReport,
  type TargetChangeReport,
  type TargetProposalReport,
} from './report-form.ts';
import { attainedText, promiseText } from './target-text.ts';
import type { TargetChange } from './targets/moving-targets.ts';
import type { TargetProposal } from './targets/propose.ts';

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
    objectives: evaluation.objectives.map(({ objective, kind, service, periods, targets }) => ({
      id: objective.id,
      title: objective.title,
      clause: `objectives.${objective.id}`,
      indicator: objective.indicator,
      kind,
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
    fallback: figure.fallback ? { source: figure.fallback.source, ms: figure.fallback.ms ?? null } : null,
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
    clause: exclusion.clause === SUSPENSION ? SUSPENSION_CLAUSE : `exclusions.${exclusion.clause.id}`,
    ...span(exclusion),
    announced: formatInstant(exclusion.announcedAt),
    state: exclusion.state,
    service: exclusion.service ?? null,
    reason: exclusion.reason ?? null,
    arithmetic: exclusion.clause.arithmetic,
    excluded: excluded.map(({ from, to }) => span({ from, to: Math.min(to, exclusion.to) })),
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

function claimReport({ by, state, made }: LineClaim): ClaimReport {
  return {
    by: formatInstant(by),
    state,
    made: made ? formatInstant(made.at) : null,
    record: made?.record ?? null,
  };
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
    claim: line.claim ? claimReport(line.claim) : null,
    reverses: line.reverses ?? null,
    explanation: creditSteps(line),
  };
}
