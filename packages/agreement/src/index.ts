export { parallelAvailability, serialAvailability } from './chained-availability.ts';
export { clauseIds, clauseTitle } from './clause-ids.ts';
export { type AgreementDiff, diffAgreements } from './diff/diff.ts';
export { diffText } from './diff/diff-text.ts';
export type { Affects, Difference, Gains, Renaming } from './diff/difference.ts';
export { DIFF_FORMAT, type DiffReport, diffReport } from './diff/report.ts';
export { diffSchema } from './diff/schema.ts';
export {
  type Completion,
  type CompletionSources,
  completionsAt,
} from './editor/completion.ts';
export { type Diagnosis, diagnoses, problemDiagnoses } from './editor/diagnoses.ts';
export { type Draft, readDraft } from './editor/draft.ts';
export { type ClauseEdit, type Edited, editedText } from './editor/edit/edit.ts';
export type { PlainValue } from './editor/edit/written.ts';
export { type FormChoice, type FormField, type FormWay, formAt } from './editor/form.ts';
export { type Hover, type HoverSources, hoverAt } from './editor/hover.ts';
export { isAgreementText, isMasterText, masterProblems } from './editor/masters.ts';
export { definitionAt, referencesAt } from './editor/navigation.ts';
export type { Notation } from './editor/notation.ts';
export { agreementOutline, type OutlineClause, type OutlineSection } from './editor/outline.ts';
export { type ClauseSymbol, clauseSymbols } from './editor/symbols.ts';
export { changeBetween, type TextChange } from './editor/text-change.ts';
export { amountText, fromMoney, type Money, moneyText, toMoney } from './exact/money.ts';
export type { Rational, Rounding } from './exact/rational.ts';
export * as exact from './exact/rational.ts';
export { type Formatted, formattedText, MAX_LINE } from './format/formatted-text.ts';
export { agreementIdOf, MAX_MASTERS, type Masters, type MasterText } from './inheritance/read.ts';
export { type ResolvedText, resolvedText } from './inheritance/resolved-text.ts';
export { ClausePlaces, type Region, type WrittenScalar } from './language/clause-places.ts';
export { PROBLEM_RULES, type ProblemCode } from './language/codes.ts';
export type { Path, Place } from './language/document.ts';
export { MAX_DOCUMENT_LENGTH } from './language/document.ts';
export { type Problem, problemText } from './language/problem.ts';
export { nearest } from './language/suggest.ts';
export {
  DEFAULT_CONFIG as DEFAULT_LINT_CONFIG,
  type LintConfig,
  lintConfigSchema,
  type ParsedLintConfig,
  parseLintConfig,
  type Suppression,
} from './lint/config.ts';
export { type Finding, findingText } from './lint/finding.ts';
export { type Lintable, type LintOptions, lint, unusedSuppressions } from './lint/lint.ts';
export type { PastPeriod, PastPeriods } from './lint/past.ts';
export { LINT_RULES, UNUSED_SUPPRESSION } from './lint/registry.ts';
export type { LintContext, Remark as LintRemark, Rule as LintRule, Severity } from './lint/rule.ts';
export { migratedText } from './migrate/migrate.ts';
export type { MigrationChange } from './migrate/step.ts';
export { NEWEST_VERSION } from './migrate/versions.ts';
export type { CompositeIndicator, CompositePart } from './model/composite.ts';
export type {
  ChangeControl,
  DataClass,
  DataProtection,
  ProcessorTerms,
  Renewal,
  Termination,
} from './model/conduct.ts';
export {
  type Bonus,
  baseText,
  type CapSpan,
  type ClaimRule,
  type CreditBase,
  type CreditCap,
  type CreditedWhen,
  type CreditPool,
  type CreditSchedule,
  type Credits,
  claimText,
  type EarnBack,
  type FeeBase,
  type FixedSchedule,
  type LineCap,
  type PerBreachSchedule,
  type PerUnitSchedule,
  type Price,
  priceText,
  type SteppedSchedule,
  type TieredSchedule,
  type TimeLostSchedule,
} from './model/credit.ts';
export {
  type AskStep,
  DEFAULT_ESCALATION,
  type EscalationLevel,
  type EscalationPolicy,
  OBJECTIVE_OWNER,
  type Playbook,
  type PlaybookStep,
  type StatusStep,
  textOfStep,
} from './model/escalation.ts';
export { type ExclusionArithmetic, type ExclusionClause, OWN_SOURCE } from './model/exclusion.ts';
export { type Length, lengthText } from './model/length.ts';
export { type DynamicTarget, FOLLOWED, type ProposalRule, type RampStep } from './model/moving-target.ts';
export type { Party, Signatory } from './model/parties.ts';
export { type CalendarPeriodKind, isRolling, type PeriodKind } from './model/period.ts';
export type { Budgeting, BurnAlert, EventCounts, RatioIndicator } from './model/ratio.ts';
export { MAX_SLICES } from './model/ratio.ts';
export type { Remedy, RemedyTrigger } from './model/remedy.ts';
export type { Frequency, Report, Reporting, Review } from './model/reporting.ts';
export type {
  AttainedText,
  CreditExpectation,
  Expectation,
  OutcomeExpectation,
  Scenario,
  ScenarioEvent,
  StatusExpectation,
} from './model/scenario.ts';
export type { Settlement, TaxTreatment } from './model/settlement.ts';
export { meets, shareTarget, type Target } from './model/target.ts';
export { targetText, targetValueText } from './model/target-text.ts';
export type { CountIndicator, DistributionIndicator, ScoreIndicator } from './model/values.ts';
export type {
  Agreement,
  AgreementKind,
  AvailabilityIndicator,
  AvailabilityMethod,
  CalendarClause,
  ClockIndicator,
  Condition,
  Effective,
  Fee,
  HolidaySet,
  Indicator,
  Objective,
  Service,
  SourceClause,
  Span,
  Term,
  Weekday,
} from './model.ts';
export { type Exported, openSloOf } from './openslo/export.ts';
export type { OpenSloFile } from './openslo/field.ts';
export { type Imported, importOpenSlo } from './openslo/import.ts';
export { type Remark, remarkText } from './openslo/remark.ts';
export { type Unsaid, unsaidText } from './openslo/unsaid.ts';
export { type Parsed, type ParseOptions, parseAgreement } from './parse.ts';
export { type PrometheusRules, prometheusRules } from './prometheus/rules.ts';
export { renewedText } from './renewal/renewed-text.ts';
export { followingTerm, type TermDates, type TermDeadlines, termDeadlines } from './renewal/term-dates.ts';
export { agreementSchema } from './schema.ts';
export { type StatedDefault, statedDefaults } from './stated-defaults.ts';
export {
  type Contract,
  type ContractClause,
  type ContractSection,
  type ContractTable,
  LANGUAGES,
  type Language,
  type SignatureBlock,
} from './text/contract.ts';
export { contractHtml } from './text/contract-html.ts';
export { contractText } from './text/contract-text.ts';
export { definitionOf } from './text/definition.ts';
export {
  type AgreedTimes,
  type AgreedTimesRead,
  embedTimes,
  readAgreedTimes,
  withAgreedTimes,
} from './times/agreed-times.ts';
export { calendarOf, zoneOf } from './times/calendar-of.ts';
export {
  type HolidayAnswer,
  type HolidayResolver,
  unresolvedHolidays,
  withHolidays,
} from './times/holidays.ts';
