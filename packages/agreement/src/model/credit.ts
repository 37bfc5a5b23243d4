import { compare, type Rational, toDecimalText, toPercentText } from '../exact/rational.ts';
import type { Settlement } from './settlement.ts';

/** What misses cost, and what is paid for more than was promised (semantics §7). */
export interface Credits {
  readonly schedules: readonly CreditSchedule[];
  /** By id: shares of a fee that are at risk, spread over objectives. */
  readonly pools: ReadonlyMap<string, CreditPool>;
  /** The mirror of credits: what the customer pays for more than was promised. */
  readonly bonuses: readonly Bonus[];
  /** How the credits of one period combine: all, the largest, or the largest of each service. */
  readonly combine: 'sum' | 'max' | 'per service';
  readonly caps: readonly CreditCap[];
  /** A line below this sum, after its caps and its rounding, is not credited. */
  readonly smallest?: Rational;
  readonly claim: ClaimRule;
  /** How they are approved, taxed and disputed. */
  readonly settlement: Settlement;
}

export type FeeBase = 'service fee' | 'agreement fee';

/** What shares are of: a fee that accrues in the period, or the same sum in each. */
export type CreditBase = FeeBase | { readonly sum: Rational };

/** What is credited at a time: a share of the base, a sum, the fee of so many days, or a longer term. */
export type Price =
  | { readonly kind: 'share'; readonly share: Rational }
  | { readonly kind: 'sum'; readonly sum: Rational }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'extension'; readonly days: number };

/** The most that a line may reach: a share of its base, or a sum. */
export type LineCap = Extract<Price, { readonly kind: 'share' | 'sum' }>;

export type CreditSchedule =
  | TieredSchedule
  | PerBreachSchedule
  | SteppedSchedule
  | FixedSchedule
  | PerUnitSchedule
  | TimeLostSchedule;

interface ScheduleTerms {
  readonly objective: string;
  /** Absent where only sums are credited. */
  readonly base?: CreditBase;
  /** The cap of this line in each period. */
  readonly atMost?: LineCap;
  readonly earnBack?: EarnBack;
}

/** The credit is reversed when each of the next periods attains at least so much. */
export interface EarnBack {
  /** From 1. */
  readonly periods: number;
  readonly atLeast: Rational;
}

/** The lowest tier whose `below` is above the attained value sets the credit. */
export interface TieredSchedule extends ScheduleTerms {
  readonly kind: 'tiers';
  /** From the highest bound to the lowest. */
  readonly tiers: readonly { readonly below: Rational; readonly credit: Price }[];
}

/** A credit for every breached outcome. */
export interface PerBreachSchedule extends ScheduleTerms {
  readonly kind: 'per-breach';
  readonly credit: Price;
  readonly when: CreditedWhen;
}

/** Whether a count pays only in periods in which the objective is missed. */
export type CreditedWhen = 'objective missed' | 'always';

/** A credit for every completed step between the target and the attained value. */
export interface SteppedSchedule extends ScheduleTerms {
  readonly kind: 'per-step';
  /** Above zero. */
  readonly step: Rational;
  readonly credit: Price;
}

/** The same credit for every miss. */
export interface FixedSchedule extends ScheduleTerms {
  readonly kind: 'fixed';
  readonly credit: Price;
}

/** A credit for every so much down time, or time that tickets run on after their target. */
export interface PerUnitSchedule extends ScheduleTerms {
  readonly kind: 'per-unit';
  /** Above zero. */
  readonly unitMs: number;
  readonly of: 'down time' | 'overtime';
  readonly counts: 'completed' | 'started';
  readonly credit: Price;
  readonly when: CreditedWhen;
}

/** So many times the fee of the time that was lost. */
export interface TimeLostSchedule extends ScheduleTerms {
  readonly kind: 'time-lost';
  readonly times: Rational;
}

/** A share of a fee that is at risk. Each objective that is missed costs its weight of it. */
export interface CreditPool {
  readonly id: string;
  readonly atRisk: Rational;
  readonly of: CreditBase;
  /** The part of what is at risk that this pool spreads. */
  readonly allocation: Rational;
  /** By id of the objective; they add up to one. */
  readonly weights: ReadonlyMap<string, Rational>;
  readonly earnBack?: EarnBack;
}

/** Paid to the provider for a period that attains at least so much. */
export interface Bonus {
  readonly objective: string;
  readonly base?: CreditBase;
  readonly atLeast: Rational;
  readonly pays: Price;
  readonly atMost?: LineCap;
}

export interface CreditCap {
  /** A share of the fee that accrues over the cap's own span, or a sum. */
  readonly limit: { readonly share: Rational; readonly of: FeeBase } | { readonly sum: Rational };
  /** The period of a line, the twelve months that end with it, or the term. */
  readonly over: CapSpan;
  /** What the cap applies to: all credits together, or those of each service by themselves. */
  readonly on: 'all credits' | 'each service';
}

export type CapSpan = 'period' | 'trailing year' | 'term';

/** Whether credits come by themselves, or are to be claimed by an instant that counts from the period's end. */
export type ClaimRule =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'within'; readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }
  /** By the end of the n-th calendar month after the one in which the period ends. */
  | { readonly kind: 'end of month'; readonly months: number };

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** A claim rule as it is written: `within 30 days`, `by the end of the second month after`. */
export function claimText(rule: ClaimRule): string {
  switch (rule.kind) {
    case 'automatic':
      return 'automatic';
    case 'within':
      return `within ${rule.count} ${rule.unit}${rule.count === 1 ? '' : 's'}`;
    case 'end of month':
      return `by the end of the ${ORDINALS[rule.months - 1]} month after`;
  }
}

/** A price as it is written: `10 %`, `250`, `3 days`, `1 day of extension`. */
export function priceText(price: Price): string {
  switch (price.kind) {
    case 'share':
      return toPercentText(price.share);
    case 'sum':
      return toDecimalText(price.sum);
    case 'days':
    case 'extension': {
      const days = `${price.days} ${price.days === 1 ? 'day' : 'days'}`;
      return price.kind === 'days' ? days : `${days} of extension`;
    }
  }
}

/** A base as it is written: `service fee`, `5000`. */
export function baseText(base: CreditBase): string {
  return typeof base === 'object' ? toDecimalText(base.sum) : base;
}

/**
 * Negative, zero or positive as the first price is less, the same or more; undefined where that depends on fees: a share
 * beside a sum, or days.
 */
export function comparePrices(before: Price, after: Price): number | undefined {
  if (before.kind === 'share') {
    return after.kind === 'share' ? compare(before.share, after.share) : undefined;
  }
  if (before.kind === 'sum') return after.kind === 'sum' ? compare(before.sum, after.sum) : undefined;
  return before.kind === after.kind ? before.days - after.days : undefined;
}
