import { type Agreement, exact, fromMoney, type Money, type Rational, toMoney } from '@tallystick/agreement';
import type { ZoneRules } from '@tallystick/time';
import type { Figure, JudgedPeriod } from '../compliance/figure.ts';
import type { Judgement } from '../compliance/judge.ts';
import { feeBase } from './fee.ts';
import { scheduleShare } from './schedule-share.ts';

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
  readonly objective: string;
  readonly period: JudgedPeriod;
  /** The clause that it follows from: `credits.schedules[0]`. */
  readonly clause: string;
  /** The fee that the share is of. */
  readonly base: Rational;
  /** The share that the schedule gives; for breached tickets, per ticket times their number. */
  readonly share: Rational;
  /** Breached outcomes, where the schedule counts them. */
  readonly breaches: number | undefined;
  /** Base × share, before any cap. */
  readonly uncapped: Rational;
  /** What each cap took away, in the order in which they apply. */
  readonly reductions: readonly {
    readonly cap: 'objective' | 'period' | 'term' | 'max' | 'smallest';
    readonly by: Rational;
  }[];
  /** What is credited: rounded once, after the caps. */
  readonly amount: Money;
}

/** Credits of all periods, in time order. An open period's lines are exposure: what would be due now. */
export interface CreditResult {
  readonly lines: readonly CreditLine[];
}

/**
 * Works out the credits (semantics §7): the schedule's share of the base; then the caps per objective, per
 * period and per term; then one rounding per line; last the smallest credit. Caps of a period are used up in the order of the
 * schedules, caps of the term in time order.
 */
export function workOutCredits(
  agreement: Agreement,
  inputs: readonly CreditInput[],
  zone: ZoneRules,
): CreditResult {
  const { currency } = agreement.term;
  const { smallest } = agreement.credits;
  const periods = groupByPeriod(inputs);
  const lines: CreditLine[] = [];
  const termCap = capOf(agreement, 'term', zone, agreement.term);
  let termTotal = exact.ZERO;
  for (const group of periods) {
    const periodCap = capOf(agreement, 'period', zone, feeSpan(group[0]!.period));
    let periodTotal = exact.ZERO;
    for (const draft of keepLargest(agreement, draftsOf(agreement, group, zone))) {
      const reductions = [...draft.reductions];
      let due = draft.due;
      const limit = (cap: 'period' | 'term', most: Rational | undefined, before: Rational) => {
        if (!most) return;
        const left = exact.largest(exact.ZERO, exact.subtract(most, before));
        if (exact.compare(due, left) <= 0) return;
        reductions.push({ cap, by: exact.subtract(due, left) });
        due = left;
      };
      limit('period', periodCap, periodTotal);
      limit('term', termCap, termTotal);
      const rounded = toMoney(due, currency);
      const dropped = smallest && exact.compare(fromMoney(rounded), smallest) < 0;
      if (dropped && rounded.minorUnits > 0n) reductions.push({ cap: 'smallest', by: fromMoney(rounded) });
      const amount = dropped ? toMoney(exact.ZERO, currency) : rounded;
      const booked = fromMoney(amount);
      periodTotal = exact.add(periodTotal, booked);
      termTotal = exact.add(termTotal, booked);
      const { due: _due, ...line } = draft;
      lines.push({ ...line, reductions, amount });
    }
  }
  return { lines };
}

/** The time whose fee is the base of a period's credits: for a rolling window the statement's period, which tiles the term. */
function feeSpan(period: JudgedPeriod): { from: number; to: number } {
  return period.statement ?? period;
}

/** Total of the rounded lines, in minor units. */
export function totalOf(lines: readonly CreditLine[]): bigint {
  return lines.reduce((total, line) => total + line.amount.minorUnits, 0n);
}

interface Draft extends Omit<CreditLine, 'amount'> {
  readonly due: Rational;
}

function draftsOf(agreement: Agreement, group: readonly CreditInput[], zone: ZoneRules): Draft[] {
  const drafts: Draft[] = [];
  agreement.credits.schedules.forEach((schedule, index) => {
    const input = group.find((one) => one.objective === schedule.objective);
    const share = input && scheduleShare(schedule, input.judgement, input.figure);
    if (!input || !share) return;
    const base = feeBase(agreement, schedule.base, input.service, zone, feeSpan(input.period));
    const uncapped = exact.multiply(base, share.share);
    const most = schedule.atMost && exact.multiply(base, schedule.atMost);
    const due = most ? exact.least(uncapped, most) : uncapped;
    drafts.push({
      objective: schedule.objective,
      period: input.period,
      clause: `credits.schedules[${index}]`,
      base,
      share: share.share,
      breaches: share.breaches,
      uncapped,
      reductions:
        exact.compare(due, uncapped) < 0 ? [{ cap: 'objective', by: exact.subtract(uncapped, due) }] : [],
      due,
    });
  });
  return drafts;
}

/** `combine: max` pays only the largest line of a period (the first of equal ones). */
function keepLargest(agreement: Agreement, drafts: readonly Draft[]): readonly Draft[] {
  if (agreement.credits.combine === 'sum' || drafts.length < 2) return drafts;
  const largest = drafts.reduce((best, one) => (exact.compare(one.due, best.due) > 0 ? one : best));
  return drafts.map((one) =>
    one === largest
      ? one
      : { ...one, reductions: [...one.reductions, { cap: 'max', by: one.due }], due: exact.ZERO },
  );
}

function capOf(
  agreement: Agreement,
  over: 'period' | 'term',
  zone: ZoneRules,
  span: { from: number; to: number },
): Rational | undefined {
  let lowest: Rational | undefined;
  for (const cap of agreement.credits.caps) {
    if (cap.over !== over) continue;
    const limit =
      'sum' in cap.limit
        ? cap.limit.sum
        : exact.multiply(cap.limit.share, feeBase(agreement, cap.limit.of, undefined, zone, span));
    lowest = lowest ? exact.least(lowest, limit) : limit;
  }
  return lowest;
}

function groupByPeriod(inputs: readonly CreditInput[]): readonly (readonly CreditInput[])[] {
  const groups = new Map<string, CreditInput[]>();
  for (const input of inputs) {
    const group = groups.get(input.period.id);
    if (group) group.push(input);
    else groups.set(input.period.id, [input]);
  }
  return [...groups.values()].sort(
    ([a], [b]) => a!.period.to - b!.period.to || a!.period.from - b!.period.from,
  );
}
