import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith } from '../testing/agreement.ts';
import { evidence, hour, lawAgreement } from '../testing/arbitrary-evidence.ts';
import { at, record, story } from '../testing/records.ts';
import { touchesOf } from './touches.ts';

const MINUTE = 60_000;
const asOf = at('2026-05-01T00:00:00Z');

/** Some evidence, and one record of it. */
const asked = evidence
  .filter((list) => list.length > 0)
  .chain((list) => fc.tuple(fc.constant(list), fc.constantFrom(...list), hour));

/** Found by an earlier run: the same clock, folded for two objectives, has its cycles in another order without the record. */
const SEEN: [EvidenceRecord[], EvidenceRecord, number] = (() => {
  const one = (id: string, occurredAt: number, data: EvidenceRecord['data']) =>
    record({ id, subject: 'T3', type: 'opened', occurredAt, data });
  const first = one('r0', 1_771_549_200_000, { state: 'New' });
  return [
    [first, one('r1', 1_771_545_600_000, {}), one('r2', 1_771_545_600_000, { state: 'Resolved' })],
    first,
    1_771_549_200_000,
  ];
})();

const agreement = agreementWith((draft) => {
  draft.indicators.calls = { kind: 'ratio', from: 'probes', good: 'good', total: 'total' };
  draft.objectives.calls = { indicator: 'calls', target: '90 %', period: 'month' };
  draft.indicators.both = { kind: 'composite', rule: 'any down', parts: ['uptime'] };
  draft.objectives.both = { indicator: 'both', target: '99.9 %', period: 'month' };
  draft.credits = {
    schedules: [{ objective: 'up', base: 'service fee', tiers: [{ below: '99.9 %', credit: '10 %' }] }],
  };
});

describe('what a record touches', () => {
  it('[LIN-1] names every figure, outcome, exclusion and line of credit that its removal changes, and what cites it', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ([list, one, instant]) => {
        const rest = list.filter(({ source, id }) => source !== one.source || id !== one.id);
        const whole = toReport(await evaluate(lawAgreement, list, { asOf: instant }), { subjects: true });
        const without = toReport(await evaluate(lawAgreement, rest, { asOf: instant }), { subjects: true });
        const touches = await touchesOf(lawAgreement, list, one, { asOf: instant });

        const texts = (report: typeof whole) => {
          const told: [string, string][] = [
            ...report.objectives.flatMap(({ id, periods }) =>
              periods.map((each): [string, string] => [`figure ${id} ${each.period}`, JSON.stringify(each)]),
            ),
            ...report.exclusions.map((each): [string, string] => [
              `exclusion ${each.id}`,
              JSON.stringify(each),
            ]),
            ...(report.subjects ?? []).map(
              ({ records: _records, leftOut: _leftOut, ...each }): [string, string] => [
                `outcome ${each.subject} ${each.indicator} ${each.cycle} ${each.objectives}`,
                JSON.stringify(each),
              ],
            ),
          ];
          return new Map(told);
        };
        const [now, then] = [texts(whole), texts(without)];
        const differing = [...new Set([...now.keys(), ...then.keys()])].filter(
          (key) => now.get(key) !== then.get(key),
        );
        const named = [
          ...touches.figures.map((each) => [`figure ${each.objective} ${each.period}`, each] as const),
          ...touches.exclusions.map((each) => [`exclusion ${each.id}`, each] as const),
          ...touches.outcomes.map(
            (each) =>
              [`outcome ${each.subject} ${each.indicator} ${each.cycle} ${each.objectives}`, each] as const,
          ),
        ];
        const changed = named.filter(([, { isChanged }]) => isChanged).map(([key]) => key);
        expect(changed.sort()).toEqual(differing.sort());
        expect(named.filter(([, each]) => !each.isChanged && !each.isBehind)).toEqual([]);
        // What it is behind of, it is among the records of.
        for (const { subject, indicator, cycle, isBehind } of touches.outcomes) {
          const found = whole.subjects?.find(
            (each) => each.subject === subject && each.indicator === indicator && each.cycle === cycle,
          );
          if (isBehind) expect(found?.records).toContain(one.id);
        }
        const creditKeys = touches.credits.map(({ objective, period }) => `${objective} ${period}`);
        for (const { objective, period, isChanged } of touches.figures) {
          const amountIn = (report: typeof whole) =>
            report.objectives
              .find(({ id }) => id === objective)
              ?.periods.find((each) => each.period === period)?.credit.amount;
          if (isChanged && amountIn(whole) !== amountIn(without)) {
            expect(creditKeys).toContain(`${objective} ${period}`);
          }
        }
      }),
      { numRuns: process.env.TALLYSTICK_LONG === undefined ? 30 : 2_000, examples: [[SEEN]] },
    );
  });

  it('[LIN-2] a ticket: its outcome and the figure that counts it; [LIN-3] a final period was stated with it', async () => {
    const records = story(['02 09:00 opened priority=1', '02 15:00 updated state=Resolved']);
    const touches = await touchesOf(agreement, records, records[1]!, { asOf });
    expect(touches.state).toBe('counts');
    expect(touches.outcomes.map(({ subject, state, without }) => [subject, state, without])).toEqual([
      ['T1', 'breached', 'breached'],
    ]);
    expect(
      touches.figures.map(({ objective, period, isBehind, statement }) => [
        objective,
        period,
        isBehind,
        statement,
      ]),
    ).toEqual([['p1', '2026-03', true, 'stated']]);
  });

  it('[LIN-2] states, slices and parts of composites: the figures of the periods in which they happened', async () => {
    const down = record({
      id: 'd',
      source: 'probes',
      subject: 'shop',
      type: 'state',
      data: { state: 'down' },
    });
    const slices = record({
      id: 's',
      source: 'probes',
      subject: 'web',
      type: 'slices',
      occurredAt: at('2026-03-31T23:59:00Z'),
      receivedAt: at('2026-04-01T01:00:00Z'),
      data: { stepMs: MINUTE, good: [1, 1], total: [1, 1] },
    });
    const figures = async (id: string) =>
      (await touchesOf(agreement, [down, slices], { source: 'probes', id }, { asOf })).figures
        .filter(({ isBehind }) => isBehind)
        .map(({ objective, period }) => `${objective} ${period}`);
    expect(await figures('s')).toEqual(['calls 2026-03', 'calls 2026-04']);
    expect(await figures('d')).toEqual(['up 2026-03', 'calls 2026-03', 'both 2026-03']);
  });

  it('[LIN-1] credits are told with both amounts', async () => {
    const down = record({
      id: 'd',
      source: 'probes',
      subject: 'shop',
      type: 'state',
      data: { state: 'down' },
    });
    const { credits } = await touchesOf(agreement, [down], down, { asOf: at('2026-04-01T00:00:00Z') });
    expect(credits.map(({ period, amount, without }) => [period, amount?.amount, without])).toEqual([
      ['2026-03', '100.00', null],
    ]);
  });

  it('[LIN-2] a record that was superseded is behind nothing, and one that is not there touches nothing', async () => {
    const [opened, resolved] = story(['02 09:00 opened priority=1', '02 10:00 updated state=Resolved']);
    const again = { ...resolved!, id: 'again', supersedes: resolved!.id };
    const superseded = await touchesOf(agreement, [opened!, resolved!, again], resolved!, { asOf });
    expect([superseded.state, superseded.figures, superseded.outcomes]).toEqual(['left out', [], []]);
    const unknown = await touchesOf(agreement, [opened!], { source: 'desk', id: 'none' }, { asOf });
    expect([unknown.state, unknown.records, unknown.figures]).toEqual(['unknown', [], []]);
  });

  it('[LIN-3] a record received after its period turned final restated the statement', async () => {
    const late = record({
      id: 'd',
      source: 'probes',
      subject: 'shop',
      type: 'state',
      data: { state: 'down' },
      receivedAt: at('2026-04-20T00:00:00Z'),
    });
    const up = { ...late, id: 'u', occurredAt: at('02 10:00'), data: { state: 'up' } };
    const { figures } = await touchesOf(agreement, [late, up], late, { asOf });
    expect(figures.filter(({ objective }) => objective === 'up').map(({ statement }) => statement)).toEqual([
      'restated',
    ]);
  });
});
