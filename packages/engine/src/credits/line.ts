import type { CapSpan, Money, Rational } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import type { Figure, JudgedPeriod } from '../compliance/figure.ts';
import type { Judgement } from '../compliance/judge.ts';
import type { Claim } from './claims.ts';
import type { Reckoning } from './reckon.ts';

/** What an objective came to in a period, as the credits need it. */
export interface CreditInput {
  readonly objective: string;
  readonly service: string | undefined;
  readonly period: JudgedPeriod;
  readonly figure: Figure;
  readonly judgement: Judgement;
}

/** One line of a period's credits, with every step of the sum. */
export interface CreditLine {
  /** Bonuses are paid to the provider and earn-backs take a credit back: their amounts are below zero. */
  readonly kind: 'credit' | 'bonus' | 'earn-back';
  readonly objective: string;
  /** The service whose caps and fee it falls under. */
  readonly service: string | undefined;
  readonly period: JudgedPeriod;
  /** The clause that it follows from: `credits.schedules[0]`. */
  readonly clause: string;
  /** What shares and days are of; zero where the clause names only sums. */
  readonly base: Rational;
  /** The price, how many times, and what is counted. */
  readonly reckoning: Reckoning;
  /** What one of the price is worth. */
  readonly unitAmount: Rational;
  /** The whole share of the base; undefined where it is no share. */
  readonly share: Rational | undefined;
  /** Breached outcomes, where the schedule counts them. */
  readonly breaches: number | undefined;
  /** Unit amount × times, before any cap. */
  readonly uncapped: Rational;
  /** Days by which the term is extended instead of money. */
  readonly extensionDays: number;
  /** What each cap took away, in the order in which they apply. */
  readonly reductions: readonly Reduction[];
  /** What is credited: rounded once, after the caps. */
  readonly amount: Money;
  /** Whether it was claimed; undefined where it comes by itself. */
  readonly claim: LineClaim | undefined;
  /** Of an earn-back: the period whose credit it reverses. */
  readonly reverses: string | undefined;
}

/** Where a credit that is to be claimed stands. */
export interface LineClaim {
  /** The instant before which it is to be claimed, ms. */
  readonly by: number;
  readonly state: 'open' | 'claimed' | 'forfeited';
  /** The claim, one that came too late too. */
  readonly made: Claim | undefined;
}

/** What a cap, a combination or the smallest credit took from a line. */
export interface Reduction {
  readonly cap: 'objective' | CapSpan | 'max' | 'per service' | 'smallest' | 'unclaimed';
  readonly by: Rational;
  /** The clause that says so. */
  readonly clause: string;
}

/** A line whose caps are still to come. */
export interface Draft extends Omit<CreditLine, 'amount'> {
  /** What is left of it. */
  readonly due: Rational;
}

/** The time whose fee is the base of a period's credits: for a rolling window the statement's period, which tiles the term. */
export function feeSpan(period: JudgedPeriod): Interval {
  return period.statement ?? period;
}
