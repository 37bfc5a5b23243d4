/** The languages that people read in. */
export type Language = 'en' | 'de';

/** In which order they are offered. */
export const LANGUAGES: readonly Language[] = ['en', 'de'];

/** A civil day as the wall clock has it: `month` is 1 to 12, `weekday` 0 (Sunday) to 6. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** How a language writes numbers, days and periods. */
export interface Notation {
  readonly decimalPoint: string;
  readonly groupBy: string;
  readonly months: readonly string[];
  /** As they stand in a table's head or on an axis. */
  readonly shortMonths: readonly string[];
  /** From Sunday. */
  readonly shortWeekdays: readonly string[];
  /** `Mon 7 Mar 2016`. */
  readonly day: (day: Day) => string;
  /** `7 Mar`. */
  readonly shortDay: (day: Pick<Day, 'day' | 'month'>) => string;
  /** `7 March 2016`. */
  readonly date: (day: Omit<Day, 'weekday'>) => string;
  /** `Q1 2016`. */
  readonly quarter: (number: string, year: string) => string;
  /** `week 10 of 2016`. */
  readonly week: (number: string, year: string) => string;
  /** `first half of 2016`. */
  readonly half: (number: string, year: string) => string;
  /** `cycle 3 from 2016-03-04`. */
  readonly cycle: (number: string, from: string) => string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const KURZE_MONATE = 'Jan Feb März Apr Mai Juni Juli Aug Sep Okt Nov Dez'.split(' ');
const WOCHENTAGE = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'];

/** How each language writes them. */
export const NOTATIONS: Readonly<Record<Language, Notation>> = {
  en: {
    decimalPoint: '.',
    groupBy: ',',
    months: MONTHS,
    shortMonths: SHORT_MONTHS,
    shortWeekdays: WEEKDAYS,
    day: ({ weekday, day, month, year }) => `${WEEKDAYS[weekday]} ${day} ${SHORT_MONTHS[month - 1]} ${year}`,
    shortDay: ({ day, month }) => `${day} ${SHORT_MONTHS[month - 1]}`,
    date: ({ day, month, year }) => `${day} ${MONTHS[month - 1]} ${year}`,
    quarter: (number, year) => `Q${number} ${year}`,
    week: (number, year) => `week ${number} of ${year}`,
    half: (number, year) => `${number === '1' ? 'first' : 'second'} half of ${year}`,
    cycle: (number, from) => `cycle ${number} from ${from}`,
  },
  de: {
    decimalPoint: ',',
    groupBy: '.',
    months: MONATE,
    shortMonths: KURZE_MONATE,
    shortWeekdays: WOCHENTAGE,
    day: ({ weekday, day, month, year }) =>
      `${WOCHENTAGE[weekday]} ${day}. ${KURZE_MONATE[month - 1]} ${year}`,
    shortDay: ({ day, month }) => `${day}. ${KURZE_MONATE[month - 1]}`,
    date: ({ day, month, year }) => `${day}. ${MONATE[month - 1]} ${year}`,
    quarter: (number, year) => `${number}. Quartal ${year}`,
    week: (number, year) => `Woche ${number} von ${year}`,
    half: (number, year) => `${number === '1' ? 'erstes' : 'zweites'} Halbjahr ${year}`,
    cycle: (number, from) => `Zyklus ${number} ab ${from}`,
  },
};

/** A decimal text of the API as a language writes it: `-1234567.5` reads `−1,234,567.5`. Nothing is rounded. */
export function groupDigits(decimal: string, { groupBy, decimalPoint }: Notation): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupBy);
  const sign = decimal.startsWith('-') ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimalPoint}${fraction}`}`;
}

/** A civil date: `2016-03-07` reads `7 March 2016`. */
export function dateText(date: string, notation: Notation): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return notation.date({ year, month, day });
}

/** An instant of UTC as it is stored: `2026-03-07T13:02:00.000Z` reads `7 March 2026, 13:02 UTC`, with seconds only where there are any. */
export function instantText(written: string, notation: Notation): string {
  const [day = '', clock = ''] = written.split('T');
  return `${dateText(day, notation)}, ${clock.slice(0, 8).replace(/:00$/, '')} UTC`;
}

/** Things one after the other: `a, b and c`. */
export function listText(things: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(things);
}

/**
 * The decimal numbers in a short English text, as a language writes them: `99.913 %` reads `99,913 %` in German. For figures and targets; sentences and ids
 * are left alone.
 */
export function figureText(text: string, { groupBy, decimalPoint }: Notation): string {
  return text.replace(/\d[\d,]*(?:\.\d+)?/g, (number) =>
    number.replace(/[.,]/g, (sign) => (sign === '.' ? decimalPoint : groupBy)),
  );
}
