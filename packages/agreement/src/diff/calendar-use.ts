import { WEEKDAYS } from '../clauses/calendars.ts';
import type { Agreement, CalendarClause } from '../model.ts';
import { neither, undecidable, type Verdict } from './difference.ts';
import type { Between, Field } from './fields.ts';
import { verdictOf } from './orders.ts';
import type { Reason } from './reasons.ts';
import { byHours, weekdayHours } from './wall-hours.ts';

/** What reads a calendar: clocks in hours, counts of business days, service hours. */
type Use = 'hours' | 'business days' | 'service hours';

/**
 * Who gains when a calendar opens longer (`order` below zero) or shorter: it depends on what reads it.
 * @param wholeDays whether days open or close altogether.
 */
export function openingVerdict(
  calendar: string,
  order: number | undefined,
  wholeDays: boolean,
  { before, after }: Between,
): Verdict {
  if (order === 0) return neither('comes-to-the-same');
  const uses = new Set([...usesOf(calendar, before), ...usesOf(calendar, after)]);
  if (uses.size === 0) return neither('nothing-reads-it');
  if (uses.has('service hours')) return undecidable('dilutes-down-time');
  if (uses.has('business days') && !wholeDays) return undecidable('business-days-end-by-hours');
  return verdictOf(order, 'customer', 'more-hours-count', 'mixed');
}

/** Everything of an agreement that runs on a calendar. */
function usesOf(calendar: string, agreement: Agreement): ReadonlySet<Use> {
  const uses = new Set<Use>();
  for (const indicator of agreement.indicators.values()) {
    if (indicator.kind === 'clock' && indicator.calendars.some(({ use }) => use === calendar)) {
      uses.add('hours');
      for (const { indicator: id, within } of agreement.objectives.values()) {
        if (id === indicator.id && within?.kind === 'business-days') uses.add('business days');
      }
    } else if ('calendar' in indicator && indicator.calendar === calendar) uses.add('service hours');
  }
  const { reporting, remedies, escalations } = agreement;
  const levels = [...escalations.values()].flatMap((policy) => policy.levels);
  if (levels.some((level) => level.calendar === calendar)) uses.add('hours');
  for (const { calendar: used, due } of [
    reporting.statement,
    ...reporting.reports.values(),
    ...remedies.values(),
  ].filter((one) => one !== undefined)) {
    if (used === calendar && due) uses.add(due.kind === 'business-days' ? 'business days' : 'hours');
  }
  return uses;
}

/** A field that names a calendar; without one, all the time. */
export function calendarField(affects?: Field<string>['affects']): Field<string> {
  return {
    words: (id) => id,
    absent: 'all the time',
    verdict: ({ before, after }, between) =>
      verdictOf(
        byCalendar(
          before && between.before.calendars.get(before),
          after && between.after.calendars.get(after),
        ),
        'customer',
        'more-hours-count',
      ),
    ...(affects ? { affects } : {}),
  };
}

/** The service hours of an indicator: whatever they become, some of what is lost weighs more and some less. */
export function serviceHours(reason: Reason): Field<string> {
  return { words: (id) => id, absent: 'all the time', verdict: () => undecidable(reason) };
}

/** Calendars in the order of what they open, where all days of both are of the week; undefined where it takes more to say. */
export function byCalendar(
  before: CalendarClause | '' | undefined,
  after: CalendarClause | '' | undefined,
): number | undefined {
  const [old, now] = [isAlwaysOpen(before), isAlwaysOpen(after)];
  if (old || now) return Number(old) - Number(now);
  if (!before || !after || before.timeZone !== after.timeZone) return undefined;
  if (!isWeekly(before) || !isWeekly(after)) return undefined;
  const orders = WEEKDAYS.map((day) => byHours(weekdayHours(before, day), weekdayHours(after, day)));
  const [shorter, longer] = [orders.includes(1), orders.includes(-1)];
  return orders.includes(undefined) || (shorter && longer) ? undefined : shorter ? 1 : longer ? -1 : 0;
}

function isAlwaysOpen(calendar: CalendarClause | '' | undefined): boolean {
  if (calendar === undefined) return true;
  if (calendar === '' || !isWeekly(calendar)) return false;
  return WEEKDAYS.every((day) => byHours([{ from: 0, to: 1440 }], weekdayHours(calendar, day)) !== 1);
}

function isWeekly({ holidays, holidaySets, overrides, breaks }: CalendarClause): boolean {
  return (
    holidays.length === 0 &&
    holidaySets.length === 0 &&
    Object.keys(overrides).length === 0 &&
    Object.keys(breaks).every((day) => WEEKDAYS.some((one) => one === day))
  );
}
