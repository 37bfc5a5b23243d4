import { fromLocal, offsetAt, ZoneError, type ZoneRules, zoneRules } from '@tallystick/time';
import ICAL from 'ical.js';

/** An event that cannot be read, for the person whose calendar it is. */
export class Unreadable extends Error {}

/** Between a wall clock, its readings counted in ms as if it were UTC, and instants. */
export interface WallClock {
  toInstant(wallMs: number): number;
  toWallMs(at: number): number;
}

/** A time as a calendar writes it. */
export interface Reading {
  /** What the wall clock of its zone shows, in ms as if that were UTC. */
  readonly wallMs: number;
  /** The instant, ms. */
  readonly at: number;
  /** Whether it is a day and no time of day. */
  readonly isDay: boolean;
  readonly zone: WallClock;
}

/** The wall clocks of a calendar, by TZID; undefined stands for times without one. */
export type Zones = (tzid: string | undefined) => WallClock;

/** The wall clocks of a calendar: those of IANA by our own rules, others as the file itself describes them. @param own of times without a zone */
export function zonesOf(calendar: ICAL.Component, own: ZoneRules): Zones {
  const described = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((component) => [String(component.getFirstPropertyValue('tzid') ?? ''), component] as const),
  );
  return (tzid) => {
    if (tzid === undefined) return clockOf(own);
    try {
      return clockOf(zoneRules(tzid));
    } catch (error) {
      if (!(error instanceof ZoneError)) throw error;
      const component = described.get(tzid);
      if (component) return describedClock(new ICAL.Timezone({ component, tzid }));
      throw new Unreadable(
        `The time zone "${tzid.slice(0, 80)}" is unknown, and the file does not describe it.`,
      );
    }
  };
}

/** The times that a property holds. @throws Unreadable */
export function readingOf(property: ICAL.Property, zones: Zones): readonly Reading[] {
  const tzid = property.getFirstParameter('tzid');
  return property.getValues().map((value: unknown) => {
    if (!(value instanceof ICAL.Time)) throw new Unreadable(`${property.name.toUpperCase()} is no time.`);
    const { year, month, day, hour, minute, second, isDate } = value;
    const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
    if (!Number.isFinite(wallMs)) throw new Unreadable(`${property.name.toUpperCase()} is no time.`);
    const zone = value.zone === ICAL.Timezone.utcTimezone ? UTC : zones(isDate ? undefined : tzid);
    return { wallMs, at: zone.toInstant(wallMs), isDay: isDate, zone };
  });
}

const UTC: WallClock = { toInstant: (wallMs) => wallMs, toWallMs: (at) => at };

function clockOf(zone: ZoneRules): WallClock {
  return {
    toInstant: (wallMs) => fromLocal(zone, { ...partsOf(wallMs), ms: 0 }),
    toWallMs: (at) => at + offsetAt(zone, at),
  };
}

function describedClock(zone: ICAL.Timezone): WallClock {
  const offsetMs = (wallMs: number) => {
    const time = ICAL.Time.fromData({ ...partsOf(wallMs), isDate: false }, zone);
    return zone.utcOffset(time) * 1_000;
  };
  return {
    toInstant: (wallMs) => wallMs - offsetMs(wallMs),
    toWallMs: (at) => at + offsetMs(at + offsetMs(at)),
  };
}

function partsOf(wallMs: number) {
  const date = new Date(wallMs);
  return {
    ...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
