import { describe, expect, it } from 'vitest';
import { agreementWith } from '../testing/agreement.ts';
import { clauseCoverage } from './coverage.ts';
import { runScenario } from './run.ts';

interface ScenarioDraft {
  when: object[];
  expects: object[];
  asOf?: string;
}

const TIERS = {
  schedules: [
    {
      objective: 'up',
      base: 'service fee',
      tiers: [
        { below: '99.9 %', credit: '10 %' },
        { below: '99 %', credit: '20 %' },
      ],
    },
    { objective: 'p1', base: 'service fee', perBreachedTicket: '2 %' },
  ],
};

function agreementOf(scenario: ScenarioDraft, timeZone = 'UTC') {
  return agreementWith((draft) => {
    draft.term.timeZone = timeZone;
    draft.credits = TIERS;
    const { expects, ...rest } = scenario;
    // biome-ignore lint/suspicious/noThenProperty: the word of the language; nothing awaits a draft.
    Object.assign(draft, { scenarios: { example: { ...rest, then: expects } } });
  });
}

async function run(scenario: ScenarioDraft, timeZone?: string) {
  const agreement = agreementOf(scenario, timeZone);
  return runScenario(agreement, agreement.scenarios.get('example')!);
}

/** A ticket of priority 1 (4 h on office hours), parked over a night. */
const PARKED = [
  { at: '2026-03-02 16:00', subject: 'T1', type: 'opened', set: { priority: 1 } },
  { at: '2026-03-02 16:30', subject: 'T1', set: { state: 'Waiting' } },
  { at: '2026-03-03 09:30', subject: 'T1', set: { state: 'Active' } },
  { at: '2026-03-03 10:30', subject: 'T1', set: { state: 'Resolved' } },
];

const DOWN = [
  { at: '2026-03-10 09:00', subject: 'shop', set: { state: 'down' } },
  { at: '2026-03-10 14:00', subject: 'shop', set: { state: 'up' } },
];

describe('a scenario', () => {
  it('[SCN-1] runs its events through the engine, each a record with a name', async () => {
    const { passed, checks, asOf } = await run({
      when: PARKED,
      expects: [{ subject: 'T1', objective: 'p1', outcome: 'met', elapsed: '1 h 30 min' }],
    });
    expect([passed, asOf]).toEqual([true, Date.UTC(2026, 2, 3, 10, 30)]);
    expect(checks[0]?.explanation).toEqual([
      'resolve, target 4 h; records when[0], when[1], when[2], when[3].',
      '2026-03-02 16:00+00:00 to 2026-03-02 16:30+00:00 running: 30 min used.',
      '2026-03-02 16:30+00:00 to 2026-03-03 09:30+00:00 paused: 0 min used.',
      '2026-03-03 09:30+00:00 to 2026-03-03 10:30+00:00 running: 1 h used.',
    ]);
  });

  it('[SCN-1] events of one instant happen in the order of the text', async () => {
    const at = '2026-03-02 10:00';
    const { checks } = await run({
      when: [
        { at, subject: 'T1', type: 'opened', set: { priority: 1 } },
        { at, subject: 'T1', set: { state: 'Waiting' } },
        { at, subject: 'T1', set: { state: 'Active' } },
      ],
      expects: [{ subject: 'T1', objective: 'p1', outcome: 'running', due: '2026-03-02 14:00' }],
    });
    expect(checks[0]).toMatchObject({ passed: true, actual: 'running, due 2026-03-02 14:00+00:00' });
  });

  it('[SCN-2] is evaluated at the end of the last period named', async () => {
    const expects = (period: string) => ({ objective: 'up', period, status: 'met' });
    const { asOf, passed } = await run({ when: [], expects: [expects('2026-04'), expects('2026-02')] });
    expect([asOf, passed]).toEqual([Date.UTC(2026, 4, 1), true]);
  });

  it('[SCN-2] is evaluated when it says so', async () => {
    const { checks } = await run({
      when: DOWN,
      asOf: '2026-03-10 12:00',
      expects: [{ objective: 'up', period: '2026-03', status: 'lost' }],
    });
    expect(checks[0]).toMatchObject({ passed: true, actual: 'lost, attained 98.684 %' });
  });

  it('[SCN-3] begins with every service up, told or not', async () => {
    const { passed } = await run({
      when: DOWN,
      expects: [
        { objective: 'up', period: '2026-02', status: 'met', attained: '100 %' },
        { objective: 'p1', period: '2026-03', status: 'no data' },
      ],
    });
    expect(passed).toBe(true);
  });

  it('[SCN-4] counts five hours of March in the zone where the clocks change', async () => {
    const { passed, checks } = await run(
      {
        when: DOWN,
        expects: [
          { objective: 'up', period: '2026-03', status: 'missed', attained: '99.3270 %' },
          { credit: '100 EUR', period: '2026-03' },
        ],
      },
      'Europe/Berlin',
    );
    expect(passed).toBe(true);
    expect(checks[0]?.explanation).toContain('738 h good of 743 h valid.');
    expect(checks[1]?.explanation).toEqual(['credits.schedules[0] (up): 10 % of 1,000.00 EUR = 100.00 EUR.']);
  });

  it.each([
    ['99.327 %', true],
    ['99.32 %', true],
    ['99.33 %', false],
    ['99.3271 %', false],
    ['99 %', true],
    ['99.327', false],
    ['5 h', false],
  ])('[SCN-5] 738 of 743 hours attains %s: %s', async (attained, passed) => {
    const scenario = {
      when: DOWN,
      expects: [{ objective: 'up', period: '2026-03', attained }],
    };
    expect((await run(scenario, 'Europe/Berlin')).passed).toBe(passed);
  });
});

describe('an expectation that fails', () => {
  it.each<[string, object, string, string]>([
    [
      'another outcome',
      { subject: 'T1', objective: 'p1', outcome: 'breached' },
      'breached',
      'met, 1 h 30 min used',
    ],
    [
      'another time',
      { subject: 'T1', objective: 'p1', outcome: 'met', elapsed: '2 h' },
      'met, 2 h used',
      'met, 1 h 30 min used',
    ],
    [
      'an objective that does not count it',
      { subject: 'T1', objective: 'p2', outcome: 'met' },
      'met',
      'p2 does not count T1; counted by p1',
    ],
    ['nobody', { subject: 'T9', objective: 'p1', outcome: 'met' }, 'met', 'no clock of T9 has started'],
    [
      'a status',
      { objective: 'p1', period: '2026-03', status: 'missed' },
      'missed',
      'met, attained 100.000 %',
    ],
    [
      'a figure',
      { objective: 'p2', period: '2026-03', attained: '90 %' },
      'attained 90 %',
      'no data, no figure',
    ],
    ['a period', { objective: 'p1', period: '2027-03', status: 'met' }, 'met', 'there is no period 2027-03'],
    ['a credit', { credit: '5 EUR', period: '2026-03' }, '5.00 EUR', '0.00 EUR'],
    [
      'a credit of no period',
      { credit: '5 EUR', period: '2027-03' },
      '5.00 EUR',
      'there is no period 2027-03',
    ],
  ])('[SCN-4] %s is told beside what came out', async (_what, expectation, expected, actual) => {
    const { checks, passed } = await run({ when: PARKED, expects: [expectation], asOf: '2026-04-01' });
    expect(passed).toBe(false);
    expect(checks[0]).toMatchObject({ passed: false, expected, actual });
  });
});

it('[SCN-6] coverage tells which objectives and tiers no scenario touches', async () => {
  const scenario = {
    when: DOWN,
    expects: [{ credit: '100 EUR', period: '2026-03' }],
  };
  const agreement = agreementOf(scenario);
  const result = await runScenario(agreement, agreement.scenarios.get('example')!);
  const coverage = clauseCoverage(agreement, [result]);
  expect(coverage.map(({ clause, scenarios }) => `${clause} ${scenarios.join()}`.trim())).toEqual([
    'objectives.p1',
    'objectives.p2',
    'objectives.up example',
    'credits.schedules[0].tiers[0] example',
    'credits.schedules[0].tiers[1]',
    'credits.schedules[1]',
  ]);
});
