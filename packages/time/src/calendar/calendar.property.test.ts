import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOf, formatDate, WEEKDAYS } from '../civil.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../unit.ts';
import { localDay, zoneRules } from '../zone.ts';
import { Oracle, type OracleDefinition } from './calendar.oracle.ts';
import { Calendar } from './calendar.ts';
import { CalendarError } from './error.ts';
import type { CalendarSegment } from './explain.ts';

/** 300 of each by default; `TALLYSTICK_LONG=1` makes it 10 000. */
const RUNS = process.env.TALLYSTICK_LONG === '1' ? 10_000 : 300;
const TIMEOUT = { timeout: 3_600_000 };

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
];

interface Case {
  readonly definition: OracleDefinition;
  /** An instant near which the dates of the definition lie, and often a clock change. */
  readonly around: number;
}

const wall = fc.oneof(
  fc.constantFrom(
    '00:00',
    '00:30',
    '01:30',
    '02:00',
    '02:30',
    '03:00',
    '09:00',
    '12:00',
    '17:00',
    '22:00',
    '23:59',
  ),
  fc.nat(1439).map((minute) => clock(minute)),
);
const range = fc
  .tuple(wall, fc.oneof(wall, fc.constant('24:00')))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => `${from}-${to}`);
const ranges = fc.array(range, { maxLength: 3 });
const shortBreaks = fc.array(
  fc.tuple(fc.nat(1439), fc.integer({ min: 1, max: 120 })).map(([at, length]) => {
    return `${clock(at)}-${clock((at + length) % 1440)}`;
  }),
  { maxLength: 2 },
);

const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...ZONES)
  .chain((timeZone) => {
    const anywhere = fc.integer({ min: 5 * 365 * DAY_MS, max: 125 * 365 * DAY_MS });
    const { transitions } = zoneRules(timeZone);
    const later = transitions.filter((t) => t > 365 * DAY_MS);
    const changes =
      timeZone === 'Pacific/Apia' ? [...later, ...Array(20).fill(Date.UTC(2011, 11, 30, 10))] : later;
    const nearChange = changes.length > 0 ? fc.constantFrom<number>(...changes) : anywhere;
    const shift = fc.integer({ min: -2 * 1440, max: 2 * 1440 }).map((minutes) => minutes * MINUTE_MS);
    const instants = fc.tuple(fc.oneof(anywhere, nearChange, nearChange), shift).map(([t, by]) => t + by);
    return fc.tuple(fc.constant(timeZone), instants);
  })
  .chain(([timeZone, around]) => {
    const day = localDay(zoneRules(timeZone), around);
    const date = fc.integer({ min: -5, max: 8 }).map((by) => formatDate(dateOf(day + by)));
    const definition = fc.record({
      timeZone: fc.constant(timeZone),
      hours: fc.oneof(
        fc.constant(Object.fromEntries(WEEKDAYS.slice(0, 5).map((weekday) => [weekday, ['09:00-17:00']]))),
        fc.constant(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ['00:00-24:00']]))),
        fc.constant(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ['22:00-06:00']]))),
        fc.dictionary(fc.constantFrom(...WEEKDAYS), ranges, { noNullPrototype: true }),
      ),
      holidays: fc.array(date, { maxLength: 3 }),
      overrides: fc.dictionary(date, ranges, { maxKeys: 3, noNullPrototype: true }),
      breaks: fc.dictionary(fc.oneof(fc.constantFrom(...WEEKDAYS), date), shortBreaks, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    });
    return definition.map((read) => ({ definition: read as OracleDefinition, around }));
  });

/** Around the middle of a case, on a whole minute or to the millisecond. */
const offsets = fc.oneof(
  fc.integer({ min: -4 * 1440, max: 6 * 1440 }).map((minutes) => minutes * MINUTE_MS),
  fc.integer({ min: -4 * DAY_MS, max: 6 * DAY_MS }),
);
const amounts = fc.oneof(
  fc.constant(0),
  fc.nat(40 * 60).map((minutes) => minutes * MINUTE_MS),
  fc.nat(40 * HOUR_MS),
);

/** Undefined where the calendar is rightly refused because it never opens. */
function calendarOf({ definition, around }: Case): Calendar | undefined {
  try {
    return Calendar.from(definition);
  } catch (error) {
    expect(error).toMatchObject({ code: 'never-opens' });
    expect(new Oracle(definition).elapsed(around - 16 * DAY_MS, around + 16 * DAY_MS)).toBe(0);
    return undefined;
  }
}

/** What a search gives, or undefined when there is nothing until the end of time. */
function found(search: () => number): number | undefined {
  try {
    return search();
  } catch (error) {
    if (error instanceof CalendarError && error.code === 'beyond-hours') return undefined;
    throw error;
  }
}

/** How far the oracle looks before it gives up; what it does not find is not compared. */
const DAYS_TRIED = 45;

describe('what the compiled calendar answers is what the minute-by-minute oracle answers', () => {
  it('[CAL-12] [CAL-13] isOpen and elapsed', TIMEOUT, () => {
    const property = fc.property(cases, offsets, offsets, (one, from, to) => {
      const calendar = calendarOf(one);
      if (!calendar) return;
      const oracle = new Oracle(one.definition);
      const [a, b] = [one.around + from, one.around + to];
      expect(calendar.isOpen(a)).toBe(oracle.isOpen(a));
      expect(calendar.elapsed(a, b)).toBe(oracle.elapsed(a, b) + 0);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('[CAL-14] [CAL-15] add', TIMEOUT, () => {
    const property = fc.property(cases, offsets, amounts, (one, from, ms) => {
      const expected = new Oracle(one.definition).add(one.around + from, ms, DAYS_TRIED);
      const calendar = calendarOf(one);
      if (!calendar || expected === undefined) return;
      expect(calendar.add(one.around + from, ms)).toBe(expected);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('[CAL-16] subtract', TIMEOUT, () => {
    const property = fc.property(cases, offsets, amounts, (one, from, ms) => {
      const expected = new Oracle(one.definition).subtract(one.around + from, ms, DAYS_TRIED);
      const calendar = calendarOf(one);
      if (!calendar || expected === undefined) return;
      expect(calendar.subtract(one.around + from, ms)).toBe(expected);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('[BDY-1] [BDY-2] [BDY-3] [BDY-4] [BDY-5] [BDY-6] addDays', TIMEOUT, () => {
    const property = fc.property(cases, offsets, fc.nat(5), fc.boolean(), (one, by, n, endOfDay) => {
      const from = one.around + by;
      const expected = new Oracle(one.definition).addDays(from, n, endOfDay, DAYS_TRIED);
      const calendar = calendarOf(one);
      if (!calendar || expected === undefined) return;
      expect(calendar.addDays(from, n, { endOfDay })).toBe(expected);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('[CAL-3] [CAL-6] [CAL-7] [CAL-8] [CAL-19] intervals', TIMEOUT, () => {
    const property = fc.property(cases, offsets, offsets, (one, from, to) => {
      const calendar = calendarOf(one);
      if (!calendar) return;
      const [a, b] = [one.around + from, one.around + to];
      expect(calendar.intervals(a, b)).toEqual(new Oracle(one.definition).intervals(a, b));
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('[EXP-1] [EXP-2] [EXP-3] explain', TIMEOUT, () => {
    const property = fc.property(cases, offsets, offsets, (one, first, second) => {
      const calendar = calendarOf(one);
      if (!calendar || first === second) return;
      const oracle = new Oracle(one.definition);
      const [from, to] = [one.around + Math.min(first, second), one.around + Math.max(first, second)];
      const segments = calendar.explain(from, to);
      expect([segments[0]!.from, ...segments.map((segment) => segment.to)]).toEqual([
        ...segments.map((segment) => segment.from),
        to,
      ]);
      expect(segments[0]!.from).toBe(from);
      for (const segment of segments) expectReason(one.definition, oracle, segment);
      const counted = segments.filter((segment) => segment.counted);
      expect(counted.reduce((sum, segment) => sum + segment.to - segment.from, 0)).toBe(
        calendar.elapsed(from, to),
      );
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

/** Whether all of a stretch is as it says, by the oracle. */
function expectReason(
  definition: OracleDefinition,
  oracle: Oracle,
  { from, to, counted, reason }: CalendarSegment,
) {
  expect(from).toBeLessThan(to);
  expect(oracle.elapsed(from, to)).toBe(counted ? to - from : 0);
  if (reason.kind === 'excluded') throw new Error('Nothing was cut out of this calendar.');
  const date = Temporal.PlainDate.from(reason.date);
  const holds = (span: { from: number; to: number }) => span.from <= from && to <= span.to;
  const isOutside = oracle.dateOf(from).equals(date) && oracle.dateOf(to - 1).equals(date);
  const isOpenBefore = (t: number) =>
    [0, 1, 2].some((back) => {
      const spans = oracle.hoursOf(oracle.dateOf(t).subtract({ days: back }));
      return spans.some((span) => span.from <= t && t < span.to);
    });
  expect(isOpenBefore(from)).toBe(reason.kind === 'break' || counted);
  switch (reason.kind) {
    case 'hours':
      expect(reason.day).toBe(WEEKDAYS[date.dayOfWeek - 1]);
      expect(definition.hours[reason.day]).toContain(reason.range);
      expect(definition.overrides).not.toHaveProperty([reason.date]);
      expect(oracle.hoursOf(date).some((span) => span.text === reason.range && holds(span))).toBe(true);
      return;
    case 'override':
      if (reason.range === undefined)
        expect([isOutside, definition.overrides![reason.date]]).toEqual([true, []]);
      else expect(oracle.hoursOf(date).some((span) => span.text === reason.range && holds(span))).toBe(true);
      return;
    case 'break':
      expect(oracle.breaksOf(date).some((span) => span.text === reason.range && holds(span))).toBe(true);
      return;
    case 'holiday':
      expect([isOutside, definition.holidays!.includes(reason.date)]).toEqual([true, true]);
      return;
    case 'outside-hours':
      expect(isOutside).toBe(true);
      expect(definition.holidays!.includes(reason.date) && !definition.overrides![reason.date]).toBe(false);
  }
}

describe('laws', () => {
  it('[CAL-13] business time is the sum of its parts wherever it is split, and turns its sign with its ends', () => {
    const property = fc.property(cases, offsets, offsets, offsets, (one, first, second, third) => {
      const calendar = calendarOf(one);
      if (!calendar) return;
      const [a, b, c] = [one.around + first, one.around + second, one.around + third];
      expect(calendar.elapsed(a, b) + calendar.elapsed(b, c)).toBe(calendar.elapsed(a, c));
      expect(calendar.elapsed(b, a) + calendar.elapsed(a, b)).toBe(0);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it(
    '[CAL-14] [CAL-16] add and subtract undo elapsed, at the earliest and at the latest instant',
    TIMEOUT,
    () => {
      const property = fc.property(cases, offsets, amounts, (one, by, ms) => {
        const calendar = calendarOf(one);
        const from = one.around + by;
        const later = calendar && found(() => calendar.add(from, ms));
        const earlier = calendar && found(() => calendar.subtract(from, ms));
        if (later !== undefined) {
          expect(calendar!.elapsed(from, later)).toBe(ms);
          if (ms > 0) expect(calendar!.elapsed(from, later - 1)).toBe(ms - 1);
        }
        if (earlier !== undefined) {
          expect(calendar!.elapsed(earlier, from)).toBe(ms);
          if (ms > 0) expect(calendar!.elapsed(earlier + 1, from)).toBe(ms - 1);
        }
      });
      fc.assert(property, { numRuns: RUNS });
    },
  );

  it('[CAL-17] a negative amount mirrors', TIMEOUT, () => {
    const property = fc.property(cases, offsets, amounts, (one, by, ms) => {
      const calendar = calendarOf(one);
      if (!calendar) return;
      const from = one.around + by;
      expect(found(() => calendar.add(from, -ms - 1))).toBe(found(() => calendar.subtract(from, ms + 1)));
      expect(found(() => calendar.subtract(from, -ms - 1))).toBe(found(() => calendar.add(from, ms + 1)));
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('[CAL-11] a calendar asked far apart and in any order answers as a fresh one', TIMEOUT, () => {
    const far = fc.integer({ min: 0, max: 131 * 365 * DAY_MS });
    const asks = fc.array(
      fc.tuple(far, fc.constantFrom('isOpen', 'elapsed', 'add', 'subtract', 'intervals'), amounts),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    const property = fc.property(cases, asks, (one, questions) => {
      const calendar = calendarOf(one);
      if (!calendar) return;
      const answer = (to: Calendar, [t, question, ms]: (typeof questions)[number]) => {
        if (question === 'isOpen') return to.isOpen(t);
        if (question === 'intervals') return to.intervals(t, t + ms);
        if (question === 'elapsed') return to.elapsed(t, one.around);
        return found(() => to[question](t, ms));
      };
      for (const question of questions) {
        expect(answer(calendar, question)).toEqual(answer(Calendar.from(one.definition), question));
      }
    });
    fc.assert(property, { numRuns: Math.ceil(RUNS / 10) });
  });
});

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
