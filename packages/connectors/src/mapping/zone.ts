import { fromLocal, zoneRules } from '@tallystick/time';
import type { LocalTime } from './local-time.ts';

/** Whether the runtime knows the IANA time zone. */
export function isZone(id: string): boolean {
  try {
    // Cheaper than the zone's rules, which are worked out when its first time is read.
    new Intl.DateTimeFormat('en', { timeZone: id });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a wall-clock time in a zone; a skipped time moves forward by the gap, an ambiguous one is its
 * first occurrence (semantics §1).
 */
export function zoneInstant(id: string, time: LocalTime): number {
  return fromLocal(zoneRules(id), time);
}
