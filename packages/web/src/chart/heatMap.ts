import type { BudgetDay, BudgetDays } from '../api/contract.ts';
import type { Meaning } from '../status/meaning.ts';

/** A day of a calendar with what it means for the budget. */
export interface HeatDay extends BudgetDay {
  /** Nothing bad; up to the even pace of the budget; more than that; more than the whole budget; nothing that counts. */
  readonly meaning: Meaning;
}

/** Where a day stands: a column a week, from Monday down. */
export interface HeatCell extends HeatDay {
  readonly column: number;
  readonly row: number;
}

const DAY_MS = 86_400_000;

/**
 * What each day of a period means for its budget. For colours only: figures are shown as the API words them.
 *
 * @param length of the period in days
 */
export function heatDays({ days, allowed }: BudgetDays, length: number): readonly HeatDay[] {
  const budget = allowed === null ? 0 : Number(allowed);
  return days.map((day) => ({ ...day, meaning: meaningOf(day, budget, length) }));
}

/** Days laid out as a calendar, in the order of time. */
export function heatCells(days: readonly HeatDay[]): readonly HeatCell[] {
  const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first] = sorted;
  if (!first) return [];
  const monday = dayNumber(first.date) - weekday(first.date);
  return sorted.map((day) => {
    const row = weekday(day.date);
    return { ...day, row, column: (dayNumber(day.date) - row - monday) / 7 };
  });
}

function meaningOf({ good, bad }: BudgetDay, budget: number, length: number): Meaning {
  const [fine, wrong] = [Number(good), Number(bad)];
  if (fine === 0 && wrong === 0) return 'no-data';
  if (wrong === 0) return 'met';
  if (wrong > budget) return 'missed';
  return wrong * length > budget ? 'at-risk' : 'on-track';
}

function dayNumber(date: string): number {
  return Date.parse(date) / DAY_MS;
}

/** 0 is Monday. */
function weekday(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}
