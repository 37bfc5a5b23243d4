import type { NamedDate, ZoneRules } from '@tallystick/time';
import type { Rational } from './exact/rational.ts';
import type { CompositeIndicator } from './model/composite.ts';
import type { ChangeControl, DataProtection, Renewal, Termination } from './model/conduct.ts';
import type { Credits } from './model/credit.ts';
import type { EscalationPolicy, Playbook } from './model/escalation.ts';
import type { ExclusionClause } from './model/exclusion.ts';
import type { Length } from './model/length.ts';
import type { DynamicTarget, RampStep } from './model/moving-target.ts';
import type { Party } from './model/parties.ts';
import type { PeriodKind } from './model/period.ts';
import type { Budgeting, BurnAlert, RatioIndicator } from './model/ratio.ts';
import type { Remedy } from './model/remedy.ts';
import type { Reporting, Review } from './model/reporting.ts';
import type { Scenario } from './model/scenario.ts';
import type { Target } from './model/target.ts';
import type { CountIndicator, DistributionIndicator, ScoreIndicator } from './model/values.ts';

/**
 * An agreement as the engine reads it: every default filled in, every reference checked, every number
 * exact. Made by `parseAgreement`; plain data, never changed.
 */
export interface Agreement {
  readonly apiVersion: 'tallystick/v1';
  readonly kind: AgreementKind;
  readonly id: string;
  readonly title: string;
  /** The parties' number of this text, from 1. */
  readonly version: number;
  /** Ids of the master agreements that it was made from, the nearest first. */
  readonly masters: readonly string[];
  readonly parties: { readonly provider: Party; readonly customer: Party };
  /** Addresses by role id. */
  readonly roles: ReadonlyMap<string, string>;
  readonly term: Term;
  /** When this version takes effect; with the term where it does not say. */
  readonly effective?: Effective;
  readonly services: ReadonlyMap<string, Service>;
  readonly glossary: ReadonlyMap<string, string>;
  readonly calendars: ReadonlyMap<string, CalendarClause>;
  /** The zone rules that an agreed version embeds, by IANA name; absent in a draft, which reads the runtime's. */
  readonly zones?: ReadonlyMap<string, ZoneRules>;
  readonly sources: ReadonlyMap<string, SourceClause>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly exclusions: ReadonlyMap<string, ExclusionClause>;
  readonly credits: Credits;
  readonly remedies: ReadonlyMap<string, Remedy>;
  /** How long after a period's end late evidence is still welcome, in milliseconds (semantics §4). */
  readonly graceMs: number;
  /** Which document holds where two disagree, the strongest first. */
  readonly precedence: readonly string[];
  readonly outOfScope: readonly string[];
  readonly changeControl?: ChangeControl;
  readonly termination?: Termination;
  readonly dataProtection?: DataProtection;
  readonly escalations: ReadonlyMap<string, EscalationPolicy>;
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly reporting: Reporting;
  readonly reviews: ReadonlyMap<string, Review>;
  /** Worked examples that both parties agree on. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

export type AgreementKind = 'ServiceLevelAgreement' | 'OperationalLevelAgreement' | 'UnderpinningContract';

export interface Term {
  /** First day, `YYYY-MM-DD`. */
  readonly fromDate: string;
  /** Last day, included. */
  readonly toDate: string;
  /** Instant at which the first day begins in `timeZone`, ms. */
  readonly from: number;
  /** Instant at which the last day ends (half-open), ms. */
  readonly to: number;
  /** The IANA zone in which periods begin and end. */
  readonly timeZone: string;
  /** ISO 4217 code of every amount in the agreement. */
  readonly currency: string;
  /** How long before its end a party says that it will leave. */
  readonly notice?: Length;
  readonly renewal: Renewal;
}

/** A version that replaces another one within the term (semantics §4). */
export interface Effective {
  /** First day, `YYYY-MM-DD`. */
  readonly fromDate: string;
  /** Instant at which that day begins in the zone of the term, ms. */
  readonly at: number;
  /** `date` splits the periods that run then; `next period` lets that of each objective end first. */
  readonly startsWith: 'date' | 'next period';
}

export interface Service {
  readonly id: string;
  readonly title: string;
  readonly tier?: string;
  readonly description?: string;
  readonly environments: readonly string[];
  readonly regions: readonly string[];
  readonly plans: readonly string[];
  readonly fee?: Fee;
  /** Ids of services here, or of other agreements. */
  readonly dependsOn: readonly string[];
}

/** Accrues evenly over the local days of each calendar month (or year). */
export interface Fee {
  readonly amount: Rational;
  readonly per: 'month' | 'year';
}

/** The public holidays of a country, or of one of its regions: `DE`, `BE`. */
export interface HolidaySet {
  readonly country: string;
  readonly region?: string;
}

/** Weekly hours as `Calendar.from` of @tallystick/time takes them. */
export interface CalendarClause {
  readonly id: string;
  readonly timeZone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly string[]>>>;
  /** Closed days in the order of time: those written, and those of the sets once they are filled in. */
  readonly holidays: readonly NamedDate[];
  /** Public holidays of countries and regions that close it. */
  readonly holidaySets: readonly HolidaySet[];
  /** The days over which the sets' dates are filled in, both included; absent while they are not. */
  readonly holidaySpan?: { readonly from: string; readonly to: string };
  readonly overrides: Readonly<Record<string, readonly string[]>>;
  readonly breaks: Readonly<Record<string, readonly string[]>>;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface SourceClause {
  readonly id: string;
  readonly title?: string;
  readonly connector: string;
  /** Whose data it is: the data of the source that an indicator names counts, whatever others say. */
  readonly keptBy: 'provider' | 'customer' | 'third party';
  readonly url?: string;
  /** By field, what the source's own words stand for in the agreement. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What is measured (semantics §3). */
export type Indicator =
  | ClockIndicator
  | AvailabilityIndicator
  | RatioIndicator
  | DistributionIndicator
  | ScoreIndicator
  | CountIndicator
  | CompositeIndicator;

/**
 * A test on a subject: each named field has one of the values (compared as text, so `1` and `"1"` are the
 * same), and the record's type is one of `events`. Everything named must hold.
 */
export interface Condition {
  readonly events: readonly string[];
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** Time to respond, resolve, restore… (semantics §3.1). */
export interface ClockIndicator {
  readonly kind: 'clock';
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  /** Id of the source whose records are read. */
  readonly from: string;
  /** Id of a source that tells of the same thing: it is held against the source of record, and changes no figure. */
  readonly reconcileWith?: string;
  /** What starts the clock: a condition, or the instant that a field names (retroactive start). */
  readonly start: { readonly when: Condition } | { readonly atField: string };
  readonly stop: Condition;
  readonly pause?: Condition;
  readonly resume?: Condition;
  readonly reset?: Condition;
  readonly reopened: 'first' | 'last' | 'each' | 'total';
  readonly targetChange: 'restart' | 'carry' | 'initial';
  /** By which of its instants an outcome belongs to a period. */
  readonly attribute: 'decided' | 'started' | 'stopped';
  /** Which calendar the clock runs on; the first whose condition holds. */
  readonly calendars: readonly { readonly where?: Condition; readonly use: string }[];
}

/** Share of promised time that the service was up (semantics §3.2). */
export interface AvailabilityIndicator {
  readonly kind: 'availability';
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  readonly from: string;
  /** The subject whose states are read. */
  readonly subject: string;
  /** What unknown time counts as. */
  readonly unknown: 'up' | 'down' | 'excluded';
  /** The state before the first record. */
  readonly initially: 'up' | 'unknown';
  /** How several probes of the subject combine: down when any, most or all of them are. */
  readonly quorum: 'any' | 'majority' | 'all';
  /** The share of degraded time that counts as down where a record states no impact of its own. */
  readonly degraded: Rational;
  /** Service hours; all the time when absent. */
  readonly calendar?: string;
  readonly method: AvailabilityMethod;
  /** How long after a probe's record the next one is due, ms: without it the state is unknown from then on. */
  readonly heartbeat?: number;
  /**
   * How often the service is checked, ms: each record is the result of one check and no lasting state, and a slot of so long
   * is down when every check in it failed. Records are states that last when absent.
   */
  readonly checkEvery?: number;
  /** Id of the source whose records count where the source of record knows no state (semantics §9). */
  readonly fallback?: string;
  /** Id of a source that tells of the same thing: it is held against the source of record, and changes no figure. */
  readonly reconcileWith?: string;
}

/**
 * How down time is counted, since contracts differ (semantics §3.2): to the millisecond; in clock minutes that
 * were down throughout; in runs of at least so long, which then count wholly; or as the mean of the slices' own shares.
 */
export type AvailabilityMethod =
  | { readonly kind: 'exact' }
  | { readonly kind: 'minutes' }
  | { readonly kind: 'consecutive'; readonly atLeastMs: number }
  | { readonly kind: 'slices'; readonly sliceMs: number; readonly empty: 'good' | 'bad' | 'excluded' };

/** What is promised about an indicator. */
export interface Objective {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
  /** Why it is promised, for readers. */
  readonly description?: string;
  /** What it does for the customer's business. */
  readonly rationale?: string;
  readonly importance: 'must-have' | 'nice-to-have';
  /** Id of the escalation that holds for it; `default` where there is one. */
  readonly escalation?: string;
  /** Role id. */
  readonly owner?: string;
  /** Which subjects it counts, for clocks. */
  readonly where?: Condition;
  /** The clock's target; absent for other kinds. */
  readonly within?: Span;
  /** What the attained value is held against; of a series, the first step. */
  readonly target: Target;
  /** A series of targets, from the first day of the term on; in time order (semantics §8). */
  readonly ramp?: readonly RampStep[];
  /** Between which bounds, and by which rule, the target may be changed while the agreement runs (semantics §8). */
  readonly dynamic?: DynamicTarget;
  readonly period: PeriodKind;
  /** For ratios: how events become a share. */
  readonly budgeting?: Budgeting;
  /** Burn rates of the budget that are told; absent where none are asked for. */
  readonly alerts?: readonly BurnAlert[];
  /** Shares of a clock's target, or of the budget, whose use is a warning, rising; from the first one on it is at risk. */
  readonly warnAt: readonly Rational[];
}

/** A length on a calendar: milliseconds of business time, or a count of business days (semantics §1). */
export type Span =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'business-days'; readonly days: number; readonly endOfDay: boolean };
