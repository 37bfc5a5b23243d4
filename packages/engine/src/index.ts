export { type NearDate, nearDates } from './alerts/near-dates.ts';
export { QUALITY_ALERTS, qualityAlerts } from './alerts/of-quality.ts';
export {
  type AlertKind,
  type AlertSeverity,
  FIGURE_ALERTS,
  type StandingAlert,
  standingAlerts,
  TOLD_ONE_BY_ONE,
} from './alerts/standing.ts';
export {
  type AvailabilityCause,
  type AvailabilityFigure,
  measureAvailability,
} from './availability/measure.ts';
export type { StateStretch } from './availability/timeline.ts';
export { type AlertReport, MAX_FIRINGS } from './burn/alert-report.ts';
export {
  alertRate,
  burnFirings,
  burnWindows,
  type Firing,
  type Spending,
  spentFirings,
} from './burn/alerts.ts';
export type { AlertFiring, AlertHistory, PeriodAlerts } from './burn/objective-alerts.ts';
export { SliceSums } from './burn/sums.ts';
export { CAUSE_FIELDS, type CodedCause, codedCause } from './causes/coded-cause.ts';
export { type BudgetUse, type RankedCause, rankCauses } from './causes/rank-causes.ts';
export type { ClockSegment } from './clock/fold-watch.ts';
export type { ClockCycle } from './clock/outcome.ts';
export {
  COMPARISON_FORMAT,
  type ComparedObjective,
  type ComparedPeriod,
  type ComparedResult,
  type ComparedText,
  type Comparison,
  compare,
} from './compare/compare.ts';
export { HeldEvidence } from './compare/held-evidence.ts';
export { pastPeriods } from './compare/past-periods.ts';
export { compileServiceHours, fieldsRead } from './compile.ts';
export type {
  Figure,
  FigureUnit,
  JudgedPeriod,
  OpenClocks,
  PeriodState,
  ShareParts,
  Status,
} from './compliance/figure.ts';
export type { Budget, Judgement } from './compliance/judge.ts';
export { indicatorsBehind } from './composite/parts.ts';
export { CLAIM_FIELD, CREDIT_CLAIMED } from './credits/claims.ts';
export type { CreditLine } from './credits/line.ts';
export { type ExplainedMiss, explainMisses, type UnderlyingMiss } from './dependencies/explain-misses.ts';
export { type Drift, type DriftPoint, driftOf } from './drift/drift.ts';
export { periodTroubles } from './escalation/period-troubles.ts';
export {
  type DueRule,
  dueRule,
  escalationOf,
  type Rung,
  rankOf,
  type Trouble,
} from './escalation/trouble.ts';
export {
  type EvaluateOptions,
  type Evidence,
  evaluate,
  evaluateAll,
  evaluateVersions,
} from './evaluate.ts';
export {
  ENGINE_VERSION,
  type Evaluation,
  type EvidenceFinding,
  type EvidenceSummary,
  type ExplainedOutcome,
  type ObjectiveResult,
  type PeriodResult,
  RULES_VERSION,
  type SubjectOutcome,
} from './evaluation.ts';
export { MAX_SLICES_SPAN_MS, SLICES_TYPE } from './evidence/packed-slices.ts';
export type { Conflict } from './evidence/table.ts';
export type { GrantedExclusion, RefusalRule } from './exclusions/grant.ts';
export type { Exclusion, ExclusionState } from './exclusions/read.ts';
export { isSuspended, suspendedTime } from './exclusions/suspended-time.ts';
export { SUSPENSION_CLAUSE } from './exclusions/suspension.ts';
export { MAX_FINDINGS } from './findings.ts';
export { openPeriod, periodIds, periodInFocus } from './focus.ts';
export { EARLIEST_INSTANT, LATEST_INSTANT } from './intake.ts';
export { type FigureKey, lastInstantOf } from './lineage/figures-behind.ts';
export type { TouchedOutcome } from './lineage/touched-outcomes.ts';
export {
  MAX_TOUCHED_OUTCOMES,
  type TouchedCredit,
  type TouchedExclusion,
  type TouchedFigure,
  type Touches,
  touchesOf,
} from './lineage/touches.ts';
export type { Changes, PeriodChange, SubjectChange } from './live/changes.ts';
export { LiveEvaluation } from './live/live.ts';
export { assessQuality, type QualityOptions, subjectsDue } from './quality/assess.ts';
export { type QualityFinding, type QualityFindingKind, qualityFindings } from './quality/findings.ts';
export { nextQualityChange } from './quality/next-change.ts';
export {
  QUALITY_FORMAT,
  type QualityReport,
  type SourceQualityReport,
  shareText,
  toQualityReport,
} from './quality/report.ts';
export { type QualityPart, scoreOf } from './quality/score.ts';
export type { KnownBefore, SourceQuality } from './quality/source-quality.ts';
export { DEFAULT_THRESHOLDS, type QualityThresholds } from './quality/thresholds.ts';
export { reconcile } from './reconcile/reconcile.ts';
export {
  type Disagreement,
  type FigureByEither,
  RECONCILIATION_FORMAT,
  type Reconciliation,
  type SourceComparison,
} from './reconcile/report-form.ts';
export type { TriggeredRemedy } from './remedies/remedies.ts';
export { subjectReport, toReport } from './report.ts';
export {
  type BudgetReport,
  type CreditReport,
  type EvaluationReport,
  type ExclusionReport,
  type FractionReport,
  type MoneyReport,
  type ObjectiveReport,
  type OutcomeReport,
  type PeriodReport,
  REPORT_FORMAT,
  type RemedyReport,
  type SubjectReport,
} from './report-form.ts';
export { type ClauseCoverage, clauseCoverage } from './scenarios/coverage.ts';
export { proposeScenarios } from './scenarios/propose/propose.ts';
export { writtenScenarios } from './scenarios/propose/written.ts';
export { runScenario, type ScenarioCheck, type ScenarioResult } from './scenarios/run.ts';
export type { Spread, SpreadBar } from './spread/spread.ts';
export { type RecordKey, type Revision, type Statement, statements } from './statements/statements.ts';
export { attainedText, promiseText } from './target-text.ts';
export type { GuardrailRule } from './targets/guardrails.ts';
export type { TargetChange } from './targets/moving-targets.ts';
export type { TargetProposal } from './targets/propose.ts';
export { TARGET_CHANGED } from './targets/read.ts';
export type { InForce } from './versions/in-force.ts';
export { inForceOf, type VersionSpan, versionsInForce } from './versions/versions-in-force.ts';
