import { addMonths, dateOf, epochDay, formatDate, isoWeek, type MonthEnd, pad } from '../civil.ts';
import type { DurationMs, Instant, Interval } from '../unit.ts';
import { localDay, startOfDay, type ZoneRules } from '../zone.ts';

/**
 * How long one judgement covers (semantics §4). Cycles of days and of months are anchored at the local day on which the
 * term starts; a cycle of months whose month lacks that day begins on its last one, or overflows into the next.
 */
export type PeriodKind =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | { readonly everyDays: number }
  | { readonly everyMonths: number; readonly monthEnd?: MonthEnd };

/** One period of a term. */
export interface Period extends Interval {
  /** `2016-03`, `2016-Q1`, `2016`, `2016-W10`, `2016-03-01`; `c01@2016-01-04` for a cycle. */
  readonly id: string;
  /** Whether the term cuts it short. */
  readonly partial: boolean;
  /** How long it would be in full, ms. */
  readonly fullMs: DurationMs;
}

/** What is asked for: a term, the zone whose local days count, and how long a period is. */
export interface TermPeriods {
  readonly term: Interval;
  readonly zone: ZoneRules;
  readonly kind: PeriodKind;
}

interface NaturalPeriod {
  readonly id: string;
  /** Local days, counted from 1970-01-01. */
  readonly from: number;
  readonly to: number;
}

/** Most periods of one term. */
export const MAX_PERIODS = 100_000;

/**
 * The periods of a term in time order: they tile it without gap or overlap, in the local days of the
 * zone; the first and the last may be cut short by the term.
 *
 * @throws RangeError for a cycle that is no whole number from 1 up, or too many periods.
 */
export function periodsOf(of: TermPeriods): readonly Period[] {
  const { term, zone } = of;
  const anchor = anchorOf(of);
  const periods: Period[] = [];
  for (let day = anchor; startOfDay(zone, day) < term.to; ) {
    const natural = naturalPeriod(of.kind, day, anchor);
    const period = cutToTerm(of, natural);
    if (period) periods.push(period);
    if (periods.length > MAX_PERIODS) throw new RangeError(`A term has at most ${MAX_PERIODS} periods.`);
    day = natural.to;
  }
  return periods;
}

/**
 * The period of a term that holds the instant, or undefined outside the term; the same as that of {@link periodsOf}.
 *
 * @throws RangeError for a cycle that is no whole number from 1 up.
 */
export function periodAt(of: TermPeriods, t: Instant): Period | undefined {
  const { term, zone, kind } = of;
  const anchor = anchorOf(of);
  if (!(term.from <= t && t < term.to)) return undefined;
  return cutToTerm(of, naturalPeriod(kind, localDay(zone, t), anchor));
}

/** The local day on which the term begins. */
function anchorOf({ term, zone, kind }: TermPeriods): number {
  if (typeof kind === 'object') {
    const [count, unit] = 'everyDays' in kind ? [kind.everyDays, 'days'] : [kind.everyMonths, 'months'];
    if (!(Number.isInteger(count) && count > 0)) {
      throw new RangeError(`A cycle lasts a whole number of ${unit}; ${count} is none.`);
    }
  }
  return localDay(zone, term.from);
}

/** Undefined where nothing of the period lies in the term: a date that does not exist is no period. */
function cutToTerm({ term, zone }: TermPeriods, natural: NaturalPeriod): Period | undefined {
  const from = startOfDay(zone, natural.from);
  const to = startOfDay(zone, natural.to);
  const [cutFrom, cutTo] = [Math.max(from, term.from), Math.min(to, term.to)];
  if (cutFrom >= cutTo) return undefined;
  const partial = cutFrom > from || cutTo < to;
  return { id: natural.id, from: cutFrom, to: cutTo, partial, fullMs: to - from };
}

/** The local days `[from, to)` of the period that holds a day. */
function naturalPeriod(kind: PeriodKind, day: number, anchor: number): NaturalPeriod {
  if (typeof kind === 'object') {
    if ('everyMonths' in kind) return monthCycle(kind.everyMonths, kind.monthEnd ?? 'last-day', day, anchor);
    const place = Math.floor((day - anchor) / kind.everyDays);
    const from = anchor + place * kind.everyDays;
    return { id: cycleId(place, from), from, to: from + kind.everyDays };
  }
  const { year, month } = dateOf(day);
  switch (kind) {
    case 'day':
      return { id: formatDate(dateOf(day)), from: day, to: day + 1 };
    case 'week': {
      const { year: weekYear, week, monday } = isoWeek(day);
      return { id: `${pad(weekYear, 4)}-W${pad(week, 2)}`, from: monday, to: monday + 7 };
    }
    case 'month':
      return months(`${pad(year, 4)}-${pad(month, 2)}`, year, month, 1);
    case 'quarter': {
      const quarter = Math.floor((month - 1) / 3);
      return months(`${pad(year, 4)}-Q${quarter + 1}`, year, quarter * 3 + 1, 3);
    }
    case 'half-year': {
      const half = month <= 6 ? 1 : 2;
      return months(`${pad(year, 4)}-H${half}`, year, half === 1 ? 1 : 7, 6);
    }
    case 'year':
      return months(pad(year, 4), year, 1, 12);
  }
}

/** The cycle of months that holds a day. Each begin is reckoned from the anchor, so that a short month moves no later one. */
function monthCycle(everyMonths: number, monthEnd: MonthEnd, day: number, anchor: number): NaturalPeriod {
  const first = dateOf(anchor);
  const begin = (place: number) => epochDay(addMonths(first, place * everyMonths, monthEnd));
  const date = dateOf(day);
  const monthsOn = (date.year - first.year) * 12 + date.month - first.month;
  let place = Math.floor(monthsOn / everyMonths);
  while (begin(place) > day) place--; // its month is reached, its day not yet
  return { id: cycleId(place, begin(place)), from: begin(place), to: begin(place + 1) };
}

function cycleId(place: number, from: number): string {
  return `c${pad(place + 1, 2)}@${formatDate(dateOf(from))}`;
}

function months(id: string, year: number, month: number, count: number): NaturalPeriod {
  return {
    id,
    from: epochDay({ year, month, day: 1 }),
    to: epochDay({ year, month: month + count, day: 1 }),
  };
}
