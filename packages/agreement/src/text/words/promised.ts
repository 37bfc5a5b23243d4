import type { ExclusionArithmetic } from '../../model/exclusion.ts';
import type { Target } from '../../model/target.ts';
import type { Objective } from '../../model.ts';

/** What is promised, what does not count, and what misses lead to besides money. */
export interface PromiseWords {
  readonly overviewTitle: string;
  readonly overviewHead: readonly [promise: string, target: string, period: string];
  /** `99 % within 4 hours`. */
  readonly within: (share: string, span: string) => string;
  readonly promise: (indicator: string, statistic: string, period: string) => string;
  readonly promiseWithin: (indicator: string, share: string, span: string, period: string) => string;
  readonly statistic: (target: Target, value: string, percentile: string) => string;
  /** The target at a glance: `at least 99.9 %`. */
  readonly shortTarget: (target: Target, value: string, percentile: string) => string;
  readonly netPromoters: string;
  readonly businessDays: string;
  readonly businessDaysToClose: string;
  readonly rollingWindow: string;
  readonly objectiveWhere: (condition: string) => string;
  readonly ownedBy: (role: string, address: string | undefined) => string;
  readonly importance: Readonly<Record<Objective['importance'], string>>;
  readonly budgetingMethod: Readonly<Record<'occurrences' | 'timeslices' | 'ratio-timeslices', string>>;
  readonly slice: (length: string) => string;
  readonly sliceTarget: (share: string) => string;
  readonly emptyEventSlice: Readonly<Record<'good' | 'bad' | 'excluded', string>>;
  readonly burnAlert: (share: string, window: string) => string;
  readonly budgetAlerts: string;
  readonly warnClock: (share: string) => string;
  readonly warningsAt: (shares: string) => string;
  readonly timesOfClocks: string;
  readonly warnBudget: (share: string) => string;
  readonly escalatesBy: (id: string) => string;

  readonly exclusionFor: (things: string | undefined) => string;
  readonly exclusionSource: (source: string) => string;
  readonly exclusionOwnSource: string;
  readonly exclusionNotice: (length: string) => string;
  readonly exclusionWindow: (hours: string, zone: string) => string;
  readonly exclusionAllowance: (length: string, period: string) => string;
  readonly exclusionDecidedBy: (role: string) => string;
  readonly exclusionByRule: string;
  readonly arithmetic: Readonly<Record<ExclusionArithmetic, string>>;

  readonly triggered: string;
  readonly missedInARow: (objective: string, count: number) => string;
  readonly missedOfLast: (objective: string, count: number, last: number) => string;
  readonly attainedBelow: (objective: string, value: string) => string;
  readonly remedyOwner: (role: string) => string;
  readonly remedyDue: (span: string, calendar: string | undefined) => string;
}
