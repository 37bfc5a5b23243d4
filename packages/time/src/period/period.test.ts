import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInZone, parseInstant } from '../instant.ts';
import { DAY_MS, HOUR_MS } from '../unit.ts';
import { startOfDay, zoneRules } from '../zone.ts';
import { MAX_PERIODS, type PeriodKind, periodAt, periodsOf } from './period.ts';

const berlin = zoneRules('Europe/Berlin');
const apia = zoneRules('Pacific/Apia');
const term = (from: string, to: string) => ({ from: parseInstant(from), to: parseInstant(to) });
const berlin2016 = term('2016-01-01T00:00:00+01:00', '2017-01-01T00:00:00+01:00');
const idsOf = (kind: PeriodKind, of = berlin2016, zone = berlin) =>
  periodsOf({ term: of, zone, kind }).map(({ id }) => id);

it.each([
  ['year', 1, '2016', '2016'],
  ['half-year', 2, '2016-H1', '2016-H2'],
  ['quarter', 4, '2016-Q1', '2016-Q4'],
  ['month', 12, '2016-01', '2016-12'],
  ['week', 53, '2015-W53', '2016-W52'],
  ['day', 366, '2016-01-01', '2016-12-31'],
  [{ everyDays: 28 }, 14, 'c01@2016-01-01', 'c14@2016-12-30'],
] as const)('[PER-4] a year by %j has %i periods, %s to %s', (kind, count, first, last) => {
  const ids = idsOf(kind);
  expect(ids).toHaveLength(count);
  expect([ids[0], ids.at(-1)]).toEqual([first, last]);
});

it('[PER-1] a month is counted in local midnights, so March 2016 in Berlin is an hour short', () => {
  const march = periodsOf({ term: berlin2016, zone: berlin, kind: 'month' })[2]!;
  expect(formatInZone(march.from, berlin)).toBe('2016-03-01T00:00:00.000+01:00');
  expect(formatInZone(march.to, berlin)).toBe('2016-04-01T00:00:00.000+02:00');
  expect(march.fullMs).toBe(31 * DAY_MS - HOUR_MS);
});

it('[PER-2] four-week cycles begin on the day the term starts, whatever its weekday', () => {
  expect(idsOf({ everyDays: 28 }).slice(0, 3)).toEqual([
    'c01@2016-01-01',
    'c02@2016-01-29',
    'c03@2016-02-26',
  ]);
});

describe('[PER-3] a term that starts or ends inside a period', () => {
  const cut = term('2016-01-15T12:00:00+01:00', '2016-03-10T00:00:00+01:00');
  const months = periodsOf({ term: cut, zone: berlin, kind: 'month' });

  it('cuts the first and the last, which say so and how long they would be', () => {
    expect(months).toMatchObject([
      { id: '2016-01', from: cut.from, partial: true, fullMs: 31 * DAY_MS },
      { id: '2016-02', partial: false, fullMs: 29 * DAY_MS },
      { id: '2016-03', to: cut.to, partial: true, fullMs: 31 * DAY_MS - HOUR_MS },
    ]);
  });

  it('cuts the first cycle when it starts within a day', () => {
    const [first, second] = periodsOf({ term: cut, zone: berlin, kind: { everyDays: 7 } });
    expect(first).toMatchObject({ id: 'c01@2016-01-15', from: cut.from, partial: true, fullMs: 7 * DAY_MS });
    expect(second).toMatchObject({ id: 'c02@2016-01-22', partial: false });
  });

  it('gives one partial period when it lies inside one', () => {
    const inside = term('2016-01-15T12:00:00Z', '2016-01-15T12:00:00.001Z');
    expect(periodsOf({ term: inside, zone: berlin, kind: 'year' })).toEqual([
      { ...inside, id: '2016', partial: true, fullMs: 366 * DAY_MS },
    ]);
  });

  it('gives none when it is empty', () => {
    expect(periodsOf({ term: { from: cut.from, to: cut.from }, zone: berlin, kind: 'day' })).toEqual([]);
  });
});

it('[PER-5] the instant at which one period ends belongs to the next', () => {
  const of = { term: berlin2016, zone: berlin, kind: 'month' } as const;
  const february = parseInstant('2016-02-01T00:00:00+01:00');
  expect(periodAt(of, february)?.id).toBe('2016-02');
  expect(periodAt(of, february - 1)?.id).toBe('2016-01');
  expect(periodAt(of, berlin2016.from)?.id).toBe('2016-01');
  expect(periodAt(of, berlin2016.from - 1)).toBeUndefined();
  expect(periodAt(of, berlin2016.to)).toBeUndefined();
});

it('[PER-6] Samoa skipped 2011-12-30: the day is no period, and its week has six days', () => {
  const of = term('2011-12-26T00:00:00-10:00', '2012-01-02T00:00:00+14:00');
  expect(idsOf('day', of, apia)).toEqual([
    '2011-12-26',
    '2011-12-27',
    '2011-12-28',
    '2011-12-29',
    '2011-12-31',
    '2012-01-01',
  ]);
  expect(periodsOf({ term: of, zone: apia, kind: 'week' })).toMatchObject([
    { id: '2011-W52', partial: false, fullMs: 6 * DAY_MS },
  ]);
  expect(idsOf({ everyDays: 1 }, of, apia)).toEqual([
    'c01@2011-12-26',
    'c02@2011-12-27',
    'c03@2011-12-28',
    'c04@2011-12-29',
    'c06@2011-12-31',
    'c07@2012-01-01',
  ]);
});

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '[PER-7] a cycle of %d days or months is refused',
  (count) => {
    for (const kind of [{ everyDays: count }, { everyMonths: count }]) {
      const of = { term: berlin2016, zone: berlin, kind };
      expect(() => periodsOf(of)).toThrow(RangeError);
      expect(() => periodAt(of, berlin2016.from)).toThrow(RangeError);
    }
  },
);

it.each([
  // 2016 is a leap year. Each begin is reckoned from 31 January, so that February shortens no later cycle.
  [
    { everyMonths: 1 },
    ['c01@2016-01-31', 'c02@2016-02-29', 'c03@2016-03-31', 'c04@2016-04-30', 'c05@2016-05-31'],
  ],
  [
    { everyMonths: 1, monthEnd: 'overflow' },
    ['c01@2016-01-31', 'c02@2016-03-02', 'c03@2016-03-31', 'c04@2016-05-01', 'c05@2016-05-31'],
  ],
  [{ everyMonths: 3, monthEnd: 'last-day' }, ['c01@2016-01-31', 'c02@2016-04-30']],
  [{ everyMonths: 12 }, ['c01@2016-01-31']],
] as const)('[PER-8] from 31 January, %j begins on %j', (kind, ids) => {
  const of = term('2016-01-31T00:00:00+01:00', '2016-06-15T00:00:00+02:00');
  expect(idsOf(kind, of)).toEqual(ids);
  expect(periodsOf({ term: of, zone: berlin, kind }).map(({ partial }) => partial)).toEqual(
    ids.map((_, place) => place === ids.length - 1),
  );
});

it('[PER-8] from the middle of a month, cycles of a month are never cut short by February', () => {
  const of = term('2015-12-15T00:00:00+01:00', '2016-04-15T00:00:00+02:00');
  expect(idsOf({ everyMonths: 1 }, of)).toEqual([
    'c01@2015-12-15',
    'c02@2016-01-15',
    'c03@2016-02-15',
    'c04@2016-03-15',
  ]);
  expect(periodsOf({ term: of, zone: berlin, kind: { everyMonths: 1 } })[3]).toEqual({
    id: 'c04@2016-03-15',
    from: parseInstant('2016-03-15T00:00:00+01:00'),
    to: of.to,
    partial: false,
    fullMs: 31 * DAY_MS - HOUR_MS,
  });
});

it('[PER-7] a term has at most 100 000 periods', () => {
  const zone = zoneRules('UTC');
  const days = (count: number) => periodsOf({ term: { from: 0, to: count * DAY_MS }, zone, kind: 'day' });
  expect(days(MAX_PERIODS)).toHaveLength(MAX_PERIODS);
  expect(() => days(MAX_PERIODS + 1)).toThrow('A term has at most 100000 periods.');
});

it('[PER-1] [PER-5] periods tile any term, and the period of an instant is the one that holds it', () => {
  const kinds = fc.oneof(
    fc.constantFrom<PeriodKind>('day', 'week', 'month', 'quarter', 'half-year', 'year'),
    fc.integer({ min: 1, max: 90 }).map((everyDays) => ({ everyDays })),
    fc.record({
      everyMonths: fc.integer({ min: 1, max: 30 }),
      monthEnd: fc.constantFrom('last-day', 'overflow'),
    }),
  );
  const zones = fc
    .constantFrom('Pacific/Apia', 'America/St_Johns', 'America/Sao_Paulo', 'UTC')
    .map(zoneRules);
  const property = fc.property(
    fc.integer({ min: 0, max: 20_000 * DAY_MS }),
    fc.integer({ min: 1, max: 800 * DAY_MS }),
    kinds,
    zones,
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    (from, length, kind, zone, place) => {
      const of = { term: { from, to: from + length }, zone, kind };
      const periods = periodsOf(of);
      expect(periods[0]!.from).toBe(from);
      expect(periods.at(-1)!.to).toBe(from + length);
      expect(periods.slice(1).map((period) => period.from)).toEqual(
        periods.slice(0, -1).map((period) => period.to),
      );
      const t = from + Math.floor(place * length);
      const holding = periods.filter((period) => period.from <= t && t < period.to);
      expect([periodAt(of, t)]).toEqual(holding);
    },
  );
  fc.assert(property, { numRuns: 200 });
});

it('[PER-1] the hour that comes again over midnight belongs to the new day (St John’s, 2010-11-07)', () => {
  const zone = zoneRules('America/St_Johns');
  const again = parseInstant('2010-11-06T23:30:00-03:30');
  const midnight = parseInstant('2010-11-07T00:00:00-02:30');
  const of = { term: { from: again, to: again + 2 * DAY_MS }, zone, kind: 'day' } as const;
  expect(midnight).toBeLessThan(again);
  expect(periodsOf(of).map(({ id }) => id)).toEqual(['2010-11-07', '2010-11-08']);
  expect(startOfDay(zone, 14_920)).toBe(midnight);
});
