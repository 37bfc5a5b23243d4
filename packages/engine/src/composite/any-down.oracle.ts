import { toLocal, type ZoneRules } from '@tallystick/time';

/** A part as the test tells it; minutes count from the start of the story. */
export interface MinutePart {
  readonly states: readonly (readonly [from: number, state: string])[];
  readonly unknown: 'up' | 'down' | 'excluded';
  /** 08:00 to 18:00 every day; or nights of Friday and Saturday 22:00 to 06:00 and Sunday 01:00 to 04:00. */
  readonly calendar: string | undefined;
  readonly removed: readonly (readonly [from: number, length: number])[];
  readonly countedUp: readonly (readonly [from: number, length: number])[];
  readonly zone: ZoneRules;
}

/** What `measureAnyDown` must come to, by asking each part at each minute. Degraded time counts a quarter. */
export function anyDownByMinute(
  parts: readonly MinutePart[],
  startAt: number,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly validMinutes: number; readonly downQuarters: number } {
  let [validMinutes, downQuarters] = [0, 0];
  for (let minute = from; minute < to; minute++) {
    const counting = parts
      .map((part) => quartersAt(part, minute, startAt))
      .filter((one) => one !== undefined);
    if (counting.length === 0) continue;
    validMinutes++;
    downQuarters += Math.max(...counting);
  }
  return { validMinutes, downQuarters };
}

/** Quarters of the minute that are down; undefined where the minute does not count. */
function quartersAt(part: MinutePart, minute: number, startAt: number): number | undefined {
  const holds = (spans: MinutePart['removed']) =>
    spans.some(([from, length]) => minute >= from && minute < from + length);
  if (!isOpen(part, startAt + minute * 60_000) || holds(part.removed)) return undefined;
  if (holds(part.countedUp)) return 0;
  const last = part.states
    .map(([from, state], order) => ({ from, state, order }))
    .filter((one) => one.from <= minute)
    .sort((a, b) => a.from - b.from || a.order - b.order)
    .at(-1);
  const state = last?.state ?? 'up';
  if (state === 'unknown') return { up: 0, down: 4, excluded: undefined }[part.unknown];
  return { up: 0, down: 4, maintenance: 4, degraded: 1 }[state];
}

function isOpen({ calendar, zone }: MinutePart, instant: number): boolean {
  if (calendar === undefined) return true;
  const { year, month, day, hour } = toLocal(zone, instant);
  if (calendar === 'day') return hour >= 8 && hour < 18;
  // 2026-03-27 is a Friday.
  const weekday = (Date.UTC(year, month - 1, day) / 86_400_000 + 4) % 7;
  const [sunday, friday, saturday] = [0, 5, 6];
  if (hour >= 22) return weekday === friday || weekday === saturday;
  if (hour < 6 && (weekday === saturday || weekday === sunday)) return true;
  return weekday === sunday && hour >= 1 && hour < 4;
}
