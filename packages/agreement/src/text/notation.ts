import { amountText, toMoney } from '../exact/money.ts';
import { multiply, type Rational, rational, toDecimalText } from '../exact/rational.ts';
import type { Length } from '../model/length.ts';
import type { CalendarPeriodKind, PeriodKind } from '../model/period.ts';
import type { Frequency } from '../model/reporting.ts';
import type { Span, Weekday } from '../model.ts';

/** How a language writes numbers, dates, lengths and names of periods. Fixed here, so that the same agreement gives the same bytes everywhere. */
export interface Notation {
  readonly decimalPoint: string;
  readonly groupBy: string;
  readonly months: readonly string[];
  /** `5 March 2026`, from day, month's name and year. */
  readonly date: (day: number, month: string, year: number) => string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly units: Readonly<Record<'day' | 'h' | 'min' | 's' | 'ms', readonly [one: string, many: string]>>;
  readonly lengths: Readonly<Record<Length['unit'], readonly [one: string, many: string]>>;
  /** `calendar month`, `ISO week`. */
  readonly periods: Readonly<Record<Extract<CalendarPeriodKind, string>, string>>;
  /** `cycle of 28 days from the start of the term`. */
  readonly cycle: (length: string, monthEnd: 'last-day' | 'overflow' | undefined) => string;
  readonly rolling: (length: string) => string;
  readonly every: Readonly<Record<Extract<Frequency, string>, string>>;
  /** `every 28 days, counted from the first day of the term`. */
  readonly everyCycle: (length: string) => string;
  readonly closingOfDay: string;
  readonly and: string;
  readonly or: string;
  /** `0.1 percentage points`. */
  readonly points: (number: string) => string;
  readonly quote: (text: string) => string;
}

/** Keeps a number and its unit on one line. */
export const NO_BREAK = '\u00a0';

/** A list in a sentence: `a, b and c`. */
export function listed(words: readonly string[], joiner: string): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}

export function numberText(value: Rational, { decimalPoint }: Notation): string {
  return toDecimalText(value).replace('.', decimalPoint);
}

export function percentText(share: Rational, notation: Notation): string {
  return `${numberText(multiply(share, rational(100n)), notation)}${NO_BREAK}%`;
}

/** `1,200.00 EUR`. */
export function sumText(amount: Rational, currency: string, { decimalPoint, groupBy }: Notation): string {
  const [whole = '', fraction] = amountText(toMoney(amount, currency)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupBy);
  return `${fraction === undefined ? grouped : `${grouped}${decimalPoint}${fraction}`}${NO_BREAK}${currency}`;
}

/** A day as it is written in the file, `YYYY-MM-DD`. */
export function dateText(day: string, { date, months }: Notation): string {
  const [year = '', month = '', of = ''] = day.split('-');
  return date(Number(of), months[Number(month) - 1]!, Number(year));
}

const SIZES = [
  ['day', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** From so many days on a length is told in days; below, hours leave no doubt about what a day is. */
const LEAST_DAYS = 7;

/** A length of time in whole units: `4 hours 30 minutes`, `72 hours`, `28 days`. */
export function durationText(ms: number, { units }: Notation): string {
  if (ms === 0) return `0${NO_BREAK}${units.min[1]}`;
  let left = ms;
  const parts: string[] = [];
  for (const [unit, size] of SIZES) {
    if (unit === 'day' && (ms % size !== 0 || ms < LEAST_DAYS * size)) continue;
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count}${NO_BREAK}${units[unit][count === 1 ? 0 : 1]}`);
  }
  return parts.join(' ');
}

export function lengthText({ count, unit }: Length, { lengths }: Notation): string {
  return `${count}${NO_BREAK}${lengths[unit][count === 1 ? 0 : 1]}`;
}

export function spanText(span: Span, notation: Notation): string {
  if (span.kind === 'time') return durationText(span.ms, notation);
  const days = lengthText({ count: span.days, unit: 'business day' }, notation);
  return span.endOfDay ? `${days}${notation.closingOfDay}` : days;
}

export function periodText(kind: PeriodKind, notation: Notation): string {
  if (typeof kind === 'string') return notation.periods[kind];
  if ('rollingMs' in kind) return notation.rolling(durationText(kind.rollingMs, notation));
  const length = cycleText(kind, notation);
  return notation.cycle(length, 'everyMonths' in kind ? (kind.monthEnd ?? 'last-day') : undefined);
}

export function frequencyText(frequency: Frequency, notation: Notation): string {
  if (typeof frequency === 'string') return notation.every[frequency];
  return notation.everyCycle(cycleText(frequency, notation));
}

function cycleText(kind: Exclude<CalendarPeriodKind, string>, notation: Notation): string {
  return 'everyDays' in kind
    ? lengthText({ count: kind.everyDays, unit: 'day' }, notation)
    : lengthText({ count: kind.everyMonths, unit: 'month' }, notation);
}
