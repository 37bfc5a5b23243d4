import { DDSketch } from '@datadog/sketches-js';
import { exact } from '@tallystick/agreement';
import type { EvidenceRecord, JsonObject } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { numberOf, sumOf } from './number.ts';
import { nearestRank, percentileOf } from './percentile.ts';

const AS_OF = { asOf: at('2026-04-10T00:00:00Z') };

/** One record an hour in March, each with the given data. */
function records(data: readonly JsonObject[], type = 'sample'): EvidenceRecord[] {
  return data.map((held, index) =>
    record({ id: `r${index}`, type, occurredAt: at('02 00:00') + index * 3_600_000, data: held }),
  );
}

async function marchOf(
  indicator: object,
  target: string | object,
  evidence: readonly EvidenceRecord[],
  exclusions: Record<string, object> = {},
) {
  const agreement = agreementWith((draft) => {
    draft.indicators.measured = indicator;
    draft.objectives = { promised: { indicator: 'measured', target: target as string, period: 'month' } };
    draft.exclusions = exclusions;
  });
  const report = toReport(await evaluate(agreement, evidence, AS_OF));
  const { status, attained, samples, relativeError, good, budget } = report.objectives[0]!.periods[2]!;
  return {
    status,
    attained: attained?.text,
    samples,
    relativeError,
    good,
    budget,
    evidence: report.evidence,
  };
}

const LATENCY = { kind: 'distribution', from: 'desk', field: 'latency', unit: 'ms' };
const latencies = (...values: (number | string)[]) => records(values.map((latency) => ({ latency })));

describe('distributions', () => {
  it.each([
    [50, 20, '30 ms'], // the rank is the smallest whole number that is at least the share of the number
    [40, 20, '20 ms'],
    [41, 20, '30 ms'],
    [100, 20, '50 ms'],
    [1, 20, '10 ms'],
  ])('[DST-1] the %d. percentile of five values', async (percentile, below, attained) => {
    const told = await marchOf(LATENCY, { percentile, below: `${below} ms` }, latencies(50, 10, 40, 20, 30));
    expect([told.attained, told.samples, told.good, told.budget]).toEqual([attained, 5, null, null]);
  });

  it.each([
    [{ percentile: 50, below: '0.03 s' }, 'missed'],
    [{ percentile: 50, atMost: '0.03 s' }, 'met'],
    [{ percentile: 50, below: '30.001 ms' }, 'met'],
    [{ mean: '30 ms' }, 'met'],
    [{ mean: '29.999 ms' }, 'missed'],
  ])('[DST-1] held against %j it is %s', async (target, status) => {
    expect((await marchOf(LATENCY, target, latencies(50, 10, 40, 20, 30))).status).toBe(status);
  });

  it('[DST-2] decimals and exponents are exact, and the mean is', async () => {
    const told = await marchOf({ ...LATENCY, unit: 'MB' }, { mean: '0.2 MB' }, latencies(0.1, 0.2, 0.3));
    expect([told.status, told.attained]).toEqual(['met', '0.200 MB']);
    expect(numberOf('1.5e-3')).toEqual(exact.rational(3, 2000));
    expect(numberOf('2E2')).toEqual(exact.rational(200));
  });

  it('[DST-1] the nearest rank is that of plain counting, for any values', () => {
    const share = fc.integer({ min: 1, max: 1000 }).map((part) => exact.rational(part, 1000));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), share, (values, part) => {
        // Slow: the smallest value that at least that share of the values does not exceed.
        const sorted = [...values].sort((a, b) => a - b);
        const slow = sorted.find((value) => {
          const upTo = values.filter((one) => one <= value).length;
          return exact.compare(exact.rational(upTo, values.length), part) >= 0;
        });
        expect(percentileOf(values, part)).toBe(slow);
        expect(nearestRank(part, values.length)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it.each(['fast', 'NaN', 'Infinity', '-', ''])('[DST-5] "%s" is a finding', async (value) => {
    const told = await marchOf(LATENCY, { percentile: 50, below: '1 s' }, latencies(10, value));
    expect([told.samples, told.evidence.findingCount]).toEqual([1, 1]);
  });

  it('[DST-4] without values there is no figure', async () => {
    expect(await marchOf(LATENCY, { percentile: 50, below: '1 s' }, [])).toMatchObject({
      status: 'no data',
      samples: 0,
    });
  });

  it('[DST-6] values in excluded time are left out, whatever the arithmetic', async () => {
    const exclusion = record({
      id: 'x',
      source: 'tallystick',
      subject: 'x',
      type: 'exclusion.announced',
      occurredAt: at('01 00:00'),
      data: { exclusion: 'window', from: '2026-03-02T01:00:00Z', to: '2026-03-02T03:00:00Z' },
    });
    const evidence = [...latencies(10, 900, 900, 20), exclusion];
    for (const arithmetic of ['remove', 'count as up']) {
      const told = await marchOf(LATENCY, { percentile: 100, below: '1 s' }, evidence, {
        window: { arithmetic },
      });
      expect([told.attained, told.samples]).toEqual(['20 ms', 2]);
    }
  });
});

describe('histograms', () => {
  const HISTOGRAM = { ...LATENCY, holds: 'histogram' };
  const histogram = (...buckets: [number | string, number][]): JsonObject => ({ latency: { buckets } });

  const runsOn = (le: Record<string, number>): JsonObject => ({ latency: { le } });

  it('[DST-7] tells counts of all values up to a bound, as Prometheus does', async () => {
    const evidence = records([
      runsOn({ '100': 6, '250': 8, '+Inf': 8 }),
      runsOn({ '+Inf': 2, '500': 2, '100': 1 }),
    ]);
    const told = await marchOf(HISTOGRAM, { percentile: 90, below: '200 ms' }, evidence);
    expect([told.attained, told.samples]).toEqual(['250 ms', 10]); // the ninth of ten: 6 + 1 up to 100, 2 up to 250
  });

  it.each([
    [
      { '100': 6, '250': 5, '+Inf': 7 },
      'Up to a larger bound there cannot be fewer values; "le" goes from 6 to 5.',
    ],
    [{ soon: 6 }, 'A bucket is an upper bound with a count'],
    [{ '100': -1 }, 'A bucket is an upper bound with a count'],
  ])('[DST-7] %j is a finding', async (le, message) => {
    const told = await marchOf(HISTOGRAM, { percentile: 90, below: '200 ms' }, records([runsOn(le)]));
    expect(told.samples).toBe(0);
    expect(told.evidence.findings[0]!.message).toContain(message);
  });

  it('[DST-8] a histogram that runs on adds what it grew by, and after a drop all that it holds', async () => {
    const evidence = records([
      runsOn({ '100': 100, '+Inf': 100 }), // nothing is known of what came before
      runsOn({ '100': 103, '+Inf': 104 }),
      runsOn({ '100': 2, '+Inf': 5 }), // started anew
      runsOn({ '100': 2, '+Inf': 5 }),
    ]);
    const cumulative = { ...HISTOGRAM, counts: 'cumulative' };
    const told = await marchOf(cumulative, { percentile: 50, below: '200 ms' }, evidence);
    expect([told.attained, told.samples]).toEqual(['100 ms', 9]);
    const asTold = await marchOf(HISTOGRAM, { percentile: 50, below: '200 ms' }, evidence);
    expect(asTold.samples).toBe(214);
  });

  it('[DST-3] tell the upper bound of the bucket, over all records of the period', async () => {
    const evidence = records([histogram([100, 6], [250, 2], ['+Inf', 0]), histogram([100, 1], [500, 1])]);
    for (const [percentile, attained] of [
      [70, '100 ms'],
      [71, '250 ms'],
      [90, '250 ms'],
      [91, '500 ms'],
    ] as const) {
      const told = await marchOf(HISTOGRAM, { percentile, below: '1 s' }, evidence);
      expect([told.attained, told.samples]).toEqual([attained, 10]);
    }
  });

  it('[DST-3] a rank above every bound meets no target', async () => {
    const told = await marchOf(
      HISTOGRAM,
      { percentile: 95, below: '1000000 h' },
      records([histogram([100, 9], ['+Inf', 1])]),
    );
    expect([told.status, told.attained]).toEqual(['missed', 'above every bound']);
  });

  it.each([
    [{ latency: 5 }],
    [{ latency: { buckets: [[100]] } }],
    [{ latency: { buckets: [[100, -1]] } }],
    [{ latency: { buckets: [['many', 1]] } }],
    [{ latency: { buckets: [[100, 1.5]] } }],
  ])('[DST-5] %j is a finding', async (data) => {
    const told = await marchOf(HISTOGRAM, { percentile: 50, below: '1 s' }, records([data as JsonObject]));
    expect([told.status, told.evidence.findingCount]).toEqual(['no data', 1]);
  });
});

describe('sketches', () => {
  it('[DST-3] are merged, and off by no more than the error that is told with the figure', async () => {
    const values = Array.from({ length: 900 }, (_, index) => 1 + ((index * 7919) % 1000));
    const [first, second] = [
      new DDSketch({ relativeAccuracy: 0.01 }),
      new DDSketch({ relativeAccuracy: 0.01 }),
    ];
    for (const [index, value] of values.entries()) (index % 2 === 0 ? first : second).accept(value);
    const evidence = records([first, second].map((sketch) => ({ latency: jsonOf(sketch) })));
    const told = await marchOf({ ...LATENCY, holds: 'sketch' }, { percentile: 95, below: '1 s' }, evidence);
    const truth = [...values].sort((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1]!;
    expect([told.samples, told.relativeError]).toEqual([900, '1 %']);
    const millis = Number.parseFloat(told.attained!.replace(' ms', ''));
    expect(Math.abs(millis - truth) / truth).toBeLessThanOrEqual(0.0105 + 1 / truth);
  });

  it.each([
    [{ relativeAccuracy: 1, bins: {} }],
    [{ bins: {} }],
    [{ relativeAccuracy: 0.1, bins: { x: 1 } }],
    [7],
  ])('[DST-5] %j is a finding', async (latency) => {
    const told = await marchOf(
      { ...LATENCY, holds: 'sketch' },
      { percentile: 95, below: '1 s' },
      records([{ latency } as JsonObject]),
    );
    expect(told.evidence.findingCount).toBe(1);
  });
});

/** The bins of a sketch of another library, in the form that evidence has. */
function jsonOf(sketch: DDSketch): JsonObject {
  const { store, zeroCount } = sketch as unknown as {
    store: { bins: number[]; offset: number };
    zeroCount: number;
  };
  const bins = store.bins.flatMap((count, place) =>
    count > 0 ? [[String(place + store.offset), count]] : [],
  );
  return { relativeAccuracy: 0.01, zeroCount, bins: Object.fromEntries(bins) };
}

describe('scores', () => {
  const SCORE = { kind: 'score', from: 'desk', scale: [1, 5], minimumAnswers: 3 };
  const ratings = (...values: (number | string)[]) => records(values.map((rating) => ({ rating })));

  it('[SCO-1] the mean of ratings is exact', async () => {
    const told = await marchOf(SCORE, { mean: '4.2' }, ratings(5, 4, 4, 4, 4));
    expect([told.status, told.attained, told.samples]).toEqual(['met', '4.200', 5]);
    expect((await marchOf(SCORE, { mean: '4.2' }, ratings(5, 4, 4, 4, 4, 4))).status).toBe('missed');
  });

  it('[SCO-2] too few answers give no figure', async () => {
    expect((await marchOf(SCORE, { mean: '1' }, ratings(5, 5))).status).toBe('no data');
    expect((await marchOf(SCORE, { mean: '1' }, ratings(5, 5, 5))).status).toBe('met');
  });

  it('[SCO-1] the net promoter score counts 9 and 10 against 0 to 6', async () => {
    const nps = { ...SCORE, scale: [0, 10] };
    const told = await marchOf(nps, { nps: 20 }, ratings(10, 9, 8, 7, 6, 0, 10, 9, 8, 9));
    expect([told.attained, told.status]).toEqual(['30', 'met']);
    expect((await marchOf(nps, { nps: '-100' }, ratings(0, 3, 6))).attained).toBe('-100');
  });

  it.each([0.9, 5.1, 'good', '-3'])('[SCO-3] %s is no rating from 1 to 5', async (value) => {
    const told = await marchOf(SCORE, { mean: '4' }, ratings(4, 4, 4, value));
    expect([told.samples, told.evidence.findings[0]!.message]).toEqual([
      3,
      expect.stringContaining('from 1 to 5'),
    ]);
  });
});

describe('counts', () => {
  const COUNT = { kind: 'count', from: 'desk', when: { event: 'opened', priority: 1 } };
  const opened = (id: string, when: string, data: JsonObject = { priority: 1 }) =>
    record({ id: `${id}/${when}`, subject: id, type: 'opened', occurredAt: at(when), data });

  it('[CNT-1] counts records, and one too many is a miss', async () => {
    const two = [opened('A', '02 09:00'), opened('B', '03 09:00'), opened('C', '04 09:00', { priority: 2 })];
    expect(await marchOf(COUNT, { atMost: 2 }, two)).toMatchObject({ attained: '2', status: 'met' });
    const three = [...two, opened('A', '05 09:00')];
    expect(await marchOf(COUNT, { atMost: 2 }, three)).toMatchObject({ attained: '3', status: 'missed' });
    expect((await marchOf({ ...COUNT, of: 'subjects' }, { atMost: 2 }, three)).attained).toBe('2');
  });

  it('[CNT-1] none is a figure', async () => {
    expect(await marchOf(COUNT, { atMost: 0 }, [])).toMatchObject({ attained: '0', status: 'met' });
  });

  it('[CNT-2] a condition on fields counts each time it becomes true', async () => {
    const states = ['New', 'Down', 'Down', 'Up', 'Down'].map((state, index) =>
      record({ id: `s${index}`, subject: 'A', occurredAt: at(`0${2 + index} 09:00`), data: { state } }),
    );
    expect((await marchOf({ ...COUNT, when: { state: 'Down' } }, { atMost: 2 }, states)).attained).toBe('2');
  });

  it('[CNT-3] an open period with one too many is lost', async () => {
    const agreement = agreementWith((draft) => {
      draft.indicators.measured = COUNT;
      draft.objectives = {
        promised: { indicator: 'measured', target: { atMost: 1 } as unknown as string, period: 'month' },
      };
    });
    const statusOf = async (evidence: EvidenceRecord[]) =>
      (await evaluate(agreement, evidence, { asOf: at('20 00:00') })).objectives[0]!.periods[2]!.judgement
        .status;
    expect(await statusOf([opened('A', '02 09:00')])).toBe('on track');
    expect(await statusOf([opened('A', '02 09:00'), opened('B', '03 09:00')])).toBe('lost');
  });
});

it('[DST-2] sums do not depend on the order of their parts', () => {
  const value = fc
    .tuple(fc.integer(), fc.constantFrom(1, 10, 100, 1000))
    .map(([a, b]) => exact.rational(a, b));
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const plain = values.reduce((sum, one) => exact.add(sum, one), exact.ZERO);
      expect(sumOf(values)).toEqual(plain);
      expect(sumOf([...values].reverse())).toEqual(plain);
    }),
  );
});

describe('a fallback', () => {
  const RATINGS = { kind: 'score', from: 'desk', field: 'stars', scale: [1, 5], fallback: 'probes' };
  const rating = (source: string, day: string, stars: number) =>
    record({ id: `${source}${day}`, source, type: 'rated', occurredAt: at(`${day} 00:00`), data: { stars } });

  it('[FBK-2] makes the figure of a period for which the source of record gives none', async () => {
    const agreement = agreementWith((draft) => {
      draft.indicators.measured = RATINGS;
      draft.objectives = { promised: { indicator: 'measured', target: { mean: '4' }, period: 'day' } };
    });
    const evidence = [rating('desk', '02', 5), rating('probes', '02', 1), rating('probes', '03', 3)];
    const report = toReport(await evaluate(agreement, evidence, AS_OF));
    const told = report.objectives[0]!.periods.filter(({ attained }) => attained);
    expect(told.map(({ period, attained, fallback }) => [period, attained!.text, fallback])).toEqual([
      ['2026-03-02', '5', null],
      ['2026-03-03', '3', { source: 'probes', ms: null }],
    ]);
  });
});
