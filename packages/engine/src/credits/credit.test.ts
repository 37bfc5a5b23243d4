import { amountText, exact } from '@tallystick/agreement';
import { zoneRules } from '@tallystick/time';
import { describe, expect, it } from 'vitest';
import type { Change } from '../testing/agreement.ts';
import { linesOf, type Month, told } from '../testing/credit-lines.ts';
import { at } from '../testing/records.ts';
import { totalOf } from './credit.ts';
import { accruedFee } from './fee.ts';

const tiers = [
  { below: '50 %', credit: '30 %' },
  { below: '90 %', credit: '10 %' },
  { below: '75 %', credit: '20 %' },
];
const tiered = { objective: 'p1', base: 'service fee', tiers };
const perBreach = { objective: 'p1', base: 'service fee', perBreachedTicket: '1 %' };

describe('tiers (the service costs 500 a month)', () => {
  it.each<[string, number, number, readonly string[]]>([
    ['exactly the target', 900, 1000, []],
    ['just below it', 899, 1000, ['p1 2026-03 50.00']],
    ['just above the second edge', 751, 1000, ['p1 2026-03 50.00']],
    ['exactly the second edge', 750, 1000, ['p1 2026-03 50.00']],
    ['just below it', 749, 1000, ['p1 2026-03 100.00']],
    ['just above the third edge', 501, 1000, ['p1 2026-03 100.00']],
    ['exactly the third edge', 500, 1000, ['p1 2026-03 100.00']],
    ['just below it', 499, 1000, ['p1 2026-03 150.00']],
    ['nothing good', 0, 1000, ['p1 2026-03 150.00']],
    ['a hair below an edge', 899_999_999, 1_000_000_000, ['p1 2026-03 50.00']],
  ])('[CRD-1] %s', (_what, good, valid, expected) => {
    expect(told(linesOf({ schedules: [tiered] }, [['p1', '2026-03', good, valid]]))).toEqual(expected);
  });

  it('[CRD-1] a tier above the target pays nothing while the objective is met', () => {
    const credits = { schedules: [{ ...tiered, tiers: [{ below: '95 %', credit: '10 %' }] }] };
    expect(told(linesOf(credits, [['p1', '2026-03', 92, 100]]))).toEqual([]);
    expect(told(linesOf(credits, [['p1', '2026-03', 89, 100]]))).toEqual(['p1 2026-03 50.00']);
  });

  it('[CRD-8] without a figure nothing is credited', () => {
    expect(
      linesOf({ schedules: [tiered, { ...perBreach, when: 'always' }] }, [['p1', '2026-03', 0, 0]]),
    ).toEqual([]);
  });
});

describe('per breach', () => {
  it.each<[string, string | undefined, number, number, readonly string[]]>([
    ['the objective is missed', undefined, 7, 10, ['p1 2026-03 15.00']],
    ['the objective is met', undefined, 9, 10, []],
    ['the objective is met, and it says always', 'always', 9, 10, ['p1 2026-03 5.00']],
    ['nothing was breached', 'always', 10, 10, []],
  ])('[CRD-2] %s', (_what, when, good, valid, expected) => {
    const credits = { schedules: [{ ...perBreach, ...(when && { when }) }] };
    expect(told(linesOf(credits, [['p1', '2026-03', good, valid]]))).toEqual(expected);
  });

  it('[CRD-2] the line tells the number of breaches and the whole share', () => {
    const [line] = linesOf({ schedules: [perBreach] }, [['p1', '2026-03', 7, 10]]);
    expect([line?.breaches, line?.share, line?.base]).toEqual([
      3,
      exact.rational(3, 100),
      exact.rational(500),
    ]);
  });
});

describe('steps and fixed shares', () => {
  const stepped = { objective: 'p1', base: 'service fee', perStep: { step: '0.1 %', credit: '2 %' } };

  it.each<[string, number, readonly string[]]>([
    ['at the target', 9000, []],
    ['short of one step', 8991, []],
    ['one completed step', 8990, ['p1 2026-03 10.00']],
    ['just short of two', 8981, ['p1 2026-03 10.00']],
    ['two', 8980, ['p1 2026-03 20.00']],
  ])('[CRD-9] per step, %s', (_what, good, expected) => {
    expect(told(linesOf({ schedules: [stepped] }, [['p1', '2026-03', good, 10_000]]))).toEqual(expected);
  });

  it('[CRD-9] fixed: the same for a near miss and a far one', () => {
    const schedules = [{ objective: 'p1', base: 'service fee', fixed: '4 %' }];
    expect(told(linesOf({ schedules }, [['p1', '2026-03', 899, 1000]]))).toEqual(['p1 2026-03 20.00']);
    expect(told(linesOf({ schedules }, [['p1', '2026-03', 0, 1000]]))).toEqual(['p1 2026-03 20.00']);
    expect(told(linesOf({ schedules }, [['p1', '2026-03', 900, 1000]]))).toEqual([]);
  });

  it('[CRD-10] a line below the smallest credit is dropped and uses up no cap', () => {
    const schedules = [
      { ...stepped, objective: 'p1' },
      { objective: 'p2', base: 'service fee', fixed: '4 %' },
    ];
    const credits = (smallest: string) => ({ schedules, smallest, atMost: { sum: '20', over: 'term' } });
    const months: readonly Month[] = [
      ['p1', '2026-03', 8990, 10_000],
      ['p2', '2026-04', 0, 1],
    ];
    expect(told(linesOf(credits('10'), months))).toEqual(['p1 2026-03 10.00', 'p2 2026-04 10.00 (term -10)']);
    expect(told(linesOf(credits('10.01'), months))).toEqual([
      'p1 2026-03 0.00 (smallest -10)',
      'p2 2026-04 20.00',
    ]);
  });
});

describe('the fee', () => {
  const fee = (amount: number, per: 'month' | 'year', from: string, to: string, zone = 'UTC') =>
    exact.toDecimalText(
      accruedFee({ amount: exact.rational(amount), per }, zoneRules(zone), { from: at(from), to: at(to) }),
    );

  it.each([
    [310, 'month', '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', '310'],
    [310, 'month', '2026-03-10T00:00:00Z', '2026-04-01T00:00:00Z', '220'],
    [310, 'month', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', '10'],
    [280, 'month', '2026-02-15T00:00:00Z', '2026-03-01T00:00:00Z', '140'],
    [290, 'month', '2028-02-01T00:00:00Z', '2028-02-02T00:00:00Z', '10'],
    [100, 'month', '2025-11-01T00:00:00Z', '2026-02-01T00:00:00Z', '300'],
    [365, 'year', '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', '31'],
    [366, 'year', '2028-01-01T00:00:00Z', '2029-01-01T00:00:00Z', '366'],
    [365, 'year', '2025-12-31T00:00:00Z', '2026-01-02T00:00:00Z', '2'],
  ] as const)('[CRD-3] %d a %s from %s to %s is %s', (amount, per, from, to, expected) => {
    expect(fee(amount, per, from, to)).toBe(expected);
  });

  it('[CRD-3] days are those of the zone, a day of 23 hours is a whole one', () => {
    expect(fee(310, 'month', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'Europe/Berlin')).toBe('10');
  });

  it('[CRD-3] a short first month has its share of the fee as base', () => {
    const late: Change = (draft) => {
      draft.term.from = '2026-03-17';
    };
    const [line] = linesOf({ schedules: [tiered] }, [['p1', '2026-03', 0, 1]], late);
    expect(line?.base).toEqual(exact.rational(500 * 15, 31));
    expect(amountText(line!.amount)).toBe('72.58'); // 30 % of 241.935…
  });

  it('[CRD-3] the base may be the fee of all services', () => {
    const credits = { schedules: [{ ...tiered, base: 'agreement fee' }] };
    expect(told(linesOf(credits, [['p1', '2026-03', 89, 100]]))).toEqual(['p1 2026-03 150.00']);
  });
});

describe('caps', () => {
  const both = [
    { ...tiered, base: 'agreement fee' },
    { ...tiered, objective: 'p2', base: 'agreement fee' },
  ];
  const missed: readonly Month[] = [
    ['p2', '2026-03', 0, 1],
    ['p1', '2026-03', 0, 1],
  ];

  it('[CRD-4] of the objective', () => {
    const credits = { schedules: [{ ...perBreach, atMost: '2 %' }] };
    expect(told(linesOf(credits, [['p1', '2026-03', 0, 7]]))).toEqual(['p1 2026-03 10.00 (objective -25)']);
    expect(told(linesOf(credits, [['p1', '2026-03', 0, 2]]))).toEqual(['p1 2026-03 10.00']);
  });

  it('[CRD-5] of the period, used up by the largest line first, then by objective', () => {
    const credits = { schedules: both, atMost: { sum: '600', over: 'period' } };
    expect(told(linesOf(credits, missed))).toEqual(['p1 2026-03 450.00', 'p2 2026-03 150.00 (period -300)']);
  });

  it('[CRD-5] of the term, used up in time order, of the fee over the term', () => {
    const credits = {
      schedules: both.slice(0, 1),
      atMost: { share: '4 %', of: 'agreement fee', over: 'term' },
    };
    const months = ['2026-05', '2026-03', '2026-04'].map((month): Month => ['p1', month, 0, 1]);
    expect(told(linesOf(credits, months))).toEqual([
      'p1 2026-03 450.00',
      'p1 2026-04 270.00 (term -180)',
      'p1 2026-05 0.00 (term -450)',
    ]);
  });

  it('[CRD-4] of objective, period and term in turn; of several of one span the lowest', () => {
    const credits = {
      schedules: [{ ...both[0], atMost: '25 %' }],
      atMost: [
        { sum: '300', over: 'period' },
        { share: '15 %', of: 'agreement fee', over: 'period' },
        { sum: '200', over: 'term' },
      ],
    };
    expect(told(linesOf(credits, [['p1', '2026-03', 0, 1]]))).toEqual([
      'p1 2026-03 200.00 (objective -75) (period -150) (term -25)',
    ]);
  });

  it('[CRD-6] max pays the largest line, of equal ones the first by objective', () => {
    const schedules = [...both, { ...tiered, objective: 'p2' }];
    expect(told(linesOf({ schedules, combine: 'max' }, missed))).toEqual([
      'p1 2026-03 450.00',
      'p2 2026-03 0.00 (max -450)',
      'p2 2026-03 0.00 (max -150)',
    ]);
  });
});

describe('rounding', () => {
  const rounded = (currency: string, fee: string, credit = '0.5 %') =>
    amountText(
      linesOf(
        { schedules: [{ ...tiered, tiers: [{ below: '90 %', credit }] }] },
        [['p1', '2026-03', 0, 1]],
        (draft) => {
          draft.term.currency = currency;
          draft.scope.services.desk!.fee = `${fee} per month`;
        },
      )[0]!.amount,
    );

  it.each([
    ['EUR', '1', '0.00'], // 0.005
    ['EUR', '3', '0.02'], // 0.015
    ['EUR', '5', '0.02'], // 0.025
    ['EUR', '5.0001', '0.03'],
    ['JPY', '100', '0'], // 0.5
    ['JPY', '300', '2'], // 1.5
    ['JPY', '99', '0'],
    ['KWD', '0.1', '0.000'], // 0.0005
    ['KWD', '0.3', '0.002'], // 0.0015
    ['KWD', '123.4', '0.617'],
    ['HUF', '1', '0.00'],
  ])('[CRD-7] 0.5 %% in %s of %s is %s, half-even', (currency, fee, expected) => {
    expect(rounded(currency, fee)).toBe(expected);
  });

  it('[CRD-7] once, after the caps; the total adds the rounded lines', () => {
    const schedules = [1, 2, 3].map(() => ({ ...tiered, tiers: [{ below: '90 %', credit: '0.333 %' }] }));
    const lines = linesOf({ schedules, atMost: { sum: '10', over: 'period' } }, [['p1', '2026-03', 0, 1]]);
    expect(told(lines)).toEqual(['p1 2026-03 1.66', 'p1 2026-03 1.66', 'p1 2026-03 1.66']); // 1.665
    expect(totalOf(lines)).toBe(498n);
  });
});
