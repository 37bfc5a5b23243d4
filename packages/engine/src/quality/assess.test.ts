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
    const sinceStart = at('02 00:00') - agreement.term.from;
    expect(coverage).toMatchObject({
      everyMs: HOUR,
      expectedMs: sinceStart + 10 * HOUR,
      coveredMs: 7 * HOUR,
      gaps: [
        { subject: shop, probe: '', from: agreement.term.from, to: at('02 00:00') },
        { subject: shop, probe: '', from: at('02 03:00'), to: at('02 06:00') },
      ],
      gapCount: 2,
    });
    expect((await of(ticks(0, 1), probe, asOf)).coverage?.gaps).toContainEqual(
      expect.objectContaining({ from: at('02 02:00'), to: asOf }),
    );
    expect((await of([record({ id: '1' })])).coverage).toBeUndefined();
  });

  it('[QLT-5] takes a subject of which nobody ever spoke for a gap as a whole', async () => {
    const quality = await of([], probe, at('02 10:00'));
    expect(quality.coverage).toMatchObject({ coveredMs: 0, gapCount: 1 });
    expect(scoreOf(quality)?.score).toEqual(exact.rational(0));
  });

  it('[QLT-5] tells probes of one subject apart, and expects later ones from their first record on', async () => {
    const of1 = (id: string, hour: number, probeName: string) => ({
      ...ticks(hour)[0]!,
      id,
      data: { state: 'up', probe: probeName },
    });
    const alive = Array.from({ length: 10 }, (_, hour) => of1(`a${hour}`, hour, 'a'));
    const { coverage } = await of([...alive, of1('b', 2, 'b')], probe, at('02 10:00'));
    expect(coverage?.gaps).toContainEqual({
      subject: shop,
      probe: 'b',
      from: at('02 03:00'),
      to: at('02 10:00'),
    });
  });

  it('[QLT-5] counts no record that was withdrawn or superseded', async () => {
    const gap = { from: at('02 01:00'), to: at('02 02:00') };
    const back = { ...ticks(1)[0]!, id: 'w', withdraws: 'p1', data: {} };
    const gaps = async (...more: EvidenceRecord[]) =>
      (await of([...ticks(0, 1, 2), ...more], probe, at('02 03:00'))).coverage?.gaps;
    expect(await gaps()).not.toContainEqual(expect.objectContaining(gap));
    expect(await gaps({ ...back, occurredAt: at('02 02:00'), receivedAt: at('02 02:30') })).toContainEqual(
      expect.objectContaining(gap),
    );
  });

  it('[QLT-5] expects nothing outside service hours, and the pace of what a source stands in for', async () => {
    const served = agreementWith((draft) => {
      draft.calendars.office = { timeZone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } };
      draft.indicators.uptime = {
        ...draft.indicators.uptime,
        heartbeat: '1 h',
        calendar: 'office',
        fallback: 'desk',
      };
    });
    const asOf = at('03 00:00'); // The 2nd is a Monday.
    const all = await assessQuality(served, [ticks(9, 10, 11, 12, 13, 14, 15, 16)], { asOf });
    const coverage = all.find(({ source }) => source === probe)?.coverage;
    expect(coverage?.gaps).toEqual([expect.objectContaining({ to: at('02 09:00') })]);
    expect(all.find(({ source }) => source === 'desk')?.coverage).toMatchObject({ coveredMs: 0 });
  });

  it('[QLT-5] agrees with looking at each minute', async () => {
    const start = agreement.term.from;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 599 }), { maxLength: 12 }),
        async (minutes) => {
          const records = minutes.map((minute) => ({
            ...ticks(0)[0]!,
            id: `${minute}`,
            occurredAt: start + minute * 60_000,
          }));
          const { coverage } = await of(records, probe, start + 600 * 60_000);
          let covered = 0;
          for (let minute = 0; minute < 600; minute++) {
            if (minutes.some((one) => one <= minute && minute < one + 60)) covered++;
          }
          expect(coverage).toMatchObject({ coveredMs: covered * 60_000, expectedMs: 600 * 60_000 });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[QLT-6] tells an unusual silence from a usual one, once it knows what is usual', async () => {
    const hourly = ticks(...Array.from({ length: 25 }, (_, index) => index));
    const silent = async (hours: number) => (await of(hourly, probe, at('03 00:00') + hours * HOUR)).silence;
    expect(await silent(3)).toEqual({
      ...{ lastAt: at('03 00:00'), sinceMs: 3 * HOUR, longMs: 3 * HOUR, usualMs: HOUR, isLong: false },
    });
    expect(await silent(4)).toMatchObject({ isLong: true });
    expect((await of(ticks(0, 1, 2), probe)).silence).toBeUndefined();
  });

  it('[QLT-6] expects no word after the term', async () => {
    const last = (agreement.term.to - at('02 00:00')) / HOUR - 1;
    const hourly = ticks(...Array.from({ length: 25 }, (_, index) => last - index));
    const { silence } = await of(hourly, probe, agreement.term.to + 5_000 * HOUR);
    expect(silence).toMatchObject({ sinceMs: HOUR, usualMs: HOUR, isLong: false });
  });

  it('[QLT-6] takes a silence for long when somebody said so, and that of a source that never spoke', async () => {
    const set = (silenceMs: number) => ({ asOf: at('03 00:00'), of: () => ({ silenceMs }) });
    const silence = async (records: readonly EvidenceRecord[], silenceMs: number) =>
      (await assessQuality(agreement, [records], set(silenceMs))).find(({ source }) => source === probe)!
        .silence;
    expect(await silence(ticks(0, 23), HOUR)).toMatchObject({
      sinceMs: HOUR,
      usualMs: undefined,
      isLong: false,
    });
    expect(await silence(ticks(0, 23), HOUR - 1)).toMatchObject({ isLong: true });
    expect(await silence([], HOUR)).toMatchObject({ lastAt: agreement.term.from, isLong: true });
  });

  it('[QLT-9] looks back as far as it is told, by when records happened and came', async () => {
    const late = { ...ticks(0)[0]!, id: 'old and late', receivedAt: at('10 00:00') };
    const old = ticks(0, 1, 2).map((one) => ({ ...one, data: { state: 'purple' } }));
    const recent = ticks(...Array.from({ length: 24 }, (_, hour) => 24 * 8 + hour));
    const all = [...old, late, ...recent];
    const options = { asOf: at('11 00:00'), of: () => ({ lookBackMs: 2 * 24 * HOUR }) };
    const quality = (await assessQuality(agreement, [all], options)).find(({ source }) => source === probe)!;
    expect(quality).toMatchObject({
      ...{ fromAt: at('09 00:00'), untilAt: at('11 00:00'), records: 25, late: 1 },
      examples: { late: ['old and late'] },
      unusable: { count: 0 },
      firstAt: at('02 00:00'),
    });
    expect(quality.coverage).toMatchObject({ expectedMs: 48 * HOUR, coveredMs: 24 * HOUR });
    expect(quality.coverage?.gaps).toEqual([
      { subject: shop, probe: '', from: at('02 03:00'), to: at('10 00:00') },
    ]);
  });

  it('[QLT-13] is the same from its last records and what was known before', async () => {
    const all = ticks(...Array.from({ length: 200 }, (_, hour) => hour));
    const options = (end: string) => ({ asOf: at(end), of: () => ({ lookBackMs: 2 * 24 * HOUR }) });
    const assess = async (records: readonly EvidenceRecord[], end: string, more: object = {}) =>
      (await assessQuality(agreement, [records], { ...options(end), ...more })).find(
        ({ source }) => source === probe,
      )!;
    const first = await assess(all, '11 00:00');
    const before = () => ({
      firstAt: first.firstAt!,
      lastAt: first.lastAt!,
      usualMs: first.silence!.usualMs,
    });
    expect(first.silence).toMatchObject({ lastAt: at('10 07:00'), isLong: true });
    for (const end of ['11 12:00', '20 00:00'])
      expect(await assess(all.slice(-60), end, { before })).toEqual(await assess(all, end));
    expect(await assess(all.slice(-1), '20 00:00')).toMatchObject({ silence: undefined });
  });

  it('[QLT-7] is as good as its weakest side', async () => {
    const records = Array.from({ length: 50 }, (_, index) => record({ id: `${index}` }));
    expect(gradeOf(scoreOf(await of(records))!)).toBe('good');
    const oneLate = [...records, record({ id: 'x', receivedAt: ASOF })];
    const score = scoreOf(await of(oneLate))!;
    expect(score.score).toEqual(exact.rational(50, 51n));
    expect(score.parts.find(({ id }) => id === 'punctual')?.share).toEqual(exact.rational(50, 51n));
    expect(gradeOf(score)).toBe('fair');
    expect(toQualityReport('a', ASOF, [await of(oneLate)]).sources[0]).toMatchObject({
      score: '98.03 %',
      grade: 'fair',
    });
  });

  it('[QLT-7] has no score where nothing came and nothing was due', async () => {
    expect(scoreOf(await of([]))).toBeUndefined();
    expect(toQualityReport('a', ASOF, [await of([])]).sources[0]).toMatchObject({
      score: null,
      grade: null,
      parts: [],
    });
  });

  it('[QLT-7] looks at what had happened by then, conflicts and repeats too', async () => {
    const later = record({ id: '2', occurredAt: ASOF + HOUR });
    const quality = await of([record({ id: '1' }), later, later, { ...later, data: { state: 'Other' } }]);
    expect(quality).toMatchObject({ records: 1, conflicts: 0, duplicates: 0 });
    expect(scoreOf(quality)?.score).toEqual(exact.rational(1));
  });

  it('[QLT-8] counts all that could not be used, however many, and each source’s own', async () => {
    const strange = (id: number) => ({ ...ticks(0)[0]!, id: `s${id}`, data: { state: 'purple' } });
    const quality = await of(
      Array.from({ length: 1_500 }, (_, id) => strange(id)),
      probe,
    );
    expect(quality.unusable.count).toBe(1_500);
    expect(scoreOf(quality)?.parts.find(({ id }) => id === 'usable')?.share).toEqual(exact.rational(0));
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
