import type { CreditCap, CreditedWhen, Credits, FeeBase, PerUnitSchedule } from '../../model/credit.ts';

/** Everything that a contract says of credits, in one language. */
export interface CreditWords {
  /** What shares are of, as it stands after {@link shareOf}. */
  readonly base: Readonly<Record<FeeBase, string>>;
  readonly sumBase: (sum: string) => string;
  /** The fees that accrue over the span of a cap. */
  readonly capBase: Readonly<Record<FeeBase, string>>;
  readonly shareOf: (share: string, base: string) => string;
  readonly daysOf: (days: number, base: string) => string;
  readonly extension: (days: number) => string;
  readonly tierHead: readonly [string, string];
  readonly tierSentence: (objective: string) => string;
  readonly tierAtLeast: (bound: string) => string;
  readonly tierBelow: (bound: string) => string;
  readonly tierBetween: (from: string, below: string) => string;
  readonly nothing: string;
  readonly perBreach: (objective: string, price: string) => string;
  readonly when: Readonly<Record<CreditedWhen, string>>;
  readonly perStep: (objective: string, step: string, price: string) => string;
  readonly fixed: (objective: string, price: string) => string;
  readonly perUnit: Readonly<
    Record<
      PerUnitSchedule['of'],
      (objective: string, unit: string, counts: PerUnitSchedule['counts'], price: string) => string
    >
  >;
  readonly timeLost: (objective: string, times: string, base: string) => string;
  readonly lineAtMost: (price: string) => string;
  readonly earnBack: (periods: number, value: string) => string;
  readonly poolTitle: (id: string) => string;
  readonly pool: (share: string, base: string) => string;
  readonly allocation: (share: string) => string;
  readonly poolHead: readonly [string, string];
  readonly bonusTitle: (objective: string) => string;
  readonly bonus: (objective: string, value: string, price: string) => string;
  readonly bonusAtMost: (price: string) => string;
  readonly bonusApart: string;
  readonly rulesTitle: string;
  readonly combine: Readonly<Record<Credits['combine'], string>>;
  readonly cap: (limit: string, over: CreditCap['over'], on: CreditCap['on']) => string;
  readonly capsInTurn: string;
  readonly smallest: (sum: string) => string;
  readonly automatic: string;
  readonly claimWithin: (length: string) => string;
  readonly claimLapses: string;
  readonly claimByEndOfMonth: (months: number) => string;
  readonly feeAccrues: string;
  readonly rounding: string;
  readonly approvedUpTo: (sum: string) => string;
  readonly twoPeopleAbove: (sum: string) => string;
  readonly tax: (treatment: string, rate: string | undefined) => string;
  readonly disputeWithin: (length: string) => string;
  readonly disputeAnswer: (length: string) => string;
}
