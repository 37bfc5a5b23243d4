import { DAY_MS, type ZoneRules } from '@tallystick/time';
import ICAL from 'ical.js';
import { occurrencesOf, RecurrenceError } from './occurrences.ts';
import { type Reading, readingOf, Unreadable, type Zones, zonesOf } from './readings.ts';

/** One time at which an event of a calendar takes place. */
export interface CalendarOccurrence {
  readonly uid: string;
  /** Which of a series it is: the instant at which the series has it, ms, also where it was moved; undefined of an event that does not recur. */
  readonly recurrence: number | undefined;
  /** Half-open, ms. */
  readonly from: number;
  readonly to: number;
  readonly summary: string;
  readonly isCancelled: boolean;
}

/** An event that was left out, for the person whose calendar it is. */
export interface CalendarProblem {
  readonly uid: string;
  readonly message: string;
}

/** Either what takes place, with the events that could not be read, or why the file cannot be read at all. */
export type CalendarRead =
  | {
      readonly ok: true;
      readonly occurrences: readonly CalendarOccurrence[];
      readonly leftOut: readonly CalendarProblem[];
    }
  | { readonly ok: false; readonly message: string };

/** The longest calendar, in UTF-16 code units. */
export const MAX_CALENDAR_LENGTH = 4_000_000;
/** The most events in a calendar, and the most occurrences of all of them. */
export const MAX_CALENDAR_EVENTS = 5_000;
const LONGEST_DAYS = 31;
const LONGEST_TEXT = 500;

/**
 * What takes place in a span by an iCalendar file (RFC 5545): single events and series, their further, excepted, moved and cancelled occurrences. The work is
 * bounded, whatever is in the file.
 *
 * @param span half-open, ms: what overlaps it is wanted
 * @param zone of times that name none, and of events over whole days
 */
export function readCalendar(
  text: string,
  span: { readonly from: number; readonly to: number },
  zone: ZoneRules,
): CalendarRead {
  if (text.length > MAX_CALENDAR_LENGTH)
    return { ok: false, message: `The calendar has more than ${MAX_CALENDAR_LENGTH} characters.` };
  if (!/^\uFEFF?BEGIN:VCALENDAR\s/i.test(text) || !/\nEND:VCALENDAR\s*$/i.test(text))
    return {
      ok: false,
      message: 'This is no whole iCalendar file: it goes from BEGIN:VCALENDAR to END:VCALENDAR.',
    };
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    return { ok: false, message: `The calendar cannot be read: ${why}.` };
  }
  const components = calendar.getAllSubcomponents('vevent');
  if (components.length > MAX_CALENDAR_EVENTS)
    return { ok: false, message: `The calendar has more than ${MAX_CALENDAR_EVENTS} events.` };
  return readAll(components, span, zonesOf(calendar, zone));
}

function readAll(
  components: readonly ICAL.Component[],
  span: { readonly from: number; readonly to: number },
  zones: Zones,
): CalendarRead {
  const leftOut: CalendarProblem[] = [];
  const read = components.flatMap((component) => {
    const uid = textOf(component, 'uid');
    try {
      if (uid === '') throw new Unreadable('The event has no UID.');
      return [readEvent(component, uid, zones)];
    } catch (error) {
      leftOut.push({ uid, message: whyOf(error) });
      return [];
    }
  });
  const moved = new Set(
    read.flatMap(({ uid, replaces }) => (replaces === undefined ? [] : [keyOf(uid, replaces)])),
  );
  const occurrences: CalendarOccurrence[] = [];
  for (const event of read) {
    try {
      occurrences.push(...occurrencesIn(event, span, moved));
    } catch (error) {
      leftOut.push({ uid: event.uid, message: whyOf(error) });
    }
    if (occurrences.length > MAX_CALENDAR_EVENTS)
      return {
        ok: false,
        message: `The calendar has more than ${MAX_CALENDAR_EVENTS} occurrences in that time.`,
      };
  }
  const inOrder = occurrences.sort((a, b) => a.from - b.from || a.to - b.to || (a.uid < b.uid ? -1 : 1));
  return { ok: true, occurrences: inOrder, leftOut };
}

/** An event as it is written. */
interface CalendarEvent {
  readonly uid: string;
  readonly start: Reading;
  readonly lengthMs: number;
  readonly isWholeDays: boolean;
  readonly rule: string | undefined;
  readonly further: readonly number[];
  readonly excepted: ReadonlySet<number>;
  /** The instant of the occurrence of a series that it stands for. */
  readonly replaces: number | undefined;
  readonly summary: string;
  readonly isCancelled: boolean;
}

function readEvent(component: ICAL.Component, uid: string, zones: Zones): CalendarEvent {
  const starts = component.getFirstProperty('dtstart');
  if (!starts) throw new Unreadable('The event has no DTSTART.');
  const start = readingOf(starts, zones)[0]!;
  const ends = component.getFirstProperty('dtend');
  const duration = component.getFirstPropertyValue('duration');
  const end = ends && readingOf(ends, zones)[0];
  const isWholeDays = start.isDay;
  const lengthMs =
    end && isWholeDays
      ? end.wallMs - start.wallMs
      : end
        ? end.at - start.at
        : duration instanceof ICAL.Duration
          ? duration.toSeconds() * 1_000
          : isWholeDays
            ? DAY_MS
            : 0;
  if (lengthMs <= 0) throw new Unreadable('The event has no length: it needs a DTEND after its DTSTART.');
  if (lengthMs > LONGEST_DAYS * DAY_MS)
    throw new Unreadable(`The event lasts more than ${LONGEST_DAYS} days.`);
  const replaced = component.getFirstProperty('recurrence-id');
  if (replaced?.getFirstParameter('range'))
    throw new Unreadable(
      'The event changes all later occurrences too, which is not read: end the series and begin another.',
    );
  const rules = component.getAllProperties('rrule');
  if (rules.length > 1) throw new Unreadable('The event has several rules; one is read.');
  const instants = (name: string) =>
    component.getAllProperties(name).flatMap((property) => readingOf(property, zones).map(({ at }) => at));
  return {
    ...{ uid, start, lengthMs, isWholeDays },
    rule: rules[0] && ruleText(rules[0], start),
    further: instants('rdate'),
    excepted: new Set(instants('exdate')),
    replaces: replaced ? readingOf(replaced, zones)[0]!.at : undefined,
    summary: textOf(component, 'summary') || 'Maintenance',
    isCancelled: textOf(component, 'status').toUpperCase() === 'CANCELLED',
  };
}

/** The rule as it is written, its end as a reading of the event's own wall clock. */
function ruleText(property: ICAL.Property, { zone }: Reading): string {
  const rule = property.getFirstValue();
  if (!(rule instanceof ICAL.Recur)) throw new Unreadable('The rule of the event is none.');
  const text = rule.toString();
  const utc = /UNTIL=(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)Z/i.exec(text);
  if (!utc) return text.replaceAll(/(UNTIL=[^;]*)/gi, (until) => until.replaceAll(/[-:]/g, ''));
  const [, year, month, day, hour, minute, second] = utc.map(Number);
  const at = Date.UTC(year!, month! - 1, day, hour, minute, second);
  const wall = new Date(zone.toWallMs(at)).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return text.replace(/UNTIL=[^;]*/i, `UNTIL=${wall}`);
}

function occurrencesIn(
  event: CalendarEvent,
  span: { readonly from: number; readonly to: number },
  moved: ReadonlySet<string>,
): CalendarOccurrence[] {
  const { uid, start, lengthMs, isWholeDays, rule, further, excepted, replaces, summary, isCancelled } =
    event;
  const isSeries = replaces === undefined && (rule !== undefined || further.length > 0);
  const wide = { from: span.from - lengthMs - 2 * DAY_MS, to: span.to + 2 * DAY_MS };
  const ruled = rule === undefined ? [start.wallMs] : occurrencesOf(rule, start.wallMs, wide);
  const begins = [...new Set([...ruled.map((wall) => start.zone.toInstant(wall)), ...further])];
  return begins.flatMap((from) => {
    if (excepted.has(from) || (isSeries && moved.has(keyOf(uid, from)))) return [];
    // Whole days last from midnight to midnight, also when the clocks change.
    const to = isWholeDays ? start.zone.toInstant(start.zone.toWallMs(from) + lengthMs) : from + lengthMs;
    if (from >= span.to || to <= span.from) return [];
    return [{ uid, recurrence: replaces ?? (isSeries ? from : undefined), from, to, summary, isCancelled }];
  });
}

/** What the library throws about a text is about the text too. */
function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message.slice(0, 200) : '';
  if (error instanceof Unreadable || error instanceof RecurrenceError) return message;
  return `The event cannot be read: ${message}.`;
}

function textOf(component: ICAL.Component, name: string): string {
  const value = String(component.getFirstPropertyValue(name) ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return [...value].slice(0, LONGEST_TEXT).join('');
}

function keyOf(uid: string, at: number): string {
  return `${at} ${uid}`;
}
