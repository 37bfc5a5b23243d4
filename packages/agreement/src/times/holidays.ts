import type { NamedDate } from '@tallystick/time';
import { dateOf, epochDay, formatDate, parseDate } from '@tallystick/time';
import type { Agreement, CalendarClause, HolidaySet, Term } from '../model.ts';

/** The dates of a set within days, both included, or why there are none. */
export type HolidayAnswer =
  | { readonly ok: true; readonly dates: readonly NamedDate[] }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Knows the public holidays of countries and regions; pure packages get one handed in. */
export type HolidayResolver = (
  set: HolidaySet,
  span: { readonly from: string; readonly to: string },
) => HolidayAnswer;

/** Clocks may have started before the term: holidays reach so far back … */
const DAYS_BEFORE = 366;
/** … and deadlines may end after it: so far on. */
const DAYS_AFTER = 2 * 366;

/** What a resolver refused, and the calendar that asked for it. */
export interface HolidayRefusal {
  readonly calendar: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * The agreement with the dates of its holiday sets filled in, over the term, a year before it and two after it: clocks
 * run before and deadlines end after. Dates that are written keep their names; what is filled in already is left.
 *
 * @throws Error naming the calendar for a set that the resolver refuses.
 */
export function withHolidays(agreement: Agreement, resolver: HolidayResolver): Agreement {
  const { calendars, refusals } = filledIn(agreement, resolver);
  if (refusals.length === 0) return { ...agreement, calendars };
  throw new Error(
    refusals.map((one) => `calendars.${one.calendar}.holidays: ${one.message} ${one.remedy}`).join('\n'),
  );
}

/** As {@link withHolidays}, for the calendars of an agreement; refusals are told, not thrown. */
export function filledIn(
  { calendars, term }: Pick<Agreement, 'calendars' | 'term'>,
  resolver: HolidayResolver,
): { readonly calendars: ReadonlyMap<string, CalendarClause>; readonly refusals: readonly HolidayRefusal[] } {
  const refusals: HolidayRefusal[] = [];
  const span = holidaySpanOf(term);
  const filled = [...calendars].map(([id, clause]): [string, CalendarClause] => {
    if (!isUnresolved(clause)) return [id, clause];
    const dates = clause.holidaySets.flatMap((set) => {
      const answer = resolver(set, span);
      if (answer.ok) return answer.dates;
      refusals.push({ calendar: id, message: answer.message, remedy: answer.remedy });
      return [];
    });
    return [id, { ...clause, holidays: merged(clause.holidays, dates), holidaySpan: span }];
  });
  return { calendars: new Map(filled), refusals };
}

/** The calendars whose holiday sets have no dates yet; such an agreement cannot be evaluated. */
export function unresolvedHolidays({ calendars }: Pick<Agreement, 'calendars'>): readonly CalendarClause[] {
  return [...calendars.values()].filter(isUnresolved);
}

/** Whether the calendar names holidays of a country whose dates are not filled in. */
export function isUnresolved({ holidaySets, holidaySpan }: CalendarClause): boolean {
  return holidaySets.length > 0 && holidaySpan === undefined;
}

function holidaySpanOf({ fromDate, toDate }: Term): { from: string; to: string } {
  return { from: daysOn(fromDate, -DAYS_BEFORE), to: daysOn(toDate, DAYS_AFTER) };
}

function daysOn(date: string, days: number): string {
  return formatDate(dateOf(epochDay(parseDate(date)!) + days));
}

/** One entry a date, in the order of time; what is written wins, then the set named first. */
function merged(written: readonly NamedDate[], found: readonly NamedDate[]): readonly NamedDate[] {
  const byDate = new Map<string, NamedDate>();
  for (const one of [...written, ...found]) {
    if (byDate.get(one.date)?.name === undefined) byDate.set(one.date, one);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
