import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith } from '../testing/agreement.ts';
import { evidence, lawAgreement } from '../testing/arbitrary-evidence.ts';
import { at, record, story } from '../testing/records.ts';
import { statements } from './statements.ts';

const agreement = agreementWith(); // three days of grace
const MARCH_FINAL = at('2026-04-04T00:00:00Z');
const opened = story(['02 09:00 opened priority=1', '02 14:00 updated state=Resolved']);
/** Found out on 10 April: it was resolved in time after all. */
const correction = record({
  id: 'late',
  subject: 'T1',
  occurredAt: at('02 12:00'),
  receivedAt: at('2026-04-10T08:00:00Z'),
  supersedes: 'T1/001',
  data: { state: 'Resolved' },
});
const marchOf = (records: Parameters<typeof statements>[1], asOf = at('2026-05-20T00:00:00Z')) =>
  statements(agreement, records, { asOf }).find(
    ({ objective, period }) => objective === 'p1' && period === '2026-03',
  );

describe('statements', () => {
  it('[STM-1] a period is stated as it was known when it turned final, and restated by what came later', () => {
    const statement = marchOf([...opened, correction])!;
    expect(statement.finalAt).toBe(MARCH_FINAL);
    expect(
      statement.revisions.map(({ madeAt, result, because }) => [madeAt, result.judgement.status, because]),
    ).toEqual([
      [MARCH_FINAL, 'missed', []],
      [correction.receivedAt, 'met', [{ source: 'desk', id: 'late' }]],
    ]);
  });

  it('[STM-1] what is received at the instant of turning final still counts', () => {
    const statement = marchOf([...opened, { ...correction, receivedAt: MARCH_FINAL }])!;
    expect(statement.revisions.map(({ result }) => result.judgement.status)).toEqual(['met']);
  });

  it('[STM-2] late evidence that changes no figure restates nothing', () => {
    const other = { ...correction, data: { state: 'Resolved', note: 'x' }, occurredAt: at('02 14:30') };
    expect(marchOf([...opened, other])!.revisions).toHaveLength(1);
  });

  it('[STM-2] records received at one instant make one revision, and none where they cancel out', () => {
    const withdrawal = record({
      id: 'w',
      subject: 'T1',
      receivedAt: correction.receivedAt,
      withdraws: 'late',
    });
    expect(marchOf([...opened, correction, withdrawal])!.revisions).toHaveLength(1);
    const reopened = record({
      id: 'z',
      subject: 'T2',
      type: 'opened',
      receivedAt: correction.receivedAt,
      data: { priority: 1 },
    });
    const { revisions } = marchOf([...opened, correction, reopened])!;
    expect(revisions.map(({ because }) => because.map(({ id }) => id))).toEqual([[], ['late', 'z']]);
  });

  it('[STM-1] a period that is not final yet has none', () => {
    expect(marchOf(opened, MARCH_FINAL - 1)).toBeUndefined();
    expect(marchOf(opened, MARCH_FINAL)).toBeDefined();
  });

  it('[STM-3] the first is what was known then, the last is what is known now', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, async (records) => {
        const asOf = at('2026-04-20T00:00:00Z');
        const all = statements(lawAgreement, records, { asOf });
        expect(all.length).toBeGreaterThan(0);
        const now = await evaluate(lawAgreement, records, { asOf, knownAt: asOf });
        const known = new Map<number, typeof now>(); // several periods turn final at one instant
        for (const { objective, period, finalAt, revisions } of all) {
          const then =
            known.get(finalAt) ??
            (await evaluate(lawAgreement, records, { asOf: finalAt, knownAt: finalAt }));
          known.set(finalAt, then);
          const resultIn = (one: typeof now) =>
            one.objectives
              .find((other) => other.objective.id === objective)!
              .periods.find((other) => other.period.id === period)!;
          expect(revisions[0]!.result).toEqual(resultIn(then));
          expect(revisions.at(-1)!.result.figure).toEqual(resultIn(now).figure);
        }
      }),
      { numRuns: process.env.TALLYSTICK_LONG ? 600 : 60 },
    );
  });
});
