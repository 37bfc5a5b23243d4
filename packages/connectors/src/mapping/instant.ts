import { Fault, shown } from '../problem.ts';
import type { Column, Columns } from './columns.ts';
import { exists, type LocalTime, noTime, readIso, utcInstant } from './local-time.ts';
import type { TimeRule } from './model.ts';
import { readTime } from './time-format.ts';
import { zoneInstant } from './zone.ts';

/** Takes an instant out of a row: milliseconds since 1970-01-01T00:00:00Z; undefined when it is not given. */
export type InstantColumn<Row> = (row: Row) => number | undefined | Fault;

/** Instants are read from this one on: 1900-01-01T00:00:00Z, as far as calendars and zones answer. */
const EARLIEST = Date.UTC(1900, 0, 1);
/** And before this one: 2201-01-01T00:00:00Z. */
const LATEST = Date.UTC(2201, 0, 1);

/** Makes the reader of one time column (rules TIME-1 to TIME-7). */
export function instantColumn<Row>(rule: TimeRule, columns: Columns<Row>): InstantColumn<Row> {
  const column = columns(rule.column);
  return rule.format === 'unix' || rule.format === 'unix-ms'
    ? unixColumn(rule, column, rule.format === 'unix' ? 1000 : 1)
    : calendarColumn(rule, column, rule.format);
}

function unixColumn<Row>(rule: TimeRule, column: Column<Row>, unitMs: number): InstantColumn<Row> {
  return (row) => {
    const value = column(row);
    if (value === undefined) return undefined;
    const number =
      typeof value === 'number' || (typeof value === 'string' && UNIX.test(value)) ? Number(value) : NaN;
    const instant = Math.floor(number * unitMs) + 0;
    if (!Number.isFinite(number)) return misfit(rule, value);
    return instant >= EARLIEST && instant < LATEST ? instant : outOfRange(rule, value);
  };
}

const UNIX = /^-?\d{1,15}(?:\.\d{1,9})?$/;

function calendarColumn<Row>(
  rule: TimeRule,
  column: Column<Row>,
  format: Exclude<TimeRule['format'], 'unix' | 'unix-ms'>,
): InstantColumn<Row> {
  const time = noTime();
  const { timeZone } = rule;
  let lastText: string | undefined;
  let last = 0;
  return (row) => {
    const value = column(row);
    if (value === undefined) return undefined;
    if (value === lastText) return last;
    if (typeof value !== 'string') return misfit(rule, value);
    const fits = format === 'iso' ? readIso(value, time) : readTime(format, value, time);
    if (!fits) return misfit(rule, value);
    if (!exists(time)) return noSuchTime(rule, value);
    const instant = instantOf(time, timeZone);
    if (instant === undefined) return noZone(rule, value);
    if (instant < EARLIEST || instant >= LATEST) return outOfRange(rule, value);
    lastText = value;
    last = instant;
    return instant;
  };
}

function instantOf(time: LocalTime, timeZone: string | undefined): number | undefined {
  if (time.offsetMinutes !== undefined) return utcInstant(time) - time.offsetMinutes * 60_000;
  if (timeZone === undefined) return undefined;
  return timeZone === 'UTC' ? utcInstant(time) : zoneInstant(timeZone, time);
}

function misfit(rule: TimeRule, value: unknown): Fault {
  const { format } = rule;
  const expected =
    format === 'iso'
      ? 'an ISO 8601 date and time such as 2016-02-29T01:16:00Z'
      : typeof format === 'string'
        ? `a number of ${format === 'unix' ? 'seconds' : 'milliseconds'} since 1970`
        : `a time written as ${format.text}`;
  return new Fault(
    'invalid-time',
    `${shown(value)} was found where ${expected} is expected.`,
    'Correct the value, or name its format in the mapping.',
    rule.column,
  );
}

function noSuchTime(rule: TimeRule, value: string): Fault {
  return new Fault(
    'invalid-time',
    `${shown(value)} has the expected form, but there is no such day or time of day.`,
    'Correct the value; when day and month are swapped, correct the format in the mapping.',
    rule.column,
  );
}

function outOfRange(rule: TimeRule, value: unknown): Fault {
  return new Fault(
    'invalid-time',
    `${shown(value)} is not within the years 1900 to 2200.`,
    'Correct the value; for counts of milliseconds use the format unix-ms, of seconds unix.',
    rule.column,
  );
}

function noZone(rule: TimeRule, value: string): Fault {
  return new Fault(
    'invalid-time',
    `${shown(value)} does not say its time zone, and the mapping does not either.`,
    'Set timeZone in the mapping.',
    rule.column,
  );
}
