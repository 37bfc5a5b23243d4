/** The month in which the term of the script begins: that of the sample of real incidents. */
const FIRST = { year: 2016, month: 2 }; // March; months count from 0.
/** How long after its first day the present lies, in months of the term: its renewal is agreed by then, and still ahead. */
const LIVED_MONTHS = 9;
/** Quarters begin where those of the script do, so that reviews come when it says. */
const QUARTER = 3;

/** Moves what the script says of 2016 and 2017 into another year: months move, the day and the time of day stay. Days above 28 are not said. */
export interface YearCalendar {
  /** An instant, as ISO 8601. */
  at(instant: string): string;
  /** A day or a month: what `YYYY-MM-DD` and `YYYY-MM` become. */
  day(text: string): string;
  /** The last day of the term. */
  readonly termTo: string;
}

/** The calendar of a year that begins so many months after that of the script. */
export function yearCalendar(months: number): YearCalendar {
  const at = (instant: string) => {
    const moved = new Date(instant);
    moved.setUTCMonth(moved.getUTCMonth() + months);
    return moved.toISOString();
  };
  const day = (text: string) => at(text.padEnd(10, '-01')).slice(0, text.length);
  return { at, day, termTo: new Date(Date.parse(at('2017-03-01')) - 86_400_000).toISOString().slice(0, 10) };
}

/** How many months the script moves so that its last quarter holds the instant. @param now ms */
export function monthsUntil(now: number): number {
  const today = new Date(now);
  const months = (today.getUTCFullYear() - FIRST.year) * 12 + today.getUTCMonth() - FIRST.month;
  return Math.floor((months - LIVED_MONTHS) / QUARTER) * QUARTER;
}
