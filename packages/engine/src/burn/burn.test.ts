import { exact, type Rational } from '@tallystick/agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith, type ObjectiveDraft } from '../testing/agreement.ts';
import { at, record, shown, story } from '../testing/records.ts';
import { alertRate, burnFirings, burnWindows, type Firing, spentFirings } from './alerts.ts';
import { compareShare, threshold } from './compare.ts';
import { SliceSums } from './sums.ts';
import { timeSeries } from './time-series.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;
const percent = (value: number) => exact.rational(value, 100);

/** Slices with the same traffic, of which so many per mille were bad. */
function traffic(badPerMille: readonly number[], total = 1000): SliceSums {
  return new SliceSums({
    good: Uint32Array.from(badPerMille, (bad) => total - bad),
    total: new Uint32Array(badPerMille.length).fill(total),
  });
}

/** The alert of the workbook for a target of 99.9 % over 30 days, on slices of a minute. */
function alert(share: number, windowMs: number, target: Rational = exact.rational(999, 1000)) {
  const rate = alertRate(percent(share), { periodMs: 30 * DAY, windowMs });
  return { ...burnWindows(windowMs, MINUTE), limit: exact.multiply(exact.subtract(exact.ONE, target), rate) };
}

describe('burn rates', () => {
  it.each([
    [2, HOUR, '14.4', 60, 5],
    [5, 6 * HOUR, '6', 360, 30],
    [10, 3 * DAY, '1', 4320, 360],
  ])(
    '[BRN-1] the workbook: %i %% of 30 days in %i ms is a rate of %s, windows of %i and %i min',
    (share, windowMs, rate, long, short) => {
      expect(exact.toDecimalText(alertRate(percent(share), { periodMs: 30 * DAY, windowMs }))).toBe(rate);
      expect(burnWindows(windowMs, MINUTE)).toEqual({ long, short });
    },
  );

  it.each([
    [28 * DAY, '13.44'],
    [31 * DAY, '14.88'],
    [7 * DAY, '3.36'],
  ])('[BRN-1] 2 %% in an hour scales with a period of %i ms: %s', (periodMs, rate) => {
    expect(exact.toDecimalText(alertRate(percent(2), { periodMs, windowMs: HOUR }))).toBe(rate);
  });

  it.each([
    [HOUR, 7 * MINUTE, 9, 1],
    [HOUR, 5 * MINUTE, 12, 1],
    [30 * MINUTE, HOUR, 1, 1],
  ])(
    '[BRN-2] a window of %i ms on slices of %i ms is rounded up: %i and %i slices',
    (windowMs, sliceMs, long, short) => {
      expect(burnWindows(windowMs, sliceMs)).toEqual({ long, short });
    },
  );

  it('[BRN-3] exactly at the rate nothing fires; above it, it does', () => {
    const steady = (bad: number) =>
      traffic(
        Array.from({ length: 200 }, () => bad),
        10_000,
      );
    // 14.4 × 0.1 % is 1.44 %.
    expect(burnFirings(steady(144), { from: 0, to: 200 }, alert(2, HOUR))).toEqual([]);
    expect(burnFirings(steady(145), { from: 0, to: 200 }, alert(2, HOUR))).toEqual([
      { from: 0, to: undefined },
    ]);
  });

  it('[BRN-3] a full outage fires the fast alert after its first minute, and clears once five minutes are good', () => {
    const slices = [...Array(120).fill(0), ...Array(10).fill(1000), ...Array(120).fill(0)];
    expect(burnFirings(traffic(slices), { from: 0, to: slices.length }, alert(2, HOUR))).toEqual([
      { from: 120, to: 134 },
    ]);
  });

  it('[BRN-3] a short burst that is over does not fire: both windows must burn', () => {
    const slices = [...Array(60).fill(0), 500, ...Array(60).fill(0)];
    expect(burnFirings(traffic(slices), { from: 66, to: slices.length }, alert(2, HOUR))).toEqual([]);
  });

  it('[BRN-3] without valid events there is no rate, and an alert clears', () => {
    const sums = new SliceSums({
      good: new Uint32Array(200),
      total: Uint32Array.from({ length: 200 }, (_, at) => (at < 2 ? 9 : 0)),
    });
    expect(burnFirings(sums, { from: 0, to: 200 }, alert(2, HOUR))).toEqual([{ from: 0, to: 6 }]);
  });

  it.each([
    [3_000_000_000_000_000, 1_000_000_007_000_000, exact.rational(1_000_000_007, 3_000_000_000)],
    // A limit whose own parts are above 2^53.
    [9_007_199_254_740_881, 7, exact.rational(7n * 10n ** 30n, 9_007_199_254_740_881n * 10n ** 30n)],
    [
      8_999_999_999_999_999,
      4_500_000_000_000_001,
      exact.add(exact.rational(4_500_000_000_000_001, 8_999_999_999_999_999), exact.rational(1n, 10n ** 40n)),
    ],
  ])('[BRN-4] comparison is exact where doubles are not: %i', (valid, bad, limit) => {
    const slowly = (part: number) => Math.sign(exact.compare(exact.rational(part, valid), limit));
    for (const part of [bad - 1, bad, bad + 1]) {
      expect(Math.sign(compareShare(part, valid, threshold(limit)))).toBe(slowly(part));
    }
  });
});

describe('the kernel', () => {
  const slices = fc
    .array(
      fc.record({
        length: fc.integer({ min: 1, max: 200 }),
        total: fc.constantFrom(0, 1, 100, 5_000_000_000),
        bad: fc.constantFrom(0, 0, 0, 1, 2, 50),
      }),
      { minLength: 1, maxLength: 20 },
    )
    .map((runs) =>
      runs.flatMap(({ length, total, bad }) =>
        Array.from({ length }, () => ({ total, bad: Math.min(total, bad) })),
      ),
    );
  const seriesOf = (counts: readonly { total: number; bad: number }[]) => ({
    good: Float64Array.from(counts, ({ total, bad }) => total - bad),
    total: Float64Array.from(counts, ({ total }) => total),
  });
  const over = (counts: readonly { total: number; bad: number }[], from: number, to: number) => {
    const inside = counts.slice(Math.max(0, from), to);
    return {
      bad: inside.reduce((sum, { bad }) => sum + bad, 0),
      valid: inside.reduce((sum, { total }) => sum + total, 0),
    };
  };
  const isAbove = ({ bad, valid }: { bad: number; valid: number }, limit: Rational) =>
    valid > 0 && exact.compare(exact.rational(bad, valid), limit) > 0;
  /** Firings of a state that is asked about slice by slice. */
  const slowly = (from: number, to: number, fires: (slice: number) => boolean): Firing[] => {
    const firings: { from: number; to: number | undefined }[] = [];
    for (let slice = from; slice < to; slice++) {
      const last = firings.at(-1);
      const isFiring = last !== undefined && last.to === undefined;
      if (fires(slice) === isFiring) continue;
      if (isFiring) last.to = slice;
      else firings.push({ from: slice, to: undefined });
    }
    return firings;
  };

  it('[BRN-4] says of every slice what summing its windows says', () => {
    fc.assert(
      fc.property(
        slices,
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(100),
        (counts, long, short, start) => {
          const sums = new SliceSums(seriesOf(counts));
          const span = { from: Math.min(start, counts.length), to: counts.length };
          const limit = percent(1);
          expect(burnFirings(sums, span, { long, short, limit })).toEqual(
            slowly(span.from, span.to, (slice) =>
              [long, short].every((window) => isAbove(over(counts, slice - window + 1, slice + 1), limit)),
            ),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[BRN-5] and when each share of the budget was used', () => {
    fc.assert(
      fc.property(
        slices,
        fc.option(fc.integer({ min: 1, max: 800 }), { nil: undefined }),
        fc.nat(100),
        fc.option(fc.constantFrom(500, 1000), { nil: undefined }),
        (counts, window, start, wholeValid) => {
          const sums = new SliceSums(seriesOf(counts));
          const span = { from: Math.min(start, counts.length), to: counts.length };
          const limits = [percent(1), percent(2), percent(10)];
          expect(spentFirings(sums, span, { window, limits, wholeValid })).toEqual(
            limits.map((limit) =>
              slowly(span.from, span.to, (slice) => {
                const { bad, valid } = over(
                  counts,
                  window === undefined ? span.from : slice - window + 1,
                  slice + 1,
                );
                return (
                  bad > 0 &&
                  exact.compare(
                    exact.rational(bad),
                    exact.multiply(limit, exact.rational(wholeValid ?? valid)),
                  ) >= 0
                );
              }),
            ),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Alerts of the first period in words: `14.4: 02 09:01-02 09:10`. */
async function alerts(
  objective: Partial<ObjectiveDraft>,
  records: Parameters<typeof evaluate>[1],
  asOf: string,
) {
  const agreement = agreementWith((draft) => {
    draft.term.from = '2026-03-01';
    draft.indicators.calls = { kind: 'ratio', from: 'probes', good: 'good', total: 'total' };
    draft.objectives = {
      one: { indicator: 'calls', target: '99.9 %', period: 'month', alerts: 'burn-rate', ...objective },
    };
  });
  const evaluation = await evaluate(agreement, records, { asOf: at(asOf) });
  const told = evaluation.alerts()[0]!.alerts.map(({ share, burn, firings }) => {
    const name = burn
      ? exact.toDecimalText(burn.rate)
      : `${exact.toDecimalText(exact.multiply(share, exact.rational(100)))} %`;
    return [
      name,
      ...firings.map(({ firedAt, clearedAt }) => `${shown(firedAt)} to ${shown(clearedAt)}`),
    ].join(', ');
  });
  return { told, evaluation };
}

/** A thousand calls a minute over two days from 1 March, bad in the minutes that are named. */
function calls(isBad: (minute: number) => boolean) {
  return Array.from({ length: 2 * 1440 }, (_, minute) =>
    record({
      id: `c${minute}`,
      source: 'probes',
      subject: 'web',
      occurredAt: at('2026-03-01T00:00:00Z') + minute * MINUTE,
      data: { good: isBad(minute) ? 0 : 1000, total: 1000 },
    }),
  );
}

describe('alerts of an evaluation', () => {
  it('[BRN-6] tells when each alert fired and cleared, scaled to the month', async () => {
    const { told } = await alerts(
      {},
      calls((minute) => minute >= 1440 && minute < 1450),
      '03 00:00',
    );
    expect(told).toEqual([
      '14.88, 02 00:01 to 02 00:15',
      '6.2, 02 00:03 to 02 00:40',
      '1.033333333333…, 02 00:02 to 02 06:10',
      '50 %, 02 00:01 to -',
      '75 %, 02 00:02 to -',
      '90 %, 02 00:02 to -',
      '100 %, 02 00:02 to -',
    ]);
  });

  it('[BRN-6] time has budgets too: those of the whole period', async () => {
    const records = story(['02 00:00 state state=down', '02 00:30 state state=up'], 'shop', 'probes');
    const { told } = await alerts(
      { indicator: 'uptime', alerts: ['fast-burn', { window: '2 h', share: '4 %' }] },
      records,
      '03 00:00',
    );
    expect(told).toEqual([
      '14.88, 02 00:01 to 02 00:35',
      '14.88, 02 00:02 to 02 00:40',
      // 99.9 % of 31 days leaves 44.64 minutes.
      '50 %, 02 00:23 to -',
      '75 %',
      '90 %',
      '100 %',
    ]);
  });

  it('[BRN-6] an objective that asks for no alerts has none', async () => {
    const evaluation = await evaluate(agreementWith(), [], { asOf: at('03 00:00') });
    expect(evaluation.alerts()).toEqual([]);
  });

  it('[BRN-7] the report tells them with each period, and whether they stand', async () => {
    const { evaluation } = await alerts(
      { alerts: ['fast-burn'] },
      calls((minute) => minute >= 2870),
      '03 00:00',
    );
    expect(toReport(evaluation).objectives[0]!.periods[0]!.alerts.slice(0, 2)).toEqual([
      {
        kind: 'burn-rate',
        share: '2 %',
        window: '1 h',
        shortWindow: '5 min',
        rate: '14.88',
        isFiring: true,
        count: 1,
        firings: [{ fired: '2026-03-02T23:51:00.000Z', cleared: null }],
      },
      {
        kind: 'approaching',
        share: '50 %',
        window: null,
        shortWindow: null,
        rate: null,
        isFiring: true,
        count: 1,
        firings: [{ fired: '2026-03-02T23:52:00.000Z', cleared: null }],
      },
    ]);
  });

  it('[BRN-4] under timeslices the slices burn', async () => {
    const { told } = await alerts(
      { alerts: ['fast-burn'], budgeting: { method: 'timeslices', target: '50 %' } },
      calls((minute) => minute === 100),
      '03 00:00',
    );
    // One slice of 44,640 is 2.24 % of the budget.
    expect(told).toEqual(['14.88, 01 01:41 to 01 01:46', '50 %', '75 %', '90 %', '100 %']);
  });
});

describe('time in slices', () => {
  it('[BRN-8] is whole parts of milliseconds, alike whether asked by day or by minute', () => {
    const half = (span: { from: number; to: number }) => {
      const badFrom = Math.max(span.from, DAY + 90_000);
      const bad = Math.max(0, Math.min(span.to, DAY + 3 * HOUR) - badFrom);
      const valid = exact.rational(span.to - span.from);
      return { good: exact.subtract(valid, exact.rational(bad, 4)), valid };
    };
    const { good, total, scale } = timeSeries(half, { from: 0, to: 3 * DAY + 30_000 });
    expect(scale).toBe(1);
    expect(total).toEqual(new Float64Array(3 * 1440).fill(MINUTE));
    expect([...good.slice(1440, 1444)]).toEqual([60_000, 52_500, 45_000, 45_000]);
    expect([...good].reduce((sum, one) => sum + one)).toBe(3 * DAY - (3 * HOUR - 90_000) / 4);
  });

  it('[BRN-8] fractions of a millisecond make finer parts', () => {
    const { good, scale } = timeSeries(
      ({ from, to }) => ({ good: exact.rational(to - from, 7), valid: exact.rational(to - from) }),
      { from: 0, to: 2 * MINUTE },
    );
    expect([scale, ...good]).toEqual([7, 60_000, 60_000]);
  });
});
