import { exact } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { zoneRules } from '@tallystick/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityAlerts } from '../alerts/of-quality.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { assessQuality } from './assess.ts';
import { FOUND_ONE_BY_ONE, qualityFindings } from './findings.ts';
import { nextQualityChange } from './next-change.ts';
import { DEFAULT_THRESHOLDS, type QualityThresholds } from './thresholds.ts';

const HOUR = 3_600_000;
/** Tickets from `desk`, whose priorities have words; states of the shop from a source that speaks each hour. */
const agreement = agreementWith((draft) => {
  draft.indicators.uptime = { ...draft.indicators.uptime, heartbeat: '1 h' };
  draft.sources.desk = { connector: 'csv', values: { urgency: { High: '1', Low: '2' } } };
  draft.reporting = { grace: '2 days' };
});
const { from: probe, subject: shop } = { ...agreement.indicators.get('uptime')! } as {
  from: string;
  subject: string;
};

const assess = async (
  records: readonly EvidenceRecord[],
  asOf: number,
  thresholds: Partial<QualityThresholds> = {},
) => {
  const by = { ...DEFAULT_THRESHOLDS, ...thresholds };
  const sources = await assessQuality(agreement, [records], { asOf, of: () => by });
  const isOver = asOf >= agreement.term.to;
  return { sources, findings: sources.flatMap((one) => qualityFindings(one, by, { isOver })) };
};
const keys = async (...of: Parameters<typeof assess>) =>
  (await assess(...of)).findings.filter(({ source }) => source === 'desk').map(({ key }) => key);
const tick = (hour: number, from = at('02 00:00')) => {
  const occurredAt = from + hour * HOUR;
  return record({
    ...{ id: `p${hour}`, source: probe, subject: shop, type: 'state', occurredAt },
    receivedAt: occurredAt,
    data: { state: 'up' },
  });
};
const ticks = (from: number, count: number) => Array.from({ length: count }, (_, n) => tick(from + n));
const NOON = at('02 12:00');

describe('what is found about a source', () => {
  it.each<[string, readonly EvidenceRecord[], readonly string[]]>([
    ['nothing where all is well', [record({ id: '1', data: { urgency: 'High' } })], []],
    [
      'ids under which different things were said',
      [record({ id: '1' }), record({ id: '1', data: { state: 'Other' } }), ...many(40)],
      ['conflicts/desk'],
    ],
    [
      'records that came after the grace',
      [record({ id: '1', receivedAt: at('20 00:00') }), ...many(40)],
      ['late/desk'],
    ],
    ['clocks that run ahead', [record({ id: '1', receivedAt: at('02 08:00') }), ...many(40)], ['clock/desk']],
    [
      'words that nobody knows, one by one',
      [
        record({ id: '1', data: { urgency: 'Urgent' } }),
        record({ id: '2', data: { urgency: 'Now' } }),
        ...many(60),
      ],
      ['unmapped/desk/urgency/Now', 'unmapped/desk/urgency/Urgent'],
    ],
    ['records that came more than once', [record({ id: '1' }), record({ id: '1' })], ['duplicates/desk']],
  ])('[QLT-10] is %s', async (_what, records, expected) => {
    expect(await keys(records, NOON)).toEqual(expected);
  });

  it('[QLT-10] names the records behind it', async () => {
    const late = ['b', 'a'].map((id) => record({ id, receivedAt: at('20 00:00') }));
    const { findings } = await assess([...late, ...many(60)], NOON);
    expect(findings.find(({ kind }) => kind === 'late')).toMatchObject({
      records: ['a', 'b'],
      says: '2 records came after the grace time of the agreement.',
    });
  });

  it('[QLT-10] has one key for a gap from its begin to its end, and words that change once', async () => {
    const found = async (asOf: number, records = ticks(0, 5)) =>
      (await assess(records, asOf)).findings.filter(({ key }) => key.endsWith('02T05:00:00.000Z'));
    const [open] = await found(at('02 06:00'));
    expect(open).toMatchObject({
      key: `gap/${probe}/${shop}//2026-03-02T05:00:00.000Z`,
      says: `Nothing came of ${shop} from 2026-03-02T05:00:00.000Z on, where something was due every 1 h.`,
    });
    expect(await found(at('02 08:00'))).toEqual([open]);
    expect(await found(at('02 09:00'), [...ticks(0, 5), tick(8)])).toMatchObject([
      { key: open!.key, says: expect.stringContaining(' to 2026-03-02T08:00:00.000Z') },
    ]);
    expect(await found(at('02 09:00'), ticks(0, 9))).toEqual([]);
  });

  it('[QLT-10] is told together where it is much', async () => {
    const gappy = (count: number) => Array.from({ length: count + 1 }, (_, n) => tick(2 * n));
    const gaps = async (count: number) => {
      const records = gappy(count);
      const { findings } = await assess(records, records.at(-1)!.occurredAt, {
        lookBackMs: (2 * count - 1) * HOUR,
      });
      return findings.filter(({ kind }) => kind === 'gap');
    };
    expect(await gaps(FOUND_ONE_BY_ONE)).toHaveLength(FOUND_ONE_BY_ONE);
    const [one, ...rest] = await gaps(FOUND_ONE_BY_ONE + 1);
    expect(rest).toEqual([]);
    expect(one!.key).toBe(`gap/${probe}`);
  });

  it('[QLT-10] is a long silence while the term lasts, and a score below its threshold', async () => {
    const talk = ticks(0, 30);
    const of = async (asOf: number) =>
      (await assess(talk, asOf)).findings.filter(({ kind }) => kind === 'silence' || kind === 'score');
    const silentFrom = at('02 00:00') + 32 * HOUR;
    expect((await of(silentFrom)).map(({ kind }) => kind)).toEqual(['score']);
    const found = await of(silentFrom + 1);
    expect(found.map(({ key }) => key)).toEqual([`score/${probe}`, `silence/${probe}`]);
    expect(found[1]!.says).toBe(
      `Nothing came from ${probe} since 2026-03-03T05:00:00.000Z; longer than 3 h is long.`,
    );
    expect((await of(agreement.term.to)).map(({ kind }) => kind)).toEqual(['score']);
  });

  it('[QLT-10] is nothing above the threshold that somebody set', async () => {
    const records = [record({ id: '1', receivedAt: at('20 00:00') }), ...many(99)];
    const punctual = (share: number) => ({
      parts: { ...DEFAULT_THRESHOLDS.parts, punctual: exact.rational(share, 100) },
    });
    expect(await keys(records, NOON, punctual(99))).toEqual([]);
    expect(await keys(records, NOON, punctual(100))).toEqual(['late/desk']);
    expect(await keys(records, NOON, { ...punctual(99), score: exact.rational(995, 1000n) })).toEqual([
      'score/desk',
    ]);
  });

  it('[QLT-10] has keys that differ, and does not depend on the order of records', async () => {
    const some = [...many(5), tick(1), tick(9), record({ id: 'x', data: { urgency: 'Now' } })];
    const expected = (await assess(some, NOON)).findings;
    expect(new Set(expected.map(({ key }) => key)).size).toBe(expected.length);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(some, { minLength: some.length }), async (shuffled) => {
        expect((await assess(shuffled, NOON)).findings).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('becomes an alert where it is silence or a poor score', async () => {
    const { findings } = await assess(ticks(0, 30), at('05 00:00'));
    expect(qualityAlerts(findings).map(({ key, kind, severity }) => [key, kind, severity])).toEqual([
      [`score/${probe}`, 'poor-quality', 'warning'],
      [`silence/${probe}`, 'silent-source', 'warning'],
    ]);
  });
});

describe('when quality is to be looked at again', () => {
  const zone = zoneRules('UTC');
  const next = async (records: readonly EvidenceRecord[], asOf: number) =>
    nextQualityChange((await assess(records, asOf)).sources, { asOf, term: agreement.term, zone });

  it('[QLT-11] is when a record is overdue, and every quarter of an hour while the gap grows', async () => {
    expect(await next([tick(9)], at('02 09:30'))).toBe(at('02 10:00') + 1);
    expect(await next([tick(9)], at('02 10:00') + 1)).toBe(at('02 10:15') + 1);
  });

  it('[QLT-11] is right after the instant at which a record is due, where that is now and one has just come', async () => {
    expect(await next([tick(9), tick(10)], at('02 10:00'))).toBe(at('02 10:00') + 1);
    expect(await next([tick(9), tick(10)], at('02 10:00') + 1)).toBe(at('02 11:00') + 1);
  });

  it('[QLT-11] is when a silence becomes long, to the millisecond', async () => {
    const desk = Array.from({ length: 30 }, (_, n) => {
      const occurredAt = at('02 00:00') + n * 60_000;
      return record({ id: `${n}`, occurredAt, receivedAt: occurredAt });
    });
    const asOf = at('02 00:30');
    const due = (await next([...desk, tick(0)], asOf))!;
    expect(due).toBe(at('02 00:29') + 3 * 60_000 + 1);
    const isFound = async (instant: number) => (await keys(desk, instant)).includes('silence/desk');
    expect([await isFound(due - 1), await isFound(due)]).toEqual([false, true]);
  });

  it('[QLT-11] is the next day of the zone, and never after the term', async () => {
    const daily = [record({ id: '1' })];
    const quiet = agreementWith(() => {});
    const sources = await assessQuality(quiet, [daily], { asOf: NOON });
    const when = (asOf: number, name = 'UTC') =>
      nextQualityChange(sources, { asOf, term: quiet.term, zone: zoneRules(name) });
    expect(when(NOON)).toBe(at('03 00:00'));
    expect(when(NOON, 'Asia/Tokyo')).toBe(at('02 15:00'));
    expect(when(quiet.term.to - 1)).toBe(quiet.term.to);
    expect(when(quiet.term.to)).toBeUndefined();
  });

  it('[QLT-11] is not later than anything that changes by itself', async () => {
    const start = at('02 00:00');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 40 }),
        async (quarters, later) => {
          const records = quarters.map((quarter) => ({ ...tick(quarter / 4), id: `q${quarter}` }));
          const asOf = start + Math.max(...quarters) * 15 * 60_000 + later * 7 * 60_000;
          const found = async (instant: number) =>
            (await assess(records, instant)).findings
              .filter(({ kind }) => kind !== 'score')
              .map(({ key }) => key)
              .sort();
          const due = (await next(records, asOf))!;
          expect(await found(due - 1)).toEqual(await found(asOf));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Good records of the desk, so that one bad one is a small share. */
function many(count: number): EvidenceRecord[] {
  return Array.from({ length: count }, (_, n) => record({ id: `good ${n}`, data: { urgency: 'Low' } }));
}
