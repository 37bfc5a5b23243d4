import * as written from '@tallystick/phrases';
import { notation } from '../i18n/notation.ts';

/** What the wall clock in a zone shows. `month` is 1 to 12, `weekday` 0 (Sunday) to 6. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at an instant. @param at ISO 8601 text or ms. @throws RangeError for an unknown zone. */
export function wallTime(at: string | number, timeZone: string): WallTime {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, day = 1] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    hour: parts.get('hour') ?? 0,
    minute: parts.get('minute') ?? 0,
    second: parts.get('second') ?? 0,
  };
}

/** `Mon 7 Mar 2016 14:02`, with seconds only where there are any. The zone is stated once on the page. */
export function instantText(at: string | number, timeZone: string): string {
  return `${dayText(at, timeZone)} ${clockText(at, timeZone)}`;
}

/** `Mon 7 Mar 2016`. */
export function dayText(at: string | number, timeZone: string): string {
  return notation().day(wallTime(at, timeZone));
}

/** The end of a time, which is the first instant after it: the last day where it falls on midnight, `Sun 6 Mar 2016`, else the instant. */
export function endText(at: string | number, timeZone: string): string {
  if (clockText(at, timeZone) !== '00:00') return instantText(at, timeZone);
  return dayText(new Date(at).getTime() - 1, timeZone);
}

/** The beginning of a time: the day where it falls on midnight, else the instant. */
export function startText(at: string | number, timeZone: string): string {
  return clockText(at, timeZone) === '00:00' ? dayText(at, timeZone) : instantText(at, timeZone);
}

/** `7 Mar`: for axes, where the year is said elsewhere. */
export function shortDayText(at: string | number, timeZone: string): string {
  return notation().shortDay(wallTime(at, timeZone));
}

/** `14:02`, or `14:02:09`. */
export function clockText(at: string | number, timeZone: string): string {
  const { hour, minute, second } = wallTime(at, timeZone);
  const text = `${pad(hour)}:${pad(minute)}`;
  return second > 0 ? `${text}:${pad(second)}` : text;
}

/** A civil date: `2016-03-07` reads `7 March 2016`. */
export function dateText(date: string): string {
  return written.dateText(date, notation());
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // The numbers alone are taken from it, whose digits these are; the words come from the notation.
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
