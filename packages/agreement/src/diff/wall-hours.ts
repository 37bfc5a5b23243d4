import type { CalendarClause, Weekday } from '../model.ts';

/** Minutes of a day from its midnight; `to` is above 1440 where the range runs over midnight. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Open minutes of a day in order, none touching the next. */
export type OpenHours = readonly Range[];

const DAY = 1440;

/** Ranges as they are written, merged where they touch or overlap. */
export function openHours(texts: readonly string[]): OpenHours {
  const merged: Range[] = [];
  for (const range of texts.map(rangeOf).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** The hours that are in the first and not in the second. */
export function without(hours: OpenHours, cut: OpenHours): OpenHours {
  return cut.reduce<OpenHours>(
    (left, { from, to }) =>
      left.flatMap((range) =>
        [
          { from: range.from, to: Math.min(range.to, from) },
          { from: Math.max(range.from, to), to: range.to },
        ].filter((part) => part.from < part.to),
      ),
    hours,
  );
}

/** The hours of a weekday, its weekly breaks cut out. */
export function weekdayHours(
  { hours, breaks }: Pick<CalendarClause, 'hours' | 'breaks'>,
  day: Weekday,
): OpenHours {
  return without(openHours(hours[day] ?? []), openHours(breaks[day] ?? []));
}

/** Negative where the new hours hold the old ones and more; undefined where each holds what the other does not. */
export function byHours(before: OpenHours, after: OpenHours): number | undefined {
  const [lost, won] = [without(before, after).length > 0, without(after, before).length > 0];
  return lost && won ? undefined : lost ? 1 : won ? -1 : 0;
}

/** `08:00-12:00, 13:00-18:00`, or `closed`. */
export function hoursText(hours: OpenHours): string {
  return (
    hours.map(({ from, to }) => `${clock(from)}-${to === DAY ? '24:00' : clock(to % DAY)}`).join(', ') ||
    'closed'
  );
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function rangeOf(text: string): Range {
  const [from = 0, to = 0] = text.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return { from, to: to <= from ? to + DAY : to };
}
