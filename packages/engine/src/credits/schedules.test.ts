import { amountText, exact } from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { linesOf, type Month, told } from '../testing/credit-lines.ts';
import { at, story } from '../testing/records.ts';
import { creditSteps } from './line-text.ts';

const MARCH = 31 * 1440; // minutes

/** March with so many minutes down; the shop costs 1000 a month. */
const down = (minutes: number, month = '2026-03', days = 31): Month => [
  'up',
  month,
  days * 1440 - minutes,
  days * 1440,
];

const one = (form: object) => ({ schedules: [{ objective: 'up', base: 'service fee', ...form }] });

describe('down time', () => {
  const each30 = (counts?: string, credit = '2 %') =>
    one({ perUnit: { each: '30 min', of: 'down time', credit, ...(counts && { counts }) } });

  it.each<[number, string | undefined, readonly string[]]>([
    [0, undefined, []],
    [29, undefined, []],
    [44, undefined, []], // 99.9 % of March is kept
    [59, undefined, ['up 2026-03 20.00']],
    [60, undefined, ['up 2026-03 40.00']],
    [61, 'completed', ['up 2026-03 40.00']],
    [44, 'started', []],
    [59, 'started', ['up 2026-03 40.00']],
    [60, 'started', ['up 2026-03 40.00']],
    [61, 'started', ['up 2026-03 60.00']],
  ])('[CRD-11] %i minutes, %s half hours at 2 %% of the fee', (minutes, counts, expected) => {
    expect(told(linesOf(each30(counts), [down(minutes)]))).toEqual(expected);
  });

  it('[CRD-11] always: in periods that are met too', () => {
    const credits = { schedules: [{ ...each30().schedules[0], when: 'always' }] };
    expect(told(linesOf(credits, [down(44)]))).toEqual(['up 2026-03 20.00']);
    expect(told(linesOf(credits, [down(29)]))).toEqual([]);
  });

  it.each<[number, string, string]>([
    [1, '10 times', '1000.00 EUR'], // 10 × 1000 × 4464 min of 44640
    [2, '1 time', '100.00 EUR'],
    [3, '0.5 times', '50.00 EUR'],
  ])('[CRD-13] case %i: the fee of the time lost, %s', (_case, timeLost, expected) => {
    const minutes = MARCH / 10;
    const [line] = linesOf(one({ timeLost }), [down(minutes)]);
    expect(`${amountText(line!.amount)} EUR`).toBe(expected);
  });

  it('[CRD-13] an hour of February, ten times, of 1000 a month', () => {
    const [line] = linesOf(one({ timeLost: '10 times' }), [down(60, '2026-02', 28)]);
    expect(line?.uncapped).toEqual(exact.rational(10_000, 672)); // hours of February
    expect(amountText(line!.amount)).toBe('14.88');
  });

  it('[CRD-13] in an open period the fee of the whole period pays for its whole promised time', async () => {
    const agreement = agreementWith((draft) => {
      draft.credits = one({ timeLost: '10 times' });
    });
    const records = story(['02 00:00 state state=down', '03 00:00 state state=up'], 'shop', 'probes');
    const { credits } = await evaluate(agreement, records, { asOf: at('11 00:00') });
    expect(told(credits)).toEqual(['up 2026-03 322.58']); // 10 × 1000 × one day of 31
  });

  it.each<[string, string, string]>([
    ['1 day', '2026-03', '32.26'], // 1000 ÷ 31
    ['1 day', '2026-02', '35.71'], // 1000 ÷ 28
    ['15 days', '2026-03', '483.87'],
    ['31 days', '2026-03', '1000.00'],
  ])('[CRD-14] %s of %s', (fixed, month, expected) => {
    const days = month === '2026-02' ? 28 : 31;
    expect(told(linesOf(one({ fixed }), [down(1000, month, days)]))).toEqual([`up ${month} ${expected}`]);
  });

  it('[CRD-14] a day for each half hour begun, as hosting contracts credit', () => {
    const [line] = linesOf(each30('started', '1 day'), [down(61)]);
    expect(line?.unitAmount).toEqual(exact.rational(1000, 31));
    expect(amountText(line!.amount)).toBe('96.77');
  });

  it('[CRD-14] days of extension are counted beside the money, under any cap', () => {
    const credits = {
      ...each30('started', '1 day of extension'),
      combine: 'max',
      atMost: { sum: '0', over: 'period' },
    };
    const [line] = linesOf(credits, [down(61)]);
    expect([line?.extensionDays, line?.amount.minorUnits, line?.reductions]).toEqual([3, 0n, []]);
  });
});

describe('sums', () => {
  it.each<[object, readonly string[]]>([
    [{ fixed: '250' }, ['up 2026-03 250.00']],
    [{ fixed: '250', atMost: '99.99' }, ['up 2026-03 99.99 (objective -150.01)']],
    [
      {
        tiers: [
          { below: '99.9 %', credit: '75' },
          { below: '95 %', credit: '50 %' },
        ],
      },
      ['up 2026-03 75.00'],
    ],
    [{ perStep: { step: '0.5 %', credit: '12.50' } }, ['up 2026-03 50.00']], // 2.14 points short: 4 steps
    [{ base: '300', fixed: '10 %' }, ['up 2026-03 30.00']],
    [{ base: '300', timeLost: '10 times' }, ['up 2026-03 67.20']], // 1000 of 44640 minutes
  ])('[CRD-3] %j', (form, expected) => {
    expect(told(linesOf(one(form), [down(1000)]))).toEqual(expected);
  });
});

describe('pools', () => {
  it('[CRD-15] the worked example of an outsourcing contract: 50 % × 40 % × 10 % of 100,000 is 2,000', () => {
    const pool = { atRisk: '10 %', of: '100000', allocation: '50 %', weights: { up: '40 %', p1: '60 %' } };
    const lines = linesOf({ pools: { critical: pool } }, [down(1000), ['p1', '2026-03', 1, 1]]);
    expect(lines.map(({ clause }) => clause)).toEqual(['credits.pools.critical.weights.up']);
    expect(told(lines)).toEqual(['up 2026-03 2000.00']);
  });

  it('[CRD-15] all missed comes to all that is at risk', () => {
    const pool = { atRisk: '12 %', of: 'agreement fee', weights: { up: '25 %', p1: '35 %', p2: '40 %' } };
    const months: readonly Month[] = [down(1000), ['p1', '2026-03', 0, 1], ['p2', '2026-03', 0, 1]];
    expect(told(linesOf({ pools: { all: pool } }, months))).toEqual([
      'up 2026-03 45.00',
      'p1 2026-03 63.00',
      'p2 2026-03 72.00',
    ]);
  });
});

describe('combinations and caps', () => {
  const schedules = [
    { objective: 'p1', fixed: '100' },
    { objective: 'p2', fixed: '120' },
    { objective: 'up', fixed: '80' },
  ];
  const missed: readonly Month[] = [['p1', '2026-03', 0, 1], ['p2', '2026-03', 0, 1], down(1000)];

  it('[CRD-6] per service: the largest of each', () => {
    expect(told(linesOf({ schedules, combine: 'per service' }, missed))).toEqual([
      'p1 2026-03 0.00 (per service -100)',
      'p2 2026-03 120.00',
      'up 2026-03 80.00',
    ]);
  });

  it('[CRD-5] a cap on each service leaves the other services alone', () => {
    const onSums = { schedules, atMost: { sum: '150', over: 'period', on: 'each service' } };
    expect(told(linesOf(onSums, missed))).toEqual([
      'p1 2026-03 30.00 (period -70)', // after 120 for p2, the larger
      'p2 2026-03 120.00',
      'up 2026-03 80.00',
    ]);
    const onFees = { schedules, atMost: { share: '5 %', of: 'service fee', over: 'period' } };
    expect(told(linesOf(onFees, missed))).toEqual([
      'p1 2026-03 0.00 (period -100)',
      'p2 2026-03 25.00 (period -95)', // 5 % of 500
      'up 2026-03 50.00 (period -30)', // 5 % of 1000
    ]);
  });

  it('[CRD-4] a line names the clause that cut it', () => {
    const atMost = [
      { sum: '90', over: 'period', on: 'each service' },
      { sum: '85', over: 'period' },
    ];
    const [line] = linesOf({ schedules: schedules.slice(0, 1), atMost }, missed);
    expect(line?.reductions).toEqual([
      { cap: 'period', by: exact.rational(15), clause: 'credits.atMost[1]' },
    ]);
  });

  it('[CRD-5] a cap by share is cut to whole cents, so that no rounding passes it', () => {
    const atMost = { share: '0.0016 %', of: 'service fee', over: 'period' }; // 1.6 cents of 1000
    const credits = { schedules: [{ objective: 'up', fixed: '1' }], atMost };
    expect(told(linesOf(credits, [down(1000)]))).toEqual(['up 2026-03 0.01 (period -0.99)']);
  });

  it('[CRD-5] the largest line uses up a cap first, however they are written, so that a smallest credit drops the same', () => {
    const both = [
      { objective: 'p1', fixed: '60' },
      { objective: 'p2', fixed: '95' },
    ];
    const terms = { atMost: { sum: '100', over: 'period' }, smallest: '10' };
    const cut = 'p1 2026-03 0.00 (period -55) (smallest -5)';
    expect(told(linesOf({ schedules: both, ...terms }, missed))).toEqual([cut, 'p2 2026-03 95.00']);
    const turned = [...both].reverse();
    expect(told(linesOf({ schedules: turned, ...terms }, missed))).toEqual(['p2 2026-03 95.00', cut]);
  });

  it('[CRD-16] a trailing year forgets what ended before it', () => {
    const credits = {
      schedules: [{ objective: 'up', fixed: '100' }],
      atMost: { sum: '250', over: 'trailing year' },
    };
    const months = ['2026-01', '2026-02', '2026-03', '2026-12', '2027-01', '2027-02'];
    const lines = linesOf(
      credits,
      months.map((month): Month => ['up', month, 0, 1]),
      (draft) => {
        draft.term.to = '2027-12-31';
      },
    );
    expect(told(lines)).toEqual([
      'up 2026-01 100.00',
      'up 2026-02 100.00',
      'up 2026-03 50.00 (trailing year -50)',
      'up 2026-12 0.00 (trailing year -100)', // January to December: 250 still
      'up 2027-01 100.00', // February to January: 150, and this
      'up 2027-02 100.00', // March to February: 50 + 100, and this
    ]);
  });

  it('[CRD-16] by share it is of the fee of those months, from the beginning of the term on', () => {
    const credits = {
      schedules: [{ objective: 'up', fixed: '250' }],
      atMost: { share: '10 %', of: 'service fee', over: 'trailing year' },
    };
    const months = ['2026-01', '2026-02', '2026-03'].map((month): Month => ['up', month, 0, 1]);
    expect(told(linesOf(credits, months))).toEqual([
      'up 2026-01 100.00 (trailing year -150)',
      'up 2026-02 100.00 (trailing year -150)',
      'up 2026-03 100.00 (trailing year -150)',
    ]);
  });
});

describe('claims', () => {
  it.each([
    ['automatic', '2026-03', undefined],
    ['within 30 days', '2026-03', '2026-04-30T22:00:00.000Z'], // 30 April is the last day, in Berlin
    ['within 2 weeks', '2026-03', '2026-04-14T22:00:00.000Z'],
    ['within 2 months', '2026-12', '2027-02-28T23:00:00.000Z'],
    ['within 1 year', '2026-03', '2027-03-31T22:00:00.000Z'],
    ['by the end of the first month after', '2026-03', '2026-04-30T22:00:00.000Z'],
    ['by the end of the second month after', '2026-03', '2026-05-31T22:00:00.000Z'],
    ['by the end of the second month after', '2026-11', '2027-01-31T23:00:00.000Z'],
  ])('[CRD-17] %s, for %s', (claim, month, expected) => {
    const credits = { ...one({ fixed: '10 %' }), claim };
    const [line] = linesOf(credits, [['up', month, 0, 1]], (draft) => {
      draft.term.timeZone = 'Europe/Berlin';
    });
    expect(line?.claim && formatInstant(line.claim.by)).toBe(expected);
  });
});

describe('what the provider earns', () => {
  const bonus = { objective: 'up', base: 'service fee', atLeast: '99.99 %', bonus: '2 %' };

  it.each<[number, readonly string[]]>([
    [0, ['up 2026-03 -20.00']],
    [4, ['up 2026-03 -20.00']],
    [5, []],
  ])('[CRD-18] with %i minutes down', (minutes, expected) => {
    expect(told(linesOf({ bonuses: [bonus] }, [down(minutes)]))).toEqual(expected);
  });

  it('[CRD-18] leaves caps and credits of others alone, and has a cap of its own', () => {
    const credits = {
      schedules: [{ objective: 'p1', fixed: '100' }],
      bonuses: [{ ...bonus, atMost: '15' }],
      combine: 'max',
      atMost: { sum: '100', over: 'period' },
    };
    expect(told(linesOf(credits, [['p1', '2026-03', 0, 1], down(0)]))).toEqual([
      'p1 2026-03 100.00',
      'up 2026-03 -15.00 (objective -5)',
    ]);
  });

  const earning = one({ fixed: '10 %', earnBack: { next: 2, atLeast: '99.95 %' } });
  it.each<[string, readonly Month[], readonly string[]]>([
    [
      'the next two attain it',
      [down(1000), down(0, '2026-04', 30), down(22, '2026-05')],
      ['up 2026-03 100.00', 'up 2026-05 -100.00'],
    ],
    [
      'one of them does not',
      [down(1000), down(0, '2026-04', 30), down(23, '2026-05')],
      ['up 2026-03 100.00'],
    ],
    ['only one has come', [down(1000), down(0, '2026-04', 30)], ['up 2026-03 100.00']],
    [
      'a later pair does',
      [down(1000), down(30, '2026-04', 30), down(0, '2026-05'), down(0, '2026-06', 30)],
      ['up 2026-03 100.00'],
    ],
    [
      'a month without a figure lies between',
      [down(1000), ['up', '2026-04', 0, 0], down(0, '2026-05'), down(0, '2026-06', 30)],
      ['up 2026-03 100.00', 'up 2026-06 -100.00'],
    ],
    [
      'two misses, each by its own next two',
      [down(1000), down(999, '2026-04', 30), down(0, '2026-05'), down(0, '2026-06', 30)],
      ['up 2026-03 100.00', 'up 2026-04 100.00', 'up 2026-06 -100.00'],
    ],
  ])('[CRD-19] %s', (_what, months, expected) => {
    expect(told(linesOf(earning, months))).toEqual(expected);
  });

  it('[CRD-19] reverses what was credited, after its caps, and names the period', () => {
    const months = [down(1000), down(0, '2026-04', 30), down(0, '2026-05')];
    const lines = linesOf({ ...earning, atMost: { sum: '33', over: 'term' } }, months);
    expect(told(lines)).toEqual(['up 2026-03 33.00 (term -67)', 'up 2026-05 -33.00']);
    expect([lines[1]?.kind, lines[1]?.reverses, lines[1]?.clause]).toEqual([
      'earn-back',
      '2026-03',
      'credits.schedules[0]',
    ]);
  });
});

describe('overtime', () => {
  /** p1 within 4 h on office hours, Monday to Friday 09:00 to 17:00; each hour after that costs 10. */
  const hours = (counts: string, always: boolean, change: Change = () => {}) =>
    agreementWith((draft) => {
      const perUnit = { each: '1 h', of: 'overtime', credit: '10', counts };
      draft.credits = { schedules: [{ objective: 'p1', perUnit, ...(always && { when: 'always' }) }] };
      change(draft);
    });
  const credited = async (agreement: ReturnType<typeof hours>, lines: readonly string[], asOf: string) =>
    told((await evaluate(agreement, story(lines), { asOf: at(asOf) })).credits);

  it.each<[string, string, readonly string[]]>([
    ['02 13:00', 'completed', []], // exactly at the due instant
    ['02 13:30', 'completed', []],
    ['02 13:30', 'started', ['p1 2026-03 10.00']],
    ['02 14:00', 'completed', ['p1 2026-03 10.00']],
    ['02 14:00', 'started', ['p1 2026-03 10.00']],
    ['02 14:01', 'started', ['p1 2026-03 20.00']],
    ['03 10:00', 'completed', ['p1 2026-03 50.00']], // four hours on Monday, one on Tuesday
  ])('[CRD-12] opened 02 09:00, resolved %s, %s hours', async (resolved, counts, expected) => {
    const lines = ['02 09:00 opened state=New priority=1', `${resolved} updated state=Resolved`];
    expect(await credited(hours(counts, false), lines, '2026-04-10T00:00:00Z')).toEqual(expected);
  });

  it('[CRD-12] a ticket that runs on over the end of a month counts in each, and the months add up', async () => {
    // Breached on Tuesday 31 March at 15:00; 2 h until the end of that day, 8 h on 1 April, 30 min on the 2nd.
    const lines = [
      '2026-03-31T11:00:00Z opened state=New priority=1',
      '2026-04-02T09:30:00Z updated state=Resolved',
    ];
    const asOf = '2026-05-10T00:00:00Z';
    expect(await credited(hours('completed', true), lines, asOf)).toEqual([
      'p1 2026-03 20.00',
      'p1 2026-04 80.00',
    ]);
    expect(await credited(hours('started', true), lines, asOf)).toEqual([
      'p1 2026-03 20.00',
      'p1 2026-04 90.00',
    ]);
  });

  it('[CRD-8] a month without a figure is not missed: only always pays in it', async () => {
    const lines = [
      '2026-03-31T11:00:00Z opened state=New priority=1',
      '2026-04-02T09:30:00Z updated state=Resolved',
    ];
    expect(await credited(hours('completed', false), lines, '2026-05-10T00:00:00Z')).toEqual([
      'p1 2026-03 20.00',
    ]);
  });

  it('[CRD-12] pauses and other objectives do not count, an open ticket counts until now', async () => {
    const lines = [
      '02 09:00 opened state=New priority=1',
      '02 14:00 updated state=Waiting',
      '02 16:00 updated state=Working',
    ];
    expect(await credited(hours('completed', true), lines, '2026-03-03T11:00:00Z')).toEqual([
      'p1 2026-03 40.00',
    ]);
    const other = ['02 09:00 opened state=New priority=2', '03 12:00 updated state=Resolved'];
    expect(await credited(hours('completed', true), other, '2026-04-10T00:00:00Z')).toEqual([]);
  });

  it('[CRD-12] counts where objectives overlap as their outcomes do', async () => {
    const agreement = hours('completed', true, (draft) => {
      draft.objectives.all = { indicator: 'resolve', within: '2 h', target: '90 %', period: 'month' };
    });
    const lines = ['02 09:00 opened state=New priority=1', '02 15:00 updated state=Resolved'];
    expect(await credited(agreement, lines, '2026-04-10T00:00:00Z')).toEqual(['p1 2026-03 20.00']);
  });
});

describe('the explanation', () => {
  it.each<[string, object, readonly string[]]>([
    ['a share', one({ fixed: '10 %' }), ['10 % of 1,000.00 EUR = 100.00 EUR']],
    ['a sum', one({ fixed: '250' }), ['250.00 EUR']],
    [
      'a day',
      one({ fixed: '1 day' }),
      ['the fee of 1 day (32.258064516129… EUR) = 32.258064516129… EUR', 'Rounded to 32.26 EUR'],
    ],
    [
      'steps',
      one({ perStep: { step: '0.5 %', credit: '1 %' } }),
      ['4 steps of 0.5 % × 1 % of 1,000.00 EUR = 40.00 EUR'],
    ],
    [
      'units',
      one({ perUnit: { each: '1 h', of: 'down time', credit: '5' } }),
      ['16 completed 1 h of down time × 5.00 EUR = 80.00 EUR'],
    ],
    [
      'the time lost',
      one({ base: '4464', timeLost: '10 times' }),
      ['10 × 2.240143369175… % of the time lost × 4,464.00 EUR = 1,000.00 EUR'],
    ],
    [
      'a cap',
      { ...one({ fixed: '250' }), atMost: { sum: '40', over: 'term' } },
      ['250.00 EUR', 'Cap of the term (credits.atMost[0]): \u2212210.00 EUR'],
    ],
    [
      'the smallest credit',
      { ...one({ fixed: '2' }), smallest: '5' },
      ['2.00 EUR', 'Below the smallest credit (credits.smallest): \u22122.00 EUR'],
    ],
    ['days of extension', one({ fixed: '2 days of extension' }), ['2 days of extension']],
  ])('[CRD-20] of %s', (_what, credits, expected) => {
    const [line] = linesOf(credits, [down(1000)]);
    expect(creditSteps(line!)).toEqual(expected);
  });

  it('[CRD-20] of tickets, bonuses and earn-backs', () => {
    const tickets = { schedules: [{ objective: 'p1', base: 'service fee', perBreachedTicket: '1 %' }] };
    expect(creditSteps(linesOf(tickets, [['p1', '2026-03', 7, 10]])[0]!)).toEqual([
      '3 breached tickets × 1 % of 500.00 EUR = 15.00 EUR',
    ]);
    const bonuses = [{ objective: 'up', atLeast: '100 %', bonus: '20' }];
    expect(creditSteps(linesOf({ bonuses }, [down(0)])[0]!)).toEqual(['Bonus: 20.00 EUR']);
    const months = [down(1000), down(0, '2026-04', 30)];
    const back = linesOf(one({ fixed: '7', earnBack: { next: 1, atLeast: '100 %' } }), months)[1]!;
    expect(creditSteps(back)).toEqual(['Earned back: the credit of 2026-03 over 7.00 EUR is reversed']);
  });
});
