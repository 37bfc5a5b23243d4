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
  const target = nthOpenDay(definition, start, n);
  const { opens, closes } = boundsOf(definition, target);
  if (endOfDay || from >= boundsOf(definition, start).closes) return closes;
  const wallMs = from + offsetAt(definition.zone, from) - start * DAY_MS;
  const sameWallTime = fromLocalMs(definition.zone, target * DAY_MS + wallMs);
  return Math.min(closes, Math.max(opens, sameWallTime));
}

/** The closing of the day that an open instant belongs to. */
export function endOfBusinessDay(definition: ReadDefinition, opening: Instant): Instant {
  const { closes } = boundsOf(definition, dayOf(definition, opening));
  return closes === Number.NEGATIVE_INFINITY ? opening : closes;
}

/** The day an instant belongs to: after midnight inside a night shift, the day on which the shift started. */
function dayOf(definition: ReadDefinition, t: Instant): number {
  const day = localDay(definition.zone, t);
  for (let before = day - NIGHT_REACH_DAYS; before < day; before++) {
    if (boundsOf(definition, before).closes <= t) continue; // nearly always
    if (sessionsOf(definition, before).some(({ from, to }) => from <= t && t < to)) return before;
  }
  return day;
}

/** When a day first opens and last closes; a day that never opens has closed before all time. */
interface Bounds {
  readonly opens: Instant;
  readonly closes: Instant;
}

const CLOSED: Bounds = { opens: Number.POSITIVE_INFINITY, closes: Number.NEGATIVE_INFINITY };

/** Days whose bounds are kept together. */
const BLOCK_BITS = 8;
const BLOCK_DAYS = 1 << BLOCK_BITS;
/** Added to days, so that those before 1970 have a block: 1900 is day -25,567. */
const FIRST_DAY = 1 << 15;

/** Bounds worked out before: definitions never change, and the same days are asked about again and again. */
const BOUNDS = new WeakMap<ReadDefinition, (Bounds | undefined)[][]>();

function boundsOf(definition: ReadDefinition, day: number): Bounds {
  const place = day + FIRST_DAY;
  const block = BOUNDS.get(definition)?.[place >> BLOCK_BITS] ?? newBlock(definition, place >> BLOCK_BITS);
  const known = block[place & (BLOCK_DAYS - 1)];
  if (known) return known;
  const bounds = workOutBounds(definition, day);
  block[place & (BLOCK_DAYS - 1)] = bounds;
  return bounds;
}

function newBlock(definition: ReadDefinition, at: number): (Bounds | undefined)[] {
  const blocks = BOUNDS.get(definition) ?? [];
  BOUNDS.set(definition, blocks);
  const block = new Array<Bounds | undefined>(BLOCK_DAYS).fill(undefined);
  blocks[at] = block;
  return block;
}

function workOutBounds(definition: ReadDefinition, day: number): Bounds {
  const sessions = sessionsOf(definition, day);
  return sessions.length === 0 ? CLOSED : { opens: sessions[0]!.from, closes: sessions.at(-1)!.to };
}

function nthOpenDay(definition: ReadDefinition, start: number, n: number): number {
  const lastDay = Math.floor(LATEST / DAY_MS) - 2;
  let left = n;
  for (let day = start + 1; day <= lastDay; day++) {
    if (boundsOf(definition, day) === CLOSED) continue;
    left--;
    if (left === 0) return day;
  }
  throw new CalendarError(
    'beyond-hours',
    '',
    `The calendar "${definition.name}" has ${n - left} open days after this instant (until 2200); ${n} were asked for.`,
    'Give the calendar weekly hours, or ask for fewer days.',
  );
}
