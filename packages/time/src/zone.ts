import { type LocalDateTime, localMsOf, localOf, weekdayIndex } from './civil.ts';
import { DAY_MS, type DurationMs, type Instant } from './unit.ts';

/**
 * The rules of a time zone as plain data: its offset before the first transition, and every transition
 * with the offset that holds from it on. An agreed agreement version embeds these for its term, so that a
 * later change of law changes nothing silently (semantics §1).
 */
export interface ZoneRules {
  /** IANA name. */
  readonly id: string;
  /** Local time minus UTC at the start of `from`, ms. */
  readonly initialOffsetMs: DurationMs;
  /** Instants from which another offset holds, ascending. */
  readonly transitions: readonly Instant[];
  /** The offset from the transition at the same place on, ms. */
  readonly offsets: readonly DurationMs[];
}

/** A zone that does not exist, or that the runtime does not know. */
export class ZoneError extends Error {
  readonly code = 'unknown-zone';
  readonly remedy = 'Use an IANA name such as Europe/Berlin, or UTC.';

  constructor(id: string) {
    super(`"${id}" is not an IANA time zone.`);
    this.name = 'ZoneError';
  }
}

/** Transitions are read from 1970-01-01 … */
const READ_FROM: Instant = 0;
/** … to 2101-01-01; before and after, the first and the last offset hold. */
const READ_TO: Instant = 4_133_980_800_000;

const CACHE = new Map<string, ZoneRules>();

/**
 * How far apart the runtime is asked. In the whole IANA database no two changes of a zone's offset since
 * 1970 lie closer than 6 days 23 hours (Noronha, October 2000), so that between two questions there is at most one.
 */
const STEP_MS = 5 * DAY_MS;

/**
 * The rules of a zone over 1970 to 2100, from the IANA database that the runtime ships; worked out once a
 * process (some 20 ms).
 *
 * @throws ZoneError when the runtime knows no such zone; an offset such as `+01:00` is no zone.
 */
export function zoneRules(id: string): ZoneRules {
  let rules = CACHE.get(id);
  if (!rules) {
    rules = readRules(id);
    CACHE.set(id, rules);
  }
  return rules;
}

/** Whether the runtime knows a zone of this name. */
export function isZone(id: string): boolean {
  try {
    zoneRules(id);
    return true;
  } catch (error) {
    if (error instanceof ZoneError) return false;
    throw error;
  }
}

/** Local time minus UTC at an instant, ms. */
export function offsetAt(zone: ZoneRules, t: Instant): DurationMs {
  const place = lastAtOrBefore(zone.transitions, t);
  return place < 0 ? zone.initialOffsetMs : zone.offsets[place]!;
}

/** What a clock on the wall shows at an instant. */
export function toLocal(zone: ZoneRules, t: Instant): LocalDateTime & { readonly weekday: number } {
  const localMs = t + offsetAt(zone, t);
  return { ...localOf(localMs), weekday: weekdayIndex(Math.floor(localMs / DAY_MS)) };
}

/**
 * The local day of an instant, counted from 1970-01-01: the day whose `[midnight, next midnight)` holds it. Where
 * the clock goes back over midnight (St John's until 2011: 00:01 to 23:01), the hour that comes again is the new day's.
 */
export function localDay(zone: ZoneRules, t: Instant): number {
  const shown = Math.floor((t + offsetAt(zone, t)) / DAY_MS);
  // Only a change of the clock within a day could have let the next midnight pass already.
  const isSteady = offsetAt(zone, t - DAY_MS) === offsetAt(zone, t);
  return isSteady || t < startOfDay(zone, shown + 1) ? shown : shown + 1;
}

/**
 * The instant of a wall-clock reading, by Temporal's `compatible` rule: a reading that is skipped moves
 * forward by the gap, one that comes twice is its first occurrence. Days and months carry over.
 */
export function fromLocal(zone: ZoneRules, local: LocalDateTime): Instant {
  return fromLocalMs(zone, localMsOf(local));
}

/** As {@link fromLocal}, of milliseconds counted as if the wall clock were UTC. */
export function fromLocalMs(zone: ZoneRules, localMs: number): Instant {
  // The offsets that could hold: those around the reading taken as UTC. Transitions lie further apart.
  const before = offsetAt(zone, localMs - DAY_MS);
  const after = offsetAt(zone, localMs + DAY_MS);
  if (before === after) return localMs - before + 0;
  const early = localMs - before;
  if (offsetAt(zone, early) === before) return early;
  const late = localMs - after;
  return offsetAt(zone, late) === after ? late : early; // neither: skipped, so by the offset before the gap
}

/** The first instant of a local day; for a day that does not exist, that of the next. */
export function startOfDay(zone: ZoneRules, day: number): Instant {
  return fromLocalMs(zone, day * DAY_MS);
}

/** Whether a local day exists: Samoa has no 2011-12-30. */
export function dayExists(zone: ZoneRules, day: number): boolean {
  return startOfDay(zone, day) < startOfDay(zone, day + 1);
}

function readRules(id: string): ZoneRules {
  if (id === 'UTC') return { id, initialOffsetMs: 0, transitions: [], offsets: [] };
  const offset = offsetReader(id);
  const transitions: Instant[] = [];
  const offsets: DurationMs[] = [];
  const initialOffsetMs = offset(READ_FROM);
  let held = initialOffsetMs;
  for (let at = READ_FROM; at < READ_TO; ) {
    const next = Math.min(at + STEP_MS, READ_TO);
    if (offset(next) === held) {
      at = next;
      continue;
    }
    at = firstChange(offset, held, at, next);
    held = offset(at);
    transitions.push(at);
    offsets.push(held);
  }
  return { id, initialOffsetMs, transitions, offsets };
}

/** The instant in `(after, by]` from which the offset is no longer the one held, found by halving. */
function firstChange(offset: (t: number) => number, held: number, after: number, by: number): Instant {
  let [low, high] = [after, by];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === held) low = middle;
    else high = middle;
  }
  return high;
}

/** Reads `GMT+02:00` (with seconds where a zone had them), the offset as the runtime prints it. */
function offsetReader(id: string): (t: number) => DurationMs {
  if (!/^[A-Za-z]/.test(id)) throw new ZoneError(id);
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      timeZoneName: 'longOffset',
      hourCycle: 'h23',
      year: 'numeric',
    });
  } catch {
    throw new ZoneError(id);
  }
  return (t) => {
    const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(format.format(t));
    if (!match) throw new ZoneError(id);
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
    const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -ms : ms;
  };
}

function lastAtOrBefore(sorted: readonly number[], t: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= t) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
