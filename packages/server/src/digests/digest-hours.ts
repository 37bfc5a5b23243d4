import type { DigestHours } from '@tallystick/store';
import { dateOf, fromLocal, localDay, zoneRules } from '@tallystick/time';

/** The first instant after another at which a summary is due, ms. */
export function nextDigest({ every, on, at, timeZone }: DigestHours, after: number): number {
  const zone = zoneRules(timeZone);
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  for (let day = localDay(zone, after) - 1; ; day++) {
    if (every === 'week' && weekdayOf(day) !== on) continue;
    const due = fromLocal(zone, { ...dateOf(day), hour, minute, second: 0, ms: 0 });
    if (due > after) return due;
  }
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
