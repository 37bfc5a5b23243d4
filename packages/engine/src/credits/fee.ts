import { type Agreement, type CreditBase, exact, type Fee, type Rational } from '@tallystick/agreement';
import { localDay, toLocal, type ZoneRules } from '@tallystick/time';

/**
 * The fee that accrues over `[from, to)`: evenly over the local days of each calendar month (or year), so
 * that a part of a month costs its share of days (semantics §9, fee pro rata).
 */
export function accruedFee(fee: Fee, zone: ZoneRules, span: { from: number; to: number }): Rational {
  const first = dateAt(zone, span.from);
  const last = dateAt(zone, span.to); // the day after the last one
  let total = exact.ZERO;
  for (let { year, month } = first; year < last.year || (year === last.year && month <= last.month); ) {
    const isFirst = year === first.year && month === first.month;
    const isLast = year === last.year && month === last.month;
    const length = daysInMonth(year, month);
    const days = (isLast ? last.day - 1 : length) - (isFirst ? first.day - 1 : 0);
    const whole = fee.per === 'month' ? length : daysInYear(year);
    total = exact.add(total, exact.multiply(fee.amount, exact.rational(days, whole)));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return total;
}

/** What a credit is a share of: the fee of the indicator's service, of the whole agreement, or a sum. */
export function feeBase(
  agreement: Agreement,
  base: CreditBase,
  serviceId: string | undefined,
  zone: ZoneRules,
  span: { from: number; to: number },
): Rational {
  if (typeof base === 'object') return base.sum;
  let total = exact.ZERO;
  for (const service of agreement.services.values()) {
    const counts = base === 'agreement fee' || service.id === serviceId;
    if (counts && service.fee) total = exact.add(total, accruedFee(service.fee, zone, span));
  }
  return total;
}

/** The fee of one day: the base over the local days of its span. */
export function dayFee(base: Rational, zone: ZoneRules, span: { from: number; to: number }): Rational {
  const days = localDay(zone, span.to) - localDay(zone, span.from);
  return exact.divide(base, exact.rational(Math.max(1, days)));
}

function dateAt(zone: ZoneRules, at: number): { year: number; month: number; day: number } {
  const { year, month, day } = toLocal(zone, at);
  return { year, month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
