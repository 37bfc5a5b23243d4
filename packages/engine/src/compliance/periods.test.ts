import { exact } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { at, record, story } from '../testing/records.ts';
import { placesHolding } from './periods.ts';

/** Begin, end and whether cut, of each period of an objective, on days: `02-01 to 03-01 partial`. */
async function periodsOf(asOf: string, change: Change) {
  const { objectives } = await evaluate(agreementWith(change), [], { asOf: at(asOf) });
  const day = (instant: number) => new Date(instant).toISOString().slice(5, 16).replace('T00:00', '');
  return objectives[0]!.periods.map(
    ({ period: { id, from, to, partial, state } }) =>
      `${id}: ${day(from)} to ${day(to)}${partial ? ' partial' : ''}, ${state}`,
  );
}

const rolling28: Change = (draft) => {
  for (const objective of Object.values(draft.objectives)) objective.period = { rolling: '28 days' };
};
const opened = (id: string, instant: string) =>
  record({ id: `${id}/o`, subject: id, type: 'opened', occurredAt: at(instant), data: { priority: 1 } });
const resolved = (id: string, instant: string) =>
  record({ id: `${id}/s`, subject: id, occurredAt: at(instant), data: { state: 'Resolved' } });

describe('rolling windows', () => {
  it('[PER-4] end with the statement, and in the open one at asOf; the start of the term cuts them', async () => {
    expect(await periodsOf('2026-03-10T12:00:00Z', rolling28)).toEqual([
      '2026-01: 01-04 to 02-01, final',
      '2026-02: 02-01 to 03-01, final',
      '2026-03: 02-10T12:00 to 03-10T12:00, open',
    ]);
    expect(await periodsOf('2026-01-20T00:00:00Z', rolling28)).toEqual([
      '2026-01: 01-01 to 01-20 partial, open',
    ]);
  });

  it('[PER-4] go by the statements of the agreement', async () => {
    const quarterly: Change = (draft) => {
      rolling28(draft);
      draft.reporting = { statement: { every: 'quarter', to: ['desk'] } };
      draft.roles = { desk: 'desk@provider.example' };
    };
    expect(await periodsOf('2026-04-02T00:00:00Z', quarterly)).toEqual([
      '2026-Q1: 03-04 to 04-01, provisional',
      '2026-Q2: 03-05 to 04-02, open',
    ]);
  });

  it('[PER-4] go by statements in cycles, too', async () => {
    const cycles: Change = (draft) => {
      rolling28(draft);
      draft.reporting = { statement: { every: '4 weeks', to: ['desk'] } };
      draft.roles = { desk: 'desk@provider.example' };
    };
    const told = await periodsOf('2026-02-27T00:00:00Z', cycles);
    expect(told).toEqual([
      'c01@2026-01-01: 01-01 to 01-29, final',
      'c02@2026-01-29: 01-29 to 02-26, provisional',
      'c03@2026-02-26: 01-30 to 02-27, open',
    ]);
  });

  it('[PER-5] an outcome counts in each window that holds it, and in none where none does', async () => {
    // Windows of 40 days: that of January ends on 02-01, of February begins on 01-20, of March on 02-20.
    const agreement = agreementWith((draft) => {
      draft.objectives.p1!.period = { rolling: '40 days' };
      draft.indicators.resolve.calendar = 'always';
    });
    const records = [
      ...[opened('A', '2026-01-10T08:00:00Z'), resolved('A', '2026-01-10T09:00:00Z')], // January
      ...[opened('B', '2026-01-25T08:00:00Z'), resolved('B', '2026-01-25T09:00:00Z')], // January and February
      ...[opened('C', '2026-02-25T08:00:00Z'), resolved('C', '2026-02-26T09:00:00Z')], // February and March: late
    ];
    const evaluation = await evaluate(agreement, records, { asOf: at('2026-04-10T00:00:00Z') });
    const periods = evaluation.objectives[0]!.periods.slice(0, 3);
    expect(
      periods.map(({ figure }) =>
        [figure.share!.good, figure.share!.valid].map(({ numerator }) => Number(numerator)),
      ),
    ).toEqual([
      [2, 2],
      [1, 2],
      [0, 1],
    ]);
    expect([...evaluation.outcomes()].map((outcome) => outcome.periods)).toEqual([
      { p1: ['2026-01'] },
      { p1: ['2026-01', '2026-02'] },
      { p1: ['2026-02', '2026-03'] },
    ]);
  });

  it('[PER-5] what is older than the window has left it by asOf', async () => {
    const agreement = agreementWith((draft) => {
      draft.objectives.p1!.period = { rolling: '7 days' };
    });
    const records = story(['02 09:00 opened priority=1', '02 17:00 updated state=Resolved']); // breached at 13:00
    const figures = async (asOf: string) => {
      const { objectives } = await evaluate(agreement, records, { asOf: at(asOf) });
      const { figure, judgement } = objectives[0]!.periods.at(-1)!;
      return [Number(figure.share!.valid.numerator), judgement.status];
    };
    expect(await figures('09 12:59')).toEqual([1, 'at risk']);
    expect(await figures('09 13:01')).toEqual([0, 'no data']);
  });

  it('[PER-6] have the budget of their own length, and nothing in them is lost before the statement ends', async () => {
    const agreement = agreementWith((draft) => {
      draft.objectives.up!.period = { rolling: '28 days' };
    });
    const records = [
      record({
        id: '1',
        source: 'probes',
        subject: 'shop',
        type: 'state',
        occurredAt: at('2026-03-02T00:00:00Z'),
        data: { state: 'down' },
      }),
      record({
        id: '2',
        source: 'probes',
        subject: 'shop',
        type: 'state',
        occurredAt: at('2026-03-02T12:00:00Z'),
        data: { state: 'up' },
      }),
    ];
    const { objectives } = await evaluate(agreement, records, { asOf: at('2026-03-15T00:00:00Z') });
    const { judgement } = objectives.find(({ objective }) => objective.id === 'up')!.periods[2]!;
    // 0.1 % of 28 days is 2 419 200 ms; 12 h of down time are far above it.
    expect(exact.toDecimalText(judgement.budget!.allowed)).toBe('2419200');
    expect(exact.toDecimalText(judgement.budget!.used)).toBe('43200000');
    expect(judgement.status).toBe('at risk');
  });

  it('[PER-6] pay shares of the fee of the statement’s period, so that the bases add up to the fee', async () => {
    const agreement = agreementWith((draft) => {
      draft.objectives.up!.period = { rolling: '7 days' };
      draft.credits = {
        schedules: [{ objective: 'up', base: 'service fee', tiers: [{ below: '99.9 %', credit: '10 %' }] }],
      };
    });
    const down = { source: 'probes', subject: 'shop', type: 'state', data: { state: 'down' } };
    const records = [record({ ...down, id: '1', occurredAt: at('2026-01-05T00:00:00Z') })];
    const { credits } = await evaluate(agreement, records, { asOf: at('2026-03-10T00:00:00Z') });
    expect(credits.map(({ base }) => exact.toDecimalText(base))).toEqual(['1000', '1000', '1000']);
  });
});

describe('cycles', () => {
  it('[PER-1] of months begin on the day of the month on which the term starts', async () => {
    const monthly: Change = (draft) => {
      draft.term.from = '2026-01-31';
      draft.objectives.p1!.period = { every: '1 month' };
    };
    expect(await periodsOf('2026-04-01T00:00:00Z', monthly)).toEqual([
      'c01@2026-01-31: 01-31 to 02-28, final',
      'c02@2026-02-28: 02-28 to 03-31, provisional',
      'c03@2026-03-31: 03-31 to 04-30, open',
    ]);
  });

  it('[PER-1] of four weeks are anchored at the start of the term', async () => {
    const cycles: Change = (draft) => {
      draft.objectives.p1!.period = { every: '4 weeks' };
    };
    expect(await periodsOf('2026-02-01T00:00:00Z', cycles)).toEqual([
      'c01@2026-01-01: 01-01 to 01-29, final',
      'c02@2026-01-29: 01-29 to 02-26, open',
    ]);
  });
});

it('[PER-5] the periods that hold an instant lie next to each other', () => {
  const periods = [
    [0, 10],
    [5, 20],
    [5, 30],
    [25, 40],
  ].map(([from, to]) => ({ from: from!, to: to! }));
  expect([-1, 0, 5, 10, 20, 25, 39, 40].map((t) => placesHolding(periods, t))).toEqual([
    [],
    [0],
    [0, 1, 2],
    [1, 2],
    [2],
    [2, 3],
    [3],
    [],
  ]);
});
