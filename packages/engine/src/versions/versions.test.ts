import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { evaluate, evaluateVersions } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { toReport } from '../report.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { at, story } from '../testing/records.ts';
import { inForceOf, versionsInForce } from './versions-in-force.ts';

type Effective = { from: string; startsWith?: 'date' | 'next period' };
const version = (number: number, effective?: Effective, change: Change = () => {}): Agreement =>
  agreementWith((draft) => {
    Object.assign(draft, { version: number }, effective ? { effective } : {});
    draft.objectives.up!.period = 'quarter';
    change(draft);
  });
/** `p1: 1 01-01..07-15, 2 07-15..01-01` */
const told = (...versions: Agreement[]) =>
  [...versionsInForce(versions)].map(([id, spans]) => {
    const day = (instant: number) => new Date(instant).toISOString().slice(5, 10);
    return `${id}: ${spans.map((one) => `${one.version} ${day(one.from)}..${day(one.to)}`).join(', ')}`;
  });

describe('which version holds when', () => {
  it('[PER-8] one version holds for the whole term', () => {
    expect(told(version(1))).toEqual(['p1: 1 01-01..01-01', 'p2: 1 01-01..01-01', 'up: 1 01-01..01-01']);
  });

  it('[PER-8] the next one splits periods on its day', () => {
    expect(told(version(2, { from: '2026-07-15' }), version(1))).toEqual([
      'p1: 1 01-01..07-15, 2 07-15..01-01',
      'p2: 1 01-01..07-15, 2 07-15..01-01',
      'up: 1 01-01..07-15, 2 07-15..01-01',
    ]);
  });

  it('[PER-8] or waits for the next period of each objective', () => {
    expect(told(version(1), version(2, { from: '2026-07-15', startsWith: 'next period' }))).toEqual([
      'p1: 1 01-01..08-01, 2 08-01..01-01',
      'p2: 1 01-01..08-01, 2 08-01..01-01',
      'up: 1 01-01..10-01, 2 10-01..01-01',
    ]);
    expect(told(version(1), version(2, { from: '2026-08-01', startsWith: 'next period' }))[0]).toBe(
      'p1: 1 01-01..08-01, 2 08-01..01-01',
    );
  });

  it('[PER-8] the period that is waited for is the one of the version before', () => {
    const quarterly: Change = (draft) => {
      draft.objectives.p1!.period = 'quarter';
    };
    const second = { from: '2026-07-15', startsWith: 'next period' } as const;
    expect(told(version(1), version(2, second, quarterly))[0]).toBe('p1: 1 01-01..08-01, 2 08-01..01-01');
    expect(told(version(1, undefined, quarterly), version(2, second))[0]).toBe(
      'p1: 1 01-01..10-01, 2 10-01..01-01',
    );
  });

  it('[PER-8] a later version takes the place of one that would begin with it or after it', () => {
    const waiting = version(2, { from: '2026-07-15', startsWith: 'next period' });
    expect(told(version(1), waiting, version(3, { from: '2026-07-20' }))[0]).toBe(
      'p1: 1 01-01..07-20, 3 07-20..01-01',
    );
    expect(told(version(1), version(2, { from: '2026-07-20' }), version(3, { from: '2026-07-20' }))[0]).toBe(
      'p1: 1 01-01..07-20, 3 07-20..01-01',
    );
  });

  it('[PER-8] objectives come and go with versions', () => {
    const without: Change = (draft) => {
      delete draft.objectives.p2;
    };
    expect(told(version(1, undefined, without), version(2, { from: '2026-07-15' }))).toContain(
      'p2: 2 07-15..01-01',
    );
    expect(told(version(1), version(2, { from: '2026-07-15' }, without))).toContain('p2: 1 01-01..07-15');
  });

  it('[PER-8] versions of different agreements, and one number twice, are refused', () => {
    const other = { ...version(2), id: 'other' };
    expect(() => versionsInForce([version(1), other])).toThrow('different agreements');
    expect(() => versionsInForce([version(1), version(1)])).toThrow('"test" has two versions 1.');
  });
});

describe('a version that changes in the middle of a period', () => {
  // P1 has 4 h in the first version, 2 h in the second, which holds from 16 March on.
  const first = version(1);
  const second = version(2, { from: '2026-03-16' }, (draft) => {
    draft.objectives.p1!.within = '2 h';
  });
  const spans = versionsInForce([first, second]);
  const records = [
    ...story(['13 09:00 opened priority=1', '13 12:00 updated state=Resolved'], 'A'),
    ...story(['16 09:00 opened priority=1', '16 12:00 updated state=Resolved'], 'B'),
  ];
  const march = async (agreement: Agreement) => {
    const inForce = inForceOf(spans, agreement.version);
    const { objectives } = await evaluate(agreement, records, { asOf: at('2026-04-10T00:00:00Z'), inForce });
    const periods = objectives[0]!.periods.filter(({ period }) => period.id.startsWith('2026-03'));
    return periods.map(({ period, figure, judgement }) => ({
      id: period.id,
      from: period.from,
      to: period.to,
      partial: period.partial,
      status: judgement.status,
      of: `${figure.share!.good.numerator} of ${figure.share!.valid.numerator}`,
    }));
  };

  it('[PER-7] [PER-9] splits it: each part is judged by its own version, the later one named by it', async () => {
    const split = at('2026-03-16T00:00:00Z');
    expect(await march(first)).toEqual([
      {
        id: '2026-03',
        from: at('2026-03-01T00:00:00Z'),
        to: split,
        partial: true,
        status: 'met',
        of: '1 of 1',
      },
    ]);
    expect(await march(second)).toEqual([
      {
        id: '2026-03@2',
        from: split,
        to: at('2026-04-01T00:00:00Z'),
        partial: true,
        status: 'missed',
        of: '0 of 1',
      },
    ]);
  });

  it('[PER-7] leaves no period where an objective is not in force', async () => {
    const evaluation = await evaluate(second, records, {
      asOf: at('2026-04-10T00:00:00Z'),
      inForce: new Map(),
    });
    expect(evaluation.objectives.map(({ periods }) => periods.length)).toEqual([0, 0, 0]);
    const before = { from: at('2020-01-01T00:00:00Z'), to: at('2021-01-01T00:00:00Z') };
    const other = await evaluate(second, records, { asOf: at('2026-04-10T00:00:00Z'), inForce: before });
    expect(other.objectives.map(({ periods }) => periods.length)).toEqual([0, 0, 0]);
  });

  it('[PER-7] is cut at whole milliseconds', async () => {
    const inForce = { from: 0.5, to: Number.NaN };
    await expect(evaluate(second, [], { asOf: 0, inForce })).rejects.toThrow('inForce must be whole numbers');
  });
});

describe('the versions of an agreement as one', () => {
  const second = version(2, { from: '2026-03-16' }, (draft) => {
    draft.objectives.p1!.within = '2 h';
    delete draft.objectives.p2;
  });
  const records = [
    ...story(['13 09:00 opened priority=1', '13 12:00 updated state=Resolved'], 'A'),
    ...story(['16 09:00 opened priority=1', '16 12:00 updated state=Resolved'], 'B'),
    ...story(['12 09:00 opened priority=2', '12 10:00 updated state=Resolved'], 'C'),
  ];
  const joined = (asOf: string, endsAt?: string) =>
    evaluateVersions([second, version(1)], records, {
      asOf: at(asOf),
      endsAt: endsAt === undefined ? undefined : at(endsAt),
    });
  /** `p1 2026-03 met, 2026-03@2 missed` */
  const march = ({ objectives }: Evaluation) =>
    objectives.map(({ objective, periods }) => {
      const told = periods.filter(({ period }) => period.id.startsWith('2026-03'));
      return `${objective.id}: ${told.map(({ period, judgement }) => `${period.id} ${judgement.status}`).join(', ')}`;
    });

  it('[PER-10] has the periods of all of them, each judged by its own, and says the rest by the one that holds', async () => {
    const evaluation = await joined('2026-04-10T00:00:00Z');
    expect(march(evaluation)).toEqual([
      'p1: 2026-03 met, 2026-03@2 missed',
      'up: ', // It promises quarters.
      'p2: 2026-03 met',
    ]);
    expect(evaluation.agreement.version).toBe(2);
    const report = toReport(evaluation);
    expect(report.objectives.map(({ id, kind }) => [id, kind])).toEqual([
      ['p1', 'clock'],
      ['up', 'availability'],
      ['p2', 'clock'],
    ]);
  });

  it('[PER-10] is told by the first version until the second has begun', async () => {
    const { agreement, objectives } = await joined('2026-03-15T00:00:00Z');
    expect([agreement.version, objectives.length]).toEqual([1, 3]);
  });

  it('[PER-10] counts each cycle once, where it is counted', async () => {
    const evaluation = await joined('2026-04-10T00:00:00Z');
    const told = [...evaluation.outcomes()].map(({ subject, periods }) => [subject, periods]);
    expect(told).toEqual([
      ['A', { p1: ['2026-03'] }],
      ['B', { p1: ['2026-03@2'] }],
      ['C', { p2: ['2026-03'] }],
    ]);
    expect(evaluation.explain('A')[0]!.cycle.targetMs).toBe(4 * 3_600_000);
    expect(evaluation.explain('B')[0]!.cycle.targetMs).toBe(2 * 3_600_000);
  });

  it('[PER-10] ends when the agreement does', async () => {
    const evaluation = await joined('2026-04-10T00:00:00Z', '2026-03-20T00:00:00Z');
    const last = evaluation.objectives[0]!.periods.at(-1)!.period;
    expect([last.id, last.to]).toEqual(['2026-03@2', at('2026-03-20T00:00:00Z')]);
  });

  it('[PER-10] is the same as the one version where there is but one', async () => {
    const options = { asOf: at('2026-04-10T00:00:00Z') };
    const [alone, among] = [
      await evaluate(version(1), records, options),
      await evaluateVersions([version(1)], records, options),
    ];
    expect(toReport(among, { subjects: true })).toEqual(toReport(alone, { subjects: true }));
  });

  it('[PER-10] lets what earlier versions credited use up the caps of later ones, and their misses count for remedies', async () => {
    const paying = (number: number, effective?: Effective) =>
      version(number, effective, (draft) => {
        draft.credits = {
          schedules: [{ objective: 'p1', base: '1000', tiers: [{ below: '90 %', credit: '10 %' }] }],
          atMost: [{ sum: '150', over: 'term' }],
        };
        draft.remedies = { plan: { when: { objective: 'p1', missed: 2, inARow: true }, title: 'A plan' } };
      });
    const late = [
      ...story(['10 09:00 opened priority=1', '11 12:00 updated state=Resolved'], 'A'),
      ...story(['17 09:00 opened priority=1', '18 12:00 updated state=Resolved'], 'B'),
    ];
    const options = { asOf: at('2026-05-10T00:00:00Z') };
    const evaluation = await evaluateVersions([paying(1), paying(2, { from: '2026-03-16' })], late, options);
    expect(evaluation.credits.map(({ period, amount }) => [period.id, amount.minorUnits])).toEqual([
      ['2026-03', 10_000n],
      ['2026-03@2', 5_000n],
    ]);
    expect(
      evaluation.remedies.map(({ remedy, periods }) => [remedy.id, periods.map(({ period }) => period.id)]),
    ).toEqual([['plan', ['2026-03', '2026-03@2']]]);
  });
});

describe('a clock that runs while a version takes over', () => {
  // 16 March 2026 is a Monday; the first version promises 4 h, or 2 h, of office time from 9 to 17.
  const within = (number: number, hours: string, effective?: Effective) =>
    version(number, effective, (draft) => {
      draft.objectives.p1!.within = hours;
    });
  const from = { from: '2026-03-16' } as const;
  const told = async (old: string, next: string, records: EvidenceRecord[]) => {
    const { objectives, outcomes } = await evaluateVersions(
      [within(1, old), within(2, next, from)],
      records,
      { asOf: at('2026-04-10T00:00:00Z') },
    );
    const march = objectives[0]!.periods.filter(({ period }) => period.id.startsWith('2026-03'));
    const counts = march.map(({ period, figure }) => {
      const { good, valid } = figure.share!;
      return `${period.id}: ${good.numerator} of ${valid.numerator}`;
    });
    return [
      ...counts,
      ...[...outcomes()].map(({ subject, periods }) => `${subject} in ${periods.p1 ?? 'none'}`),
    ];
  };
  /** Opened on Friday at 14:00, three hours before closing; stopped on Monday. */
  const overTheWeekend = (stop: string) =>
    story(['13 14:00 opened priority=1', `16 ${stop} updated state=Resolved`], 'A');

  it.each([
    ['the same target', '4 h', '4 h', '09:30', '2026-03: 0 of 0, 2026-03@2: 1 of 1, A in 2026-03@2'],
    [
      'a looser one, decided before',
      '2 h',
      '8 h',
      '09:30',
      '2026-03: 0 of 1, 2026-03@2: 0 of 0, A in 2026-03',
    ],
    [
      'a stricter one that is used up',
      '8 h',
      '2 h',
      '09:30',
      '2026-03: 0 of 0, 2026-03@2: 0 of 1, A in 2026-03@2',
    ],
    [
      'a stricter one that is not',
      '8 h',
      '4 h',
      '09:30',
      '2026-03: 0 of 0, 2026-03@2: 1 of 1, A in 2026-03@2',
    ],
    [
      'a stricter one that runs out after',
      '8 h',
      '4 h',
      '10:30',
      '2026-03: 0 of 0, 2026-03@2: 0 of 1, A in 2026-03@2',
    ],
  ])('[PER-11] counts once: %s', async (_, old, next, stop, expected) => {
    expect((await told(old, next, overTheWeekend(stop))).join(', ')).toBe(expected);
  });

  it('[PER-11] was decided before the term: it counts nowhere, under no version', async () => {
    const before = story(['01 09:00 opened priority=1'], 'A').map((one) => ({
      ...one,
      occurredAt: at('2025-11-10T09:00:00Z'),
    }));
    expect(await told('8 h', '2 h', before)).toEqual(['2026-03: 0 of 0', '2026-03@2: 0 of 0', 'A in none']);
  });
});
