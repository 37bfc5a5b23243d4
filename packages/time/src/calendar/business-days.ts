import { DAY_MS, type Instant, LATEST } from '../unit.ts';
import { fromLocalMs, localDay, offsetAt } from '../zone.ts';
import { NIGHT_REACH_DAYS, sessionsOf } from './day.ts';
import type { ReadDefinition } from './definition.ts';
import { CalendarError } from './error.ts';

export interface BusinessDayOptions {
  /** Always end at closing. */
  readonly endOfDay?: boolean;
}

/** The rule of semantics §1 for "n business days", n from 1 up. */
export function addBusinessDays(
  definition: ReadDefinition,
  from: Instant,
  n: number,
  { endOfDay = false }: BusinessDayOptions,
): Instant {
  const start = dayOf(definition, from);
  const target = start.later[n] ?? nthOpenDay(definition, start, n);
  if (endOfDay || from >= start.closes) return target.closes;
  const wallMs = from + offsetAt(definition.zone, from) - start.day * DAY_MS;
  const sameWallTime = fromLocalMs(definition.zone, target.day * DAY_MS + wallMs);
  return Math.min(target.closes, Math.max(target.opens, sameWallTime));
}

/** The closing of the day that an open instant belongs to. */
export function endOfBusinessDay(definition: ReadDefinition, opening: Instant): Instant {
  const { closes } = dayOf(definition, opening);
  return closes === Number.NEGATIVE_INFINITY ? opening : closes;
}

/** A day of a calendar as business days count it. */
interface BusinessDay {
  /** Counted from 1970-01-01. */
  readonly day: number;
  /** When it first opens; never, on a day that is closed. */
  readonly opens: Instant;
  /** When it last closes; before all time, on a day that is closed. */
  readonly closes: Instant;
  /** When the nights of the days before have closed. */
  readonly nightsEnd: Instant;
  /** The n-th next open day, by n, where it was asked for before. */
  readonly later: (BusinessDay | undefined)[];
}

/** The day an instant belongs to: after midnight inside a night shift, the day on which the shift started. */
function dayOf(definition: ReadDefinition, t: Instant): BusinessDay {
  const own = businessDay(definition, localDay(definition.zone, t));
  if (own.nightsEnd <= t) return own; // nearly always
  for (let before = own.day - NIGHT_REACH_DAYS; before < own.day; before++) {
    const isOpen = sessionsOf(definition, before).some(({ from, to }) => from <= t && t < to);
    if (isOpen) return businessDay(definition, before);
  }
  return own;
}

function nthOpenDay(definition: ReadDefinition, start: BusinessDay, n: number): BusinessDay {
  const lastDay = Math.floor(LATEST / DAY_MS) - 2;
  let left = n;
  for (let day = start.day + 1; day <= lastDay; day++) {
    if (sessionsOf(definition, day).length === 0) continue;
    left--;
    if (left > 0) continue;
    const found = businessDay(definition, day);
    if (n <= MAX_REMEMBERED) start.later[n] = found;
    return found;
  }
  throw new CalendarError(
    'beyond-hours',
    '',
    `The calendar "${definition.name}" has ${n - left} open days after this instant (until 2200); ${n} were asked for.`,
    'Give the calendar weekly hours, or ask for fewer days.',
  );
}

/** The furthest open day that a day remembers. */
const MAX_REMEMBERED = 32;

/** Days that are kept together. */
const BLOCK_BITS = 8;
const BLOCK_DAYS = 1 << BLOCK_BITS;
/** Added to days, so that those before 1970 have a block: 1900 is day -25,567. */
const FIRST_DAY = 1 << 15;

/** Days worked out before: definitions never change, and the same days are asked about again and again. */
const DAYS = new WeakMap<ReadDefinition, (BusinessDay | undefined)[][]>();

function businessDay(definition: ReadDefinition, day: number): BusinessDay {
  const place = day + FIRST_DAY;
  const block = DAYS.get(definition)?.[place >> BLOCK_BITS] ?? newBlock(definition, place >> BLOCK_BITS);
  const known = block[place & (BLOCK_DAYS - 1)];
  if (known) return known;
  const sessions = sessionsOf(definition, day);
  const found = {
    day,
    opens: sessions[0]?.from ?? Number.POSITIVE_INFINITY,
    closes: sessions.at(-1)?.to ?? Number.NEGATIVE_INFINITY,
    nightsEnd: nightsBefore(definition, day),
    later: [],
  };
  block[place & (BLOCK_DAYS - 1)] = found;
  return found;
}

function nightsBefore(definition: ReadDefinition, day: number): Instant {
  let end = Number.NEGATIVE_INFINITY;
  for (let before = day - NIGHT_REACH_DAYS; before < day; before++) {
    end = Math.max(end, sessionsOf(definition, before).at(-1)?.to ?? end);
  }
  return end;
}

function newBlock(definition: ReadDefinition, at: number): (BusinessDay | undefined)[] {
  const blocks = DAYS.get(definition) ?? [];
  DAYS.set(definition, blocks);
  const block = new Array<BusinessDay | undefined>(BLOCK_DAYS).fill(undefined);
  blocks[at] = block;
  return block;
}
