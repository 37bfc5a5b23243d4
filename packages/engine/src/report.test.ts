import { exact, shareTarget } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { toReport } from './report.ts';
import { REPORT_FORMAT } from './report-form.ts';
import { attainedText, promiseText } from './target-text.ts';
import { agreementWith } from './testing/agreement.ts';
import { at, record, story } from './testing/records.ts';

const agreement = agreementWith((draft) => {
  draft.objectives.all = { ...draft.objectives.p1!, target: '100 %' };
  draft.credits = {
    schedules: [
      { objective: 'p1', base: 'service fee', tiers: [{ below: '90 %', credit: '10 %' }] },
      { objective: 'p1', base: 'service fee', perBreachedTicket: '0.001 %' },
    ],
  };
});
const records = [
  ...story(['02 09:00 opened priority=1', '02 10:00 updated state=Resolved'], 'A'),
  ...story(['02 09:00 opened priority=1', '02 15:00 updated state=Resolved'], 'B'),
  ...story(['02 09:00 opened priority=1', '02 10:00 updated state=Waiting'], 'C'),
  record({ id: 'x', subject: 'A', occurredAt: at('02 09:30'), data: { state: 'Resolved' } }),
  record({ id: 'w', subject: 'A', occurredAt: at('02 09:40'), withdraws: 'x' }),
];
const report = async (asOf: string, subjects = false) =>
  toReport(await evaluate(agreement, records, { asOf: at(asOf), knownAt: at('05 00:00') }), { subjects });

describe('the report', () => {
  it('[RPT-1] is JSON that names its format and rules, in UTC and exact decimals', async () => {
    const told = await report('2026-05-01T00:00:00Z');
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect([told.format, told.rules, told.asOf, told.knownAt]).toEqual([
      REPORT_FORMAT,
      '1',
      '2026-05-01T00:00:00.000Z',
      '2026-03-05T00:00:00.000Z',
    ]);
    expect(told.objectives.map(({ id, kind, service, clause }) => [id, kind, service, clause])).toEqual([
      ['p1', 'clock', 'desk', 'objectives.p1'],
      ['p2', 'clock', 'desk', 'objectives.p2'],
      ['up', 'availability', 'shop', 'objectives.up'],
      ['all', 'clock', 'desk', 'objectives.all'],
    ]);
    expect(told.objectives[0]!.periods[2]).toMatchObject({
      period: '2026-03',
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-04-01T00:00:00.000Z',
      state: 'final',
      attained: { numerator: '1', denominator: '2', text: '50.000 %' },
      status: 'missed',
      good: '1',
      valid: '2',
      bad: '1',
      budget: { allowed: '0.2', used: '1', remaining: '-0.8', usedPercent: '500.0 %' },
    });
  });

  it('[RPT-3] what does not exist is null', async () => {
    const told = await report('02 11:00', true);
    const [january, , march] = told.objectives[3]!.periods;
    expect([january!.attained, january!.budget, january!.coverage, january!.openClocks]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(march!.openClocks).toEqual({ running: 1, paused: 1, atRisk: 0 });
    expect(told.subjects!.find(({ subject }) => subject === 'C')).toMatchObject({
      state: 'paused',
      due: null,
      stopped: null,
      decided: null,
    });
  });

  it('[RPT-5] with subjects, each cycle comes with its records', async () => {
    expect((await report('2026-05-01T00:00:00Z')).subjects).toBeUndefined();
    const [first] = (await report('2026-05-01T00:00:00Z', true)).subjects!;
    expect(first).toMatchObject({
      subject: 'A',
      started: '2026-03-02T09:00:00.000Z',
      stopped: '2026-03-02T10:00:00.000Z',
      elapsedMs: 3_600_000,
      records: ['A/000', 'A/001'],
      leftOut: ['x', 'w'],
    });
  });

  it('[RPT-6] the credit of a period is the sum of its rounded lines', async () => {
    const told = await report('2026-05-01T00:00:00Z');
    expect(told.credits.map(({ amount, state, uncapped }) => [amount.amount, state, uncapped])).toEqual([
      ['50.00', 'due', '50'],
      ['0.00', 'due', '0.005'],
    ]);
    expect(told.objectives[0]!.periods[2]!.credit).toEqual({ amount: '50.00', currency: 'EUR' });
    expect(told.objectives[1]!.periods[2]!.credit).toEqual({ amount: '0.00', currency: 'EUR' });
  });

  it('[CRD-8] a line of an open period is exposure', async () => {
    expect((await report('20 00:00')).credits.map(({ state }) => state)).toEqual(['exposure', 'exposure']);
  });

  it.each([
    [998_999n, 1_000_000n, '99.899 %'],
    [999_999_999n, 1_000_000_000n, '99.999 %'],
    [1n, 1n, '100.000 %'],
    [2n, 3n, '66.666 %'],
    [0n, 1n, '0.000 %'],
  ])('[RPT-2] %d of %d shows as %s', (numerator, denominator, text) => {
    expect(attainedText(shareTarget(exact.ONE), { numerator, denominator })).toBe(text);
  });

  it('[RPT-2] used budget is shown rounded up', async () => {
    const outage = [
      record({
        id: 'd',
        source: 'probes',
        subject: 'shop',
        occurredAt: at('02 09:00'),
        data: { state: 'down' },
      }),
      record({
        id: 'u',
        source: 'probes',
        subject: 'shop',
        occurredAt: at('02 09:00') + 1,
        data: { state: 'up' },
      }),
    ];
    const told = toReport(await evaluate(agreement, outage, { asOf: at('2026-05-01T00:00:00Z') }));
    expect(told.objectives[2]!.periods[2]!.budget?.usedPercent).toBe('0.1 %');
    expect(told.objectives[2]!.periods[2]!.attained?.text).toBe('99.999 %');
  });

  it.each([
    ['95 %', '8 h', '95 % within 8 h'],
    ['99.95 %', '1 h 20 min', '99.95 % within 1 h 20 min'],
    ['70 %', '3 business days', '70 % within 3 business days'],
    ['70 %', '1 business day, end of day', '70 % within 1 business day, end of day'],
  ])('[RPT-4] %s within %s', (target, within, text) => {
    const told = agreementWith((draft) => {
      Object.assign(draft.objectives.p1!, { target, within });
    });
    expect(promiseText(told.objectives.get('p1')!)).toBe(text);
  });

  it('[RPT-4] availability promises a share alone', () => {
    expect(promiseText(agreement.objectives.get('up')!)).toBe('99.9 %');
  });
});
