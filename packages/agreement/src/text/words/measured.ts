import type { CompositeIndicator } from '../../model/composite.ts';
import type { AvailabilityIndicator, ClockIndicator } from '../../model.ts';

/** What is measured, and how. Conditions come in as whole clauses: `the field “state” is “Open”`. */
export interface MeasureWords {
  readonly measures: (service: string) => string;
  readonly evidenceFrom: (source: string) => string;
  readonly evidenceAbout: (subject: string) => string;
  readonly fieldIs: (field: string, values: string) => string;
  readonly recordIs: (types: string) => string;

  readonly clockIs: string;
  readonly clockStartsWhen: (condition: string) => string;
  /** Of conditions on fields alone. */
  readonly clockStartsOnce: string;
  readonly clockStartsAt: (field: string) => string;
  readonly clockStops: (condition: string) => string;
  readonly clockPauses: (condition: string) => string;
  readonly clockPausesUntil: (condition: string, resume: string) => string;
  readonly clockResets: (condition: string) => string;
  readonly clockOrder: string;
  readonly clockRunsOn: (calendar: string) => string;
  readonly clockRunsWhere: (calendar: string, condition: string) => string;
  readonly clockRunsElse: (calendar: string, condition: string | undefined) => string;
  readonly clockKeepsHours: string;
  readonly reopened: Readonly<Record<ClockIndicator['reopened'], string>>;
  readonly targetChange: Readonly<Record<ClockIndicator['targetChange'], string>>;
  readonly clockMet: string;
  readonly clockDecided: string;
  readonly attribute: Readonly<Record<ClockIndicator['attribute'], string>>;

  readonly availabilityIs: string;
  readonly availabilityHours: (calendar: string | undefined) => string;
  readonly unknown: Readonly<Record<AvailabilityIndicator['unknown'], string>>;
  readonly initially: Readonly<Record<AvailabilityIndicator['initially'], string>>;
  readonly quorum: Readonly<Record<AvailabilityIndicator['quorum'], string>>;
  readonly maintenance: string;
  readonly degraded: (share: string) => string;
  readonly degradedIsUp: string;
  readonly methodExact: string;
  readonly methodMinutes: string;
  readonly methodConsecutive: (length: string) => string;
  readonly methodSlices: (length: string) => string;
  readonly slicesWithoutTime: string;
  readonly emptySlice: Readonly<Record<'good' | 'bad' | 'excluded', string>>;
  readonly heartbeat: (length: string) => string;
  readonly checkEvery: (length: string) => string;
  readonly shareOfChecks: string;
  readonly fallback: Readonly<Record<'time' | 'period', (source: string, fallback: string) => string>>;
  readonly reconciled: (source: string, other: string) => string;

  readonly ratioOfFields: (good: string, total: string) => string;
  readonly counts: Readonly<Record<'increments' | 'cumulative', string>>;
  /** How the source is asked, in its own language of queries. */
  readonly askedGood: (query: string) => string;
  readonly askedTotal: (query: string) => string;
  readonly asked: (query: string) => string;
  readonly ratioOfRecords: (good: string, total: string) => string;

  readonly distributionOf: (field: string, unit: string) => string;
  readonly holds: Readonly<Record<'value' | 'histogram' | 'sketch', string>>;
  readonly histogramCounts: Readonly<Record<'increments' | 'cumulative', string>>;
  readonly scoreOf: (field: string, lowest: string, highest: string) => string;
  readonly minimumAnswers: (count: number) => string;
  /** Where the condition names types of record, each such record counts; else each time that it becomes true. */
  readonly countOf: (condition: string, of: 'records' | 'subjects', byType: boolean) => string;

  readonly compositeRule: Readonly<Record<CompositeIndicator['rule'], string>>;
  readonly compositeParts: (parts: string) => string;
  readonly compositeGroup: (part: string, subjects: string) => string;
  readonly compositeWeight: (part: string, weight: string) => string;
  readonly withoutData: Readonly<Record<CompositeIndicator['withoutData'], string>>;
  readonly nothingPromised: string;
}
