import { amountText, exact } from '@tallystick/agreement';
import { zoneRules } from '@tallystick/time';
import { shareFigure } from '../compliance/figure.ts';
import { judge } from '../compliance/judge.ts';
import { begunPeriods } from '../compliance/periods.ts';
import { workOutCredits } from '../credits/credit.ts';
import type { CreditLine } from '../credits/line.ts';
import { agreementWith, type Change } from './agreement.ts';
import { at } from './records.ts';

/** An objective, a month, and its good of valid outcomes; of `up`, minutes. */
export type Month = readonly [objective: string, period: string, good: number, valid: number];

/** The lines that credits come to over months of the known-good agreement: p1 and p2 of the desk (500 a month), up of the shop (1000). */
export function linesOf(
  credits: object,
  months: readonly Month[],
  change: Change = () => {},
): readonly CreditLine[] {
  const agreement = agreementWith((draft) => {
    draft.credits = credits;
    change(draft);
  });
  const zone = zoneRules(agreement.term.timeZone);
  const periods = begunPeriods(agreement, 'month', zone, at('2027-12-31T00:00:00Z'));
  const inputs = months.map(([id, month, good, valid]) => {
    const objective = agreement.objectives.get(id)!;
    const period = periods.find((one) => one.id === month)!;
    const isTime = id === 'up';
    const unit = exact.rational(isTime ? 60_000 : 1);
    const figure = shareFigure(isTime ? 'ms' : 'outcomes', {
      good: exact.multiply(exact.rational(good), unit),
      valid: exact.multiply(exact.rational(valid), unit),
      wholeValid: undefined,
    });
    const service = agreement.indicators.get(objective.indicator)!.service;
    return { objective: id, service, period, figure, judgement: judge(objective, period, figure) };
  });
  return workOutCredits(agreement, inputs, zone).lines;
}

/** `p1 2026-03 15.00`, with what the caps took. */
export function told(lines: readonly CreditLine[]): string[] {
  return lines.map(({ objective, period, amount, reductions }) => {
    const taken = reductions.map(({ cap, by }) => ` (${cap} -${exact.toDecimalText(by)})`).join('');
    return `${objective} ${period.id} ${amountText(amount)}${taken}`;
  });
}
