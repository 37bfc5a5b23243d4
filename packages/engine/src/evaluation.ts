import type { Agreement, Indicator, Objective, Rational } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import type { StateStretch } from './availability/timeline.ts';
import type { PeriodAlerts } from './burn/objective-alerts.ts';
import type { ClockSegment } from './clock/fold-watch.ts';
import type { ClockCycle } from './clock/outcome.ts';
import type { Figure, JudgedPeriod } from './compliance/figure.ts';
import type { Judgement } from './compliance/judge.ts';
import type { CreditLine } from './credits/line.ts';
import type { Trouble } from './escalation/trouble.ts';
import type { Conflict, EvidenceTable } from './evidence/table.ts';
import type { GrantedExclusion } from './exclusions/grant.ts';
import type { TriggeredRemedy } from './remedies/remedies.ts';
import type { Spread } from './spread/spread.ts';
import type { TargetChange } from './targets/moving-targets.ts';
import type { TargetProposal } from './targets/propose.ts';

/** Version of the measurement rules (docs/semantics.md) that this engine evaluates. */
export const RULES_VERSION = '1';

/** Version of this engine: that of its package. Results of another version are worked out again. */
export const ENGINE_VERSION = '0.1.0';

/** Everything that an agreement and a set of evidence come to at one instant. */
export interface Evaluation {
  readonly rules: typeof RULES_VERSION;
  readonly agreement: Agreement;
  /** Evaluation instant, ms. */
  readonly asOf: number;
  /** Only evidence received until then counts; undefined when all does. */
  readonly knownAt: number | undefined;
  readonly evidence: EvidenceSummary;
  /** In the order of the agreement. */
  readonly objectives: readonly ObjectiveResult[];
  /** In time order, then in the order of the schedules. */
  readonly credits: readonly CreditLine[];
  /** What the misses of ended periods have set off besides credits. */
  readonly remedies: readonly TriggeredRemedy[];
  /** What was announced and claimed not to count, in the order of announcement, and what comes of it. */
  readonly exclusions: readonly GrantedExclusion[];
  /** Every subject's outcomes, worked out as they are asked for, in the order of subject, indicator, cycle. */
  outcomes(): Iterable<SubjectOutcome>;
  /** Whether a record counts, was superseded or withdrawn, or is not known. */
  standing(record: { readonly source: string; readonly id: string }): 'counts' | 'left out' | 'unknown';
  /** The outcomes of one subject with the stretches of time behind them; empty when nothing is known of it. */
  explain(subject: string): readonly ExplainedOutcome[];
  /** What the subject's clocks that go on come to for escalations: when each level is set off, or will be ([ESC-1]). */
  troublesOf(subject: string): readonly Trouble[];
  /** What the rules of targets that may be changed propose now ([TGT-6]). */
  proposals(): readonly TargetProposal[];
  /** The state timeline of an availability indicator over the term, until the evaluation instant. */
  timeline(indicator: string): readonly StateStretch[];
  /**
   * The instants of a span at which what an objective measures counts as down, wholly or in part: promised time that no
   * exclusion covers. A normalised set; undefined where the objective is not about states in time.
   */
  downTime(
    objective: string,
    span: { readonly from: number; readonly to: number },
  ): readonly Interval[] | undefined;
  /** When the budgets burned too quickly, by objective and period, of the objectives that ask for alerts. */
  alerts(): readonly PeriodAlerts[];
  /** All records of a source that could not be used, and why; the report lists the first of them only. */
  findingsOf(source: string): readonly EvidenceFinding[];
  /**
   * An instant after the evaluation instant that is not later than the next one at which, without another record, something is
   * told otherwise: a state, a status, a warning, an alert, a claim ([DUE-1]). It may be too early, never too late;
   * undefined when nothing changes by itself any more. Reads every subject once more.
   */
  nextChangeAt(): number | undefined;
  /**
   * The figure of an objective over any span of the term, until the evaluation instant; undefined for
   * clocks, whose outcomes are counted by period.
   */
  figureOver(objective: string, span: { readonly from: number; readonly to: number }): Figure | undefined;
  /**
   * How what an objective measures lies within a span, until the evaluation instant; undefined for clocks, whose outcomes lie against their own targets, and for
   * what has no parts to lay out ([SPR-1] to [SPR-5]).
   */
  spreadOver(objective: string, span: { readonly from: number; readonly to: number }): Spread | undefined;
}

export interface EvidenceSummary {
  /** Distinct records that count towards the evaluation or could have. */
  readonly records: number;
  readonly subjects: number;
  /** Ids that came with different contents. */
  readonly conflicts: readonly Conflict[];
  /** Records that could not be used, and why; the first of them. */
  readonly findings: readonly EvidenceFinding[];
  readonly findingCount: number;
}

/** A record that was left out of a figure, and the reason. */
export interface EvidenceFinding {
  readonly source: string;
  readonly id: string;
  readonly message: string;
}

export interface ObjectiveResult {
  readonly objective: Objective;
  /** Kind of its indicator. */
  readonly kind: Indicator['kind'];
  /** Id of the service that the indicator measures. */
  readonly service: string | undefined;
  /** Begun periods, in time order. */
  readonly periods: readonly PeriodResult[];
  /** How its target moves: the steps of a series, or what was told of changes; in time order. */
  readonly targets: readonly TargetChange[];
}

export interface PeriodResult {
  readonly period: JudgedPeriod;
  readonly figure: Figure;
  readonly judgement: Judgement;
  /** The same, were every pending claim of an exclusion accepted; only where that makes a difference (semantics §5). */
  readonly ifAccepted?: { readonly figure: Figure; readonly judgement: Judgement };
}

/** One cycle of one subject's clock, and where it counts. */
export interface SubjectOutcome {
  readonly subject: string;
  readonly indicator: string;
  readonly cycle: ClockCycle;
  /** Ids of the objectives that count it; empty where none does. */
  readonly objectives: readonly string[];
  /** Ids of the periods that hold the decided instant, by objective: several where rolling windows overlap; absent while undecided. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
  /** Whether an open clock has used the first warning share of its target. */
  readonly atRisk: boolean;
  /** The greatest warning share that it has used. */
  readonly warning: Rational | undefined;
}

export interface ExplainedOutcome extends SubjectOutcome {
  readonly segments: readonly ClockSegment[];
  /** Ids of the records that went in, in the order in which they applied. */
  readonly records: readonly string[];
  /** Ids of the records that were superseded or withdrawn. */
  readonly leftOut: readonly string[];
  readonly table: EvidenceTable;
}
