import { epochDay, parseDate } from '@tallystick/time';
import { durationText } from '../model/length.ts';
import { type CalendarPeriodKind, usualMs } from '../model/period.ts';
import type { Field } from './field.ts';
import { isFixed, lengthMs, type ShortLength, shortLength } from './lengths.ts';
import type { OpenSloObject } from './objects.ts';

/** A period as an agreement writes it, its usual length, and the zone in which it begins and ends. */
export interface Window {
  readonly period: string | { readonly every: string } | { readonly rolling: string };
  /** Of a month 30 days, of a quarter 90, of a year 365. */
  readonly lengthMs: number;
  readonly zone?: { readonly name: string; readonly field: Field };
}

/** The period of an SLO; undefined where an agreement has none like it, which is said. */
export function windowOf({ version, root }: OpenSloObject): Window | undefined {
  const spec = root.at('spec') ?? root;
  const list = spec.at(version === 'v1alpha' ? 'timeWindows' : 'timeWindow');
  const [one, ...more] = list?.items() ?? [];
  for (const other of more) other.leave('An objective has one period; the first window is taken.');
  if (!one) {
    spec.assume('No time window is given; the period is a month.');
    return { period: 'month', lengthMs: usualMs('month') };
  }
  const length = version === 'v1alpha' ? lengthInWords(one) : lengthInShort(one);
  if (!length) return undefined;
  const calendar = one.at('calendar');
  const isRolling = one.at('isRolling')?.text() ?? String(!calendar);
  if (isRolling === 'true') {
    calendar?.leave('A rolling window ends now; nothing of a calendar counts for it.');
    return rolling(length, one);
  }
  return aligned(length, one, calendar);
}

function lengthInShort(window: Field): ShortLength | undefined {
  const field = window.at('duration');
  if (!field) return window.lacks('duration');
  return shortLength(field.text() ?? '') ?? field.isNot('a length such as 28d or 1M');
}

const UNITS: Readonly<Record<string, ShortLength['unit']>> = {
  minute: 'm',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};

function lengthInWords(window: Field): ShortLength | undefined {
  const [unitField, countField] = [window.at('unit'), window.at('count')];
  if (!unitField) return window.lacks('unit');
  const unit = UNITS[(unitField.text() ?? '').toLowerCase().replace(/s$/u, '')];
  if (!unit) return unitField.isNot(`one of ${Object.keys(UNITS).join(', ')}`);
  const count = countField?.text() ?? '1';
  return shortLength(`${count}${unit}`) ?? countField?.isNot('a whole number above zero');
}

function rolling(length: ShortLength, window: Field): Window {
  const ms = lengthMs(length);
  if (!isFixed(length)) {
    window.assume(`A rolling window has a fixed length; it is written as ${durationText(ms)}.`);
  }
  return { period: { rolling: durationText(ms) }, lengthMs: ms };
}

/** Periods of the calendar where the window begins with one, else cycles, which begin with the term. */
function aligned(length: ShortLength, window: Field, calendar: Field | undefined): Window | undefined {
  const { count, unit } = length;
  if (unit === 'm' || unit === 'h') {
    return window.leave('Periods of an agreement last whole days; shorter ones are rolling windows.');
  }
  const startField = calendar?.at('startTime');
  const start = startField && startOf(startField);
  if (startField && !start) return undefined;
  const named = start ? namedPeriod(length, start) : count === 1 ? USUAL[unit] : undefined;
  const cycle = cycleOf(length);
  if (!start) {
    window.assume(
      `No start is given; the period is ${named ? `the ${named}` : 'counted from the first day of the term'}.`,
    );
  } else if (!named)
    startField?.leave('Cycles begin with the first day of the term, not at a time of their own.');
  const zone = calendar?.at('timeZone');
  const name = zone?.text();
  return {
    period: named ?? { every: cycle.text },
    lengthMs: usualMs(named ?? cycle.kind),
    ...(zone && name ? { zone: { name, field: zone } } : {}),
  };
}

type NamedPeriod = Extract<CalendarPeriodKind, string>;

const USUAL = { d: 'day', w: 'week', M: 'month', Q: 'quarter', Y: 'year' } as const;

interface Start {
  readonly month: number;
  readonly day: number;
  readonly isMidnight: boolean;
  readonly isMonday: boolean;
}

function startOf(field: Field): Start | undefined {
  const [, day = '', ...time] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/u.exec(field.text() ?? '') ?? [];
  const date = parseDate(day);
  if (!date) return field.isNot('a start such as 2026-01-01 00:00:00');
  return {
    month: date.month,
    day: date.day,
    isMidnight: time.every((part) => Number(part ?? 0) === 0),
    isMonday: (epochDay(date) - MONDAY) % 7 === 0,
  };
}

/** 1970-01-05, counted from 1970-01-01. */
const MONDAY = 4;

function namedPeriod({ count, unit }: ShortLength, start: Start): NamedPeriod | undefined {
  if (!start.isMidnight) return undefined;
  const months = { M: 1, Q: 3, Y: 12, d: 0, w: 0, m: 0, h: 0 }[unit] * count;
  if (unit === 'd' && count === 1) return 'day';
  if (unit === 'w' && count === 1) return start.isMonday ? 'week' : undefined;
  const name = ({ 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[months];
  return name && start.day === 1 && (start.month - 1) % months === 0 ? name : undefined;
}

function cycleOf({ count, unit }: ShortLength): { readonly text: string; readonly kind: CalendarPeriodKind } {
  const months = { M: 1, Q: 3, Y: 12, d: 0, w: 0, m: 0, h: 0 }[unit] * count;
  if (months > 0) return { text: counted(months, 'month'), kind: { everyMonths: months } };
  return {
    text: counted(count, unit === 'w' ? 'week' : 'day'),
    kind: { everyDays: unit === 'w' ? 7 * count : count },
  };
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
