import type { Agreement } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
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
    const periods = objectives[0]!.periods.filter(({ period }) => period.id === '2026-03');
    return periods.map(({ period, figure, judgement }) => ({
      ...{ from: period.from, to: period.to, partial: period.partial, status: judgement.status },
      of: `${figure.share!.good.numerator} of ${figure.share!.valid.numerator}`,
    }));
  };

  it('[PER-7] splits it: each part is judged by its own version', async () => {
    const split = at('2026-03-16T00:00:00Z');
    expect(await march(first)).toEqual([
      { from: at('2026-03-01T00:00:00Z'), to: split, partial: true, status: 'met', of: '1 of 1' },
    ]);
    expect(await march(second)).toEqual([
      { from: split, to: at('2026-04-01T00:00:00Z'), partial: true, status: 'missed', of: '0 of 1' },
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
