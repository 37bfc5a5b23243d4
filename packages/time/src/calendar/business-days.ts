import { DAY_MS, type Instant, LATEST } from '../unit.ts';
import { fromLocalMs, localDay, offsetAt } from '../zone.ts';
import { NIGHT_REACH_DAYS, sessionsOf } from './day.ts';
import type { ReadDefinition } from './definition.ts';
import { CalendarError } from './error.ts';

export interface BusinessDayOptions {
  /** Always end at closing. */
  readonly endOfDay?: boolean;
}

/** The rule of semantics §1 for "n business days". `opening` is the earliest open instant from `from` on. */
export function addBusinessDays(
  definition: ReadDefinition,
  opening: Instant,
  from: Instant,
  n: number,
  { endOfDay = false }: BusinessDayOptions,
): Instant {
  if (n === 0) return closingOf(definition, dayOf(definition, opening)) ?? opening;
  const start = dayOf(definition, from);
  const startCloses = closingOf(definition, start);
  const target = nthOpenDay(definition, start, n);
  const sessions = sessionsOf(definition, target);
  const opens = sessions[0]!.from;
  const closes = sessions.at(-1)!.to;
  if (endOfDay || startCloses === undefined || from >= startCloses) return closes;
  const wallMs = from + offsetAt(definition.zone, from) - start * DAY_MS;
  const sameWallTime = fromLocalMs(definition.zone, target * DAY_MS + wallMs);
  return Math.min(closes, Math.max(opens, sameWallTime));
}

/** The day an instant belongs to: after midnight inside a night shift, the day on which the shift started. */
function dayOf(definition: ReadDefinition, t: Instant): number {
  const day = localDay(definition.zone, t);
  for (let before = day - NIGHT_REACH_DAYS; before < day; before++) {
    if (sessionsOf(definition, before).some(({ from, to }) => from <= t && t < to)) return before;
  }
  return day;
}

function closingOf(definition: ReadDefinition, day: number): Instant | undefined {
  return sessionsOf(definition, day).at(-1)?.to;
}

function nthOpenDay(definition: ReadDefinition, start: number, n: number): number {
  const lastDay = Math.floor(LATEST / DAY_MS) - 2;
  let left = n;
  for (let day = start + 1; day <= lastDay; day++) {
    if (sessionsOf(definition, day).length === 0) continue;
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
