import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { assessQuality } from './assess.ts';
import { qualityFindings } from './findings.ts';
import { scoreOf } from './score.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Calls of one service, counted by minute from the start of the term on, and of whatever else the probes tell. */
const calling = (subject?: string) =>
  agreementWith((draft) => {
    draft.term = { ...draft.term, from: '2026-03-02' };
    draft.indicators.uptime = { ...draft.indicators.uptime, from: 'desk' };
    draft.indicators.calls = {
      kind: 'ratio',
      from: 'probes',
      good: 'good',
      total: 'total',
      ...(subject && { subject }),
    };
    draft.objectives.called = { indicator: 'calls', target: '99 %', period: 'month' };
  });
const named = calling('checkout');
const START = at('02 00:00');

/** Slices of a minute from a minute of the term on; null where nothing is known. */
const slices = (
  fromMinute: number,
  values: readonly (number | null)[],
  change: Partial<EvidenceRecord> = {},
) =>
  record({
    ...{ id: `s${fromMinute}`, source: 'probes', subject: 'checkout', type: 'slices' },
    occurredAt: START + fromMinute * MINUTE,
    receivedAt: START + (fromMinute + values.length) * MINUTE,
    data: { stepMs: MINUTE, good: values, total: values },
    ...change,
  });
const minutes = (count: number, value: number | null = 5) => Array.from({ length: count }, () => value);
const of = async (records: readonly EvidenceRecord[], asOf: number, agreement = named) =>
  (await assessQuality(agreement, [records], { asOf })).find(({ source }) => source === 'probes')!;

describe('the quality of series', () => {
  it('[QLT-12] is covered slice by slice, and what is not known is a gap', async () => {
    const holes = [...minutes(20), ...minutes(10, null), ...minutes(30)];
    const quality = await of([slices(0, holes), slices(60, minutes(60))], START + 2 * HOUR);
    expect(quality.coverage).toEqual({
      ...{ everyMs: MINUTE, coveredMs: 110 * MINUTE, expectedMs: 120 * MINUTE, gapCount: 1 },
      gaps: [{ subject: 'checkout', probe: '', from: START + 20 * MINUTE, to: START + 30 * MINUTE }],
      nextGapAt: START + 4 * HOUR,
    });
    expect(scoreOf(quality)?.parts.find(({ id }) => id === 'covered')).toBeDefined();
    const [finding] = qualityFindings(quality, DEFAULT_THRESHOLDS, { isOver: false });
    expect(finding).toMatchObject({ kind: 'score' });
    expect(qualityFindings(quality, DEFAULT_THRESHOLDS, { isOver: false })).toContainEqual(
      expect.objectContaining({
        kind: 'gap',
        says: 'Nothing came of checkout from 2026-03-02T00:20:00.000Z to 2026-03-02T00:30:00.000Z, where something was due every 1 min.',
      }),
    );
  });

  it('[QLT-12] is due again when twice the length of the last record has passed', async () => {
    const until = async (hours: number) =>
      (await of([slices(0, minutes(60))], START + hours * HOUR)).coverage;
    expect(await until(3)).toMatchObject({ expectedMs: HOUR, gapCount: 0, nextGapAt: START + 3 * HOUR });
    expect(await until(3.5)).toMatchObject({
      expectedMs: 3.5 * HOUR,
      coveredMs: HOUR,
      gapCount: 1,
      nextGapAt: undefined,
    });
  });

  it('[QLT-12] is expected from the start of the term where the agreement names it, else from its first slice', async () => {
    const late = [slices(120, minutes(60))];
    expect((await of(late, START + 3 * HOUR)).coverage).toMatchObject({
      expectedMs: 3 * HOUR,
      coveredMs: HOUR,
    });
    expect((await of(late, START + 3 * HOUR, calling())).coverage).toMatchObject({
      expectedMs: HOUR,
      gapCount: 0,
    });
    const other = [slices(0, minutes(60), { subject: 'search' })];
    expect((await of(other, START + HOUR)).coverage?.gaps).toEqual([
      { subject: 'checkout', probe: '', from: START, to: START + HOUR }, // Named, and never spoken of.
    ]);
    expect((await of([], START + HOUR)).coverage).toBeUndefined(); // Nothing says how often it should speak.
  });

  it('[QLT-12] has what is out of range told, and lateness counted from its last known slice', async () => {
    const wrong = slices(0, minutes(60), {
      data: { stepMs: MINUTE, good: minutes(60, 9), total: minutes(60, 5) },
    });
    const day = slices(60, [...minutes(600), ...minutes(60, null)], {
      receivedAt: START + (660 - 1) * MINUTE + 25 * HOUR,
    });
    const quality = await of([wrong, day, slices(720, minutes(3), { receivedAt: START })], START + 13 * HOUR);
    expect(quality.unusable.count).toBe(2); // The other one came before it happened.
    expect(quality).toMatchObject({ ahead: 1, furthestAheadMs: 722 * MINUTE, late: 0 });
    expect(quality.delayMs?.p99).toBe(25 * HOUR);
  });

  it('[QLT-12] counts no slices that were withdrawn, and is the same however a series is cut', async () => {
    const known = fc.array(fc.boolean(), { minLength: 240, maxLength: 240 });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 239 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(known, cuts, fc.boolean(), async (tells, at, hasSamples) => {
        const values = tells.map((isKnown) => (isKnown ? 5 : null));
        const edges = [0, ...at.sort((a, b) => a - b), 240];
        const parts = edges
          .slice(1)
          .map((to, index) => slices(edges[index]!, values.slice(edges[index], to)));
        const back = slices(0, minutes(240), { id: 'wrong' });
        const withdrawal = record({
          id: 'w',
          source: 'probes',
          subject: 'checkout',
          withdraws: 'wrong',
          occurredAt: START,
          receivedAt: START,
        });
        // A record of its own for a minute is one slice, of which nothing was known else.
        const sample = slices(10, [5], { id: 'one', type: 'calls', data: { good: 5, total: 5 } });
        const more = hasSamples ? [sample] : [];
        const { coverage } = await of([...parts, back, withdrawal, ...more], START + 240 * MINUTE, calling());
        const minutesKnown = new Set(tells.flatMap((isKnown, minute) => (isKnown ? [minute] : [])));
        if (hasSamples) minutesKnown.add(10);
        if (minutesKnown.size === 0) return;
        const first = Math.min(...minutesKnown);
        expect(coverage).toMatchObject({
          coveredMs: minutesKnown.size * MINUTE,
          expectedMs: (240 - first) * MINUTE,
        });
      }),
      { numRuns: 40 },
    );
  });
});
