import { type Agreement, type Length, lengthText, zoneOf } from '@tallystick/agreement';
import {
  addMonths,
  DAY_MS,
  dateOf,
  epochDay,
  formatDate,
  localDay,
  periodAt,
  startOfDay,
  type ZoneRules,
} from '@tallystick/time';

/** A day that comes near, and the time in which it is told of: `[from, to)`, ms. */
export interface NearDate {
  readonly key: string;
  readonly kind: 'renewal-near' | 'review-near';
  readonly severity: 'warning' | 'notice';
  readonly title: string;
  readonly says: string;
  readonly from: number;
  readonly to: number;
}

/** How long before the last day of notice it is told of, and told of again, days. */
const RENEWAL_DAYS = [30, 7] as const;
/** A review is told of so long before it, ms, and no longer than a quarter of the time between two. */
const REVIEW_NEAR_MS = 7 * DAY_MS;

/** The days of notice, renewal and reviews that are near at an instant or will be, as far as they can be told now ([ESC-5]). */
export function nearDates(agreement: Agreement, asOf: number): readonly NearDate[] {
  const zone = zoneOf(agreement, agreement.term.timeZone);
  return [...renewals(agreement, zone), ...reviews(agreement, zone, asOf)];
}

function renewals({ term }: Agreement, zone: ZoneRules): readonly NearDate[] {
  const { renewal, notice, toDate } = term;
  const endDay = localDay(zone, term.to);
  const lastDay = notice ? before(endDay, notice) : endDay;
  const noticeBy = startOfDay(zone, lastDay);
  const lastDate = formatDate(dateOf(lastDay - 1));
  const isAutomatic = renewal.kind === 'automatic';
  const after = isAutomatic
    ? `it renews by itself for ${lengthText(renewal.for)}`
    : renewal.kind === 'none'
      ? 'it ends and nothing follows'
      : 'what follows is to be agreed';
  const kind = 'renewal-near';
  const found: NearDate[] = RENEWAL_DAYS.map((days, place) => ({
    key: `${kind}/${toDate}/${days}`,
    kind,
    severity: place === 0 ? 'notice' : 'warning',
    title: notice ? `The last day of notice is ${lastDate}` : `The term ends on ${toDate}`,
    says: notice
      ? `The term ends on ${toDate}, with ${lengthText(notice)} notice: whoever wants to leave says so by ${lastDate}; else ${after}.`
      : `The term ends on ${toDate}; then ${after}.`,
    from: startOfDay(zone, lastDay - days),
    to: noticeBy,
  }));
  if (!isAutomatic && noticeBy < term.to) {
    found.push({
      key: `${kind}/${toDate}/end`,
      kind,
      severity: 'warning',
      title: `The term ends on ${toDate}`,
      says: `The day of notice is past and the term ends on ${toDate}: ${after}.`,
      from: noticeBy,
      to: term.to,
    });
  }
  return found;
}

/** The local day that lies so long before another. */
function before(day: number, { count, unit }: Length): number {
  switch (unit) {
    case 'day':
      return day - count;
    case 'week':
      return day - 7 * count;
    case 'month':
      return epochDay(addMonths(dateOf(day), -count, 'last-day'));
    case 'year':
      return epochDay(addMonths(dateOf(day), -12 * count, 'last-day'));
    case 'business day': {
      let found = day;
      for (let left = count; left > 0; ) {
        found--;
        if (isWorkday(found)) left--;
      }
      return found;
    }
  }
}

/** 1970-01-01 was a Thursday. */
function isWorkday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}

/** A review closes each of its periods. */
function reviews({ term, reviews: all }: Agreement, zone: ZoneRules, asOf: number): readonly NearDate[] {
  const kind = 'review-near';
  return [...all.values()].flatMap(({ id, title, every }): NearDate[] => {
    const period = periodAt({ term, zone, kind: every }, asOf);
    if (!period) return [];
    const date = formatDate(dateOf(localDay(zone, period.to)));
    const lead = Math.min(REVIEW_NEAR_MS, Math.floor(period.fullMs / 4));
    return [
      {
        key: `${kind}/${id}/${date}`,
        kind,
        severity: 'notice',
        title: `${title} is due on ${date}`,
        says: `${title} looks back on ${period.id} and is due on ${date}.`,
        from: Math.max(period.from, period.to - lead),
        to: period.to,
      },
    ];
  });
}
