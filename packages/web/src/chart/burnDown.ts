import type { BudgetDays } from '../api/contract.ts';
import { t } from '../i18n/text.ts';
import { quantityText } from '../status/quantity.ts';
import { dateText } from '../time/instant.ts';

/** What the burn-down chart draws: one place a day of the period, those to come without a value. */
export interface BurnDownSeries {
  readonly dates: readonly string[];
  readonly bad: readonly (number | null)[];
  readonly cumulative: readonly (number | null)[];
  /** The even pace that would spend the budget exactly at the period's end. */
  readonly even: readonly number[] | undefined;
  readonly allowed: number | undefined;
}

const DAY_MS = 86_400_000;

/**
 * The days of a period as series. Values are for drawing only.
 *
 * @param length of the period in days, where it is longer than the days that have passed.
 */
export function burnDownSeries({ days, allowed }: BudgetDays, length: number): BurnDownSeries {
  const dates = days.map(({ date }) => date);
  const last = dates.at(-1);
  for (let next = 1; last !== undefined && dates.length < length; next++) {
    dates.push(new Date(Date.parse(last) + next * DAY_MS).toISOString().slice(0, 10));
  }
  const budget = allowed === null ? undefined : Number(allowed);
  return {
    dates,
    bad: dates.map((_, index) => numberOf(days[index]?.bad)),
    cumulative: dates.map((_, index) => numberOf(days[index]?.cumulativeBad)),
    even: budget === undefined ? undefined : dates.map((_, index) => (budget * (index + 1)) / dates.length),
    allowed: budget,
  };
}

/** The chart in words: when the budget ran out, or how much of it is left. */
export function burnDownText({ days, allowed, unit }: BudgetDays): string {
  const last = days.at(-1);
  if (!last) return t('No day of this period has passed.');
  if (allowed === null) return t('The target is 100 %: there is no budget to use.');
  const spent = days.find(({ cumulativeBad }) => Number(cumulativeBad) > Number(allowed));
  const budget = quantityText(allowed, unit, 'down');
  if (spent)
    return t('The whole budget of {{budget}} was used up by {{date}}.', {
      budget,
      date: dateText(spent.date),
    });
  if (Number(last.cumulativeBad) === 0) return t('None of the budget of {{budget}} was used.', { budget });
  return t('{{used}} of a budget of {{budget}} used by {{date}}.', {
    used: quantityText(last.cumulativeBad, unit),
    budget,
    date: dateText(last.date),
  });
}

function numberOf(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}
