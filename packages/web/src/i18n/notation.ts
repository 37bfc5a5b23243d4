import { type Language, language } from './language.ts';

/** A civil day as the wall clock has it: `month` is 1 to 12, `weekday` 0 (Sunday) to 6. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** How a language writes numbers and days. */
export interface Notation {
  readonly decimalPoint: string;
  readonly groupBy: string;
  readonly months: readonly string[];
  /** As they stand in a table's head or on an axis. */
  readonly shortMonths: readonly string[];
  /** `Mon 7 Mar 2016`. */
  readonly day: (day: Day) => string;
  /** `7 Mar`. */
  readonly shortDay: (day: Pick<Day, 'day' | 'month'>) => string;
  /** `7 March 2016`. */
  readonly date: (day: Omit<Day, 'weekday'>) => string;
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

const NOTATIONS: Readonly<Record<Language, Notation>> = {
  en: {
    decimalPoint: '.',
    groupBy: ',',
    months: MONTHS,
    shortMonths: SHORT_MONTHS,
    day: ({ weekday, day, month, year }) => `${WEEKDAYS[weekday]} ${day} ${SHORT_MONTHS[month - 1]} ${year}`,
    shortDay: ({ day, month }) => `${day} ${SHORT_MONTHS[month - 1]}`,
    date: ({ day, month, year }) => `${day} ${MONTHS[month - 1]} ${year}`,
  },
  de: {
    decimalPoint: ',',
    groupBy: '.',
    months: MONATE,
    shortMonths: KURZE_MONATE,
    day: ({ weekday, day, month, year }) =>
      `${WOCHENTAGE[weekday]} ${day}. ${KURZE_MONATE[month - 1]} ${year}`,
    shortDay: ({ day, month }) => `${day}. ${KURZE_MONATE[month - 1]}`,
    date: ({ day, month, year }) => `${day}. ${MONATE[month - 1]} ${year}`,
  },
};

/** How the language that is shown now writes numbers and days. */
export function notation(): Notation {
  return NOTATIONS[language()];
}

/** A decimal text of the API as the reader's language writes it: `-1234567.5` reads `−1,234,567.5`. Nothing is rounded. */
export function groupDigits(decimal: string): string {
  const { groupBy, decimalPoint } = notation();
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupBy);
  const sign = decimal.startsWith('-') ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimalPoint}${fraction}`}`;
}

/** A number with thousands set apart. @param decimals at most so many, rounded to the nearest: for what is no figure of a promise */
export function numberText(value: number, decimals = 3): string {
  return groupDigits(String(Number(value.toFixed(decimals))));
}

/** Things one after the other: `a, b and c`. */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(language() === 'en' ? 'en-GB' : language()).format(things);
}

/**
 * The decimal numbers in a short text that the server wrote, as the reader's language writes them: `99.913 %` reads
 * `99,913 %` in German. For figures and targets; sentences and ids are left alone.
 */
export function figureText(text: string): string {
  const { groupBy, decimalPoint } = notation();
  return text.replace(/\d[\d,]*(?:\.\d+)?/g, (number) =>
    number.replace(/[.,]/g, (sign) => (sign === '.' ? decimalPoint : groupBy)),
  );
}
