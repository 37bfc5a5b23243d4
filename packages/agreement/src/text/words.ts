import type { CompositeIndicator } from '../model/composite.ts';
import type { DataClass } from '../model/conduct.ts';
import type { ExclusionArithmetic } from '../model/exclusion.ts';
import type { Target } from '../model/target.ts';
import type { AgreementKind, AvailabilityIndicator, ClockIndicator, Objective } from '../model.ts';
import type { CreditWords } from './credit-words.ts';
import type { Notation } from './notation.ts';

/** A part of a contract, in the order in which they come. */
export type SectionKey =
  | 'parties'
  | 'term'
  | 'scope'
  | 'definitions'
  | 'calendars'
  | 'sources'
  | 'indicators'
  | 'objectives'
  | 'exclusions'
  | 'credits'
  | 'remedies'
  | 'escalations'
  | 'reporting'
  | 'conduct'
  | 'data'
  | 'rules'
  | 'examples';

/**
 * Everything that a contract says, in one language. Each entry is a sentence or a part of one; a language that lacks
 * one does not compile. Texts that the parties wrote themselves, titles and terms, stay as they wrote them.
 */
export interface Words {
  readonly notation: Notation;
  readonly kinds: Readonly<Record<AgreementKind, string>>;
  readonly version: (version: number, id: string, language: string) => string;
  readonly madeFrom: (masters: string) => string;
  readonly between: (provider: string, customer: string) => string;
  readonly provider: string;
  readonly customer: string;
  readonly sections: Readonly<Record<SectionKey, string>>;
  readonly clause: string;
  readonly foot: (title: string, version: number) => string;
  readonly signing: string;
  readonly signLines: readonly string[];

  // Parties, term, scope.
  readonly partyIs: (role: string, name: string) => string;
  readonly partyAddress: (address: string) => string;
  readonly partyRegistration: (registration: string) => string;
  readonly rolesTitle: string;
  readonly rolesSentence: string;
  readonly rolesHead: readonly [string, string];
  readonly precedenceTitle: string;
  readonly precedence: (documents: string) => string;
  readonly termTitle: string;
  readonly term: (from: string, to: string, zone: string) => string;
  readonly currency: (currency: string) => string;
  readonly effective: (from: string, splits: boolean) => string;
  readonly notice: (length: string) => string;
  readonly renewal: {
    readonly negotiate: string;
    readonly none: string;
    readonly automatic: (length: string, times: number | undefined) => string;
  };
  readonly servicesSentence: string;
  readonly serviceTier: (tier: string) => string;
  readonly serviceEnvironments: (list: string) => string;
  readonly serviceRegions: (list: string) => string;
  readonly servicePlans: (list: string) => string;
  readonly serviceFee: (sum: string, per: 'month' | 'year') => string;
  readonly noFee: string;
  readonly dependsOn: (list: string) => string;
  readonly outOfScopeTitle: string;
  readonly outOfScope: (list: string) => string;

  // Calendars and sources.
  readonly calendarZone: (zone: string) => string;
  readonly hoursHead: readonly [string, string];
  readonly closed: string;
  readonly holidaySet: (country: string, region: string | undefined) => string;
  readonly holidaysFilledIn: (from: string, to: string) => string;
  readonly holidaysTitle: (calendar: string) => string;
  readonly holidaysSentence: string;
  readonly holidayHead: readonly [string, string];
  readonly special: (day: string, hours: string) => string;
  readonly breaks: (day: string, hours: string) => string;
  readonly sourceConnector: (connector: string) => string;
  readonly sourceKeptBy: Readonly<Record<'provider' | 'customer' | 'third party', string>>;
  readonly sourceUrl: (url: string) => string;
  readonly sourceValue: (field: string, from: string, to: string) => string;

  // Indicators.
  readonly measures: (service: string) => string;
  readonly evidenceFrom: (source: string) => string;
  readonly evidenceAbout: (subject: string) => string;
  readonly fieldIs: (field: string, values: string) => string;
  readonly recordIs: (types: string) => string;
  readonly clockStartsWhen: (condition: string) => string;
  readonly clockStartsAt: (field: string) => string;
  readonly clockStops: (condition: string) => string;
  readonly clockPauses: (condition: string) => string;
  readonly clockResumes: (condition: string) => string;
  readonly clockResets: (condition: string) => string;
  readonly clockRunsOn: (calendar: string, condition: string | undefined) => string;
  readonly reopened: Readonly<Record<ClockIndicator['reopened'], string>>;
  readonly targetChange: Readonly<Record<ClockIndicator['targetChange'], string>>;
  readonly clockMet: string;
  readonly attribute: Readonly<Record<ClockIndicator['attribute'], string>>;
  readonly availabilityIs: string;
  readonly availabilityHours: (calendar: string | undefined) => string;
  readonly unknown: Readonly<Record<AvailabilityIndicator['unknown'], string>>;
  readonly initially: Readonly<Record<AvailabilityIndicator['initially'], string>>;
  readonly quorum: Readonly<Record<AvailabilityIndicator['quorum'], string>>;
  readonly degraded: (share: string) => string;
  readonly methodExact: string;
  readonly methodMinutes: string;
  readonly methodConsecutive: (length: string) => string;
  readonly methodSlices: (length: string) => string;
  readonly emptySlice: Readonly<Record<'good' | 'bad' | 'excluded', string>>;
  readonly heartbeat: (length: string) => string;
  readonly ratioOfFields: (good: string, total: string) => string;
  readonly counts: Readonly<Record<'increments' | 'cumulative', string>>;
  readonly ratioOfRecords: (good: string, total: string) => string;
  readonly distributionOf: (field: string, unit: string) => string;
  readonly holds: Readonly<Record<'value' | 'histogram' | 'sketch', string>>;
  readonly scoreOf: (field: string, lowest: string, highest: string) => string;
  readonly minimumAnswers: (count: number) => string;
  readonly countOf: (condition: string, of: 'records' | 'subjects') => string;
  readonly compositeRule: Readonly<Record<CompositeIndicator['rule'], string>>;
  readonly compositeParts: (parts: string) => string;
  readonly compositeWeight: (part: string, weight: string) => string;
  readonly withoutData: Readonly<Record<CompositeIndicator['withoutData'], string>>;

  // Objectives.
  readonly promise: (indicator: string, statistic: string, period: string) => string;
  readonly promiseWithin: (indicator: string, share: string, span: string, period: string) => string;
  readonly statistic: (target: Target, value: string, percentile: string) => string;
  readonly objectiveWhere: (condition: string) => string;
  readonly ownedBy: (role: string, address: string | undefined) => string;
  readonly importance: Readonly<Record<Objective['importance'], string>>;
  readonly budgetingMethod: Readonly<Record<'occurrences' | 'timeslices' | 'ratio-timeslices', string>>;
  readonly slice: (length: string) => string;
  readonly sliceTarget: (share: string) => string;
  readonly burnAlert: (share: string, window: string) => string;
  readonly warnAt: (shares: readonly string[]) => string;
  readonly timesOfClocks: string;
  readonly rampStep: (target: string, date: string) => string;
  readonly targetOfPeriod: string;
  readonly targetBounds: (floor: string, ceiling: string) => string;
  readonly largestStep: (points: string) => string;
  readonly shortestInterval: (length: string) => string;
  readonly targetNotice: (length: string) => string;
  readonly targetFollows: (indicator: string, percentile: string | undefined) => string;
  readonly targetProposed: (comparator: 'above' | 'below', value: string, target: string) => string;
  readonly escalatesBy: (id: string) => string;

  // Exclusions.
  readonly exclusionFor: (things: string | undefined) => string;
  readonly exclusionSource: (source: string) => string;
  readonly exclusionNotice: (length: string) => string;
  readonly exclusionWindow: (hours: string, zone: string) => string;
  readonly exclusionAllowance: (length: string, period: string) => string;
  readonly exclusionDecidedBy: (role: string) => string;
  readonly exclusionByRule: string;
  readonly arithmetic: Readonly<Record<ExclusionArithmetic, string>>;

  // Credits and remedies.
  readonly credits: CreditWords;
  readonly triggered: string;
  readonly missedInARow: (objective: string, count: number) => string;
  readonly missedOfLast: (objective: string, count: number, last: number) => string;
  readonly attainedBelow: (objective: string, value: string) => string;
  readonly remedyOwner: (role: string) => string;
  readonly remedyDue: (span: string, calendar: string | undefined) => string;

  // What the parties do.
  readonly levelHead: readonly [string, string, string];
  readonly escalationSentence: string;
  readonly levelUsed: (share: string) => string;
  readonly levelBreach: string;
  readonly levelLost: string;
  readonly levelAfter: (when: string, length: string, calendar: string | undefined) => string;
  readonly objectiveOwner: string;
  readonly playbookTitle: (title: string) => string;
  readonly playbookOwner: (role: string) => string;
  readonly step: (number: number, text: string) => string;
  readonly statementTitle: string;
  readonly statement: (every: string) => string;
  readonly report: (every: string) => string;
  readonly reportDue: (span: string, calendar: string | undefined) => string;
  readonly reportTo: (roles: string) => string;
  readonly reportContent: (content: string) => string;
  readonly grace: (length: string) => string;
  readonly graceTitle: string;
  readonly review: (every: string) => string;
  readonly attendees: (roles: string) => string;
  readonly agenda: (items: string) => string;
  readonly changeTitle: string;
  readonly changeNotice: (length: string) => string;
  readonly changeApproved: (roles: string) => string;
  readonly endTitle: string;
  readonly convenience: (by: 'provider' | 'customer' | 'either', length: string) => string;
  readonly cause: (grounds: string) => string;
  readonly cure: (length: string) => string;
  readonly dataKind: Readonly<Record<DataClass['kind'], string>>;
  readonly retention: (length: string) => string;
  readonly processorTitle: string;
  readonly processor: (party: string) => string;
  readonly purpose: (purpose: string) => string;
  readonly locations: (list: string) => string;
  readonly subprocessors: (list: string) => string;
  readonly breachNotice: (length: string) => string;

  // Rules that hold for lack of a common answer, and worked examples.
  readonly rules: readonly (readonly [title: string, sentence: string])[];
  readonly exampleEvents: string;
  readonly exampleEvent: (at: string, subject: string, type: string, source: string, set: string) => string;
  readonly exampleRecord: string;
  readonly exampleSets: (field: string, value: string) => string;
  readonly exampleClears: (field: string) => string;
  readonly exampleSource: (source: string) => string;
  readonly exampleAsOf: (at: string) => string;
  readonly exampleOutcome: (subject: string, objective: string, outcome: string) => string;
  readonly outcomes: Readonly<Record<'met' | 'breached' | 'running' | 'paused' | 'stopped', string>>;
  readonly exampleElapsed: (length: string) => string;
  readonly exampleDue: (at: string) => string;
  readonly exampleStatus: (
    objective: string,
    period: string,
    status: string | undefined,
    attained: string | undefined,
  ) => string;
  readonly statuses: Readonly<
    Record<'met' | 'missed' | 'on track' | 'at risk' | 'lost' | 'no data' | 'not in force', string>
  >;
  readonly exampleCredit: (sum: string, period: string, objective: string | undefined) => string;
}
