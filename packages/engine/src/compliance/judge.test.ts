import { exact } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { attainedText } from '../target-text.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record, story } from '../testing/records.ts';
import { type Figure, type JudgedPeriod, type PeriodState, shareFigure } from './figure.ts';
import { judge } from './judge.ts';

const period = (state: PeriodState): JudgedPeriod => ({
  id: '2026-03',
  from: 0,
  to: 1,
  partial: false,
  state,
});

function figure(good: number, valid: number, whole?: number, atRisk = 0): Figure {
  return {
    ...shareFigure(whole === undefined ? 'outcomes' : 'ms', {
      good: exact.rational(good),
      valid: exact.rational(valid),
      wholeValid: whole === undefined ? undefined : exact.rational(whole),
    }),
    openClocks: { running: atRisk, paused: 0, atRisk },
  };
}

function objective(target: string) {
  return agreementWith((draft) => {
    draft.objectives.p1!.target = target;
  }).objectives.get('p1')!;
}

describe('ended periods', () => {
  it.each<[string, Figure, PeriodState, string]>([
    ['99.9 %', figure(999, 1000), 'final', 'met'],
    ['99.9 %', figure(998, 1000), 'provisional', 'missed'],
    ['99.9 %', figure(998_999, 1_000_000), 'final', 'missed'],
    ['100 %', figure(3, 3), 'final', 'met'],
    ['0 %', figure(0, 3), 'final', 'met'],
  ])('[JDG-2] target %s, %o, %s: %s', (target, counted, state, status) => {
    expect(judge(objective(target), period(state), counted).status).toBe(status);
  });

  it('[JDG-1] nothing valid is no data, never 100 %', () => {
    const judged = judge(objective('0 %'), period('final'), figure(0, 0));
    expect([judged.attained, judged.status]).toEqual([undefined, 'no data']);
  });

  it('[RPT-2] 99.8999 % of a promised 99.9 % is missed, and shows as 99.899 %', () => {
    const judged = judge(objective('99.9 %'), period('final'), figure(998_999, 1_000_000));
    expect([judged.status, attainedText(judged.target, judged.attained!)]).toEqual(['missed', '99.899 %']);
  });
});

describe('open periods', () => {
  it.each<[string, string, Figure, string]>([
    ['all is good', '90 %', figure(10, 10), 'on track'],
    ['half the budget is used', '90 %', figure(95, 100), 'on track'],
    ['just under the warning share of the budget', '90 %', figure(926, 1000), 'on track'],
    ['exactly the warning share of the budget', '90 %', figure(925, 1000), 'at risk'],
    ['attained below the target', '90 %', figure(8, 10), 'at risk'],
    ['a clock is at risk', '90 %', figure(10, 10, undefined, 1), 'at risk'],
    ['nothing decided, a clock at risk', '90 %', figure(0, 0, undefined, 1), 'at risk'],
    ['nothing at all', '90 %', figure(0, 0), 'no data'],
  ])('[JDG-5] %s, target %s: %s', (_what, target, counted, status) => {
    expect(judge(objective(target), period('open'), counted).status).toBe(status);
  });

  it.each<[string, string, Figure, string]>([
    ['outcomes far below the target may still come back', '90 %', figure(0, 5), 'at risk'],
    ['one miss of 100 %', '100 %', figure(4, 5), 'lost'],
    ['down time equal to the whole budget', '90 %', figure(400, 500, 1000), 'at risk'],
    ['a millisecond more', '90 %', figure(399, 500, 1000), 'lost'],
    ['down at all against 100 %', '100 %', figure(499, 500, 1000), 'lost'],
  ])('[JDG-4] %s, target %s: %s', (_what, target, counted, status) => {
    expect(judge(objective(target), period('open'), counted).status).toBe(status);
  });
});

describe('the budget', () => {
  it('[JDG-3] of outcomes grows with what has come', () => {
    const { budget } = judge(objective('90 %'), period('open'), figure(16, 20));
    expect(budget).toEqual({
      unit: 'outcomes',
      allowed: exact.rational(2),
      used: exact.rational(4),
      remaining: exact.rational(-2),
      usedShare: exact.rational(2),
    });
  });

  it('[JDG-3] of time is that of the whole period', () => {
    const { budget } = judge(objective('90 %'), period('open'), figure(450, 500, 1000));
    expect([budget?.allowed, budget?.used, budget?.usedShare]).toEqual([
      exact.rational(100),
      exact.rational(50),
      exact.rational(1, 2),
    ]);
  });

  it('[JDG-3] 100 % has none, and nothing valid allows nothing', () => {
    expect(judge(objective('100 %'), period('open'), figure(1, 1)).budget).toBeUndefined();
    expect(judge(objective('90 %'), period('open'), figure(0, 0)).budget?.usedShare).toBeUndefined();
  });
});

describe('periods', () => {
  const opened = (id: string, instant: string) => [
    record({ id: `${id}/o`, subject: id, type: 'opened', occurredAt: at(instant), data: { priority: 1 } }),
  ];

  async function periodsOf(asOf: string, kind: 'day' | 'week' | 'month' | 'quarter' | 'year', zone = 'UTC') {
    const agreement = agreementWith((draft) => {
      draft.objectives.p1!.period = kind;
      draft.term = { ...draft.term, from: '2026-02-10', to: '2026-04-15', timeZone: zone };
    });
    const { objectives } = await evaluate(agreement, [], { asOf: at(asOf) });
    return objectives[0]!.periods.map(({ period: one }) => one);
  }

  it.each([
    ['month', ['2026-02', '2026-03', '2026-04']],
    ['quarter', ['2026-Q1', '2026-Q2']],
    ['year', ['2026']],
  ] as const)('[PER-1] by %s, cut by the term', async (kind, ids) => {
    const periods = await periodsOf('2026-05-01T00:00:00Z', kind);
    expect(periods.map(({ id }) => id)).toEqual(ids);
    expect([periods[0]!.from, periods.at(-1)!.to]).toEqual([
      at('2026-02-10T00:00:00Z'),
      at('2026-04-16T00:00:00Z'),
    ]);
    expect([periods[0]!.partial, periods.at(-1)!.partial]).toEqual([true, true]);
  });

  it('[PER-1] only those that began before asOf, in the zone of the agreement', async () => {
    const ids = async (asOf: string) => (await periodsOf(asOf, 'month', 'Europe/Berlin')).map(({ id }) => id);
    expect(await ids('2026-02-28T23:00:00Z')).toEqual(['2026-02']);
    expect(await ids('2026-02-28T23:00:00.001Z')).toEqual(['2026-02', '2026-03']);
  });

  it.each([
    ['2026-02-28T23:59:59.999Z', 'open'],
    ['2026-03-01T00:00:00Z', 'provisional'],
    ['2026-03-03T23:59:59.999Z', 'provisional'],
    ['2026-03-04T00:00:00Z', 'final'],
  ])('[PER-2] at %s February is %s (three days of grace)', async (asOf, state) => {
    expect((await periodsOf(asOf, 'month'))[0]!.state).toBe(state);
  });

  it('[PER-3] an outcome decided at the instant of an end counts in the next period', async () => {
    const agreement = agreementWith((draft) => {
      draft.indicators.resolve.calendar = 'always';
    });
    const records = [
      ...opened('A', '2026-03-31T23:00:00Z'),
      record({
        id: 'A/s',
        subject: 'A',
        occurredAt: at('2026-04-01T00:00:00Z'),
        data: { state: 'Resolved' },
      }),
      ...opened('B', '2026-03-31T23:00:00Z'),
      record({
        id: 'B/s',
        subject: 'B',
        occurredAt: at('2026-03-31T23:59:59.999Z'),
        data: { state: 'Resolved' },
      }),
    ];
    const { objectives } = await evaluate(agreement, records, { asOf: at('2026-05-01T00:00:00Z') });
    expect(objectives[0]!.periods.slice(2).map(({ figure: one }) => one.share!.valid.numerator)).toEqual([
      1n,
      1n,
    ]);
  });

  it('[PER-3] what is decided outside the term counts nowhere', async () => {
    const records = story([
      '2025-12-30T10:00:00Z opened priority=1',
      '2025-12-30T11:00:00Z updated state=Resolved',
    ]);
    const evaluation = await evaluate(agreementWith(), records, { asOf: at('2026-02-01T00:00:00Z') });
    expect(evaluation.objectives[0]!.periods.map(({ judgement }) => judgement.status)).toEqual(['no data']);
    expect([...evaluation.outcomes()][0]?.periods).toEqual({});
  });

  it('[JDG-6] open clocks are counted in the open period only', async () => {
    const records = [...opened('A', '2026-03-30T10:00:00Z'), ...opened('B', '2026-03-30T16:00:00Z')];
    records.push(
      record({ id: 'B/p', subject: 'B', occurredAt: at('2026-03-30T16:30:00Z'), data: { state: 'Waiting' } }),
    );
    const open = await evaluate(agreementWith(), records, { asOf: at('2026-03-30T17:00:00Z') });
    expect(open.objectives[0]!.periods.map(({ figure: one }) => one.openClocks)).toEqual([
      undefined,
      undefined,
      { running: 0, paused: 1, atRisk: 0 },
    ]);
    const early = await evaluate(agreementWith(), records, { asOf: at('2026-03-30T13:00:00Z') });
    expect(early.objectives[0]!.periods[2]!.figure.openClocks).toEqual({ running: 1, paused: 0, atRisk: 1 });
  });
});
