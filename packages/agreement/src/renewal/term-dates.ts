import {
  addMonths,
  type CivilDate,
  dateOf,
  epochDay,
  formatDate,
  parseDate,
  startOfDay,
} from '@tallystick/time';
import type { Length } from '../model/length.ts';
import type { Agreement } from '../model.ts';
import { zoneOf } from '../times/calendar-of.ts';

/** How long before the last day on which notice can be given a renewal is talked about, days. */
const REVIEW_LEAD_DAYS = 30;
/** The same, before the end of a term that says nothing of notice. */
const REVIEW_WITHOUT_NOTICE_DAYS = 90;

/** First and last day of a term, `YYYY-MM-DD`. */
export interface TermDates {
  readonly fromDate: string;
  readonly toDate: string;
}

/** The instants at which something is due before a term ends, ms. */
export interface TermDeadlines {
  /** When the parties begin to talk about what comes after it. */
  readonly reviewAt: number;
  /** Before this instant notice is given; undefined where the agreement says nothing of notice. */
  readonly noticeAt: number | undefined;
  /** When the term ends. */
  readonly endsAt: number;
}

/** When a term is looked at again, and until when notice can be given ([RNW-1]). */
export function termDeadlines(agreement: Agreement): TermDeadlines {
  const { toDate, notice, timeZone, to } = agreement.term;
  const zone = zoneOf(agreement, timeZone);
  const afterEnd = dateOf(dayOf(toDate) + 1);
  const noticeDay = notice && epochDay(moved(afterEnd, notice, -1));
  const reviewDay =
    noticeDay === undefined ? epochDay(afterEnd) - REVIEW_WITHOUT_NOTICE_DAYS : noticeDay - REVIEW_LEAD_DAYS;
  return {
    reviewAt: Math.max(agreement.term.from, startOfDay(zone, reviewDay)),
    noticeAt: noticeDay === undefined ? undefined : startOfDay(zone, noticeDay),
    endsAt: to,
  };
}

/**
 * The term that follows on one: as long as the agreement says that it renews for, else as long as this one, in whole months where it began and ended
 * with the same day of a month ([RNW-2]).
 */
export function followingTerm({ term }: Pick<Agreement, 'term'>): TermDates {
  const from = dateOf(dayOf(term.toDate) + 1);
  const to = term.renewal.kind === 'automatic' ? moved(from, term.renewal.for, 1) : asLongAs(term, from);
  return { fromDate: formatDate(from), toDate: formatDate(dateOf(epochDay(to) - 1)) };
}

/** The day after a term that begins on a day and is as long as another. */
function asLongAs({ fromDate, toDate }: TermDates, from: CivilDate): CivilDate {
  const first = parseDate(fromDate)!;
  const months = (from.year - first.year) * 12 + from.month - first.month;
  return from.day === first.day && months > 0
    ? addMonths(from, months, 'last-day')
    : dateOf(epochDay(from) + dayOf(toDate) + 1 - epochDay(first));
}

function moved(date: CivilDate, { count, unit }: Length, sign: 1 | -1): CivilDate {
  switch (unit) {
    case 'day':
      return dateOf(epochDay(date) + sign * count);
    case 'week':
      return dateOf(epochDay(date) + sign * count * 7);
    case 'month':
      return addMonths(date, sign * count, 'last-day');
    case 'year':
      return addMonths(date, sign * count * 12, 'last-day');
    case 'business day':
      return dateOf(workdaysFrom(epochDay(date), count, sign));
  }
}

/** Monday to Friday; a term names no calendar of its own. */
function workdaysFrom(start: number, count: number, sign: 1 | -1): number {
  let day = start;
  for (let left = count; left > 0; ) {
    day += sign;
    const weekday = (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday.
    if (weekday < 5) left -= 1;
  }
  return day;
}

function dayOf(date: string): number {
  return epochDay(parseDate(date)!);
}
