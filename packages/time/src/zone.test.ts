import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOf, epochDay, formatDate, localOf, parseDate } from './civil.ts';
import { formatInZone, parseInstant } from './instant.ts';
import { DAY_MS, EARLIEST, HOUR_MS, LATEST } from './unit.ts';
import {
  dayExists,
  fromLocal,
  isZone,
  localDay,
  offsetAt,
  startOfDay,
  toLocal,
  ZoneError,
  type ZoneRules,
  zoneRules,
} from './zone.ts';

/** Spread over the globe: no clock changes, many, of half an hour, over midnight, over the date line, by religious calendar. */
const SPREAD = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tokyo',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Pacific/Chatham',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Noronha',
  'America/Argentina/Tucuman',
];

const FROM = 0;
const TO = 4_133_980_800_000;

const theirOffset = (id: string, t: number) =>
  Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(id).offsetNanoseconds / 1e6;

/** The transitions that Temporal itself finds. */
function theirTransitions(id: string, within: { from: number; to: number }): readonly number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    within.from,
  ).toZonedDateTimeISO(id);
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (!at || at.epochMilliseconds >= within.to) return found;
    found.push(at.epochMilliseconds);
  }
}

/** The instants around each transition and in the middle between two, at which the offsets must agree. */
function telling({ transitions }: ZoneRules, within: { from: number; to: number }): readonly number[] {
  const inside = transitions.filter((t) => within.from < t && t < within.to);
  const edges = [within.from, ...inside, within.to];
  const middles = edges.slice(1).map((t, place) => Math.floor((t + edges[place]!) / 2));
  return [...inside.flatMap((t) => [t - 1000, t - 1, t, t + 1000]), ...middles];
}

describe('[ZON-1] [ZON-2] offsets agree with Temporal before, at and after each transition', () => {
  it.each(SPREAD)('%s', (id) => {
    const zone = zoneRules(id);
    // Every transition until 2030; from there on the same law repeats, and every 9th is looked at.
    const near = telling(zone, { from: FROM, to: 1_900_000_000_000 });
    const far = telling(zone, { from: 1_900_000_000_000, to: TO }).filter((_, place) => place % 9 < 1);
    const wrong = [...near, ...far].filter((t) => offsetAt(zone, t) !== theirOffset(id, t));
    expect(wrong.map((t) => new Date(t).toISOString())).toEqual([]);
  });
});

it('[ZON-1] finds the changes that lie closest in the database: Noronha, October 2000, 6 days 23 hours', () => {
  const { transitions } = zoneRules('America/Noronha');
  const gaps = transitions.slice(1).map((t, place) => t - transitions[place]!);
  expect(Math.min(...gaps)).toBe(7 * DAY_MS - HOUR_MS);
});

it('[ZON-1] before 1970 and after 2100 the first and the last offset hold', () => {
  const zone = zoneRules('Europe/Berlin');
  expect(offsetAt(zone, EARLIEST)).toBe(HOUR_MS);
  expect(offsetAt(zone, parseInstant('1942-07-01T00:00:00Z'))).toBe(HOUR_MS); // summer time in fact
  expect(offsetAt(zone, parseInstant('2100-07-01T00:00:00Z'))).toBe(2 * HOUR_MS);
  expect(offsetAt(zone, parseInstant('2150-07-01T00:00:00Z'))).toBe(HOUR_MS);
  expect(offsetAt(zone, LATEST - 1)).toBe(HOUR_MS);
});

const read = (text: string) => {
  const [date, time] = text.split(' ');
  const [hour, minute] = time!.split(':').map(Number);
  return { ...parseDate(date!)!, hour: hour!, minute: minute!, second: 0, ms: 0 };
};

it.each([
  ['America/Los_Angeles', '2014-03-09 02:30', '2014-03-09T03:30:00.000-07:00'],
  ['America/Los_Angeles', '2014-11-02 01:30', '2014-11-02T01:30:00.000-07:00'],
  ['America/Los_Angeles', '2014-11-02 02:00', '2014-11-02T02:00:00.000-08:00'],
  ['America/Sao_Paulo', '2015-10-17 24:00', '2015-10-18T01:00:00.000-02:00'],
  ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-04T02:45:00.000+11:00'],
  ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-05T01:45:00.000+11:00'],
  ['Pacific/Apia', '2011-12-30 12:00', '2011-12-31T12:00:00.000+14:00'],
  ['Pacific/Apia', '2011-12-29 24:00', '2011-12-31T00:00:00.000+14:00'],
  ['Asia/Kathmandu', '2026-01-01 00:00', '2026-01-01T00:00:00.000+05:45'],
])('[ZON-3] in %s, %s is %s', (id, wall, expected) => {
  const zone = zoneRules(id);
  expect(formatInZone(fromLocal(zone, read(wall)), zone)).toBe(expected);
});

it('[ZON-3] any wall time reads as by Temporal’s "compatible", most of all around clock changes', () => {
  const cases = fc.constantFrom(...SPREAD.filter((id) => id !== 'UTC')).chain((id) => {
    const zone = zoneRules(id);
    const anyTime = fc.integer({ min: 2 * DAY_MS, max: TO - 2 * DAY_MS });
    const nearChange = fc
      .tuple(fc.constantFrom(...zone.transitions, DAY_MS * 400), fc.integer({ min: -30 * 60, max: 30 * 60 }))
      .map(([t, minutes]) => t + offsetAt(zone, t) + minutes * 60_000);
    return fc.tuple(fc.constant(id), fc.oneof(anyTime, nearChange, nearChange));
  });
  fc.assert(
    fc.property(cases, ([id, localMs]) => {
      const zone = zoneRules(id);
      const wall = new Date(localMs);
      const plain = Temporal.PlainDateTime.from(wall.toISOString().slice(0, -1));
      const expected = plain.toZonedDateTime(id, { disambiguation: 'compatible' });
      const t = fromLocal(zone, {
        year: wall.getUTCFullYear(),
        month: wall.getUTCMonth() + 1,
        day: wall.getUTCDate(),
        hour: wall.getUTCHours(),
        minute: wall.getUTCMinutes(),
        second: wall.getUTCSeconds(),
        ms: wall.getUTCMilliseconds(),
      });
      expect(t).toBe(expected.epochMilliseconds);
      const shown = toLocal(zone, t);
      expect(shown).toEqual({
        year: expected.year,
        month: expected.month,
        day: expected.day,
        hour: expected.hour,
        minute: expected.minute,
        second: expected.second,
        ms: expected.millisecond,
        weekday: expected.dayOfWeek - 1,
      });
    }),
    { numRuns: 1000 },
  );
});

it('[ZON-4] local days begin where Temporal says, and tile time, in every zone and around each change', () => {
  const cases = fc.constantFrom(...SPREAD).chain((id) => {
    const nearChange = fc
      .tuple(
        fc.constantFrom(...zoneRules(id).transitions, DAY_MS),
        fc.integer({ min: -36 * 60, max: 36 * 60 }),
      )
      .map(([t, minutes]) => t + minutes * 60_000);
    return fc.tuple(
      fc.constant(id),
      fc.oneof(nearChange, fc.integer({ min: 2 * DAY_MS, max: TO - 3 * DAY_MS })),
    );
  });
  fc.assert(
    fc.property(cases, ([id, t]) => {
      const zone = zoneRules(id);
      const day = localDay(zone, t);
      expect(startOfDay(zone, day)).toBeLessThanOrEqual(t);
      expect(startOfDay(zone, day + 1)).toBeGreaterThan(t);
      const theirs = Temporal.PlainDate.from(formatDate(dateOf(day))).toZonedDateTime(id);
      expect(startOfDay(zone, day)).toBe(theirs.epochMilliseconds);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['America/Sao_Paulo', '2015-10-18', '2015-10-18T01:00:00.000-02:00'],
  ['Asia/Beirut', '2016-03-27', '2016-03-27T01:00:00.000+03:00'],
  ['Europe/Berlin', '2016-03-27', '2016-03-27T00:00:00.000+01:00'],
  ['America/St_Johns', '2010-11-07', '2010-11-07T00:00:00.000-02:30'],
])('[ZON-4] in %s the day %s begins at %s', (id, date, expected) => {
  const zone = zoneRules(id);
  expect(formatInZone(startOfDay(zone, epochDay(parseDate(date)!)), zone)).toBe(expected);
});

it('[ZON-4] St John’s, 2010-11-07: the hour 23:01 to 00:01 comes again after midnight and is the new day’s', () => {
  const zone = zoneRules('America/St_Johns');
  const day = epochDay({ year: 2010, month: 11, day: 7 });
  expect(localDay(zone, parseInstant('2010-11-06T23:59:59.999-02:30'))).toBe(day - 1);
  expect(localDay(zone, parseInstant('2010-11-07T00:00:30-02:30'))).toBe(day);
  expect(localDay(zone, parseInstant('2010-11-06T23:30:00-03:30'))).toBe(day);
});

it.each([
  ['Pacific/Apia', '2011-12-29', true],
  ['Pacific/Apia', '2011-12-30', false],
  ['Pacific/Apia', '2011-12-31', true],
  ['Pacific/Kwajalein', '1993-08-21', false],
  ['Pacific/Kiritimati', '1994-12-31', false],
  ['America/Sao_Paulo', '2015-10-18', true],
])('[ZON-5] in %s, whether %s exists: %s', (id, date, exists) => {
  const zone = zoneRules(id);
  const day = epochDay(parseDate(date)!);
  expect(dayExists(zone, day)).toBe(exists);
  expect(localDay(zone, startOfDay(zone, day))).toBe(exists ? day : day + 1);
});

it.each(['Mars/Olympus', '', '+01:00', 'Europe/Berlin ', 'CEST?'])('[ZON-6] "%s" is not a zone', (id) => {
  expect(isZone('Europe/Berlin')).toBe(true);
  expect(isZone(id)).toBe(false);
  expect(() => zoneRules(id)).toThrow(ZoneError);
  expect(() => zoneRules(id)).toThrow(`"${id}" is not an IANA time zone.`);
  expect(new ZoneError(id)).toMatchObject({
    code: 'unknown-zone',
    remedy: expect.stringContaining('Europe/Berlin'),
  });
});

const isLong = process.env.TALLYSTICK_LONG === '1';
/** Registers a test in the long run only, so that the short one has nothing to skip. */
const itInLongRun: typeof it | (() => void) = isLong ? it : () => {};

it('[ZON-1] [ZON-2] [ZON-3] each transition from 2000 to 2040 of every zone agrees with Temporal', {
  timeout: 120_000,
}, () => {
  const within = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2041, 0, 1) };
  const wrong: string[] = [];
  for (const id of Intl.supportedValuesOf('timeZone')) {
    const zone = zoneRules(id);
    const ours = zone.transitions.filter((t) => within.from < t && t < within.to);
    const theirs = theirTransitions(id, within);
    if (ours.join() !== theirs.join())
      wrong.push(`${id}: ${ours.length} transitions, Temporal has ${theirs.length}`);
    for (const t of telling(zone, within)) {
      if (offsetAt(zone, t) !== theirOffset(id, t)) wrong.push(`${id} ${new Date(t).toISOString()}`);
    }
    for (const t of ours) {
      // The wall time of the change by either offset: one of them is skipped or comes twice, or ends what does.
      for (const localMs of [t + offsetAt(zone, t - 1), t + offsetAt(zone, t)]) {
        const plain = Temporal.PlainDateTime.from(new Date(localMs).toISOString().slice(0, -1));
        const their = plain.toZonedDateTime(id, { disambiguation: 'compatible' }).epochMilliseconds;
        if (fromLocal(zone, localOf(localMs)) !== their) wrong.push(`${id} reads ${plain}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

itInLongRun(
  '[ZON-1] steps of five days find what steps of six hours find, in every zone from 1970 to 2040',
  {
    timeout: 3_600_000,
  },
  () => {
    const wrong: string[] = [];
    for (const id of Intl.supportedValuesOf('timeZone')) {
      const zone = zoneRules(id);
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: id,
        timeZoneName: 'longOffset',
        year: 'numeric',
      });
      const printed = (t: number) => format.format(t).split(', ')[1];
      let held = printed(0);
      let place = 0;
      for (let t = 6 * HOUR_MS; t < Date.UTC(2041, 0, 1); t += 6 * HOUR_MS) {
        const next = printed(t);
        const isChange = next !== held;
        const isFound = zone.transitions[place] !== undefined && zone.transitions[place]! <= t;
        if (isFound) place++;
        if (isChange !== isFound) wrong.push(`${id} ${new Date(t).toISOString()}`);
        held = next;
      }
    }
    expect(wrong).toEqual([]);
  },
);
