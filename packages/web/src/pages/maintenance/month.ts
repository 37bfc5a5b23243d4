import { ownZone } from '../../session/zone.ts';
import { instantOfLocal, localOfInstant } from '../../time/local.ts';

/** A month of a calendar: the days of its weeks, from Monday, with those of its neighbours that fill them. Days are `YYYY-MM-DD`. */
export interface Month {
  readonly id: string;
  readonly weeks: readonly (readonly string[])[];
  readonly before: string;
  readonly after: string;
}

/** The weeks of a month such as `2026-03`. */
export function monthOf(id: string): Month {
  const first = new Date(`${id}-01T00:00:00Z`);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const start = Date.UTC(year, month, 1 - ((first.getUTCDay() + 6) % 7));
  const end = Date.UTC(year, month + 1, 1);
  const weeks: string[][] = [];
  for (let at = start; at < end; at += 7 * DAY_MS) {
    weeks.push(Array.from({ length: 7 }, (_, day) => dayText(at + day * DAY_MS)));
  }
  return {
    id,
    weeks,
    before: dayText(Date.UTC(year, month - 1, 1)).slice(0, 7),
    after: dayText(Date.UTC(year, month + 1, 1)).slice(0, 7),
  };
}

const DAY_MS = 86_400_000;

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The local days that something touches, by the clock of the reader: `[from, to)`. */
export function localDays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  const last = localDay(Date.parse(to) - 1);
  for (let day = localDay(from); day <= last; day = nextDay(day)) days.push(day);
  return days;
}

/** The reader's own day of an instant, `YYYY-MM-DD`. */
export function localDay(at: string | number): string {
  return localOfInstant(at, ownZone()).slice(0, 10);
}

/** The day after one. */
export function nextDay(day: string): string {
  return dayText(Date.parse(day) + DAY_MS);
}

/** The instant at which one of the reader's own days begins, ISO 8601. */
export function startOf(day: string): string {
  return instantOfLocal(`${day}T00:00`, ownZone());
}
