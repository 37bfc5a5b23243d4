import type { QuietHours } from '@tallystick/store';
import { dateOf, fromLocal, localDay, toLocal, zoneRules } from '@tallystick/time';

/** When news may be sent that can wait: now, or when the quiet hours end, ms. */
export function afterQuiet(quiet: QuietHours | null, now: number): number {
  if (quiet === null) return now;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  if (from === to) return now;
  const zone = zoneRules(quiet.timeZone);
  const { hour, minute } = toLocal(zone, now);
  const at = hour * 60 + minute;
  const isQuiet = from < to ? from <= at && at < to : at >= from || at < to;
  if (!isQuiet) return now;
  const day = localDay(zone, now) + (at >= to ? 1 : 0);
  return fromLocal(zone, { ...dateOf(day), hour: Math.floor(to / 60), minute: to % 60, second: 0, ms: 0 });
}

/** Minutes from midnight of `22:30`. */
function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
