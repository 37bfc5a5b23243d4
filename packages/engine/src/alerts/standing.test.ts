import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CreditReport,
  EvaluationReport,
  ObjectiveReport,
  OutcomeReport,
  PeriodReport,
} from '../report-form.ts';
import { standingAlerts, TOLD_ONE_BY_ONE } from './standing.ts';

const period = (more: Partial<PeriodReport> = {}) =>
  ({
    ...{ period: '2026-03', state: 'open', status: 'on track', alerts: [], warning: null, budget: null },
    attained: { numerator: '1', denominator: '2', text: '50.000 %' },
    ...more,
  }) as PeriodReport;
const objective = (periods: readonly PeriodReport[], id = 'quick') =>
  ({ id, title: 'Quick answers', promise: '60 % within 2 h', periods }) as unknown as ObjectiveReport;
const report = (objectives: readonly ObjectiveReport[], more: Partial<EvaluationReport> = {}) =>
  ({
    asOf: '2026-03-20T00:00:00.000Z',
    objectives,
    credits: [],
    remedies: [],
    ...more,
  }) as unknown as EvaluationReport;
const clock = (subject: string, more: Partial<OutcomeReport> = {}) =>
  ({
    ...{ subject, cycle: 0, objectives: ['quick'], state: 'breached', stopped: null, warning: null },
    due: '2026-03-02T10:00:00.000Z',
    ...more,
  }) as OutcomeReport;
const keys = (of: EvaluationReport, clocks: readonly OutcomeReport[] = []) =>
  standingAlerts(of, clocks).map(({ key }) => key);

describe('what stands', () => {
  it.each<[string, readonly PeriodReport[], readonly string[]]>([
    ['nothing, where all is well', [period()], []],
    [
      'a miss of the last period that ended',
      [period({ period: '2026-02', state: 'final', status: 'missed' }), period()],
      ['missed/quick/2026-02'],
    ],
    [
      'no miss of one before it',
      [
        period({ period: '2026-01', state: 'final', status: 'missed' }),
        period({ period: '2026-02', state: 'provisional', status: 'met' }),
      ],
      [],
    ],
    ['a period that is lost', [period({ status: 'lost' })], ['lost/quick/2026-03']],
    ['no loss of a period that ended', [period({ state: 'final', status: 'lost' })], []],
    ['a warning share of the budget', [period({ warning: '75 %' })], ['budget/quick/2026-03/75 %']],
  ])('%s', (_what, periods, expected) => {
    expect(keys(report([objective(periods)]))).toEqual(expected);
  });

  it('is a burn rate that fires, and none that has cleared or that is no rate', () => {
    const rate = {
      kind: 'burn-rate',
      share: '2 %',
      window: '1 h',
      shortWindow: '5 min',
      rate: '14.4',
      count: 1,
      firings: [],
    };
    const alerts = [
      { ...rate, isFiring: true },
      { ...rate, window: '6 h', isFiring: false },
      { ...rate, kind: 'approaching', window: null, isFiring: true },
    ] as unknown as PeriodReport['alerts'];
    const [one, ...rest] = standingAlerts(report([objective([period({ alerts })])]), []);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ kind: 'burn-rate', severity: 'critical' });
    expect(one!.says).toContain('more than 14.4 times as fast as it may, over 1 h and over 5 min');
  });

  it('is a ticket that is open past its target, or near it; none that is closed, or of another objective', () => {
    const clocks = [
      clock('late'),
      clock('near', { state: 'running', warning: '75 %' }),
      clock('fine', { state: 'running' }),
      clock('done', { stopped: '2026-03-03T00:00:00.000Z' }),
      clock('other', { objectives: ['else'] }),
    ];
    const found = standingAlerts(report([objective([period()])]), clocks);
    expect(found.map(({ key, severity }) => [key, severity])).toEqual([
      ['clock-breached/quick/late/0', 'critical'],
      ['clock-warning/quick/near/0/75 %', 'warning'],
    ]);
    expect(found[0]!.says).toBe('late is still open and was due 2026-03-02T10:00:00.000Z (Quick answers).');
  });

  it('is told together where tickets are many, under one key however many they are', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => clock(`T-${n}`));
    const of = report([objective([period()])]);
    expect(keys(of, many(TOLD_ONE_BY_ONE))).toHaveLength(TOLD_ONE_BY_ONE);
    expect(keys(of, many(TOLD_ONE_BY_ONE + 1))).toEqual(['clock-breached/quick']);
    expect(standingAlerts(of, many(500))).toEqual(standingAlerts(of, many(TOLD_ONE_BY_ONE + 1)));
  });

  it('is a remedy with a day, before it and after it', () => {
    const remedy = { id: 'plan', title: 'Plan', objective: 'quick', triggered: 't', periods: ['2026-02'] };
    const due = (instant: string | null) => report([], { remedies: [{ ...remedy, due: instant }] as never });
    expect(keys(due('2026-03-20T00:00:00.001Z'))).toEqual(['remedy/plan/t']);
    expect(keys(due('2026-03-20T00:00:00.000Z'))).toEqual(['remedy/plan/t']);
    expect(keys(due(null))).toEqual([]);
  });

  it('is a credit that lapses within a week, once for all its lines', () => {
    const line = (by: string, more: Partial<CreditReport> = {}) =>
      ({
        objective: 'quick',
        period: '2026-02',
        state: 'due',
        claim: { by, state: 'open' },
        ...more,
      }) as CreditReport;
    const of = (...credits: CreditReport[]) => keys(report([], { credits }));
    expect(of(line('2026-03-27T00:00:00.000Z'), line('2026-03-27T00:00:00.000Z'))).toEqual([
      'claim/quick/2026-02',
    ]);
    expect(of(line('2026-03-27T00:00:00.001Z'))).toEqual([]);
    expect(of(line('2026-03-20T00:00:00.000Z'))).toEqual([]);
    expect(of(line('2026-03-27T00:00:00.000Z', { claim: { state: 'claimed' } as never }))).toEqual([]);
  });

  it('does not depend on the order of tickets, and names nothing twice', () => {
    const clocks = fc.uniqueArray(
      fc.record({ subject: fc.constantFrom('a', 'b', 'c', 'd'), cycle: fc.nat(2), isLate: fc.boolean() }),
      { selector: ({ subject, cycle }) => `${subject}/${cycle}` },
    );
    fc.assert(
      fc.property(clocks, fc.nat(), (all, turn) => {
        const one = all.map(({ subject, cycle, isLate }) =>
          clock(subject, { cycle, ...(isLate ? {} : { state: 'running', warning: '50 %' }) }),
        );
        const other = [
          ...one.slice(turn % (one.length + 1)),
          ...one.slice(0, turn % (one.length + 1)),
        ].reverse();
        const of = report([objective([period()])]);
        expect(standingAlerts(of, other)).toEqual(standingAlerts(of, one));
        expect(new Set(keys(of, one)).size).toBe(one.length);
      }),
    );
  });
});
