import { exact } from '@tallystick/agreement';
import { Calendar } from '@tallystick/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { PeriodResult } from '../evaluation.ts';
import { type AvailabilityDraft, agreementWith, type Change } from '../testing/agreement.ts';
import { at, shown, story } from '../testing/records.ts';
import { measureAvailability } from './measure.ts';
import type { StateStretch } from './timeline.ts';

async function watch(
  lines: readonly string[],
  asOf: string,
  uptime: Partial<AvailabilityDraft> = {},
  change: Change = () => {},
) {
  const agreement = agreementWith((draft) => {
    Object.assign(draft.indicators.uptime, uptime);
    draft.objectives = { up: { indicator: 'uptime', target: '99.9 %', period: 'day' } };
    change(draft);
  });
  return evaluate(agreement, story(lines, 'shop', 'probes'), { asOf: at(asOf) });
}

/** What the state was on the 2nd, one sentence a stretch: `02 09:00-02 10:00 down by a+b`. */
async function timeline(
  lines: readonly string[],
  uptime: Partial<AvailabilityDraft> = {},
): Promise<string[]> {
  const evaluation = await watch(lines, '03 00:00', uptime);
  return evaluation
    .timeline('uptime')
    .filter(({ to }) => to > at('02 00:00'))
    .map(({ from, to, impact, causes }) => {
      const state = impact === undefined ? 'unknown' : impact === 0 ? 'up' : `down ${impact / 1_000_000}`;
      const by = causes.length > 0 ? ` by ${causes.join('+')}` : '';
      return `${shown(Math.max(from, at('02 00:00')))}-${shown(to)} ${state}${by}`;
    });
}

/** Minutes of the 2nd: good, valid, known and promised. */
async function minutes(lines: readonly string[], uptime: Partial<AvailabilityDraft> = {}, change?: Change) {
  const evaluation = await watch(lines, '03 00:00', uptime, change);
  const { figure } = dayOf(evaluation.objectives[0]!.periods, '2026-03-02');
  const count = (ms: { numerator: bigint; denominator: bigint }) =>
    exact.toDecimalText(exact.divide(ms, exact.rational(60_000)));
  const coverage = figure.coverage!;
  return [
    count(figure.share!.good),
    count(figure.share!.valid),
    coverage.knownMs / 60_000,
    coverage.promisedMs / 60_000,
  ];
}

function dayOf(periods: readonly PeriodResult[], id: string): PeriodResult {
  return periods.find(({ period }) => period.id === id)!;
}

describe('the state timeline', () => {
  it('[AVL-1] a state lasts until the next record', async () => {
    expect(
      await timeline([
        '02 09:00 state state=down probe=x',
        '02 10:00 state state=down probe=x',
        '02 11:00 state state=up probe=x',
      ]),
    ).toEqual(['02 00:00-02 09:00 up', '02 09:00-02 11:00 down 1 by x', '02 11:00-03 00:00 up']);
  });

  it.each([
    ['up', '02 00:00-02 09:00 up'],
    ['unknown', '02 00:00-02 09:00 unknown'],
  ] as const)('[AVL-2] before the first record: %s', async (initially, first) => {
    expect((await timeline(['02 09:00 state state=down'], { initially }))[0]).toBe(first);
  });

  const three = ['a', 'b', 'c'].flatMap((probe, place) => [
    `02 00:00 state state=up probe=${probe}`,
    `02 ${10 + place}:00 state state=down probe=${probe}`,
    `02 ${20 + place}:00 state state=up probe=${probe}`,
  ]);
  it.each([
    [
      'any',
      [
        '02 00:00-02 10:00 up',
        '02 10:00-02 11:00 down 1 by a',
        '02 11:00-02 12:00 down 1 by a+b',
        '02 12:00-02 20:00 down 1 by a+b+c',
        '02 20:00-02 21:00 down 1 by b+c',
        '02 21:00-02 22:00 down 1 by c',
        '02 22:00-03 00:00 up',
      ],
    ],
    [
      'majority',
      [
        '02 00:00-02 11:00 up',
        '02 11:00-02 12:00 down 1 by a+b',
        '02 12:00-02 20:00 down 1 by a+b+c',
        '02 20:00-02 21:00 down 1 by b+c',
        '02 21:00-03 00:00 up',
      ],
    ],
    ['all', ['02 00:00-02 12:00 up', '02 12:00-02 20:00 down 1 by a+b+c', '02 20:00-03 00:00 up']],
  ] as const)('[AVL-3] down when %s of three probes are', async (quorum, stretches) => {
    expect(await timeline(three, { quorum })).toEqual(stretches);
  });

  it.each([
    ['any', 'down 1 by a'],
    ['majority', 'up'],
    ['all', 'up'],
  ] as const)('[AVL-3] one of two probes down, by %s: %s', async (quorum, state) => {
    const lines = ['02 00:00 state state=down probe=a', '02 00:00 state state=up probe=b'];
    expect(await timeline(lines, { quorum })).toEqual([`02 00:00-03 00:00 ${state}`]);
  });

  it.each([
    ['any', 'down 1 by a'],
    ['majority', 'down 0.5 by a+b'],
    ['all', 'down 0.25 by a+b+c'],
  ] as const)('[AVL-3] partial impacts 1, 0.5 and 0.25, by %s: %s', async (quorum, state) => {
    const lines = [
      '02 00:00 state state=down probe=a',
      '02 00:00 state state=degraded impact=0.5 probe=b',
      '02 00:00 state state=degraded impact=0.25 probe=c',
    ];
    expect(await timeline(lines, { quorum })).toEqual([`02 00:00-03 00:00 ${state}`]);
  });

  it('[AVL-3] probes of unknown state have no say; with none known it is unknown', async () => {
    const lines = [
      '02 00:00 state state=down probe=a',
      '02 00:00 state state=unknown probe=b',
      '02 12:00 state state=unknown probe=a',
    ];
    expect(await timeline(lines, { quorum: 'all' })).toEqual([
      '02 00:00-02 12:00 down 1 by a',
      '02 12:00-03 00:00 unknown',
    ]);
  });

  it.each([
    ['02 00:00 state state=degraded', undefined, 'up'],
    ['02 00:00 state state=degraded', '30 %', 'down 0.3 by x'],
    ['02 00:00 state state=degraded impact=0.000001', '30 %', 'down 0.000001 by x'],
    ['02 00:00 state state=degraded impact=1', '30 %', 'down 1 by x'],
    ['02 00:00 state state=degraded impact=0', '30 %', 'up'],
  ])('[AVL-4] %s with a share of %s: %s', async (line, degraded, state) => {
    expect(await timeline([`${line} probe=x`], degraded === undefined ? {} : { degraded })).toEqual([
      `02 00:00-03 00:00 ${state}`,
    ]);
  });

  it('[AVL-5] maintenance is down', async () => {
    expect(await timeline(['02 00:00 state state=maintenance probe=x'])).toEqual([
      '02 00:00-03 00:00 down 1 by x',
    ]);
  });

  it.each([
    ['state=broken', '"broken" is not a state; known are up, down, degraded, maintenance and unknown.'],
    ['note=1', 'The record has no field "state".'],
    ['state=', 'The record has no field "state".'],
    [
      'state=degraded impact=1.5',
      'An impact of "1.5" is not a number from 0 to 1 with at most six decimals.',
    ],
    [
      'state=degraded impact=-0.1',
      'An impact of "-0.1" is not a number from 0 to 1 with at most six decimals.',
    ],
    [
      'state=degraded impact=0.1234567',
      'An impact of "0.1234567" is not a number from 0 to 1 with at most six decimals.',
    ],
    [
      'state=degraded impact=much',
      'An impact of "much" is not a number from 0 to 1 with at most six decimals.',
    ],
  ])('[AVL-6] %s is left out, and said', async (fields, message) => {
    const lines = ['02 00:00 state state=down probe=x', `02 09:00 state ${fields} probe=x`];
    expect(await timeline(lines)).toEqual(['02 00:00-03 00:00 down 1 by x']);
    const { evidence } = await watch(lines, '03 00:00');
    expect(evidence.findings).toEqual([{ source: 'probes', id: 'shop/001', message }]);
    expect(evidence.findingCount).toBe(1);
  });
});

describe('the figure', () => {
  const down = ['02 08:00 state state=down probe=x', '02 10:00 state state=up probe=x'];

  it('[AVL-9] is up time over promised time', async () => {
    expect(await minutes(down)).toEqual(['1320', '1440', 1440, 1440]);
  });

  it('[AVL-7] states count inside service hours only', async () => {
    expect(await minutes(down, { calendar: 'office' })).toEqual(['420', '480', 480, 480]);
  });

  it('[AVL-7] it counts until asOf', async () => {
    const evaluation = await watch(down, '02 09:00');
    const { figure } = dayOf(evaluation.objectives[0]!.periods, '2026-03-02');
    expect(
      [figure.share!.good, figure.share!.valid, figure.share!.wholeValid].map(
        (ms) => Number(ms!.numerator) / 3_600_000,
      ),
    ).toEqual([8, 9, 24]);
  });

  it.each([
    ['excluded', ['600', '720', 720, 1440]],
    ['up', ['1320', '1440', 720, 1440]],
    ['down', ['600', '1440', 720, 1440]],
  ] as const)('[AVL-8] unknown counts as %s', async (unknown, expected) => {
    expect(await minutes([...down, '02 12:00 state state=unknown probe=x'], { unknown })).toEqual(expected);
  });

  it('[AVL-9] impacts weigh exactly', async () => {
    const lines = ['02 08:00 state state=degraded impact=0.3 probe=x', '02 08:07 state state=up probe=x'];
    expect((await minutes(lines))[0]).toBe('1437.9');
  });

  it('[AVL-9] a day without promised time has no figure', async () => {
    const evaluation = await watch([], '09 00:00', { calendar: 'office' });
    const sunday = dayOf(evaluation.objectives[0]!.periods, '2026-03-08');
    expect([sunday.judgement.attained, sunday.judgement.status]).toEqual([undefined, 'no data']);
  });

  it('[AVL-9] a day of unknown states has no figure, never 100 %', async () => {
    const evaluation = await watch([], '03 00:00', { initially: 'unknown' });
    const day = dayOf(evaluation.objectives[0]!.periods, '2026-03-02');
    expect([day.judgement.attained, day.judgement.status]).toEqual([undefined, 'no data']);
  });

  it('[AVL-10] the causes come with their weighted down time, the largest first', async () => {
    const lines = [
      '02 08:00 state state=down probe=a',
      '02 09:00 state state=down probe=b',
      '02 10:00 state state=up probe=a',
      '02 13:00 state state=up probe=b',
      '02 14:00 state state=degraded impact=0.5 probe=c',
      '02 16:00 state state=up probe=c',
    ];
    const { objectives } = await watch(lines, '03 00:00');
    const { figure } = dayOf(objectives[0]!.periods, '2026-03-02');
    expect(figure.causes.map(({ id, downMs }) => [id, Number(downMs.numerator) / 3_600_000])).toEqual([
      ['b', 4],
      ['a', 2],
      ['c', 1],
    ]);
  });
});

it('[AVL-11] a span measures as the sum of its parts', () => {
  const indicator = agreementWith((draft) => {
    draft.indicators.uptime.unknown = 'down';
  }).indicators.get('uptime')!;
  if (indicator.kind !== 'availability') throw new Error('not availability');
  const office = Calendar.from({
    timeZone: 'Europe/Berlin',
    hours: { fri: ['22:00-06:00'], sun: ['00:00-24:00'] },
  });
  const start = at('2026-03-27T00:00:00Z');
  const week = 7 * 86_400_000;
  const instant = fc.integer({ min: start, max: start + week });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(instant, fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined })), {
        maxLength: 12,
      }),
      fc.array(instant, { maxLength: 6 }),
      (changes, cuts) => {
        const edges = changes.sort(([a], [b]) => a - b);
        const stretches: StateStretch[] = edges.map(([from, impact], index) => ({
          from,
          to: edges[index + 1]?.[0] ?? start + week,
          impact,
          causes: [],
        }));
        const measure = (from: number, to: number) =>
          measureAvailability(indicator, office, stretches, { from, to });
        const whole = measure(start, start + week);
        const at = [start, ...cuts.sort((a, b) => a - b), start + week];
        const parts = at.slice(1).map((to, index) => measure(at[index]!, to));
        const sum = (of: (part: (typeof parts)[number]) => number) =>
          parts.reduce((total, part) => total + of(part), 0);
        expect(sum((part) => part.promisedMs)).toBe(whole.promisedMs);
        expect(sum((part) => part.knownMs)).toBe(whole.knownMs);
        expect(sum((part) => part.validMs)).toBe(whole.validMs);
        expect(parts.reduce((total, part) => exact.add(total, part.downMs), exact.ZERO)).toEqual(
          whole.downMs,
        );
      },
    ),
    { numRuns: 300 },
  );
});
