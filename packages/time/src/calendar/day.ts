import { weekdayIndex } from '../civil.ts';
import { type IntervalSet, normalise, subtract } from '../interval/interval-set.ts';
import { DAY_MS, type Interval, MINUTE_MS } from '../unit.ts';
import { dayExists, fromLocalMs } from '../zone.ts';
import type { ReadDefinition, WallRange } from './definition.ts';

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

/** The breaks that are written for a day, by its date and by its weekday. */
export function breaksOf(definition: ReadDefinition, day: number): readonly WallRange[] {
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

/** Breaks that could cut hours of the days `[from, to]`: their own, and one day's around them for nights. */
export function breakSet(definition: ReadDefinition, from: number, to: number): IntervalSet {
  const found: Interval[] = [];
  for (let day = from - 1; day <= to + 1; day++) {
    for (const range of breaksOf(definition, day)) found.push(toInterval(definition, day, range));
  }
  return normalise(found);
}

/** The hours that belong to a day, breaks cut out; a night shift belongs to the day on which it starts. */
export function sessionsOf(definition: ReadDefinition, day: number): IntervalSet {
  const { ranges } = rangesOf(definition, day);
  if (ranges.length === 0) return [];
  const opens = normalise(ranges.map((range) => toInterval(definition, day, range)));
  return subtract(opens, breakSet(definition, day, day));
}

/** The open hours of the days `[from, to)`, merged over midnight. */
export function openSet(definition: ReadDefinition, from: number, to: number): IntervalSet {
  const opens: Interval[] = [];
  for (let day = from; day < to; day++) {
    for (const range of rangesOf(definition, day).ranges) opens.push(toInterval(definition, day, range));
  }
  return subtract(normalise(opens), breakSet(definition, from, to));
}
