import { parseAgreement } from '@tallystick/agreement';
import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { LiveEvaluation } from './live/live.ts';
import { type AgreementDraft, agreementWith } from './testing/agreement.ts';
import { at, record, story } from './testing/records.ts';

/** How many records a test takes: the same was tried by hand with ten times as many. */
const MANY = 100_000;
/** Ten times what it takes on a slow machine; a cost that grows with the square would need hours. */
const SOON = 60_000;

const counted = agreementWith((draft) => {
  draft.indicators.answered = { kind: 'ratio', service: 'desk', from: 'desk', good: 'good', total: 'total' };
  draft.objectives.answered = { indicator: 'answered', target: '50 %', period: 'month' };
});
const count = (good: unknown, total: unknown, change: Partial<EvidenceRecord> = {}) =>
  record({
    id: 'bad',
    subject: 'calls',
    data: { good: good as JsonValue, total: total as JsonValue },
    ...change,
  });

async function figureOf(records: readonly EvidenceRecord[]) {
  const evaluation = await evaluate(counted, [...records, count(1, 2, { id: 'fine' })], {
    asOf: at('20 00:00'),
  });
  const march = evaluation.objectives.find(({ objective }) => objective.id === 'answered')!.periods.at(-1)!;
  return { valid: march.figure.share!.valid.numerator, findings: evaluation.evidence.findings };
}

describe('bad numbers', () => {
  it.each([
    ['no number', Number.NaN, 2],
    ['infinity', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    ['less than infinity', 0, Number.NEGATIVE_INFINITY],
    ['a negative count', -1, 2],
    ['a negative total', 0, -2],
    ['more good than valid', 3, 2],
    ['half an event', 0.5, 2],
    ['a word', 'some', 2],
    ['more than anyone counts', 1, 1e300],
  ])('[RAT-4] %s is left out, and its record named', async (_name, good, total) => {
    const { valid, findings } = await figureOf([count(good, total)]);
    expect(valid).toBe(2n);
    expect(findings.map(({ source, id }) => `${source}/${id}`)).toEqual(['desk/bad']);
  });

  it.each([
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['half a millisecond', 0.5],
    ['negative', -1],
    ['in the year 2100', 4_102_444_800_000],
  ])('[EVD-9] an instant that is %s is left out, and its record named', async (_name, occurredAt) => {
    const { valid, findings } = await figureOf([count(1, 1, { occurredAt, receivedAt: at('02 09:00') })]);
    expect(valid).toBe(2n);
    expect(findings.map(({ id }) => id)).toEqual(['bad']);
  });

  it('[EVD-9] an evaluation instant that is none is an error that says so', async () => {
    await expect(evaluate(counted, [], { asOf: Number.NaN })).rejects.toThrow(/asOf must be a whole number/);
    expect(() => new LiveEvaluation(counted, { asOf: 0.5 })).toThrow(/asOf must be a whole number/);
  });
});

describe('events out of place', () => {
  it('[RAT-1] before the term they count in no period', async () => {
    const before = count(1, 1, { occurredAt: at('2025-12-31T23:59:59.999Z'), receivedAt: at('02 09:00') });
    expect(await figureOf([before])).toEqual({ valid: 2n, findings: [] });
  });

  it('[CLK-14] a clock that was decided before the term counts in no period; one that runs into it does', async () => {
    const early = story(
      ['2025-12-30T09:00:00Z opened priority=1', '2025-12-30T10:00:00Z updated state=Resolved'],
      'A',
    );
    const into = story(
      ['2025-12-31T16:00:00Z opened priority=1', '2026-01-01T09:30:00Z updated state=Resolved'],
      'B',
    );
    const evaluation = await evaluate(counted, [...early, ...into], { asOf: at('02 00:00') });
    const outcomes = [...evaluation.outcomes()].map(({ subject, cycle, periods }) => [
      subject,
      cycle.state,
      periods,
    ]);
    expect(outcomes).toEqual([
      ['A', 'met', {}],
      ['B', 'met', { p1: ['2026-01'] }],
    ]);
  });

  it.each([
    ['a stop', ['02 09:00 updated state=Resolved priority=1']],
    ['a pause and its end', ['02 09:00 updated state=Waiting priority=1', '02 10:00 updated state=New']],
    ['a change of priority', ['02 09:00 updated priority=1', '02 10:00 updated priority=2']],
  ])('[CLK-2] %s without a start is nothing', async (_name, lines) => {
    const evaluation = await evaluate(counted, story(lines), { asOf: at('20 00:00') });
    expect([...evaluation.outcomes()]).toEqual([]);
  });

  it('[RAT-5] counters whose clock runs years ahead are left out and named', async () => {
    const ahead = count(1, 1, {
      occurredAt: at('2026-03-10T00:00:00Z'),
      receivedAt: at('2021-03-10T00:00:00Z'),
    });
    const { valid, findings } = await figureOf([ahead]);
    expect(valid).toBe(2n);
    expect(findings.map(({ id }) => id)).toEqual(['bad']);
  });

  it('[EVD-10] a ticket of a clock years ahead has not begun; years behind, it has run all the while', async () => {
    const skewed = [
      ...story(['2031-03-02T09:00:00Z opened priority=1'], 'ahead'),
      ...story(['1999-03-02T09:00:00Z opened priority=1'], 'behind'),
    ];
    const evaluation = await evaluate(counted, skewed, { asOf: at('02 17:00') });
    expect(
      [...evaluation.outcomes()].map(({ subject, cycle, periods }) => [subject, cycle.state, periods]),
    ).toEqual([['behind', 'breached', {}]]);
  });
});

describe('masses', () => {
  const live = (records: readonly EvidenceRecord[]) => {
    const evaluation = new LiveEvaluation(counted, { asOf: at('03 00:00') });
    evaluation.apply(records);
    return evaluation.evaluation();
  };

  it(
    '[EVD-2] events at one instant of one subject apply one after the other, soon',
    async () => {
      const states = ['Waiting', 'New', 'Resolved', 'New'];
      const records = Array.from({ length: MANY }, (_, place) =>
        record({
          id: `e${String(place).padStart(7, '0')}`,
          type: place === 0 ? 'opened' : 'updated',
          data: { priority: 1, state: states[place % 4]! },
        }),
      );
      const [outcome, ...others] = [
        ...(await evaluate(counted, records, { asOf: at('02 17:00') })).outcomes(),
      ];
      expect(others).toEqual([]);
      // The last one opens it again, and it runs to the evening.
      expect(outcome!.cycle).toMatchObject({ state: 'breached', elapsedMs: 8 * 3_600_000 });
      expect([...live(records).outcomes()]).toHaveLength(1);
    },
    SOON,
  );

  it(
    '[EVD-2] and so do events at one instant of as many subjects',
    async () => {
      const records = Array.from({ length: MANY }, (_, place) =>
        record({ id: `e${place}`, subject: `T${place}`, type: 'opened', data: { priority: 1 } }),
      );
      const evaluation = await evaluate(counted, records, { asOf: at('02 17:00') });
      const march = evaluation.objectives[0]!.periods.at(-1)!;
      expect(march.figure.share!.valid).toEqual({ numerator: BigInt(MANY), denominator: 1n });
    },
    SOON,
  );

  it.each([
    ['an even', MANY, 1],
    ['an odd', MANY - 1, 0],
  ])(
    '[EVD-6] %s chain of withdrawals is followed to its end',
    async (_name, length, standing) => {
      // Each takes back the one before; the first is the opening itself.
      const chain = Array.from({ length: length + 1 }, (_, place) =>
        record({
          id: `w${place}`,
          type: 'opened',
          data: { priority: 1 },
          ...(place > 0 && { withdraws: `w${place - 1}` }),
        }),
      );
      for (const records of [chain, chain.toReversed()]) {
        const evaluation = await evaluate(counted, records, { asOf: at('02 10:00') });
        expect([...evaluation.outcomes()]).toHaveLength(standing);
      }
      expect([...live(chain.slice(0, 5_000 + standing)).outcomes()]).toHaveLength(standing);
    },
    SOON,
  );

  it(
    '[EVD-5] a chain of corrections leaves its last record',
    async () => {
      const chain = Array.from({ length: MANY }, (_, place) =>
        record({
          id: `c${place}`,
          type: 'opened',
          data: { priority: place === MANY - 1 ? 2 : 1 },
          ...(place > 0 && { supersedes: `c${place - 1}` }),
        }),
      );
      const evaluation = await evaluate(counted, chain, { asOf: at('02 10:00') });
      expect([...evaluation.outcomes()].map(({ objectives }) => objectives)).toEqual([['p2']]);
    },
    SOON,
  );
});

describe('time that does not exist', () => {
  const problems = (change: (draft: AgreementDraft) => void): string => {
    try {
      agreementWith(change);
      return 'no problem';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('[CLK-18] a calendar that never opens is refused where it is defined, by name', () => {
    expect(
      problems((draft) => {
        draft.calendars.office!.hours = {};
      }),
    ).toMatch(/never-opens|never opens/);
  });

  it('[CLK-18] a zone that does not exist is refused by name', () => {
    const message = problems((draft) => {
      draft.term.timeZone = 'Europe/Atlantis';
    });
    expect(message).toMatch(/Europe\/Atlantis/);
    expect(parseAgreement('').ok).toBe(false);
  });
});
