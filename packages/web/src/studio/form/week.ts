import type { FormField, PlainValue } from '@tallystick/agreement';
import { WEEKDAYS, type Weekday } from '../../time/weekdays.ts';

/** Stretches such as 09:00-17:00 by day; a day without any is closed. */
export type Week = Readonly<Partial<Record<Weekday, readonly string[]>>>;

const NAMES: readonly string[] = WEEKDAYS.map(([day]) => day);

/** The week that a field of hours says; undefined where it is open around the clock. */
export function weekOf({ text, entries }: FormField): Week | undefined {
  if (text !== undefined || !entries) return undefined;
  const week: Record<string, readonly string[]> = {};
  for (const { path, text: range, entries: ranges } of entries) {
    const written = range === undefined ? (ranges ?? []).map((one) => one.text ?? '') : [range];
    const open = written.filter((one) => one !== 'closed');
    for (const day of daysOf(String(path.at(-1)))) week[day] = open;
  }
  return week;
}

/** A week as the language writes it: days with the same hours together, `{ mon-fri: 09:00-17:00 }`. */
export function writtenWeek(week: Week): PlainValue {
  const written: Record<string, PlainValue> = {};
  let first = 0;
  while (first < WEEKDAYS.length) {
    const hours = hoursOf(week, first);
    let last = first;
    while (last + 1 < WEEKDAYS.length && String(hoursOf(week, last + 1)) === String(hours)) last++;
    const [from, to] = [NAMES[first]!, NAMES[last]!];
    if (hours.length > 0)
      written[first === last ? from : `${from}-${to}`] = hours.length === 1 ? hours[0]! : hours;
    first = last + 1;
  }
  // A week without hours is one that is closed.
  return Object.keys(written).length === 0 ? { mon: 'closed' } : written;
}

function hoursOf(week: Week, day: number): readonly string[] {
  return week[WEEKDAYS[day]![0]] ?? [];
}

function daysOf(key: string): readonly string[] {
  const [from = '', to = from] = key.split('-');
  const [first, last] = [NAMES.indexOf(from), NAMES.indexOf(to)];
  if (first < 0 || last < 0) return [];
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => NAMES[(first + index) % 7]!);
}
