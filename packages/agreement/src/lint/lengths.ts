import { divide, multiply, type Rational, rational, scaled } from '../exact/rational.ts';
import type { Length } from '../model/length.ts';
import type { PeriodKind } from '../model/period.ts';
import { isRolling } from '../model/period.ts';
import type { CalendarClause, Term } from '../model.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/** Shortest and longest whole period in days, clock changes left aside. */
const CALENDAR_DAYS = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  'half-year': [181, 184],
  year: [365, 366],
} as const;

/** The shortest and the longest that a whole period of the kind can be, ms. */
export function periodLengths(kind: PeriodKind): { readonly shortest: number; readonly longest: number } {
  if (isRolling(kind)) return { shortest: kind.rollingMs, longest: kind.rollingMs };
  const [shortest, longest] =
    typeof kind === 'string'
      ? CALENDAR_DAYS[kind]
      : 'everyDays' in kind
        ? [kind.everyDays, kind.everyDays]
        : [28 * kind.everyMonths, 31 * kind.everyMonths];
  return { shortest: shortest * DAY_MS, longest: longest * DAY_MS };
}

/** The local days of a term, 24 hours each: a clock change makes it neither longer nor shorter. */
export function termLength({ from, to }: Term): number {
  return Math.round((to - from) / DAY_MS) * DAY_MS;
}

/** A period in words: `a month`, `28 days`. */
export function periodText(kind: PeriodKind): string {
  if (isRolling(kind)) return timeText(rational(kind.rollingMs));
  if (typeof kind === 'string') return `a ${kind}`;
  return 'everyDays' in kind ? `${kind.everyDays} days` : `${kind.everyMonths} months`;
}

/** Days of so many months, where they are the shortest ones in a row. */
const DAYS_OF_MONTHS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];

/** The shortest that a length of calendar time can be, ms. */
export function shortestOf({ count, unit }: Length): number {
  if (unit === 'month') return (Math.floor(count / 12) * 365 + DAYS_OF_MONTHS[count % 12]!) * DAY_MS;
  return count * { day: 1, 'business day': 1, week: 7, year: 365 }[unit] * DAY_MS;
}

/** How long a calendar opens in a week without special days, ms. */
export function weeklyMs(hours: CalendarClause['hours']): number {
  return Object.values(hours)
    .flat()
    .map(rangeMs)
    .reduce((sum, ms) => sum + ms, 0);
}

/** `22:00-06:00` runs over midnight; `24:00` ends the day. */
function rangeMs(range: string): number {
  const [from = 0, to = 0] = range.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return (hour * 60 + minute) * 60_000;
  });
  return to > from ? to - from : to + DAY_MS - from;
}

/** The part of a length of time that a share of it comes to, ms, exact. */
export function shareOf(ms: number, share: Rational): Rational {
  return multiply(rational(BigInt(Math.round(ms))), share);
}

const UNITS = [
  ['day', DAY_MS],
  ['h', HOUR_MS],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A length in its two largest units, what is below them left off: `43 min 12 s`, `1 day 4 h`. */
export function timeText(ms: Rational): string {
  const whole = Number(scaled(ms, 0, 'down'));
  const first = UNITS.findIndex(([, size]) => whole >= size);
  if (first < 0) return `${whole} ms`;
  let rest = whole;
  return UNITS.slice(first, first + 2)
    .flatMap(([name, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? [`${count} ${name}${name === 'day' && count > 1 ? 's' : ''}`] : [];
    })
    .join(' ');
}

/** The smallest number of things of which one may fail and the share of the others still comes to `target`. */
export function smallestWithRoom(target: Rational): bigint {
  const { numerator, denominator } = target;
  const missing = rational(denominator - numerator, denominator);
  return scaled(divide(rational(1n), missing), 0, 'up');
}
