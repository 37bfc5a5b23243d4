import { dateOf, formatDate, type NamedDate } from '@tallystick/time';
import { type EventBlock, eventBlocks } from './event-blocks.ts';
import { type HolidayEvent, readEvent } from './holiday-event.ts';
import type { DaySpan } from './public-holidays.ts';
import { yearsOf } from './public-holidays.ts';
import { daysOfRule } from './yearly-rule.ts';

/** Something of an iCalendar file, for the person who has it. */
export interface IcalendarProblem {
  /** Of the file, from 1. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Either the closed days with what was left out of them, or everything that is wrong with the file. */
export type IcalendarRead =
  | {
      readonly ok: true;
      readonly dates: readonly Required<NamedDate>[];
      /** Events that are no holidays, such as those with a time of day. */
      readonly leftOut: readonly IcalendarProblem[];
    }
  | { readonly ok: false; readonly problems: readonly IcalendarProblem[] };

/** Longest file, in UTF-16 code units. */
export const MAX_ICALENDAR_LENGTH = 4_000_000;
/** Most events in a file. */
export const MAX_EVENTS = 10_000;
/** Most days that are looked at, those outside the span too. */
const MAX_STEPS = 2_500_000;
/** Names of one day are joined up to about this length. */
const MAX_NAMES_LENGTH = 400;
const MAX_TOLD = 100;

/**
 * The holidays of an iCalendar file (RFC 5545) within days, both included: its events over whole days, with yearly rules,
 * further and excepted dates, and occurrences that were moved or cancelled. The work is bounded, whatever is in the file.
 */
export function holidaysOfIcalendar(text: string, span: DaySpan): IcalendarRead {
  const years = yearsOf(span);
  if (!years)
    return refused([at(1, `"${span.from}" to "${span.to}" are no days.`, 'Write them like 2026-12-25.')]);
  if (text.length > MAX_ICALENDAR_LENGTH) {
    return refused([at(1, `The file has more than ${MAX_ICALENDAR_LENGTH} characters.`, 'Split it.')]);
  }
  const blocks = eventBlocks(text);
  if ('problem' in blocks) return refused([blocks.problem]);
  if (blocks.events.length > MAX_EVENTS) {
    return refused([
      at(blocks.events[MAX_EVENTS]!.line, `The file has more than ${MAX_EVENTS} events.`, 'Split it.'),
    ]);
  }
  const read = readAll(blocks.events);
  if (read.problems.length > 0) return refused(read.problems.slice(0, MAX_TOLD));
  const byDate = new Map<string, string>();
  const replaced = replacedDays(read.events);
  let steps = 0;
  for (const event of read.events) {
    const days = daysOf(event, replaced.get(event.uid), years.at(-1) ?? 0);
    steps += days.length * event.length;
    if (steps > MAX_STEPS) {
      return refused([
        at(event.line, 'The events up to this one close too many days.', 'Ask for a shorter time.'),
      ]);
    }
    for (const date of days.flatMap((day) => datesFrom(day, event.length))) {
      if (date < span.from || date > span.to) continue;
      const other = byDate.get(date);
      if (other === undefined) byDate.set(date, event.name);
      else if (other.length < MAX_NAMES_LENGTH && !other.split('; ').includes(event.name)) {
        byDate.set(date, `${other}; ${event.name}`);
      }
    }
  }
  const dates = [...byDate]
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ok: true, dates, leftOut: read.leftOut.slice(0, MAX_TOLD) };
}

function readAll(blocks: readonly EventBlock[]) {
  const [events, problems, leftOut]: [HolidayEvent[], IcalendarProblem[], IcalendarProblem[]] = [[], [], []];
  for (const block of blocks) {
    const read = readEvent(block);
    if (read.kind === 'holiday') events.push(read.event);
    else (read.kind === 'problem' ? problems : leftOut).push(at(block.line, read.message, read.remedy));
  }
  return { events, problems, leftOut };
}

/** The days on which an event begins: of its rule, without those that are excepted or that another event of the file replaces. */
function daysOf(
  event: HolidayEvent,
  replaced: ReadonlySet<number> | undefined,
  lastYear: number,
): readonly number[] {
  if (event.isCancelled) return [];
  const starts = event.rule ? daysOfRule(event.rule, dateOf(event.day), lastYear) : [event.day];
  const stands = event.replaces !== undefined;
  return [...new Set([...starts, ...event.further])].filter(
    (day) => !event.excepted.has(day) && (stands || !replaced?.has(day)),
  );
}

function datesFrom(day: number, length: number): readonly string[] {
  return Array.from({ length }, (_, place) => formatDate(dateOf(day + place)));
}

/** The days of occurrences for which an event of their own stands, by the id that both have. */
function replacedDays(events: readonly HolidayEvent[]): ReadonlyMap<string, ReadonlySet<number>> {
  const byUid = new Map<string, Set<number>>();
  for (const { uid, replaces } of events) {
    if (replaces === undefined) continue;
    const days = byUid.get(uid);
    if (days) days.add(replaces);
    else byUid.set(uid, new Set([replaces]));
  }
  return byUid;
}

function at(line: number, message: string, remedy: string): IcalendarProblem {
  return { line, message, remedy };
}

function refused(problems: readonly IcalendarProblem[]): IcalendarRead {
  return { ok: false, problems };
}
