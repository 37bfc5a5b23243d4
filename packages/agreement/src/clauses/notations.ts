import { isCurrency } from '../exact/currency.ts';
import { divide, parseDecimal, type Rational, rational, ZERO } from '../exact/rational.ts';
import { notation } from '../language/shape.ts';
import type { Length } from '../model/length.ts';
import type { Fee, Span } from '../model.ts';

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
  week: 604_800_000,
  weeks: 604_800_000,
};
const STEP = '\\d+(?:\\.\\d+)? ?(?:ms|s|min|h|days?|weeks?)';
/** How a duration is written. */
export const DURATION = new RegExp(`^${STEP}(?: ${STEP})*$`, 'u');
const BUSINESS_DAYS = /^(\d{1,3}) business days?(, end of day)?$/u;
const LENGTH = /^(\d{1,4}) (day|business day|week|month|year)s?$/u;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

const SHARE = /^(?:100(?:\.0{1,9})?|\d{1,2}(?:\.\d{1,9})?) ?%$/u;

/** A share of at most the whole, written as a percentage and read as an exact fraction: `99.9 %` is 999/1000. */
export const share = (description: string) =>
  notation<Rational>({
    description,
    expected: 'a percentage from 0 % to 100 %, such as 99.9 %',
    pattern: SHARE,
    examples: ['99.9 %', '95 %'],
    parse: (text) => {
      const value = parseDecimal(text.replace(/ ?%$/, ''));
      return value && divide(value, rational(100n));
    },
  });

/** A share above nothing, written as a percentage: `0.1 %`. */
export const positiveShare = (description: string) =>
  notation<Rational>({
    description,
    expected: 'a percentage above 0 %, up to 100 %, such as 0.1 %',
    pattern: SHARE,
    examples: ['0.1 %', '1 %'],
    parse: (text) => {
      const value = parseDecimal(text.replace(/ ?%$/, ''));
      return value && value.numerator > 0n ? divide(value, rational(100n)) : undefined;
    },
  });

/** Elapsed time, in milliseconds: `4 h`, `1 h 20 min`, `72 h`, `3 days` (of 24 hours). */
export const duration = (description: string) =>
  notation<number>({
    description,
    expected: 'a duration such as 4 h or 1 h 20 min',
    pattern: DURATION,
    examples: ['4 h', '1 h 20 min', '3 days'],
    parse: durationMs,
  });

/** Elapsed time above zero, in milliseconds. */
export const positiveDuration = (description: string) =>
  notation<number>({
    description,
    expected: 'a duration above zero, such as 5 min',
    pattern: DURATION,
    examples: ['5 min', '1 h'],
    parse: (text) => durationMs(text) || undefined,
  });

/** A clock's target: elapsed time on its calendar, or a count of business days. */
export const span = (description: string) =>
  notation<Span>({
    description,
    expected: 'a duration such as 4 h, or 2 business days',
    pattern: new RegExp(`${DURATION.source}|${BUSINESS_DAYS.source}`, 'u'),
    examples: ['4 h', '2 business days', '1 business day, end of day'],
    parse: (text) => {
      const days = BUSINESS_DAYS.exec(text);
      if (days) {
        const count = Number(days[1]);
        return count > 0
          ? { kind: 'business-days', days: count, endOfDay: days[2] !== undefined }
          : undefined;
      }
      const ms = durationMs(text);
      return ms === undefined || ms === 0 ? undefined : { kind: 'time', ms };
    },
  });

/** A length of calendar time: `90 days`, `3 months`, `10 business days`. */
export const length = (description: string) =>
  notation<Length>({
    description,
    expected: 'a length such as 90 days or 3 months',
    pattern: LENGTH,
    examples: ['90 days', '3 months', '10 business days'],
    parse: (text) => {
      const [, count = '', unit = ''] = LENGTH.exec(text) ?? [];
      return Number(count) > 0 ? { count: Number(count), unit: unit as Length['unit'] } : undefined;
    },
  });

/** A local calendar day, kept as its text `YYYY-MM-DD`. */
export const date = (description: string) =>
  notation<string>({
    description,
    expected: 'a date such as 2026-12-31',
    pattern: DATE,
    examples: ['2026-12-31'],
    parse: (text) => (isDate(text) ? text : undefined),
  });

/** A fee that accrues evenly over each calendar month or year. */
export const fee = (description: string) =>
  notation<Fee>({
    description,
    expected: 'an amount such as 12000 per month',
    pattern: /^\d+(?:\.\d+)? per (?:month|year)$/u,
    examples: ['12000 per month', '90000 per year'],
    parse: (text) => {
      const [amount = '', , per] = text.split(' ');
      const value = parseDecimal(amount);
      return value && { amount: value, per: per as Fee['per'] };
    },
  });

/** A plain number, exact. */
export const number = (description: string) =>
  notation<Rational>({
    description,
    expected: 'a number such as 5 or 4.25',
    pattern: /^-?\d+(?:\.\d+)?$/u,
    examples: ['5', '4.25'],
    parse: parseDecimal,
  });

/** A plain amount in the agreement's currency. */
export const amount = (description: string) =>
  notation<Rational>({
    description,
    expected: 'an amount such as 5000 or 99.50',
    pattern: /^\d+(?:\.\d+)?$/u,
    examples: ['5000', '99.50'],
    parse: parseDecimal,
  });

/** A currency code of ISO 4217. */
export const currency = (description: string) =>
  notation<string>({
    description,
    expected: 'a currency code of ISO 4217 such as EUR',
    pattern: /^[A-Z]{3}$/u,
    examples: ['EUR', 'USD'],
    parse: (text) => (isCurrency(text) ? text : undefined),
  });

/** Whether the text is a day that the proleptic Gregorian calendar has. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Milliseconds of `1 h 20 min`; undefined where they are no whole number, or too many. */
export function durationMs(text: string): number | undefined {
  let total: Rational = ZERO;
  for (const [, amountText = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?) ?([a-z]+)/g)) {
    const value = parseDecimal(amountText)!;
    total = rational(
      total.numerator * value.denominator + value.numerator * BigInt(UNIT_MS[unit]!) * total.denominator,
      total.denominator * value.denominator,
    );
  }
  return total.denominator === 1n && total.numerator <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(total.numerator)
    : undefined;
}
