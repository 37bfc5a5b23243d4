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
  const last = new Date(Date.parse(to) - 1);
  const day = new Date(from);
  day.setHours(0, 0, 0, 0);
  while (day <= last) {
    days.push(localDay(day));
    day.setDate(day.getDate() + 1);
  }
  return days;
}

/** The reader's own day of an instant, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${at.getFullYear()}-${month}-${day}`;
}

/** The instant at which one of the reader's own days begins, ISO 8601. */
export function startOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}
