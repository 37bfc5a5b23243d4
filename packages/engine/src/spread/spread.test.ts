import { exact } from '@tallystick/agreement';
import { zoneRules } from '@tallystick/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { histogramOf, mergeBuckets, sketchOf } from '../values/buckets.ts';
import {
  bucketsSpread,
  daysSpread,
  lengthsSpread,
  MOST_BARS,
  type Spread,
  slicesSpread,
  valuesSpread,
} from './spread.ts';

const MINUTE = 60_000;
const text = (bound: exact.Rational | undefined) => (bound === undefined ? '…' : exact.toDecimalText(bound));
/** The bars that hold something: `1–5: 2`. */
const told = ({ bars }: Spread) =>
  bars
    .filter(({ count }) => count > 0)
    .map(({ above, upTo, count }) => `${text(above)}–${text(upTo)}: ${count}`);
const one = (value: number) => ({ value: exact.rational(Math.round(value * 1_000), 1_000), count: 1 });

describe('a spread', () => {
  it('[SPR-1] lays stretches of down time out by length, each bound with those below it', () => {
    const down = [1, 1.5, 5, 5.1, 1_440, 1_441].map((minutes, place) => ({
      from: place * 10_000 * MINUTE,
      to: (place * 10_000 + minutes) * MINUTE,
    }));
    expect(told(lengthsSpread(down))).toEqual([
      '…–60000: 1',
      '60000–300000: 2',
      '300000–900000: 1',
      '28800000–86400000: 1',
      '86400000–…: 1',
    ]);
    expect(lengthsSpread([]).bars).toEqual([]);
  });

  it('[SPR-2] lays slices out by the share of them that is bad, exactly at the bounds', () => {
    const slices = { sliceMs: MINUTE, originAt: 0, first: 10 };
    const good = Uint32Array.from([1_000, 999, 998, 0, 7, 0]);
    const total = Uint32Array.from([1_000, 1_000, 1_000, 0, 7, 1]);
    const spread = slicesSpread({ ...slices, good, total }, { from: 0, to: 100 });
    expect(told(spread)).toEqual(['…–0: 2', '0–0.001: 1', '0.001–0.005: 1', '0.5–1: 1']);
    expect(told(slicesSpread({ ...slices, good, total }, { from: 11, to: 12 }))).toEqual(['0–0.001: 1']);
  });

  it.each([
    [
      [1, 2, 2, 5],
      ['…–1: 1', '1–2: 2', '4–5: 1'],
    ],
    [
      [1, 2.5, 2.5, 5],
      ['…–1: 1', '2.4–2.6: 2', '4.8–5: 1'],
    ],
    [[3], ['…–3: 1']],
    [[], []],
  ])('[SPR-3] lays values out in round steps: %j', (values, bars) => {
    expect(told(valuesSpread('values', values.map(one)))).toEqual(bars);
  });

  it('[SPR-3] counts each value in the one bar whose bounds hold it, however they lie', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 10, 1_000), (numbers, parts) => {
        const all = numbers.map((number) => ({ value: exact.rational(number, parts), count: 1 }));
        const { bars } = valuesSpread('answers', all);
        expect(bars.length).toBeLessThanOrEqual(MOST_BARS + 1);
        for (const { above, upTo, count } of bars) {
          const held = all.filter(
            ({ value }) =>
              (above === undefined || exact.compare(value, above) > 0) && exact.compare(value, upTo!) <= 0,
          );
          expect(held.length).toBe(count);
        }
      }),
    );
  });

  it('[SPR-4] lays a histogram out by its own bounds, and a sketch in round steps', () => {
    const histogram = histogramOf('{"buckets":[[100,0],[250,2],[500,0],["+Inf",3]]}');
    if (typeof histogram === 'string') throw new Error(histogram);
    expect(told(bucketsSpread(histogram))).toEqual(['…–250: 2', '500–…: 3']);
    const bins = Object.fromEntries(Array.from({ length: 60 }, (_, place) => [String(place), 1]));
    const sketch = sketchOf(JSON.stringify({ relativeAccuracy: 0.05, bins }));
    if (typeof sketch === 'string') throw new Error(sketch);
    const { bars } = bucketsSpread(mergeBuckets([sketch]));
    expect(bars.length).toBeLessThanOrEqual(MOST_BARS + 1);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(bucketsSpread({ counts: [], relativeError: exact.ZERO }).bars).toEqual([]);
  });

  it('[SPR-5] lays days out by how many records each brought, by the clock of the zone, and those with many together', () => {
    const zone = zoneRules('Europe/Berlin');
    const [from, to] = [at('2026-03-28T23:00:00Z'), at('2026-04-01T10:00:00Z')]; // four days, the first an hour short
    const instants = ['2026-03-28T22:59:59Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'].map(at);
    expect(told(daysSpread(instants, { from, to }, zone))).toEqual(['…–0: 2', '0–1: 2']);
    const many = Array.from({ length: 21 }, (_, place) => from + place);
    expect(told(daysSpread(many, { from, to }, zone))).toEqual(['…–0: 3', '20–…: 1']);
    expect(daysSpread(many.slice(1), { from, to }, zone).bars).toHaveLength(21);
    expect(daysSpread(many, { from, to: from }, zone).bars).toEqual([]);
    const samoa = { from: at('2011-12-29T10:00:00Z'), to: at('2011-12-31T10:00:00Z') }; // has no 30 December
    expect(told(daysSpread([], samoa, zoneRules('Pacific/Apia')))).toEqual(['…–0: 2']);
  });

  it('[SPR-1] [SPR-3] [SPR-5] comes of an evaluation, of whatever an objective measures', async () => {
    const agreement = agreementWith((draft) => {
      draft.indicators.latency = { kind: 'distribution', from: 'desk', field: 'latency', unit: 'ms' };
      draft.indicators.samples = { kind: 'count', from: 'desk', when: { event: 'sample' } };
      draft.objectives = {
        up: { indicator: 'uptime', target: '99 %', period: 'month' },
        quick: { indicator: 'latency', target: { percentile: 95, below: '800 ms' }, period: 'month' },
        solved: { indicator: 'resolve', target: '95 %', within: '4 h', period: 'month' },
        few: { indicator: 'samples', target: { atMost: 5 }, period: 'month' },
      } as never;
    });
    const latency = (id: string, ms: number) =>
      record({ id, type: 'sample', occurredAt: at('02 00:00'), data: { latency: ms } });
    const evaluation = await evaluate(agreement, [latency('a', 100), latency('b', 120)], {
      asOf: at('2026-04-10T00:00:00Z'),
    });
    const march = { from: at('2026-03-01T00:00:00Z'), to: at('2026-04-01T00:00:00Z') };
    expect(told(evaluation.spreadOver('quick', march)!)).toEqual(['…–100: 1', '119–120: 1']);
    expect(evaluation.spreadOver('up', march)).toMatchObject({ of: 'down-time' });
    expect(evaluation.spreadOver('solved', march)).toBeUndefined();
    expect(told(evaluation.spreadOver('few', march)!)).toEqual(['…–0: 30', '1–2: 1']);
  });
});
