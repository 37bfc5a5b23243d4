import { type Agreement, type Length, zoneOf } from '@tallystick/agreement';
import { addMonths, dateOf, epochDay, localDay, startOfDay } from '@tallystick/time';

/**
 * The end of the last day on which a party may say that it will leave at the end of the term, ms: the notice is counted back from the last day. Undefined where
 * the agreement names none, or counts it in business days, which takes a calendar that it does not name.
 */
export function noticeBefore(agreement: Agreement): number | undefined {
  const { term } = agreement;
  if (!term.notice) return undefined;
  const zone = zoneOf(agreement, term.timeZone);
  const end = localDay(zone, term.to);
  const day = dayBefore(end, term.notice);
  return day === undefined ? undefined : startOfDay(zone, day);
}

function dayBefore(day: number, { count, unit }: Length): number | undefined {
  switch (unit) {
    case 'day':
      return day - count;
    case 'week':
      return day - 7 * count;
    case 'month':
      return epochDay(addMonths(dateOf(day), -count, 'last-day'));
    case 'year':
      return epochDay(addMonths(dateOf(day), -12 * count, 'last-day'));
    case 'business day':
      return undefined;
  }
}
