import { epochDay, parseDate } from '@tallystick/time';
import ICAL from 'ical.js';
import type { EventBlock } from './event-blocks.ts';
import type { YearlyRule } from './yearly-rule.ts';

/** An event over whole days. Days are counted from 1970-01-01. */
export interface HolidayEvent {
  readonly line: number;
  readonly uid: string;
  readonly name: string;
  readonly day: number;
  /** How many days it lasts. */
  readonly length: number;
  readonly rule: YearlyRule | undefined;
  /** Further days on which it recurs (RDATE). */
  readonly further: readonly number[];
  readonly excepted: ReadonlySet<number>;
  /** The day of the occurrence that it stands for (RECURRENCE-ID). */
  readonly replaces: number | undefined;
  readonly isCancelled: boolean;
}

/** A holiday; what is none, and why; or what is wrong. */
export type EventRead =
  | { readonly kind: 'holiday'; readonly event: HolidayEvent }
  | { readonly kind: 'left out' | 'problem'; readonly message: string; readonly remedy: string };

/** Longest name that is kept. */
const LONGEST_NAME = 200;
const LONGEST_DAYS = 366;
const MOST_INTERVAL = 1_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const RULE_PARTS: readonly string[] = ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'];

/** Thrown and caught within this file: an event that cannot be read, for the person who has it. */
class Unreadable extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Reads one event of an iCalendar file. */
export function readEvent({ line, text }: EventBlock): EventRead {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    const start = timeOf(component, 'dtstart');
    if (!start)
      throw new Unreadable('This event has no DTSTART.', 'Add the day, such as DTSTART;VALUE=DATE:20261225.');
    const name = nameOf(component);
    if (start.isTimed) {
      const message = `"${name}" has a time of day, so that it is no holiday.`;
      return {
        kind: 'left out',
        message,
        remedy: 'Make it an event over whole days, or write special hours.',
      };
    }
    return { kind: 'holiday', event: { line, name, ...holidayOf(component, start) } };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'problem', message: error.message, remedy: error.remedy };
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    return {
      kind: 'problem',
      message: `This event cannot be read: ${reason}.`,
      remedy: 'Correct it, or take it out.',
    };
  }
}

function holidayOf(component: ICAL.Component, { day }: WrittenDay): Omit<HolidayEvent, 'line' | 'name'> {
  const replaced = timeOf(component, 'recurrence-id');
  if (component.getFirstProperty('recurrence-id')?.getParameter('range') !== undefined) {
    throw new Unreadable('This event changes all later occurrences too.', 'Write it as an event of its own.');
  }
  return {
    uid: String(component.getFirstPropertyValue('uid') ?? ''),
    day,
    length: lengthOf(component, day),
    rule: ruleOf(component),
    further: daysOf(component, 'rdate'),
    excepted: new Set(daysOf(component, 'exdate')),
    replaces: replaced?.day,
    isCancelled: String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED',
  };
}

function nameOf(component: ICAL.Component): string {
  const summary = String(component.getFirstPropertyValue('summary') ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return [...(summary || 'Holiday')].slice(0, LONGEST_NAME).join('');
}

/** DTEND is the day after the last one; without it and without DURATION an event lasts its day. */
function lengthOf(component: ICAL.Component, day: number): number {
  const end = timeOf(component, 'dtend');
  const duration = component.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : undefined;
  const length = end ? end.day - day : seconds === undefined ? 1 : Math.ceil(seconds / 86_400);
  if (length < 0 || (seconds ?? 0) < 0)
    throw new Unreadable('This event ends before it begins.', 'Correct DTEND.');
  if (length > LONGEST_DAYS) {
    throw new Unreadable(
      `This event lasts ${length} days; more than ${LONGEST_DAYS} are no holiday.`,
      'Correct DTEND.',
    );
  }
  return Math.max(1, length);
}

function ruleOf(component: ICAL.Component): YearlyRule | undefined {
  const rules = component.getAllProperties('rrule');
  if (rules.length === 0) return undefined;
  const rule = rules[0]!.getFirstValue();
  if (rules.length > 1 || !(rule instanceof ICAL.Recur)) {
    throw new Unreadable('This event has several rules, or one that is none.', 'Write one RRULE an event.');
  }
  if (rule.freq !== 'YEARLY') {
    throw new Unreadable(
      `The rule recurs ${rule.freq}; holidays recur YEARLY.`,
      'Close the weekday in the hours instead.',
    );
  }
  const other = Object.keys(rule.parts).find((part) => !RULE_PARTS.includes(part));
  if (other)
    throw new Unreadable(`The rule uses ${other}, which is not read.`, `Use ${RULE_PARTS.join(', ')}.`);
  if (rule.count !== null && rule.count !== undefined && rule.count < 1) {
    throw new Unreadable(`The rule recurs ${rule.count} times.`, 'Use a COUNT from 1 up.');
  }
  const numbers = (part: 'BYMONTH' | 'BYMONTHDAY' | 'BYSETPOS', least: number, most: number) =>
    (rule.parts[part] ?? []).map((value) => {
      if (Number.isInteger(value) && value !== 0 && value >= least && value <= most) return value;
      throw new Unreadable(`${part} holds ${value}.`, `Use numbers from ${least} to ${most}.`);
    });
  if (!(rule.interval >= 1 && rule.interval <= MOST_INTERVAL)) {
    throw new Unreadable(`The rule recurs every ${rule.interval} years.`, `Use 1 to ${MOST_INTERVAL}.`);
  }
  return {
    interval: rule.interval,
    count: rule.count ?? undefined,
    until: rule.until ? dayOf(rule.until) : undefined,
    months: numbers('BYMONTH', 1, 12),
    monthDays: numbers('BYMONTHDAY', -31, 31),
    weekdays: (rule.parts.BYDAY ?? []).map((text) => weekdayOf(String(text))),
    positions: numbers('BYSETPOS', -366, 366),
  };
}

function weekdayOf(text: string): YearlyRule['weekdays'][number] {
  const [, nth = '', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const place = WEEKDAYS.indexOf(day);
  if (place < 0)
    throw new Unreadable(`"${text}" in BYDAY is no day of the week.`, 'Write it like 2MO or -1FR.');
  return { nth: Number(nth), day: place };
}

/** A day as the file writes it, and whether it comes with a time of day. */
interface WrittenDay {
  readonly day: number;
  readonly isTimed: boolean;
}

function daysOf(component: ICAL.Component, name: string): readonly number[] {
  return component.getAllProperties(name).flatMap((property) =>
    writtenDays(property).map(({ day, isTimed }) => {
      if (!isTimed || name === 'exdate') return day; // some programs except whole days by their midnight
      throw new Unreadable(
        `${name.toUpperCase()} has a time of day.`,
        'Write it like RDATE;VALUE=DATE:20261225.',
      );
    }),
  );
}

function timeOf(component: ICAL.Component, name: string): WrittenDay | undefined {
  const property = component.getFirstProperty(name);
  return property ? writtenDays(property)[0] : undefined;
}

/** Reads the texts, since ical.js would make 31 February the 3rd of March. */
function writtenDays(property: ICAL.Property): readonly WrittenDay[] {
  const texts: readonly unknown[] = property.toJSON().slice(3);
  return texts.map((text) => {
    const [, written = '', time] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/s.exec(String(text)) ?? [];
    const date = parseDate(written);
    if (date && date.year > 0) return { day: epochDay(date), isTimed: time !== undefined };
    const shown = String(text).slice(0, 40);
    throw new Unreadable(
      `"${shown}" of ${property.name.toUpperCase()} is no day.`,
      'Write it like 20261225.',
    );
  });
}

function dayOf({ year, month, day }: ICAL.Time): number {
  return epochDay({ year, month, day });
}
