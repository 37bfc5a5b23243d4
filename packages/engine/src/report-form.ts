import type { ExclusionArithmetic, Indicator } from '@tallystick/agreement';
import type { AlertReport } from './burn/alert-report.ts';
import type { FigureUnit, JudgedPeriod, Status } from './compliance/figure.ts';
import type { CreditLine } from './credits/line.ts';
import type { RefusalRule } from './exclusions/grant.ts';
import type { ExclusionState } from './exclusions/read.ts';
import type { GuardrailRule } from './targets/guardrails.ts';

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
  /** The source whose records count where the source of record says nothing, and for time in how much of it, ms; null where none is needed. */
  readonly fallback: { readonly source: string; readonly ms: number | null } | null;
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
  /** Where its claim stands; null where it comes by itself. */
  readonly claim: ClaimReport | null;
  /** Of an earn-back: the period whose credit it reverses. */
  readonly reverses: string | null;
  /** How it comes to its amount, a step a line. */
  readonly explanation: readonly string[];
}

/** Whether a credit was claimed in time. */
export interface ClaimReport {
  /** The instant before which it is to be claimed. */
  readonly by: string;
  readonly state: 'open' | 'claimed' | 'forfeited';
  /** The instant of the claim, and the id of its record; null without one. */
  readonly made: string | null;
  readonly record: string | null;
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
