import { exact, meets } from '@tallystick/agreement';
import type { EvidenceRecord, JsonObject } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { NOTHING_EXCLUDED } from '../exclusions/excluded-time.ts';
import { agreementWith, type Change, type ObjectiveDraft } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { applyExclusions, countSlices } from './budgeting.ts';
import { Increases } from './increases.ts';
import { slowRatio } from './ratio.oracle.ts';
import { layIntoSlices } from './slices.ts';

const MINUTE = 60_000;
const START = at('2026-03-01T00:00:00Z');

/** The test agreement with one ratio over daily periods from 1 March 2026. */
function ratioAgreement(
  objective: Partial<ObjectiveDraft> = {},
  indicator: object = {},
  change: Change = () => {},
) {
  return agreementWith((draft) => {
    draft.term.from = '2026-03-01';
    draft.indicators.calls = { kind: 'ratio', from: 'probes', good: 'good', total: 'total', ...indicator };
    draft.objectives = { calls: { indicator: 'calls', target: '95 %', period: 'day', ...objective } };
    change(draft);
  });
}

/** Records at whole minutes from the start of 1 March, named by their place. */
function samples(
  data: readonly (JsonObject | undefined)[],
  subject = 'web',
  stepMs = MINUTE,
): EvidenceRecord[] {
  return data.flatMap((one, place) =>
    one === undefined
      ? []
      : [
          record({
            id: `${subject}/${place}`,
            source: 'probes',
            subject,
            type: 'sample',
            occurredAt: START + place * stepMs,
            data: one,
          }),
        ],
  );
}

async function firstDay(
  agreement: ReturnType<typeof ratioAgreement>,
  records: readonly EvidenceRecord[],
  asOf = '03 00:00',
) {
  const evaluation = await evaluate(agreement, records, { asOf: at(asOf) });
  const { figure, judgement } = evaluation.objectives[0]!.periods[0]!;
  const { good, valid } = figure.share!;
  return {
    evaluation,
    figure,
    judgement,
    parts: `${exact.toDecimalText(good)} of ${exact.toDecimalText(valid)} ${figure.unit}`,
  };
}

const GOOD = [2, 10, 12, 13, 13, 12, 13, 13, 12, 11];
const TOTAL = [4, 10, 12, 13, 14, 15, 14, 13, 12, 11];
const WORKED = samples(GOOD.map((good, place) => ({ good, total: TOTAL[place]! })));

describe('budgeting methods', () => {
  it.each([
    ['[RAT-6]', 'occurrences', '1.18644'],
    ['[RAT-7]', 'timeslices', '8.00000'],
    ['[RAT-8]', 'ratio-timeslices', '1.68571'],
  ])('%s the worked answer of the semantics, %s: %s of the budget', async (_rule, method, used) => {
    const { judgement } = await firstDay(ratioAgreement({ budgeting: { method } }), WORKED);
    expect(exact.toFixed(judgement.budget!.usedShare!, 5, 'half-even')).toBe(used);
  });

  it('[RAT-6] [RAT-7] [RAT-8] and the slow oracle agrees, in slices of any length', async () => {
    for (const method of ['occurrences', 'timeslices', 'ratio-timeslices'] as const) {
      for (const slice of ['1 min', '3 min', '7 min']) {
        const agreement = ratioAgreement({ budgeting: { method, slice } });
        const { figure } = await firstDay(agreement, WORKED);
        expect({ ...figure.share, wholeValid: undefined }).toEqual(
          slowRatio(WORKED, agreement.objectives.get('calls')!.budgeting!, {
            from: START,
            to: at('02 00:00'),
          }),
        );
      }
    }
  });

  it('[RAT-7] a slice exactly at its target is good', async () => {
    const records = samples([
      { good: 99, total: 100 },
      { good: 989, total: 1000 },
    ]);
    const agreement = ratioAgreement({ budgeting: { method: 'timeslices', target: '99 %' } });
    expect((await firstDay(agreement, records)).parts).toBe('1 of 2 slices');
  });

  it('[RAT-8] thirds are floored to units of 10⁻¹²', async () => {
    const records = samples([
      { good: 1, total: 3 },
      { good: 2, total: 3 },
    ]);
    const { figure } = await firstDay(ratioAgreement({ budgeting: { method: 'ratio-timeslices' } }), records);
    expect(exact.toDecimalText(figure.share!.good)).toBe('0.999999999999');
  });

  it.each([
    ['good', '1441 of 1441 slices'],
    ['bad', '2 of 1441 slices'],
    ['excluded', '2 of 2 slices'],
  ])('[RAT-9] empty slices are %s: %s', async (empty, parts) => {
    const agreement = ratioAgreement({ period: 'month', budgeting: { method: 'timeslices', empty } });
    const records = samples([{ good: 1, total: 1 }, undefined, { good: 5, total: 5 }, { good: 0, total: 0 }]);
    expect((await firstDay(agreement, records, '02 00:01')).parts).toBe(parts);
  });

  it('[RAT-9] a slice counts once it has ended, and the rest of the period is known', async () => {
    const agreement = ratioAgreement({ budgeting: { method: 'timeslices' } });
    const asOf = '2026-03-01T00:02:30Z';
    const { figure, parts } = await firstDay(
      agreement,
      samples([
        { good: 1, total: 1 },
        { good: 1, total: 1 },
        { good: 0, total: 9 },
      ]),
      asOf,
    );
    expect(parts).toBe('2 of 2 slices');
    expect(exact.toDecimalText(figure.share!.wholeValid!)).toBe('1440');
  });

  it('[RAT-9] without a valid event there is no figure, even where empty slices are bad', async () => {
    const agreement = ratioAgreement({ budgeting: { method: 'timeslices', empty: 'bad' } });
    const { judgement } = await firstDay(agreement, samples([{ good: 0, total: 0 }]));
    expect(judgement.status).toBe('no data');
  });
});

describe('reading', () => {
  it('[RAT-1] every subject of the source counts, or the one that is named', async () => {
    const records = [...WORKED, ...samples([{ good: 1, total: 100 }], 'app')];
    expect((await firstDay(ratioAgreement(), records)).parts).toBe('112 of 218 events');
    expect((await firstDay(ratioAgreement({}, { subject: 'web' }), records)).parts).toBe('111 of 118 events');
  });

  it('[RAT-1] each record that meets the condition is an event, by what it says itself', async () => {
    const indicator = { good: { onTime: true }, total: { event: 'sample' } };
    const records = samples([{ onTime: true }, { onTime: false }, {}, { onTime: 'true' }]);
    expect((await firstDay(ratioAgreement({}, indicator), records)).parts).toBe('2 of 4 events');
  });

  it('[RAT-1] what lies before the term or after asOf does not count', async () => {
    const early = record({
      id: 'e',
      source: 'probes',
      subject: 'web',
      occurredAt: START - 1,
      data: { good: 1, total: 1 },
    });
    const { parts } = await firstDay(ratioAgreement(), [early, ...WORKED], '2026-03-01T00:01:00Z');
    expect(parts).toBe('12 of 14 events');
  });

  it('[RAT-2] a slice belongs to the period that holds its start', async () => {
    const records = samples(
      [
        { good: 1, total: 1 },
        { good: 1, total: 2 },
      ],
      'web',
      23.9 * 3_600_000,
    );
    const agreement = ratioAgreement({ budgeting: { slice: '7 h' } });
    const evaluation = await evaluate(agreement, records, { asOf: at('03 00:00') });
    // The fourth slice starts on the 1st at 21:00 and ends on the 2nd at 04:00.
    expect(
      evaluation.objectives[0]!.periods.map(({ figure }) => exact.toDecimalText(figure.share!.valid)),
    ).toEqual(['3', '0']);
  });

  it('[RAT-3] counters add what they grow by, from their second sample on', async () => {
    const records = samples([
      { good: 100, total: 200 },
      { good: 105, total: 206 },
      { good: 3, total: 4 },
      { good: '4', total: '5' },
    ]);
    expect((await firstDay(ratioAgreement({}, { counts: 'cumulative' }), records)).parts).toBe(
      '9 of 11 events',
    );
  });

  it('[RAT-3] counters of several subjects do not mix', async () => {
    const records = [
      ...samples(
        [
          { good: 1, total: 1 },
          { good: 2, total: 3 },
        ],
        'a',
      ),
      ...samples(
        [
          { good: 900, total: 999 },
          { good: 901, total: 1000 },
        ],
        'b',
      ),
    ];
    expect((await firstDay(ratioAgreement({}, { counts: 'cumulative' }), records)).parts).toBe(
      '2 of 3 events',
    );
  });

  it('counts above 2^32 are exact', async () => {
    const records = samples([
      { good: 999_999_999_999, total: 1_000_000_000_000 },
      { good: 5_000_000_000, total: 5_000_000_000 },
    ]);
    expect((await firstDay(ratioAgreement(), records)).parts).toBe('1004999999999 of 1005000000000 events');
  });

  it.each([
    [{ good: 'NaN', total: 1 }, '"good" holds "NaN", which is no number of events.'],
    [{ good: 1, total: 'Infinity' }, '"total" holds "Infinity", which is no number of events.'],
    [{ good: -1, total: 1 }, '"good" holds -1; events cannot be fewer than none.'],
    [{ good: 0.5, total: 1 }, '"good" holds 0.5; events are counted in whole numbers.'],
    [
      { good: 1, total: '99999999999999999' },
      '"total" holds 99999999999999999, more than can be counted exactly.',
    ],
    [{ good: 1, total: 2_000_000_000_000 }, 'It adds 2000000000000 events, more than one record can.'],
    [{ good: 2, total: 1 }, 'It adds 2 good events to 1 valid ones; it is left out.'],
    [{ other: 1 }, 'The record has neither "good" nor "total".'],
  ])('[RAT-4] %j is left out, and said', async (data, message) => {
    const { evaluation, parts } = await firstDay(ratioAgreement(), samples([data, { good: 1, total: 1 }]));
    expect(parts).toBe('1 of 1 events');
    expect(evaluation.evidence.findings).toEqual([{ source: 'probes', id: 'web/0', message }]);
  });

  it('[RAT-4] a slice that contradicts itself is left out', async () => {
    const records = samples([{ good: 5 }, { total: 7 }, { good: 9 }]);
    const { evaluation, parts } = await firstDay(ratioAgreement(), records);
    expect(parts).toBe('0 of 7 events');
    expect(evaluation.evidence.findings.map(({ id }) => id)).toEqual(['web/0', 'web/2']);
  });

  it.each(['12.0', '1.2e1', '12'])('[RAT-4] %s is twelve', async (total) => {
    expect((await firstDay(ratioAgreement(), samples([{ good: 12, total }]))).parts).toBe('12 of 12 events');
  });

  it('[RAT-5] a record from a clock that runs ahead is left out, and said', async () => {
    const [ahead, fine] = samples([
      { good: 1, total: 1 },
      { good: 1, total: 1 },
    ]);
    const records = [
      { ...ahead!, receivedAt: START - 60_001 },
      { ...fine!, receivedAt: fine!.occurredAt - 60_000 },
    ];
    const { evaluation, parts } = await firstDay(ratioAgreement(), records);
    expect(parts).toBe('1 of 1 events');
    expect(evaluation.evidence.findings[0]!.message).toContain('60 s after it was received');
  });
});

describe('exclusions', () => {
  const increases = [0, 1, 2, 3].map((minute) => ({
    at: START + minute * MINUTE,
    good: 1,
    total: 2,
    row: minute,
  }));
  const listed = new Increases();
  for (const one of increases) listed.add(one);
  const counts = layIntoSlices(listed, { originAt: START, sliceMs: MINUTE });
  const excluded = { from: START + 1.5 * MINUTE, to: START + 2.5 * MINUTE };
  const budgeting = {
    method: 'timeslices',
    sliceMs: MINUTE,
    sliceTarget: exact.rational(9, 10),
    empty: 'bad',
  } as const;
  const span = { from: 0, to: 6, decidedTo: 6 };
  const of = (share: { good: { numerator: bigint }; valid: { numerator: bigint } } | undefined) => [
    Number(share!.good.numerator),
    Number(share!.valid.numerator),
  ];

  it('[RAT-10] removed: the slices that it touches are dropped whole', () => {
    const slices = applyExclusions(counts, { ...NOTHING_EXCLUDED, removed: [excluded] });
    expect(of(countSlices(slices, { ...budgeting, method: 'occurrences' }, span).share)).toEqual([2, 4]);
    expect(of(countSlices(slices, budgeting, span).share)).toEqual([0, 4]);
  });

  it('[RAT-10] counted as up: their bad counts as good, empty ones too', () => {
    const slices = applyExclusions(counts, {
      ...NOTHING_EXCLUDED,
      countedUp: [{ ...excluded, to: START + 6 * MINUTE }],
    });
    expect(of(countSlices(slices, { ...budgeting, method: 'occurrences' }, span).share)).toEqual([7, 8]);
    expect(of(countSlices(slices, budgeting, span).share)).toEqual([5, 6]);
  });
});

const history = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 2 * 1440 - 1 }),
    good: fc.integer({ min: 0, max: 50 }),
    bad: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const method = fc.constantFrom('occurrences', 'timeslices', 'ratio-timeslices');
const empty = fc.constantFrom('good', 'bad', 'excluded');

describe('laws', () => {
  it('[RAT-11] any split of the span adds up, whatever the order and however often records come; the oracle agrees', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        method,
        empty,
        fc.integer({ min: 0, max: 2880 }),
        async (events, way, rule, cut) => {
          const records = events.map(({ minute, good, bad }, place) =>
            record({
              id: `r${place}`,
              source: 'probes',
              subject: 'web',
              occurredAt: START + minute * MINUTE,
              data: { good, total: good + bad },
            }),
          );
          const agreement = ratioAgreement({
            period: 'month',
            budgeting: { method: way, empty: rule, slice: '5 min' },
          });
          const { figure, evaluation } = await firstDay(agreement, records);
          const again = await firstDay(agreement, [...records, ...records].reverse());
          expect(again.figure).toEqual(figure);
          const span = { from: START, to: at('03 00:00') };
          const slow = slowRatio(records, agreement.objectives.get('calls')!.budgeting!, span);
          expect({ ...figure.share, wholeValid: undefined }).toEqual(slow);
          const middle = START + Math.floor(cut / 5) * 5 * MINUTE;
          const parts = [
            { from: START, to: middle },
            { from: middle, to: span.to },
          ].map((part) => evaluation.figureOver('calls', part)!.share!);
          if (parts.some(({ valid }) => valid.numerator === 0n)) return; // without an event a part has no figure
          expect(exact.add(parts[0]!.good, parts[1]!.good)).toEqual(figure.share!.good);
          expect(exact.add(parts[0]!.valid, parts[1]!.valid)).toEqual(figure.share!.valid);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[RAT-11] counters that add up to the increments give the same figure', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 400 }), method, async (events, resetAbove, way) => {
        const sorted = [...events].sort((a, b) => a.minute - b.minute);
        const increments = [
          { good: 0, total: 0 },
          ...sorted.map(({ good, bad }) => ({ good, total: good + bad })),
        ];
        let counter = { good: 0, total: 0 };
        const counters = increments.map(({ good, total }) => {
          // A reset is seen only where the number falls.
          const resets = counter.total > resetAbove && good < counter.good && total < counter.total;
          counter = resets ? { good, total } : { good: counter.good + good, total: counter.total + total };
          return counter;
        });
        const placed = (data: readonly JsonObject[]) =>
          data.map((one, place) =>
            record({
              id: `r${place}`,
              source: 'probes',
              subject: 'web',
              sequence: place,
              occurredAt: START + (place === 0 ? 0 : sorted[place - 1]!.minute * MINUTE),
              data: one,
            }),
          );
        const objective = { budgeting: { method: way } };
        const byIncrements = await firstDay(ratioAgreement(objective), placed(increments));
        const byCounters = await firstDay(
          ratioAgreement(objective, { counts: 'cumulative' }),
          placed(counters),
        );
        expect(byCounters.figure).toEqual(byIncrements.figure);
      }),
      { numRuns: 60 },
    );
  });
});

it('a ratio is judged like any share', async () => {
  const { judgement } = await firstDay(ratioAgreement(), WORKED);
  expect(judgement.status).toBe('missed');
  expect(meets(judgement.target, judgement.attained!)).toBe(false);
});
