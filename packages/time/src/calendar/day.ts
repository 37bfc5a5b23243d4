import { weekdayIndex } from '../civil.ts';
import { type IntervalSet, normalise, subtract } from '../interval/interval-set.ts';
import { DAY_MS, type Interval, MINUTE_MS } from '../unit.ts';
import { dayExists, fromLocalMs } from '../zone.ts';
import type { ReadDefinition, WallRange } from './definition.ts';

/**
 * How many days a range can run into those after its own: over midnight, and over a date that does not
 * exist (Samoa: the night of 2011-12-29 ends on the 31st).
 */
export const NIGHT_REACH_DAYS = 2;

/** Why a day has the hours it has. */
export type DayRule = 'hours' | 'override' | 'holiday' | 'no-such-date';

/** The ranges that a day opens by, before breaks, and the rule behind them. */
export function rangesOf(
  definition: ReadDefinition,
  day: number,
): { readonly rule: DayRule; readonly ranges: readonly WallRange[] } {
  if (!dayExists(definition.zone, day)) return { rule: 'no-such-date', ranges: [] };
  const override = definition.overrides.get(day);
  if (override) return { rule: 'override', ranges: override };
  if (definition.holidays.has(day)) return { rule: 'holiday', ranges: [] };
  return { rule: 'hours', ranges: definition.week[weekdayIndex(day)]! };
}

/** The breaks that are written for a day, by its date and by its weekday; none for a date that does not exist. */
function breaksOf(definition: ReadDefinition, day: number): readonly WallRange[] {
  if (!dayExists(definition.zone, day)) return [];
  const byDate = definition.dateBreaks.get(day);
  const byWeekday = definition.weekBreaks[weekdayIndex(day)]!;
  return byDate ? [...byDate, ...byWeekday] : byWeekday;
}

/** Wall times of a day as instants; empty where a clock change swallows them. */
export function toInterval(definition: ReadDefinition, day: number, range: WallRange): Interval {
  const midnight = day * DAY_MS;
  return {
    from: fromLocalMs(definition.zone, midnight + range.from * MINUTE_MS),
    to: fromLocalMs(definition.zone, midnight + range.to * MINUTE_MS),
  };
}

/** A break as instants, with the day and the range it is written as. */
export interface Break extends Interval {
  readonly day: number;
  readonly range: WallRange;
}

/** Breaks that could cut hours of the days `[from, to]`: their own, and those of the days around for nights. */
export function breaksAround(definition: ReadDefinition, from: number, to: number): readonly Break[] {
  const found: Break[] = [];
  for (let day = from - NIGHT_REACH_DAYS; day <= to + NIGHT_REACH_DAYS; day++) {
    for (const range of breaksOf(definition, day)) {
      found.push({ ...toInterval(definition, day, range), day, range });
    }
  }
  return found;
}

/** Sessions worked out before: definitions never change, and a target in business days asks for the same days again and again. */
const SESSIONS = new WeakMap<ReadDefinition, Map<number, IntervalSet>>();

/** The hours that belong to a day, breaks cut out; a night shift belongs to the day on which it starts. */
export function sessionsOf(definition: ReadDefinition, day: number): IntervalSet {
  const byDay = SESSIONS.get(definition) ?? new Map<number, IntervalSet>();
  if (byDay.size === 0) SESSIONS.set(definition, byDay);
  const known = byDay.get(day);
  if (known) return known;
  const sessions = workOutSessions(definition, day);
  byDay.set(day, sessions);
  return sessions;
}

function workOutSessions(definition: ReadDefinition, day: number): IntervalSet {
  const { ranges } = rangesOf(definition, day);
  if (ranges.length === 0) return [];
  const opens = normalise(ranges.map((range) => toInterval(definition, day, range)));
  return subtract(opens, normalise(breaksAround(definition, day, day)));
}

/** The open hours of the days `[from, to)`, merged over midnight. */
export function openSet(definition: ReadDefinition, from: number, to: number): IntervalSet {
  const opens: Interval[] = [];
  for (let day = from; day < to; day++) {
    for (const range of rangesOf(definition, day).ranges) opens.push(toInterval(definition, day, range));
  }
  return subtract(normalise(opens), normalise(breaksAround(definition, from, to)));
}
