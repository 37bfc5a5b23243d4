import { dateOf, epochDay, formatDate, HOUR_MS, type NamedDate, parseDate } from '@tallystick/time';
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { nearCountries, nearRegions } from './near.ts';

/** A country by its ISO 3166 code, and a region of it: `DE`, `BE`; a part of a region as `BY-A`. */
export interface HolidaySet {
  readonly country: string;
  readonly region?: string;
}

/** Days, both included, as `2026-01-01`. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The holidays in the order of time, or why there are none. */
export type HolidayAnswer =
  | { readonly ok: true; readonly dates: readonly Required<NamedDate>[] }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Most years that are worked out at once. */
export const MAX_YEARS = 310;

/** A holiday may have begun in the year before and last until now. */
const YEARS_BACK = 1;

/**
 * The public holidays of a country or region as local dates with their names in the language of the country, from the
 * data of date-holidays. Substitute days count as the days that they are; half holidays are working days, since a
 * calendar is closed for whole days; of a holiday over several days each whole day counts. Two on one date make one.
 *
 * Feasts of lunar calendars are known until 2076, and are predictions: a country may move them by a day.
 */
export function publicHolidays(set: HolidaySet, span: DaySpan): HolidayAnswer {
  const years = yearsOf(span);
  if (!years) return refusal(`"${span.from}" to "${span.to}" are no days.`, 'Write them like 2026-12-25.');
  if (years.length > MAX_YEARS) {
    return refusal(
      `${years.length} years of holidays are more than ${MAX_YEARS}.`,
      'Ask for a shorter time.',
    );
  }
  const source = sourceOf(set);
  if ('ok' in source) return source;
  const byDate = new Map<string, string>();
  for (const year of years) {
    for (const holiday of source.getHolidays(year)) {
      if (holiday.type !== 'public') continue;
      for (const date of wholeDaysOf(holiday)) {
        const other = byDate.get(date);
        if (other === undefined) byDate.set(date, holiday.name);
        else if (!other.split('; ').includes(holiday.name)) byDate.set(date, `${other}; ${holiday.name}`);
      }
    }
  }
  const dates = [...byDate].map(([date, name]) => ({ date, name }));
  return {
    ok: true,
    dates: dates
      .filter(({ date }) => date >= span.from && date <= span.to)
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** The countries whose public holidays are known, with their English names, by ISO 3166 code. */
export function holidayCountries(): ReadonlyMap<string, string> {
  return new Map(Object.entries(new Holidays().getCountries('en')));
}

function sourceOf({ country, region }: HolidaySet): Holidays | HolidayAnswer {
  const source = new Holidays();
  const countries = source.getCountries('en');
  if (!Object.hasOwn(countries, country)) {
    return refusal(`No holidays are known of a country "${country}".`, nearCountries(country, countries));
  }
  if (region === undefined) return new Holidays(country);
  const states = source.getStates(country, 'en') ?? {};
  const [state = '', part] = Object.hasOwn(states, region) ? [region] : region.split(/-(.*)/su);
  const parts = Object.hasOwn(states, state) ? (source.getRegions(country, state, 'en') ?? {}) : {};
  if (!Object.hasOwn(states, state) || (part !== undefined && !Object.hasOwn(parts, part))) {
    return refusal(
      `No holidays are known of a region "${region}" of ${countries[country]} (${country}).`,
      nearRegions(region, states),
    );
  }
  return part === undefined ? new Holidays(country, state) : new Holidays(country, state, part);
}

/** The whole local days of a holiday; none of one that is a part of a day. */
function wholeDaysOf({ date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  const first = parseDate(date.slice(0, 10));
  if (!first || !date.startsWith('00:00', 11)) return [];
  const hours = (end.getTime() - start.getTime()) / HOUR_MS;
  const days = Math.floor((hours + 1) / 24); // a day is an hour short where the clock goes forward
  return Array.from({ length: days }, (_, place) => formatDate(dateOf(epochDay(first) + place)));
}

/** The years of a span of days, and the one before it; undefined where the days are none. */
export function yearsOf({ from, to }: DaySpan): readonly number[] | undefined {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (!first || !last) return undefined;
  const begin = first.year - YEARS_BACK;
  return Array.from({ length: Math.max(0, last.year - begin + 1) }, (_, place) => begin + place);
}

function refusal(message: string, remedy: string): HolidayAnswer {
  return { ok: false, message, remedy };
}
