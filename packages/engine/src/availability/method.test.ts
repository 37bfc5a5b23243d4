import { exact } from '@tallystick/agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { type AvailabilityDraft, agreementWith } from '../testing/agreement.ts';
import { at, record, shown, story } from '../testing/records.ts';
import { countedStretches } from './counted-stretches.ts';
import type { StateStretch } from './timeline.ts';

const MINUTE = 60_000;

async function watched(lines: readonly string[], uptime: Partial<AvailabilityDraft>, asOf = '03 00:00') {
  const agreement = agreementWith((draft) => {
    Object.assign(draft.indicators.uptime, uptime);
    if (uptime.checkEvery !== undefined) delete draft.indicators.uptime.initially;
    draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'day' } };
    draft.exclusions = { planned: {} };
  });
  return evaluate(agreement, story(lines, 'shop', 'probes'), { asOf: at(asOf) });
}

/** Down minutes and valid minutes of the 2nd. */
async function minutesOf(lines: readonly string[], uptime: Partial<AvailabilityDraft>) {
  const { objectives } = await watched(lines, uptime);
  const { good, valid } = objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!.figure
    .share!;
  const minutes = (ms: typeof good) => exact.toDecimalText(exact.divide(ms, exact.rational(MINUTE)));
  return [minutes(exact.subtract(valid, good)), minutes(valid)];
}

const from = (time: string) => `2026-03-02T${time}Z`;
const down = (start: string, end: string) => [
  `${from(start)} state state=down`,
  `${from(end)} state state=up`,
];

describe('ways to measure down time', () => {
  it.each([
    ['exact', down('09:00:30', '09:02:45'), '2.25'],
    ['minutes', down('09:00:30', '09:02:45'), '1'],
    ['minutes', down('09:00:00', '09:02:00'), '2'],
    ['minutes', down('09:00:30', '09:01:29'), '0'],
    [{ consecutive: '5 min' }, down('09:00:00', '09:04:59.999'), '0'],
    [{ consecutive: '5 min' }, down('09:00:00', '09:05:00'), '5'],
    [{ consecutive: '5 min' }, [...down('09:00:00', '09:05:30'), ...down('10:00:00', '10:04:00')], '5.5'],
  ])('[AVL-12] %j of %j: %s minutes', async (method, lines, minutes) => {
    expect(await minutesOf(lines, { method })).toEqual([minutes, '1440']);
  });

  it('[AVL-12] degraded time is no failed check', async () => {
    const lines = [
      `${from('09:00:00')} state state=degraded impact=0.5`,
      `${from('10:00:00')} state state=up`,
    ];
    expect(await minutesOf(lines, { method: 'exact' })).toEqual(['30', '1440']);
    expect(await minutesOf(lines, { method: 'minutes' })).toEqual(['0', '1440']);
  });

  it('[AVL-12] a run goes on from cause to cause, and unknown time is part of it where it counts as down', async () => {
    const lines = [
      `${from('09:00:00')} state state=down probe=a`,
      `${from('09:03:00')} state state=unknown probe=a`,
      `${from('09:06:00')} state state=up probe=a`,
    ];
    const method = { consecutive: '5 min' };
    expect(await minutesOf(lines, { method, unknown: 'down' })).toEqual(['6', '1440']);
    expect(await minutesOf(lines, { method, unknown: 'up' })).toEqual(['0', '1440']);
  });

  it('[AVL-12] what is not counted is up, and nothing is lost or added', () => {
    const stretch = fc.record({
      length: fc.integer({ min: 1, max: 400_000 }),
      impact: fc.constantFrom(0, 1_000_000, undefined),
    });
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1 }),
        fc.constantFrom('minutes', 'consecutive'),
        (drawn, kind) => {
          let end = 0;
          const stretches = drawn.map(({ length, impact }): StateStretch => {
            const start = end;
            end += length;
            return { from: start, to: end, impact, causes: impact ? ['a'] : [] };
          });
          const method = kind === 'minutes' ? { kind } : { kind: 'consecutive' as const, atLeastMs: 120_000 };
          const agreement = agreementWith();
          const indicator = agreement.indicators.get('uptime')!;
          if (indicator.kind !== 'availability') throw new Error('not an availability');
          const counted = countedStretches(
            { ...indicator, method: method as typeof indicator.method },
            stretches,
          );
          expect(counted[0]!.from).toBe(0);
          expect(counted.at(-1)!.to).toBe(end);
          counted.forEach((one, place) => {
            expect(one.from).toBe(place === 0 ? 0 : counted[place - 1]!.to);
          });
          const downMs = (all: readonly StateStretch[]) =>
            all.reduce((sum, one) => sum + (one.impact === 1_000_000 ? one.to - one.from : 0), 0);
          expect(downMs(counted)).toBeLessThanOrEqual(downMs(stretches));
          if (kind === 'minutes') expect(downMs(counted) % MINUTE).toBe(0);
        },
      ),
    );
  });
});

describe('slices', () => {
  const figureOf = async (lines: readonly string[], method: object, asOf?: string) => {
    const { objectives } = await watched(lines, { method }, asOf);
    return objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!.figure;
  };

  it('[AVL-13] the mean of their shares, each floored', async () => {
    const { share, unit } = await figureOf(down('09:00:00', '09:07:30'), { slices: '5 min' });
    expect([unit, exact.toDecimalText(share!.good), exact.toDecimalText(share!.valid)]).toEqual([
      'slices',
      '286.5',
      '288',
    ]);
  });

  it.each([
    ['excluded', '276', '276'],
    ['good', '288', '288'],
    ['bad', '276', '288'],
  ])('[AVL-13] slices without known time are %s: %s of %s', async (empty, good, valid) => {
    const lines = [`${from('09:00:00')} state state=unknown`, `${from('10:00:00')} state state=up`];
    const { share } = await figureOf(lines, { slices: '5 min', empty });
    expect([exact.toDecimalText(share!.good), exact.toDecimalText(share!.valid)]).toEqual([good, valid]);
  });

  it('[AVL-13] a slice that an exclusion removes time from is dropped, and an open one waits', async () => {
    const agreement = agreementWith((draft) => {
      draft.indicators.uptime.method = { slices: '5 min' };
      draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'day' } };
      draft.exclusions = { planned: {} };
    });
    const exclusion = record({
      id: 'x',
      source: 'tallystick',
      subject: 'x',
      type: 'exclusion.announced',
      occurredAt: at('01 00:00'),
      data: { exclusion: 'planned', from: from('09:04:59'), to: from('09:05:01') },
    });
    const evidence = [...story(down('09:00:00', '09:10:00'), 'shop', 'probes'), exclusion];
    const { objectives } = await evaluate(agreement, evidence, { asOf: at('02 12:02') });
    const { share } = objectives[0]!.periods.at(-1)!.figure;
    expect([share!.good, share!.valid, share!.wholeValid].map((one) => exact.toDecimalText(one!))).toEqual([
      '142',
      '142',
      '286',
    ]);
  });
});

describe('heartbeats', () => {
  it('[AVL-14] an overdue one turns the state to unknown from the instant at which it was due', async () => {
    const lines = ['02 00:00', '02 00:05', '02 00:20'].map((when) => `${when} state state=up`);
    const { timeline } = await watched(lines, { heartbeat: '5 min' }, '02 00:40');
    expect(
      timeline('uptime')
        .filter(({ to }) => to > at('02 00:00'))
        .map(
          ({ from: start, to, impact }) =>
            `${shown(Math.max(start, at('02 00:00')))}-${shown(to)} ${impact ?? 'unknown'}`,
        ),
    ).toEqual([
      '02 00:00-02 00:10 0',
      '02 00:10-02 00:20 unknown',
      '02 00:20-02 00:25 0',
      '02 00:25-02 00:40 unknown',
    ]);
  });

  it('[AVL-14] each probe has its own', async () => {
    const lines = [
      '02 00:00 state state=down probe=a',
      '02 00:01 state state=up probe=b',
      '02 00:04 state state=up probe=b',
    ];
    const { timeline } = await watched(lines, { heartbeat: '5 min', quorum: 'any' }, '02 00:20');
    expect(timeline('uptime').map(({ impact }) => impact ?? 'unknown')).toEqual([0, 1_000_000, 0, 'unknown']);
  });
});

/** Checks of one probe, one a minute from a time on: `.` passed, `x` failed, a blank is none. */
const checks = (time: string, results: string, probe = '') =>
  [...results].flatMap((result, minute) => {
    if (result === ' ') return [];
    const instant = new Date(at(from(time)) + minute * MINUTE + 20_000).toISOString();
    return [`${instant} check state=${result === 'x' ? 'down' : 'up'}${probe && ` probe=${probe}`}`];
  });

describe('checks', () => {
  it.each([
    ['.xx.', 'one failed check makes its minute down', ['2', '4']],
    ['x  x', 'minutes without a check are unknown, and here excluded', ['2', '2']],
    ['....', 'all well', ['0', '4']],
  ])('[AVL-15] %s: %s', async (results, _why, expected) => {
    expect(await minutesOf(checks('09:00:00', results), { checkEvery: '1 min' })).toEqual(expected);
  });

  it('[AVL-15] every check of a minute must fail, and of several probes all, unless a quorum says otherwise', async () => {
    const twice = [...checks('09:00:00', 'xx'), `${from('09:01:40')} check state=up`];
    expect(await minutesOf(twice, { checkEvery: '1 min' })).toEqual(['1', '2']);
    const probes = [...checks('09:00:00', 'xx.', 'a'), ...checks('09:00:00', '.xx', 'b')];
    expect(await minutesOf(probes, { checkEvery: '1 min' })).toEqual(['1', '3']);
    expect(await minutesOf(probes, { checkEvery: '1 min', quorum: 'any' })).toEqual(['3', '3']);
  });

  it('[AVL-15] a check of every five minutes stands for its five minutes', async () => {
    const lines = checks('09:00:00', '.    x    x    .');
    expect(await minutesOf(lines, { checkEvery: '5 min' })).toEqual(['10', '20']);
    expect(await minutesOf(lines, { checkEvery: '5 min', method: { consecutive: '10 min' } })).toEqual([
      '10',
      '20',
    ]);
    expect(await minutesOf(lines, { checkEvery: '5 min', method: { consecutive: '11 min' } })).toEqual([
      '0',
      '20',
    ]);
  });

  it('[AVL-15] degraded is no failed check, and a check that knows nothing is none', async () => {
    const lines = [
      `${from('09:00:20')} check state=degraded impact=0.9`,
      `${from('09:01:20')} check state=unknown`,
    ];
    expect(await minutesOf(lines, { checkEvery: '1 min' })).toEqual(['0', '1']);
  });

  it.each([
    ['xx.......x', {}, '7/10'], // slices 3/5 and 4/5
    ['.....     x', {}, '1/2'], // an empty slice does not count
    ['.....     x', { empty: 'good' }, '287/288'], // 288 slices a day, one wholly failed
  ])('[AVL-16] %s by slices of five minutes: %s', async (results, empty, expected) => {
    const method = { slices: '5 min', ...empty };
    const { objectives } = await watched(checks('09:00:00', results), { checkEvery: '1 min', method });
    const day = objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!;
    expect(`${day.judgement.attained!.numerator}/${day.judgement.attained!.denominator}`).toBe(expected);
  });

  it('[AVL-16] checks of one slice count alike, however many a minute has', async () => {
    const lines = [
      ...checks('09:00:00', 'x.'),
      `${from('09:00:30')} check state=up`,
      `${from('09:00:40')} check state=degraded impact=0.5`,
    ];
    const { objectives } = await watched(lines, { checkEvery: '1 min', method: { slices: '5 min' } });
    const day = objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!;
    expect(`${day.judgement.attained!.numerator}/${day.judgement.attained!.denominator}`).toBe('5/8');
  });
});

describe('a fallback', () => {
  const other = (lines: readonly string[]) => story(lines, 'shop', 'desk');

  async function filled(
    own: readonly string[],
    theirs: readonly string[],
    uptime: Partial<AvailabilityDraft> = {},
  ) {
    const agreement = agreementWith((draft) => {
      Object.assign(draft.indicators.uptime, { fallback: 'desk', ...uptime });
      if (uptime.checkEvery !== undefined) delete draft.indicators.uptime.initially;
      draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'day' } };
    });
    const evidence = [...story(own, 'shop', 'probes'), ...other(theirs)];
    const { objectives } = await evaluate(agreement, evidence, { asOf: at('03 00:00') });
    const { figure } = objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!;
    return {
      minutes:
        Number(exact.scaled(exact.subtract(figure.share!.valid, figure.share!.good), 0, 'down')) / MINUTE,
      figure,
    };
  }

  it('[FBK-1] counts while the source of record knows nothing, and there alone', async () => {
    const own = [
      `${from('00:00:00')} state state=up`,
      `${from('10:00:00')} state state=unknown`,
      `${from('12:00:00')} state state=up`,
    ];
    const theirs = [
      ...down('09:00:00', '09:30:00'),
      ...down('11:00:00', '11:15:00'),
      ...down('11:55:00', '12:30:00'),
    ];
    const { minutes, figure } = await filled(own, theirs);
    expect(minutes).toBe(20);
    expect(figure.fallback).toEqual({ source: 'desk', ms: 120 * MINUTE });
    expect(figure.coverage).toEqual({ knownMs: 1440 * MINUTE, promisedMs: 1440 * MINUTE });
  });

  it('[FBK-1] knows nothing before its first record, whatever is said of the source of record', async () => {
    const own = [`${from('00:00:00')} state state=up`, `${from('10:00:00')} state state=unknown`];
    const { figure } = await filled(own, down('12:00:00', '13:00:00'), { initially: 'up' });
    expect(figure.coverage?.knownMs).toBe(22 * 60 * MINUTE); // 10:00 to 12:00 is known by neither
  });

  it('[FBK-1] is not told of where it is not needed', async () => {
    const { figure } = await filled([`${from('00:00:00')} state state=up`], down('09:00:00', '09:30:00'), {
      initially: 'up',
    });
    expect(figure.fallback).toBeUndefined();
  });

  it('[FBK-1] [AVL-16] of checks those of the fallback count in slots without any', async () => {
    const own = checks('09:00:00', '..   ');
    const theirs = checks('09:00:00', 'xxx..');
    const { figure } = await filled(own, theirs, { checkEvery: '1 min', method: { slices: '5 min' } });
    expect(figure.attained).toEqual(exact.rational(4, 5));
  });
});
