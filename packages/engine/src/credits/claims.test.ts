import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';

const agreement = agreementWith((draft) => {
  draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'month' } };
  draft.credits = {
    schedules: [{ objective: 'up', base: 'service fee', fixed: '10 %' }],
    bonuses: [{ objective: 'up', atLeast: '50 %', bonus: '1' }],
    claim: 'within 30 days',
    atMost: [{ sum: '150', over: 'term' }],
  };
});

const state = (instant: string, word: string) =>
  record({
    id: instant,
    source: 'probes',
    subject: 'shop',
    type: 'state',
    occurredAt: at(instant),
    data: { state: word },
  });
/** Down for a day in January and in February. */
const DOWN = [
  state('2026-01-10T00:00:00Z', 'down'),
  state('2026-01-11T00:00:00Z', 'up'),
  state('2026-02-10T00:00:00Z', 'down'),
  state('2026-02-11T00:00:00Z', 'up'),
];
const claim = (instant: string, data: { period?: string } = { period: '2026-01' }, subject = 'up') =>
  record({
    id: `c${instant}`,
    source: 'tallystick',
    subject,
    type: 'credit.claimed',
    occurredAt: at(instant),
    data,
  });

async function creditsAt(asOf: string, claims: readonly ReturnType<typeof claim>[]) {
  const report = toReport(await evaluate(agreement, [...DOWN, ...claims], { asOf: at(asOf) }));
  const lines = report.credits.filter(({ kind }) => kind === 'credit');
  return {
    findings: report.evidence.findings.map(({ message }) => message),
    lines: lines.map(({ period, amount, claim: one }) => [period, amount.amount, one!.state, one!.made]),
  };
}

describe('claims of credits', () => {
  it('[CRD-21] a credit is open until its deadline, and then forfeited', async () => {
    const before = await creditsAt('2026-03-02T23:59:59.999Z', []);
    expect(before.lines[0]).toEqual(['2026-01', '100.00', 'open', null]);
    const after = await creditsAt('2026-03-03T00:00:00Z', []);
    expect(after.lines[0]).toEqual(['2026-01', '0.00', 'forfeited', null]);
  });

  it('[CRD-21] one that is claimed in time stays, the last instant included; one a millisecond later is lost', async () => {
    const inTime = '2026-03-02T23:59:59.999Z';
    const { lines } = await creditsAt('2026-04-01T00:00:00Z', [claim(inTime)]);
    expect(lines[0]).toEqual(['2026-01', '100.00', 'claimed', inTime]);
    const late = '2026-03-03T00:00:00.000Z';
    const told = await creditsAt('2026-04-01T00:00:00Z', [claim(late)]);
    expect(told.lines[0]).toEqual(['2026-01', '0.00', 'forfeited', late]);
  });

  it('[CRD-21] what is forfeited uses up no cap', async () => {
    const february = claim('2026-03-05T00:00:00Z', { period: '2026-02' });
    const both = await creditsAt('2026-05-01T00:00:00Z', [claim('2026-02-05T00:00:00Z'), february]);
    expect(both.lines.slice(0, 2).map(([, amount]) => amount)).toEqual(['100.00', '50.00']);
    const one = await creditsAt('2026-05-01T00:00:00Z', [february]);
    expect(one.lines.slice(0, 2).map(([, amount]) => amount)).toEqual(['0.00', '100.00']);
  });

  it('[CRD-21] a claim that was withdrawn was never made', async () => {
    const made = claim('2026-02-05T00:00:00Z');
    const { id: _, ...rest } = claim('2026-02-06T00:00:00Z');
    const { lines } = await creditsAt('2026-05-01T00:00:00Z', [
      made,
      { ...rest, id: 'w', withdraws: made.id },
    ]);
    expect(lines[0]![2]).toBe('forfeited');
  });

  it('[CRD-21] a claim of nothing is a finding', async () => {
    const claims = [
      claim('2026-02-05T00:00:00Z', {}),
      claim('2026-02-06T00:00:00Z', { period: '2026-01' }, 'down'),
    ];
    const { findings } = await creditsAt('2026-02-10T00:00:00Z', claims);
    expect(findings).toEqual([
      'A claim of a credit names its period, such as "2026-03".',
      'A credit is claimed of "down", which is no objective here.',
    ]);
  });

  it('[CRD-21] no bonus is to be claimed', async () => {
    const report = toReport(await evaluate(agreement, DOWN, { asOf: at('2026-05-01T00:00:00Z') }));
    const bonuses = report.credits.filter(({ kind }) => kind === 'bonus');
    expect(bonuses.map(({ claim: one, amount }) => [one, amount.amount])).toContainEqual([null, '-1.00']);
  });
});
