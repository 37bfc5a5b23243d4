import { exact } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { assessQuality } from './assess.ts';
import { toQualityReport } from './report.ts';
import { gradeOf, scoreOf } from './score.ts';

const HOUR = 3_600_000;
const ASOF = at('20 00:00');
/** Tickets from `desk`, states of the shop from `probe`, which speaks each hour. */
const agreement = agreementWith((draft) => {
  draft.indicators.uptime = { ...draft.indicators.uptime, heartbeat: '1 h' };
  draft.reporting = { grace: '2 days' };
});
const { from: probe, subject: shop } = { ...agreement.indicators.get('uptime')! } as {
  from: string;
  subject: string;
};
const of = async (records: readonly EvidenceRecord[], source = 'desk', asOf = ASOF) =>
  (await assessQuality(agreement, [records], { asOf })).find((one) => one.source === source)!;
const ticks = (...hours: readonly number[]) =>
  hours.map((hour) => {
    const occurredAt = at('02 00:00') + hour * HOUR;
    return record({
      id: `p${hour}`,
      source: probe,
      subject: shop,
      type: 'state',
      occurredAt,
      receivedAt: occurredAt,
      data: { state: 'up' },
    });
  });

describe('the quality of a source', () => {
  it('[QLT-1] counts each record once, repeats and contradictions apart', async () => {
    const first = record({ id: '1', data: { state: 'New' } });
    const quality = await of([first, first, { ...first, data: { state: 'Old' } }, record({ id: '2' })]);
    expect(quality).toMatchObject({ records: 2, duplicates: 1, conflicts: 1, subjects: 1 });
  });

  it('[QLT-2] finds what came after the grace time of the agreement', async () => {
    const come = (id: string, afterHours: number) =>
      record({ id, receivedAt: at('02 09:00') + afterHours * HOUR });
    expect(await of([come('1', 48), come('2', 49), come('3', 0)])).toMatchObject({ late: 1 });
  });

  it('[QLT-3] tells how long records take, by the nearest rank', async () => {
    const all = Array.from({ length: 100 }, (_, index) =>
      record({ id: `${index}`, receivedAt: at('02 09:00') + (index + 1) * 1_000 }),
    );
    expect((await of(all)).delayMs).toEqual({ p50: 50_000, p95: 95_000, p99: 99_000 });
    expect((await of([])).delayMs).toBeUndefined();
  });

  it('[QLT-4] finds clocks that run ahead', async () => {
    const ahead = (id: string, ms: number) => record({ id, receivedAt: at('02 09:00') - ms });
    expect(await of([ahead('1', 5_000), ahead('2', 90_000), record({ id: '3' })])).toMatchObject({
      ahead: 2,
      furthestAheadMs: 90_000,
    });
  });

  it('[QLT-5] says how much of the time is covered where the source should speak, and where it did not', async () => {
    const asOf = at('02 10:00');
    const { coverage } = await of(ticks(0, 1, 2, 6, 7, 8, 9), probe, asOf);
    expect(coverage).toEqual({
      everyMs: HOUR,
      expectedMs: 10 * HOUR,
      coveredMs: 7 * HOUR,
      gaps: [{ subject: shop, from: at('02 03:00'), to: at('02 06:00') }],
      gapCount: 1,
    });
    expect((await of(ticks(0, 1), probe, asOf)).coverage).toMatchObject({
      gaps: [{ from: at('02 02:00'), to: asOf }],
    });
    expect((await of([record({ id: '1' })])).coverage).toBeUndefined();
  });

  it('[QLT-5] agrees with looking at each minute', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 12 }),
        async (minutes) => {
          const start = at('02 00:00');
          const records = minutes.map((minute) => ({
            ...ticks(0)[0]!,
            id: `${minute}`,
            occurredAt: start + minute * 60_000,
          }));
          const { coverage } = await of(records, probe, start + 600 * 60_000);
          const first = Math.min(...minutes);
          let covered = 0;
          for (let minute = first; minute < 600; minute++) {
            if (minutes.some((one) => one <= minute && minute < one + 60)) covered++;
          }
          expect(coverage).toMatchObject({
            coveredMs: covered * 60_000,
            expectedMs: (600 - Math.min(first, 600)) * 60_000,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[QLT-6] tells an unusual silence from a usual one, once it knows what is usual', async () => {
    const hourly = ticks(...Array.from({ length: 25 }, (_, index) => index));
    const silent = async (hours: number) => (await of(hourly, probe, at('03 00:00') + hours * HOUR)).silence;
    expect(await silent(3)).toEqual({ sinceMs: 3 * HOUR, usualMs: HOUR, isLong: false });
    expect(await silent(4)).toMatchObject({ isLong: true });
    expect((await of(ticks(0, 1, 2), probe)).silence).toBeUndefined();
  });

  it('[QLT-7] is as good as its weakest side', async () => {
    const records = Array.from({ length: 50 }, (_, index) => record({ id: `${index}` }));
    expect(gradeOf(scoreOf(await of(records)))).toBe('good');
    const oneLate = [...records, record({ id: 'x', receivedAt: ASOF })];
    const score = scoreOf(await of(oneLate));
    expect(score.score).toEqual(exact.rational(50, 51n));
    expect(score.parts.find(({ id }) => id === 'punctual')?.share).toEqual(exact.rational(50, 51n));
    expect(gradeOf(score)).toBe('fair');
    expect(toQualityReport('a', ASOF, [await of(oneLate)]).sources[0]).toMatchObject({
      score: '98.03 %',
      grade: 'fair',
    });
  });

  it('[QLT-8] names what the evaluation could not use', async () => {
    const strange = { ...ticks(1)[0]!, data: { state: 'purple' } };
    const { unusable } = await of([...ticks(0), strange], probe);
    expect(unusable.count).toBe(1);
    expect(unusable.examples[0]?.id).toBe('p1');
  });

  it('[QLT-1] does not depend on the order in which records came', async () => {
    const some = [
      ...ticks(0, 1, 5),
      record({ id: '1' }),
      record({ id: '1', data: { state: 'Other' } }),
      record({ id: '2', receivedAt: ASOF }),
      record({ id: '2', receivedAt: ASOF }),
    ];
    const expected = await assessQuality(agreement, [some], { asOf: ASOF });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(some, { minLength: some.length }), async (shuffled) => {
        expect(await assessQuality(agreement, [shuffled], { asOf: ASOF })).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
