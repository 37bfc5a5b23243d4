import { describe, expect, it } from 'vitest';
import { evaluate, evaluateAll } from '../evaluate.ts';
import { LiveEvaluation } from '../live/live.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';

const worded = agreementWith((draft) => {
  Object.assign(draft, {
    sources: {
      desk: {
        connector: 'csv',
        values: { priority: { '1 - Critical': 1, 5: 2 }, state: { Erledigt: 'Resolved' } },
      },
      probes: { connector: 'csv', values: { state: { KO: 'down', OK: 'up' } } },
    },
  });
});
const plain = agreementWith();

const ticket = (subject: string, priority: string | number, state: string) => [
  record({
    id: `${subject}/1`,
    subject,
    type: 'opened',
    occurredAt: at('2026-03-02T09:00:00Z'),
    data: { priority },
  }),
  record({ id: `${subject}/2`, subject, occurredAt: at('2026-03-02T10:00:00Z'), data: { state } }),
];
const asOf = at('2026-04-10T00:00:00Z');

async function outcomesOf(agreement: typeof worded, records: ReturnType<typeof ticket>) {
  const evaluation = await evaluate(agreement, records, { asOf });
  return [...evaluation.outcomes()].map(({ cycle, objectives }) => `${cycle.state} ${objectives.join()}`);
}

describe('the words of a source', () => {
  it('[EVD-16] stand for those of the agreement', async () => {
    expect(await outcomesOf(worded, ticket('A', '1 - Critical', 'Erledigt'))).toEqual(['met p1']);
    expect(await outcomesOf(worded, ticket('A', 5, 'Erledigt'))).toEqual(['met p2']);
    expect(await outcomesOf(plain, ticket('A', '1 - Critical', 'Erledigt'))).toEqual(['running ']);
  });

  it('[EVD-16] stand for themselves where the agreement says nothing of them', async () => {
    expect(await outcomesOf(worded, ticket('A', 1, 'Resolved'))).toEqual(['met p1']);
    expect(await outcomesOf(worded, ticket('A', '1 - Critical', 'KO'))).toEqual(['breached p1']);
  });

  it('[EVD-16] give states of availability too, each source with its own', async () => {
    const states = [
      record({
        source: 'probes',
        id: '1',
        subject: 'shop',
        occurredAt: at('2026-03-01T00:00:00Z'),
        data: { state: 'KO' },
      }),
      record({
        source: 'probes',
        id: '2',
        subject: 'shop',
        occurredAt: at('2026-03-01T01:00:00Z'),
        data: { state: 'OK' },
      }),
    ];
    const { objectives, evidence } = await evaluate(worded, states, { asOf });
    const march = objectives[2]?.periods[2];
    expect([march?.period.id, march?.judgement.status, evidence.findingCount]).toEqual([
      '2026-03',
      'missed',
      0,
    ]);
  });

  it('[EVD-16] are read live, and by each of several drafts in its own way', async () => {
    const records = ticket('A', '1 - Critical', 'Erledigt');
    const live = new LiveEvaluation(worded, { asOf });
    live.apply(records);
    expect([...live.evaluation().outcomes()].map(({ cycle }) => cycle.state)).toEqual(['met']);
    const both = await evaluateAll([plain, worded, plain], records, { asOf });
    expect(both.map((one) => [...one.outcomes()].map(({ cycle }) => cycle.state))).toEqual([
      ['running'],
      ['met'],
      ['running'],
    ]);
  });
});
