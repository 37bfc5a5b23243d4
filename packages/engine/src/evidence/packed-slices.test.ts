import type { EvidenceRecord, JsonObject, JsonValue } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { MAX_SLICES, packSlices, valueAt } from './packed-slices.ts';

const MINUTE = 60_000;
const START = at('2026-03-01T22:00:00Z');

/** Everything that reads slices: three budgeting methods, counters that run on, percentiles, ratings. */
const agreement = agreementWith((draft) => {
  Object.assign(draft.indicators, {
    calls: { kind: 'ratio', from: 'probes', good: 'good', total: 'total' },
    counted: { kind: 'ratio', from: 'probes', good: 'good', total: 'total', counts: 'cumulative' },
    delay: { kind: 'distribution', from: 'probes', field: 'total', unit: 'ms' },
    spread: {
      kind: 'distribution',
      from: 'probes',
      field: 'spread',
      unit: 'ms',
      holds: 'histogram',
      counts: 'cumulative',
    },
    rating: { kind: 'score', from: 'probes', field: 'good', scale: [0, 5] },
  });
  const share = { indicator: 'calls', target: '90 %', period: 'day' } as const;
  draft.objectives = {
    events: { ...share, alerts: 'burn-rate' },
    slices: { ...share, budgeting: { method: 'timeslices', slice: '5 min', empty: 'bad' } },
    means: { ...share, budgeting: { method: 'ratio-timeslices', slice: '3 min' } },
    counted: { ...share, indicator: 'counted' },
    delay: { indicator: 'delay', target: { percentile: 90, below: '20 ms' }, period: 'day' },
    spread: { indicator: 'spread', target: { percentile: 50, below: '2 ms' }, period: 'day' },
    rating: { indicator: 'rating', target: { mean: '2' }, period: 'day' },
  };
});

async function reportOf(records: readonly EvidenceRecord[], asOf = at('2026-03-03T00:00:00Z')) {
  return toReport(await evaluate(agreement, records, { asOf }));
}

/** What is told of figures, byte for byte. */
async function figures(records: readonly EvidenceRecord[], asOf?: number): Promise<string> {
  const { objectives, credits } = await reportOf(records, asOf);
  return JSON.stringify({ objectives, credits });
}

type Slice = { readonly good: number | null; readonly total: number | null };

function sliced(series: readonly Slice[], from: number, to: number, change: Partial<EvidenceRecord> = {}) {
  const own = series.slice(from, to);
  return record({
    id: `web/${String(from).padStart(4, '0')}`,
    source: 'probes',
    subject: 'web',
    type: 'slices',
    occurredAt: START + from * MINUTE,
    receivedAt: START + 10_000 * MINUTE,
    data: {
      stepMs: MINUTE,
      good: own.map(({ good }) => good),
      total: own.map(({ total }) => total),
      spread: own.map(({ total }) =>
        total === null
          ? null
          : {
              buckets: [
                [1, total],
                ['+Inf', 1],
              ],
            },
      ),
    },
    ...change,
  });
}

function singles({ data, ...rest }: EvidenceRecord): EvidenceRecord[] {
  const lists = Object.entries(data).filter(([, value]) => Array.isArray(value)) as [string, JsonValue[]][];
  const scalars = Object.entries(data).filter(([, value]) => !Array.isArray(value));
  return Array.from({ length: lists[0]?.[1].length ?? 0 }, (_, place) => {
    const own = lists.map(([name, list]) => [name, list[place] ?? null] as const);
    if (own.every(([, value]) => value === null)) return [];
    const at = rest.occurredAt + place * Number(data.stepMs);
    const id = `${rest.id}/${String(place).padStart(4, '0')}`;
    return [
      {
        ...rest,
        id,
        type: 'sample',
        occurredAt: at,
        data: Object.fromEntries([...scalars, ...own]) as JsonObject,
      },
    ];
  }).flat();
}

const slice = fc.oneof(
  fc.constant({ good: null, total: null }),
  fc
    .record({ good: fc.integer({ min: 0, max: 5 }), bad: fc.constantFrom(0, 0, 1, 300, 70_000) })
    .map(({ good, bad }) => ({ good, total: good + bad })),
);
const series = fc.array(slice, { minLength: 1, maxLength: 240 });
const cuts = fc.array(fc.nat({ max: 240 }), { maxLength: 6 });

function cutAt(all: readonly Slice[], places: readonly number[]): EvidenceRecord[] {
  const ends = [...new Set([0, ...places.filter((place) => place < all.length), all.length])].sort(
    (a, b) => a - b,
  );
  return ends.slice(1).map((to, index) => sliced(all, ends[index]!, to));
}

describe('slices', () => {
  it('[SLC-1] count as single records would, byte for byte, at any instant', async () => {
    await fc.assert(
      fc.asyncProperty(series, cuts, fc.integer({ min: -5, max: 250 }), async (all, places, minutes) => {
        const packed = cutAt(all, places);
        const asOf = START + minutes * MINUTE;
        expect(await figures(packed, asOf)).toBe(await figures(packed.flatMap(singles), asOf));
      }),
      { numRuns: 40 },
    );
  });

  it('[SLC-1] and where records overlap in time, and come between the slices of others', async () => {
    const overlapping = fc.array(fc.tuple(series, fc.nat({ max: 30 })), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(overlapping, async (all) => {
        const packed = all.map(([one, later], index) =>
          sliced(one, 0, one.length, { id: `r${index}`, occurredAt: START + later * (MINUTE / 2) }),
        );
        const mixed = packed.flatMap((one, index) => (index === 0 ? singles(one) : [one]));
        const expected = await figures(packed.flatMap(singles));
        expect(await figures(packed)).toBe(expected);
        expect(await figures(mixed)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('[SLC-4] merge: cut anywhere, in any order and however often, they are one day', async () => {
    await fc.assert(
      fc.asyncProperty(series, cuts, fc.integer(), async (all, places, turn) => {
        const parts = cutAt(all, places);
        const by = Math.abs(turn) % parts.length;
        const shuffled = [...parts.slice(by), ...parts, ...parts.slice(0, by)].reverse();
        expect(await figures(shuffled)).toBe(await figures([sliced(all, 0, all.length)]));
      }),
      { numRuns: 30 },
    );
  });

  it('[SLC-4] a correction takes the place of a record as a whole, whichever comes first', async () => {
    const first = sliced(
      [
        { good: 1, total: 2 },
        { good: 5, total: 5 },
      ],
      0,
      2,
    );
    const second = sliced([{ good: 2, total: 2 }], 0, 1, { id: 'again', supersedes: first.id });
    const expected = await figures([sliced([{ good: 2, total: 2 }], 0, 1)]);
    expect(await figures([first, second])).toBe(expected);
    expect(await figures([second, first])).toBe(expected);
    const withdrawn = record({ id: 'w', source: 'probes', subject: 'web', withdraws: first.id });
    expect(await figures([first, withdrawn])).toBe(await figures([]));
  });

  it('[SLC-2] a slice of which nothing is known is no zero', async () => {
    const unknown = sliced(
      [
        { good: 1, total: 1 },
        { good: null, total: null },
      ],
      0,
      2,
    );
    const zero = sliced(
      [
        { good: 1, total: 1 },
        { good: 0, total: 0 },
      ],
      0,
      2,
    );
    const ratings = async (one: EvidenceRecord) =>
      (await reportOf([one])).objectives
        .find(({ id }) => id === 'rating')!
        .periods.map(({ samples }) => samples);
    expect(await ratings(unknown)).not.toEqual(await ratings(zero));
    expect((await reportOf([unknown])).evidence.findings).toEqual([]);
  });

  it.each([
    [{ good: [1], total: [1] }, 'Slices need "stepMs"'],
    [{ stepMs: 0.5, good: [1], total: [1] }, 'Slices need "stepMs"'],
    [{ stepMs: MINUTE, good: 1, total: 1 }, 'Slices need lists'],
    [{ stepMs: MINUTE, good: [1], total: [1, 2] }, 'differ in length: "good" has 1, "total" has 2'],
    [{ stepMs: 1, good: new Array(MAX_SLICES + 1).fill(1) }, 'at most 1500 slices'],
    [{ stepMs: 13 * 60 * MINUTE, good: [1, 1], total: [1, 1] }, '25 hours'],
  ])('[SLC-3] %j is left out and listed', async (data, message) => {
    const { evidence } = await reportOf([sliced([], 0, 0, { data })]);
    expect(evidence.findings.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });

  it('[SLC-3] a day of 25 hours in minutes is not too long', async () => {
    const data = {
      stepMs: MINUTE,
      good: new Array(MAX_SLICES).fill(1),
      total: new Array(MAX_SLICES).fill(1),
    };
    expect((await reportOf([sliced([], 0, 0, { data })])).evidence.findings).toEqual([]);
  });

  it('[SLC-5] to a clock they are one record, with the fields that are no lists', async () => {
    const clock = agreementWith();
    const data = { stepMs: MINUTE, priority: 1, state: ['Resolved'] };
    const records = [
      record({ id: '1', type: 'opened', data: { priority: 2 } }),
      record({ id: '2', type: 'slices', occurredAt: at('02 10:00'), data }),
    ];
    const [outcome] = (await evaluate(clock, records, { asOf: at('02 11:00') })).explain('T1');
    expect([outcome!.cycle.state, outcome!.objectives]).toEqual(['running', ['p1']]);
  });

  it('[SLC-1] a field that is no list holds for each slice; what is no whole number stays as it is written', () => {
    const one = sliced([], 0, 0, {
      data: { stepMs: MINUTE, good: ['1.50', null, -1], total: [1, 2, null], kind: 'x' },
    });
    const packed = packSlices(one, ['good', 'total', 'kind'], String);
    if (packed?.kind !== 'slices') throw new Error('These can be read.');
    const places = [0, 1, 2];
    expect(places.map((place) => valueAt(packed, 'good', place))).toEqual(['1.50', undefined, '-1']);
    expect(places.map((place) => valueAt(packed, 'total', place))).toEqual([1, 2, undefined]);
    expect(packed.lists.has('kind')).toBe(false);
  });

  it('[SLC-1] whole numbers come out of the packed form as they went in', () => {
    const values = fc.array(fc.option(fc.maxSafeNat(), { nil: null }), { maxLength: 50 });
    fc.assert(
      fc.property(values, (good) => {
        const packed = packSlices(sliced([], 0, 0, { data: { stepMs: 1, good } }), ['good'], String);
        if (packed?.kind !== 'slices') throw new Error('These can be read.');
        const out = good.map((_, place) => valueAt(packed, 'good', place) ?? null);
        expect(out.map((one) => (one === null ? null : Number(one)))).toEqual(good);
      }),
    );
  });
});
