import { type CivilDate, daysInMonth, epochDay } from '@tallystick/time';

/** A yearly rule of RFC 5545, as far as holidays need it. Days are Monday 0 to Sunday 6. */
export interface YearlyRule {
  readonly interval: number;
  readonly count: number | undefined;
  /** Last day, counted from 1970-01-01. */
  readonly until: number | undefined;
  readonly months: readonly number[];
  /** Negative ones count from the end of the month. */
  readonly monthDays: readonly number[];
  /** `nth` of the month or year, negative from its end; 0 is each. */
  readonly weekdays: readonly { readonly nth: number; readonly day: number }[];
  readonly positions: readonly number[];
}

/**
 * The days on which a rule recurs from its start until `lastYear`, its start included. There is no rule that it could
 * search for ever: each year is looked at once, and most rules have a day or two in it.
 */
export function daysOfRule(rule: YearlyRule, start: CivilDate, lastYear: number): readonly number[] {
  const first = epochDay(start);
  const days = [first];
  for (let year = start.year; year <= lastYear; year += rule.interval) {
    for (const day of daysInYear(rule, start, year)) {
      if (day <= first) continue;
      if (rule.until !== undefined && day > rule.until) return days;
      if (rule.count !== undefined && days.length >= rule.count) return days;
      days.push(day);
    }
  }
  return days;
}

function daysInYear(rule: YearlyRule, start: CivilDate, year: number): readonly number[] {
  const days = [...new Set(expanded(rule, start, year))].sort((a, b) => a - b);
  if (rule.positions.length === 0) return days;
  const picked = rule.positions.map((place) => days.at(place > 0 ? place - 1 : place));
  return [...new Set(picked.filter((day) => day !== undefined))].sort((a, b) => a - b);
}

function expanded(
  { months, monthDays, weekdays }: YearlyRule,
  start: CivilDate,
  year: number,
): readonly number[] {
  const all = Array.from({ length: 12 }, (_, place) => place + 1);
  if (monthDays.length > 0) {
    const days = (months.length > 0 ? months : all).flatMap((month) => dated(year, month, monthDays));
    return weekdays.length === 0
      ? days
      : days.filter((day) => weekdays.some((one) => one.day === weekdayOf(day)));
  }
  if (weekdays.length > 0) {
    const spans = months.length > 0 ? months.map((month) => [month, 1] as const) : [[1, 12] as const];
    return spans.flatMap(([month, count]) => weekdaysWithin(year, month, count, weekdays));
  }
  return (months.length > 0 ? months : [start.month]).flatMap((month) => dated(year, month, [start.day]));
}

/** The days of a month that have one of the numbers; one that the month lacks is none. */
function dated(year: number, month: number, monthDays: readonly number[]): readonly number[] {
  const length = daysInMonth(year, month);
  return monthDays
    .map((day) => (day > 0 ? day : length + day + 1))
    .filter((day) => day >= 1 && day <= length)
    .map((day) => epochDay({ year, month, day }));
}

function weekdaysWithin(
  year: number,
  month: number,
  monthCount: number,
  weekdays: YearlyRule['weekdays'],
): readonly number[] {
  const from = epochDay({ year, month, day: 1 });
  const to = epochDay({ year, month: month + monthCount, day: 1 });
  return weekdays.flatMap(({ nth, day }) => {
    const each: number[] = [];
    for (let at = from + ((day - weekdayOf(from) + 7) % 7); at < to; at += 7) each.push(at);
    if (nth === 0) return each;
    const one = each.at(nth > 0 ? nth - 1 : nth);
    return one === undefined ? [] : [one];
  });
}

function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}
