import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith, type Change, type ClockDraft, type ObjectiveDraft } from '../testing/agreement.ts';
import { at, story } from '../testing/records.ts';
import { ElapsedTimes } from './elapsed-times.ts';

const HOUR = 3_600_000;
/** Tickets by name: each opened and resolved, with what comes between. */
type Tickets = Readonly<Record<string, readonly string[]>>;

async function reported(
  tickets: Tickets,
  asOf: string,
  objective: Partial<ObjectiveDraft>,
  clock: Partial<ClockDraft> = {},
  change: Change = () => {},
) {
  const agreement = agreementWith((draft) => {
    Object.assign(draft.indicators.resolve, { calendar: 'always', ...clock });
    const { up } = draft.objectives;
    const asked = { indicator: 'resolve', target: '90 %', period: 'week', ...objective };
    draft.objectives = { up: up!, asked };
    change(draft);
  });
  const records = Object.entries(tickets).flatMap(([subject, lines]) => story(lines, subject));
  const evaluation = await evaluate(agreement, records, { asOf: at(asOf) });
  return { evaluation, report: toReport(evaluation).objectives.find(({ id }) => id === 'asked')! };
}

/** `2026-W10 met 2 h of 3` for each period with anything in it. */
async function told(...args: Parameters<typeof reported>) {
  const { report } = await reported(...args);
  return report.periods
    .filter(({ samples, valid }) => (samples ?? Number(valid)) > 0)
    .map(
      ({ period, status, attained, samples, valid }) =>
        `${period} ${status} ${attained!.text} of ${samples ?? valid}`,
    );
}

const lasting = (hours: readonly number[]): Tickets =>
  Object.fromEntries(
    hours.map((length, place) => [
      `T${place}`,
      ['02 00:00 opened', `02 ${String(length).padStart(2, '0')}:00 updated state=Resolved`],
    ]),
  );

describe('a mean of times (MTTR)', () => {
  it.each([
    [{ mean: '3 h' }, 'met 3 h'],
    [{ mean: { atMost: '3 h' } }, 'met 3 h'],
    [{ mean: { below: '3 h' } }, 'missed 3 h'],
    [{ mean: { below: '3 h 1 ms' } }, 'met 3 h'],
    [{ mean: '179 min' }, 'missed 3 h'],
  ])('[CLK-20] of 1 h, 2 h and 6 h held against %j is %s', async (target, answer) => {
    expect(await told(lasting([1, 2, 6]), '10 00:00', { target })).toEqual([`2026-W10 ${answer} of 3`]);
  });

  it('[CLK-20] is exact, and shown rounded towards the miss', async () => {
    const target = { mean: '80 min' };
    const { report } = await reported(lasting([1, 1, 2]), '10 00:00', { target });
    expect(report.promise).toBe('mean at most 1 h 20 min');
    expect(report.periods.find(({ attained }) => attained)!.attained).toEqual({
      numerator: '4800000',
      denominator: '1',
      text: '1 h 20 min',
    });
    const thirds = await reported(
      { ...lasting([1, 1]), X: ['02 00:00 opened', '2026-03-02T01:00:00.001Z updated state=Resolved'] },
      '10 00:00',
      { target: { mean: '1 h' } },
    );
    expect(thirds.report.periods.find(({ attained }) => attained)).toMatchObject({
      status: 'missed',
      attained: { numerator: '10800001', denominator: '3', text: '1 h 1 ms' },
    });
  });

  it('[CLK-20] leaves pauses and closed time out, and has no figure before the first stop', async () => {
    const lines = ['06 16:00 opened', '06 16:30 updated state=Waiting', '09 09:30 updated state=New'];
    const office = { calendar: 'office' };
    expect(await told({ T1: lines }, '09 10:00', { target: { mean: '1 h' } }, office)).toEqual([]);
    expect(
      await told(
        { T1: [...lines, '09 10:00 updated state=Resolved'] },
        '09 10:00',
        { target: { mean: '1 h' } },
        office,
      ),
    ).toEqual(['2026-W11 on track 1 h of 1']);
  });

  it('[CLK-20] counts open clocks, and none of them is at risk', async () => {
    const { report } = await reported({ T1: ['02 00:00 opened'] }, '06 00:00', { target: { mean: '1 h' } });
    expect(report.periods.at(-1)).toMatchObject({
      status: 'no data',
      attained: null,
      openClocks: { running: 1, paused: 0, atRisk: 0 },
    });
  });
});

describe('a percentile of times', () => {
  it.each([
    [50, '3 h'],
    [60, '3 h'],
    [60.1, '4 h'],
    [80, '4 h'],
    [100, '20 h'],
    [1, '1 h'],
  ])('[CLK-20] the %dth of 1, 2, 3, 4 and 20 h is %s', async (percentile, text) => {
    const target = { percentile, atMost: '24 h' };
    expect(await told(lasting([20, 1, 3, 2, 4]), '10 00:00', { target })).toEqual([
      `2026-W10 met ${text} of 5`,
    ]);
  });

  it('[CLK-20] stands beside a share of the same clock, which its targets govern', async () => {
    const tickets = lasting([1, 2, 6]);
    const share: Change = (draft) => {
      draft.objectives.share = { indicator: 'resolve', within: '2 h', target: 'every one', period: 'week' };
    };
    const { evaluation } = await reported(
      tickets,
      '10 00:00',
      { target: { percentile: 50, below: '3 h' } },
      {},
      share,
    );
    const report = toReport(evaluation).objectives;
    const of = (id: string) => report.find((one) => one.id === id)!;
    expect(of('share')).toMatchObject({ promise: 'every one within 2 h' });
    expect(of('share').periods.find(({ valid }) => valid === '3')).toMatchObject({
      status: 'missed',
      good: '2',
    });
    expect(of('asked').periods.find(({ samples }) => samples === 3)).toMatchObject({
      status: 'met',
      good: null,
    });
  });

  it('[CLK-20] of rolling windows holds what stopped in them', async () => {
    const tickets = {
      A: ['02 00:00 opened', '02 01:00 updated state=Resolved'],
      B: ['05 00:00 opened', '05 03:00 updated state=Resolved'],
    };
    const objective = { target: { percentile: 1, atMost: '9 h' }, period: { rolling: '3 days' } };
    expect((await told(tickets, '05 00:30', objective)).at(-1)).toContain('1 h of 1');
    expect((await told(tickets, '05 03:30', objective)).at(-1)).toContain('3 h of 1');
  });

  it('[CLK-20] times come and go', () => {
    const times = new ElapsedTimes();
    const median = { statistic: 'percentile', percentile: { numerator: 1n, denominator: 2n } } as Parameters<
      ElapsedTimes['statistic']
    >[0];
    const now = () => Number(times.statistic(median)?.numerator ?? -1);
    const seen = [now()];
    for (const [ms, by] of [
      [5, 1],
      [3, 1],
      [3, 1],
      [5, -1],
      [9, 1],
      [3, -1],
      [3, -1],
      [9, -1],
    ] as const) {
      times.change(ms, by);
      seen.push(now());
    }
    expect(seen).toEqual([-1, 5, 3, 3, 3, 3, 3, 9, -1]);
  });
});

describe('the period of an outcome', () => {
  const W = { share: '2 h', target: { percentile: 100, atMost: '999 h' } };
  const across = [
    '06 23:00 opened',
    '08 23:00 updated state=Resolved',
    '13 00:00 updated state=New',
    '17 00:00 updated state=Resolved',
  ];
  const weeks = async (
    attribute: ClockDraft['attribute'],
    reopened: ClockDraft['reopened'],
    objective: Partial<ObjectiveDraft>,
    asOf = '23 00:00',
  ) =>
    (await told({ T1: across }, asOf, objective, { attribute: attribute!, reopened: reopened! })).map(
      (line) => line.replace(/ (met|missed|on track|at risk|lost)/, ''),
    );

  it.each([
    ['decided', 'total', ['2026-W12 144 h of 1']],
    ['started', 'total', ['2026-W10 144 h of 1']],
    ['stopped', 'total', ['2026-W12 144 h of 1']],
    ['decided', 'each', ['2026-W10 48 h of 1', '2026-W12 96 h of 1']],
    ['started', 'each', ['2026-W10 48 h of 1', '2026-W11 96 h of 1']],
    ['started', 'last', ['2026-W11 96 h of 1']],
    ['stopped', 'last', ['2026-W12 96 h of 1']],
    ['started', 'first', ['2026-W10 48 h of 1']],
    ['stopped', 'first', ['2026-W10 48 h of 1']],
  ] as const)('[CLK-19] of a time, by %s and %s', async (attribute, reopened, answer) => {
    expect(await weeks(attribute, reopened, { target: W.target })).toEqual(answer);
  });

  it.each([
    // Reopened on Friday of the week after; the target runs out in the first week, or at 60 h on Friday noon.
    ['decided', 'total', '2 h', ['2026-W10 0.000 % of 1']],
    ['started', 'total', '60 h', ['2026-W10 0.000 % of 1']],
    ['decided', 'total', '60 h', ['2026-W11 0.000 % of 1']],
    ['stopped', 'total', '60 h', ['2026-W12 0.000 % of 1']],
    ['decided', 'each', '60 h', ['2026-W10 100.000 % of 1', '2026-W11 0.000 % of 1']],
    ['stopped', 'each', '60 h', ['2026-W10 100.000 % of 1', '2026-W12 0.000 % of 1']],
    ['started', 'last', '60 h', ['2026-W11 0.000 % of 1']],
    ['stopped', 'first', '60 h', ['2026-W10 100.000 % of 1']],
  ] as const)(
    '[CLK-19] of an outcome, by %s and %s within %s',
    async (attribute, reopened, within, answer) => {
      expect(await weeks(attribute, reopened, { within, target: '90 %' })).toEqual(answer);
    },
  );

  it('[CLK-19] a breach that has yet to stop is an open clock at risk', async () => {
    const { report, evaluation } = await reported(
      { T1: ['02 00:00 opened'] },
      '04 00:00',
      { within: '2 h' },
      { attribute: 'stopped' },
    );
    expect(report.periods.at(-1)).toMatchObject({
      status: 'at risk',
      valid: '0',
      openClocks: { running: 1, atRisk: 1 },
    });
    expect([...evaluation.outcomes()][0]).toMatchObject({ cycle: { state: 'breached' }, periods: {} });
  });
});

describe('warnings', () => {
  it.each([
    ['02 04:59', null, 'no data'],
    ['02 05:00', '50 %', 'at risk'],
    ['02 07:30', '75 %', 'at risk'],
    ['02 09:00', '90 %', 'at risk'],
    ['02 10:01', null, 'at risk'],
  ])('[CLK-16] at %s the share of 10 h that is used is %s', async (asOf, warning, status) => {
    const warnAt = ['90 %', '50 %', '75 %'];
    const { evaluation, report } = await reported({ T1: ['02 00:00 opened'] }, asOf, {
      within: '10 h',
      target: '90 %',
      warnAt,
    });
    const [outcome] = toReport(evaluation, { subjects: true }).subjects!;
    expect(outcome).toMatchObject({ warning, atRisk: warning !== null });
    expect(report.periods.at(-1)!.status).toBe(status);
  });

  it('[JDG-5] of a budget are told the same way', async () => {
    // One week has 90 % of 168 h: a budget of 16.8 h.
    const down = (hours: number) =>
      story(
        ['02 00:00 state state=down', `02 ${String(hours).padStart(2, '0')}:24 state state=up`],
        'shop',
        'probes',
      );
    const agreement = agreementWith((draft) => {
      draft.objectives.up = { indicator: 'uptime', target: '90 %', period: 'week', warnAt: ['50 %', '75 %'] };
    });
    const warningAfter = async (hours: number) => {
      const evaluation = await evaluate(agreement, down(hours), { asOf: at('03 00:00') });
      const period = toReport(evaluation)
        .objectives.find(({ id }) => id === 'up')!
        .periods.at(-1)!;
      return [period.warning, period.status];
    };
    expect(await warningAfter(7)).toEqual([null, 'at risk']);
    expect(await warningAfter(8)).toEqual(['50 %', 'at risk']);
    expect(await warningAfter(13)).toEqual(['75 %', 'at risk']);
  });
});

it('[CLK-20] the sum of many long times stays exact', () => {
  const times = new ElapsedTimes();
  for (let place = 0; place < 5_000; place++) times.change(4_000_000_000_000 + (place % 2), 1);
  expect(
    times.statistic({
      statistic: 'mean',
      comparator: 'at most',
      value: { numerator: 0n, denominator: 1n },
      unit: 'ms',
    }),
  ).toEqual({
    numerator: 8_000_000_000_001n,
    denominator: 2n,
  });
  expect(HOUR).toBe(3_600_000);
});
