import {
  DAY_MS,
  formatInstant,
  fromLocal,
  type NamedDate,
  parseDate,
  parseInstant,
  type ZoneRules,
} from '@tallystick/time';
import type { Agreement, CalendarClause } from '../model.ts';
import { zoneOf } from './calendar-of.ts';
import { unresolvedHolidays } from './holidays.ts';

/**
 * What an agreed version embeds of the world's clocks and feasts (semantics §1), as plain JSON: the zone transitions of
 * its term and the holiday dates of each calendar. Evaluation reads only those.
 */
export interface AgreedTimes {
  readonly format: typeof FORMAT;
  /** The span that the transitions cover: the term with its margins, as instants in ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** By IANA name. */
  readonly zones: Readonly<Record<string, AgreedZone>>;
  /** Closed days by calendar id. */
  readonly holidays: Readonly<Record<string, readonly NamedDate[]>>;
}

/** Offsets are local time minus UTC, in whole milliseconds. */
interface AgreedZone {
  readonly offsetMs: number;
  /** What changes afterwards, in time order. */
  readonly transitions: readonly { readonly at: string; readonly offsetMs: number }[];
}

/** Either the times, or what is wrong with them. */
export type AgreedTimesRead =
  | { readonly ok: true; readonly times: AgreedTimes }
  | { readonly ok: false; readonly problems: readonly string[] };

const FORMAT = 'tallystick-times/1';
/** Clocks may have started before the term, and deadlines end after it. */
const BEFORE_MS = 366 * DAY_MS;
const AFTER_MS = 2 * 366 * DAY_MS;
/** No zone has ever been further from UTC. */
const LARGEST_OFFSET_MS = DAY_MS;
const MAX_TRANSITIONS = 2_000;

/**
 * The times of an agreement in the form in which a version embeds them.
 *
 * @throws Error when holidays of a country are not filled in.
 */
export function embedTimes(agreement: Agreement): AgreedTimes {
  const [open] = unresolvedHolidays(agreement);
  if (open)
    throw new Error(`The holidays of the calendar "${open.id}" are not filled in. Call withHolidays first.`);
  const { term, calendars } = agreement;
  const span = { from: term.from - BEFORE_MS, to: term.to + AFTER_MS };
  const windows = [...agreement.exclusions.values()].flatMap(({ window }) => window ?? []);
  const names = new Set([term, ...calendars.values(), ...windows].map(({ timeZone }) => timeZone));
  const zones = [...names].sort().map((name) => [name, zoneWithin(zoneOf(agreement, name), span)]);
  return {
    format: FORMAT,
    from: formatInstant(span.from),
    to: formatInstant(span.to),
    zones: Object.fromEntries(zones),
    holidays: Object.fromEntries([...calendars].map(([id, { holidays }]) => [id, holidays])),
  };
}

/** Reads embedded times back from JSON, and tells everything that is wrong with them. */
export function readAgreedTimes(value: unknown): AgreedTimesRead {
  const problems: string[] = [];
  if (!isRecord(value) || value.format !== FORMAT) {
    return { ok: false, problems: [`Agreed times have the format "${FORMAT}"; this is something else.`] };
  }
  const { from, to, zones, holidays } = value;
  if (instantOf(from) === undefined || instantOf(to) === undefined)
    problems.push('from, to: Expected instants.');
  if (isRecord(zones)) for (const [name, zone] of Object.entries(zones)) checkZone(name, zone, problems);
  else problems.push('zones: Expected the rules of each zone by its name.');
  if (isRecord(holidays)) for (const [id, dates] of Object.entries(holidays)) checkDates(id, dates, problems);
  else problems.push('holidays: Expected the closed days of each calendar by its id.');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, times: value as unknown as AgreedTimes };
}

/**
 * The agreement as it was agreed: its term, zones and holidays are those of the embedded times, whatever the runtime
 * says now.
 *
 * @throws Error when the times lack a zone or a calendar of the agreement: they belong to another text.
 */
export function withAgreedTimes(agreement: Agreement, times: AgreedTimes): Agreement {
  const zones = new Map(Object.entries(times.zones).map(([id, zone]) => [id, rulesOf(id, zone)]));
  const zone = zoneOf({ zones }, agreement.term.timeZone);
  const calendars = [...agreement.calendars].map(([id, clause]): [string, CalendarClause] => {
    zoneOf({ zones }, clause.timeZone);
    const holidays = times.holidays[id];
    if (!holidays)
      throw new Error(`The agreed times hold no days of the calendar "${id}". Agree the version again.`);
    const span = { from: times.from.slice(0, 10), to: times.to.slice(0, 10) };
    return [id, { ...clause, holidays, ...(clause.holidaySets.length > 0 ? { holidaySpan: span } : {}) }];
  });
  const { fromDate, toDate } = agreement.term;
  return {
    ...agreement,
    zones,
    calendars: new Map(calendars),
    ...(agreement.effective
      ? { effective: { ...agreement.effective, at: midnight(zone, agreement.effective.fromDate, 0) } }
      : {}),
    term: { ...agreement.term, from: midnight(zone, fromDate, 0), to: midnight(zone, toDate, 1) },
  };
}

function zoneWithin(
  { initialOffsetMs, transitions, offsets }: ZoneRules,
  span: { from: number; to: number },
): AgreedZone {
  const before = transitions.findLastIndex((at) => at <= span.from);
  const inside = transitions
    .map((at, place) => ({ at, place }))
    .filter(({ at }) => at > span.from && at < span.to);
  return {
    offsetMs: before < 0 ? initialOffsetMs : offsets[before]!,
    transitions: inside.map(({ at, place }) => ({ at: formatInstant(at), offsetMs: offsets[place]! })),
  };
}

function rulesOf(id: string, { offsetMs, transitions }: AgreedZone): ZoneRules {
  return {
    id,
    initialOffsetMs: offsetMs,
    transitions: transitions.map(({ at }) => parseInstant(at)),
    offsets: transitions.map((one) => one.offsetMs),
  };
}

function checkZone(name: string, zone: unknown, problems: string[]): void {
  const path = `zones.${name}`;
  if (!isRecord(zone) || !isOffset(zone.offsetMs) || !Array.isArray(zone.transitions)) {
    problems.push(
      `${path}: Expected an offset of less than a day in milliseconds, and a list of transitions.`,
    );
    return;
  }
  if (zone.transitions.length > MAX_TRANSITIONS) {
    problems.push(`${path}: ${zone.transitions.length} transitions are more than ${MAX_TRANSITIONS}.`);
    return;
  }
  let last = Number.NEGATIVE_INFINITY;
  zone.transitions.forEach((transition: unknown, place: number) => {
    const here = `${path}.transitions[${place}]`;
    const at = isRecord(transition) ? instantOf(transition.at) : undefined;
    if (at === undefined) problems.push(`${here}: Expected an instant such as 2026-03-29T01:00:00.000Z.`);
    else if (at <= last) problems.push(`${here}: It is not after the one before it.`);
    if (!isRecord(transition) || !isOffset(transition.offsetMs)) {
      problems.push(`${here}: Expected an offset of less than a day in milliseconds.`);
    }
    last = at ?? last;
  });
}

function checkDates(id: string, dates: unknown, problems: string[]): void {
  if (!Array.isArray(dates)) {
    problems.push(`holidays.${id}: Expected a list of days.`);
    return;
  }
  let last = '';
  dates.forEach((entry: unknown, place: number) => {
    const here = `holidays.${id}[${place}]`;
    const date = isRecord(entry) ? entry.date : undefined;
    if (typeof date !== 'string' || !parseDate(date))
      problems.push(`${here}: Expected a date such as 2026-12-25.`);
    else if (date < last) problems.push(`${here}: ${date} stands after ${last}.`);
    if (isRecord(entry) && entry.name !== undefined && typeof entry.name !== 'string') {
      problems.push(`${here}: Expected a text as name.`);
    }
    last = typeof date === 'string' ? date : last;
  });
}

function midnight(zone: ZoneRules, date: string, daysLater: number): number {
  const { year, month, day } = parseDate(date)!;
  return fromLocal(zone, { year, month, day: day + daysLater, hour: 0, minute: 0, second: 0, ms: 0 });
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) < LARGEST_OFFSET_MS;
}

function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return parseInstant(value);
  } catch {
    return undefined; // told by the caller, with its place
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
