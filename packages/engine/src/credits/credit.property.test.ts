import { exact, fromMoney, toMoney } from '@tallystick/agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, type Month } from '../testing/credit-lines.ts';
import { totalOf } from './credit.ts';
import type { CreditLine } from './line.ts';

const tenths = (max: number) =>
  fc.integer({ min: 1, max }).map((value) => `${Math.floor(value / 10)}.${value % 10}`);
const percent = (max: number) => tenths(max).map((value) => `${value} %`);
const price = fc.oneof(
  percent(300),
  tenths(3000),
  fc.integer({ min: 1, max: 20 }).map((days) => (days === 1 ? '1 day' : `${days} days`)),
);
const counts = fc.constantFrom('completed', 'started');

/** Two prices of one kind, the smaller first. */
const rising = fc
  .tuple(fc.constantFrom(' %', ''), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 1 }))
  .map(([unit, less, more]) => [`${less}${unit}`, `${less + more}${unit}`] as const);

const ofAny = fc.oneof(
  price.map((fixed) => ({ fixed })),
  fc.record({ step: percent(50), credit: price }).map((perStep) => ({ perStep })),
  rising.map(([less, more]) => ({
    tiers: [
      { below: '90 %', credit: less },
      { below: '70 %', credit: more },
    ],
  })),
);
const ofTickets = fc.record({
  perBreachedTicket: price,
  when: fc.constantFrom('always', 'objective missed'),
});
const ofTime = fc.oneof(
  fc
    .record({ of: fc.constant('down time'), each: fc.constantFrom('7 min', '2 h'), credit: price, counts })
    .map((perUnit) => ({ perUnit })),
  fc.constantFrom('0.5 times', '1 time', '10 times').map((timeLost) => ({ timeLost })),
);
const form = fc.oneof(
  fc.record({ objective: fc.constantFrom('p1', 'p2'), form: fc.oneof(ofAny, ofTickets) }),
  fc.record({ objective: fc.constant('up'), form: fc.oneof(ofAny, ofTime) }),
);
const base = fc.constantFrom('service fee', 'agreement fee', '777.77');
const schedule = fc
  .record({
    form,
    base,
    atMost: fc.option(fc.oneof(percent(400), tenths(5000)), { nil: undefined }),
    earnBack: fc.option(fc.constant({ next: 1, atLeast: '95 %' }), { nil: undefined }),
  })
  .map(({ form: { objective, form: how }, ...rest }) => ({ objective, ...how, ...rest }));
const schedules = fc.array(schedule, { minLength: 1, maxLength: 6 });

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const results = fc
  .array(
    fc.tuple(
      fc.constantFrom('p1', 'p2', 'up'),
      fc.constantFrom(...MONTHS),
      fc.integer({ min: 0, max: 1000 }),
    ),
    {
      minLength: 3,
      maxLength: 9,
    },
  )
  .map((drawn) => {
    const once = new Map(
      drawn.map(([objective, month, good]) => [`${objective} ${month}`, [objective, month, good]]),
    );
    return [...once.values()].map(
      ([objective, month, good]): Month => [`${objective}`, `${month}`, Number(good), 1000],
    );
  })
  .map((months) => months.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)));

const over = fc.constantFrom('period', 'trailing year', 'term');
const on = fc.constantFrom('all credits', 'each service');
const cap = fc.record({ sum: tenths(9000), over, on });
const terms = fc.record({
  schedules,
  combine: fc.constantFrom('sum', 'max', 'per service'),
  atMost: fc.array(cap, { minLength: 1, maxLength: 3 }),
  smallest: fc.option(tenths(300), { nil: undefined }),
});

/** Of each month, and in all. */
function totals(lines: readonly CreditLine[]): readonly bigint[] {
  return [undefined, ...MONTHS].map((month) =>
    totalOf(lines.filter(({ period }) => month === undefined || period.id === month)),
  );
}

describe('credits of any schedules', () => {
  it('[CRD-5] come to the same in any order of the schedules, the caps and the objectives', () => {
    fc.assert(
      fc.property(terms, results, (credits, months) => {
        const turned = {
          ...credits,
          schedules: [...credits.schedules].reverse(),
          atMost: [...credits.atMost].reverse(),
        };
        expect(
          totals(
            linesOf(
              turned,
              [...months].reverse().sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)),
            ),
          ),
        ).toEqual(totals(linesOf(credits, months)));
      }),
      { numRuns: 120 },
    );
  });

  it('[CRD-5] come to the same in any order under a tight cap with a smallest credit', () => {
    const sums = fc.integer({ min: 1, max: 20 }).map((fives) => `${fives * 5}`);
    const fixed = fc.record({ objective: fc.constantFrom('p1', 'p2', 'up'), fixed: sums });
    const missed = ['p1', 'p2', 'up'].map((objective): Month => [objective, '2026-03', 0, 1]);
    fc.assert(
      fc.property(fc.array(fixed, { minLength: 2, maxLength: 4 }), sums, sums, (list, sum, smallest) => {
        const total = (order: readonly object[]) =>
          totalOf(linesOf({ schedules: order, atMost: { sum, over: 'period' }, smallest }, missed));
        expect(total([...list].reverse())).toBe(total(list));
      }),
      { numRuns: 120 },
    );
  });

  it('[CRD-4] never exceed a cap', () => {
    fc.assert(
      fc.property(terms, results, (credits, months) => {
        const lines = linesOf(credits, months).filter(({ kind }) => kind === 'credit');
        for (const { sum, over: span, on: scope } of credits.atMost) {
          const groups = Map.groupBy(
            lines,
            ({ period, service }) =>
              `${span === 'period' ? period.id : ''} ${scope === 'each service' ? service : ''}`,
          );
          for (const group of groups.values()) {
            const most = toMoney(exact.parseDecimal(sum)!, 'EUR').minorUnits;
            expect(totalOf(group)).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('[CRD-7] each line is its sum less what was taken, rounded once; totals add the lines', () => {
    fc.assert(
      fc.property(terms, results, (credits, months) => {
        const lines = linesOf(credits, months);
        let total = exact.ZERO;
        for (const line of lines) {
          total = exact.add(total, fromMoney(line.amount));
          if (line.kind !== 'credit') continue;
          const dropped = line.reductions.some(({ cap: what }) => what === 'smallest');
          const left = line.reductions.reduce((rest, { by }) => exact.subtract(rest, by), line.uncapped);
          expect(line.amount).toEqual(toMoney(dropped ? exact.ZERO : left, 'EUR'));
        }
        expect(totalOf(lines)).toBe(toMoney(total, 'EUR').minorUnits);
      }),
      { numRuns: 120 },
    );
  });

  it('[CRD-19] no credit is earned back twice, or beyond what it was', () => {
    fc.assert(
      fc.property(terms, results, (credits, months) => {
        const lines = linesOf(credits, months);
        const back = lines.filter(({ kind }) => kind === 'earn-back');
        for (const entry of back) {
          const source = lines.filter(
            ({ kind, clause, period }) =>
              kind === 'credit' && clause === entry.clause && period.id === entry.reverses,
          );
          expect(source.map(({ amount }) => amount.minorUnits)).toEqual([-entry.amount.minorUnits]);
          expect(entry.period.to).toBeGreaterThan(source[0]!.period.to);
        }
        expect(new Set(back.map(({ clause, reverses }) => `${clause} ${reverses}`)).size).toBe(back.length);
      }),
      { numRuns: 60 },
    );
  });

  it('[CRD-9] a worse figure never pays less, schedule by schedule and under caps', () => {
    const good = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(schedule, good, good, tenths(9000), (one, a, b, sum) => {
        const [worse, better] = [Math.min(a, b), Math.max(a, b)];
        const paid = (attained: number) =>
          totalOf(
            linesOf({ schedules: [one], atMost: { sum, over: 'period' } }, [
              [one.objective, '2026-03', attained, 1000],
            ]),
          );
        expect(paid(worse)).toBeGreaterThanOrEqual(paid(better));
      }),
      { numRuns: 200 },
    );
  });
});
