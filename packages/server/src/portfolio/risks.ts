import { exact, type Rational } from '@tallystick/agreement';
import type { PeriodReport } from '@tallystick/engine';
import type { TenantTransaction } from '@tallystick/store';
import type { Moment } from './moment.ts';

/** What an objective comes to in its open period if it goes on as it has. */
export interface Risk {
  readonly agreement: string;
  readonly objective: string;
  readonly title: string;
  readonly period: PeriodReport;
  /**
   * The share of the error budget that is used up at the end of the period, 1 for all of it, if what is still to come is as good as what has come: the burn rate since the period
   * began (SRE Workbook, chapter 5), `(1 − attained) ÷ (1 − target)`.
   */
  readonly atEnd: Rational;
}

/** Objectives with an open period that has a figure and a budget, and what they come to if it goes on as it has: the greatest risk first, what is lost before that. */
export async function risksOf(tx: TenantTransaction, moment: Moment): Promise<readonly Risk[]> {
  const all: Risk[] = [];
  for (const { agreement, report } of await moment.agreements(tx)) {
    for (const { id, title, periods } of report?.objectives ?? []) {
      const period = periods.findLast(({ state }) => state === 'open');
      const atEnd = period && burnRate(period);
      if (period && atEnd) all.push({ agreement: agreement.id, objective: id, title, period, atEnd });
    }
  }
  return all.sort(byRisk);
}

/** Whether it is to be told of: its budget will not do at this pace, or its status says so already. */
export function isRisk({ period: { status }, atEnd }: Risk): boolean {
  return status === 'lost' || status === 'at risk' || exact.compare(atEnd, exact.ONE) > 0;
}

function burnRate({ budget, attained, target }: PeriodReport): Rational | undefined {
  if (!budget || !attained) return undefined;
  const missed = (of: typeof target) =>
    exact.subtract(exact.ONE, exact.rational(BigInt(of.numerator), BigInt(of.denominator)));
  return exact.divide(missed(attained), missed(target));
}

function byRisk(a: Risk, b: Risk): number {
  const isLost = ({ period }: Risk) => Number(period.status === 'lost');
  const nameOf = ({ agreement, objective }: Risk) => `${agreement} ${objective}`;
  return isLost(b) - isLost(a) || exact.compare(b.atEnd, a.atEnd) || (nameOf(a) < nameOf(b) ? -1 : 1);
}
