import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { at, story } from '../testing/records.ts';
import { explainMisses } from './explain-misses.ts';

interface Told {
  readonly id: string;
  readonly dependsOn: Record<string, readonly string[]>;
  readonly downs: readonly (readonly [from: string, to: string])[];
  readonly change?: Change;
  readonly evidence?: readonly EvidenceRecord[];
}

/** An agreement over the service `shop`, up 99 % of each day of March, with the down time of its 2nd day. */
function told({ id, dependsOn, downs, change, evidence = [] }: Told) {
  const agreement = agreementWith((draft) => {
    const { services } = draft.scope;
    for (const service of Object.keys(dependsOn)) services[service] ??= { fee: '1 per month' };
    for (const [service, needs] of Object.entries(dependsOn))
      Object.assign(services[service]!, { dependsOn: needs });
    draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'day' } };
    Object.assign(draft, { id });
    change?.(draft);
  });
  const states = downs.flatMap(([from, to]) => [
    `${from} state state=down probe=x`,
    `${to} state state=up probe=x`,
  ]);
  return evaluate(agreement, [...story(states, 'shop', 'probes'), ...evidence], { asOf: at('10 00:00') });
}

async function explained(top: Told, ...below: readonly Told[]) {
  const [first, ...others] = await Promise.all([top, ...below].map(told));
  return explainMisses(first!, others).map(
    ({ objective, period, downMs, underlying, unexplainedMs, unknown }) => ({
      miss: `${objective} ${period.id}`,
      down: minutes(downMs),
      underlying: underlying.map(
        (one) =>
          `${one.path.join(' > ')}: ${one.agreement}/${one.objective} ${one.missed.map(({ id }) => id).join('+') || 'kept'} ${minutes(one.overlapMs)}`,
      ),
      unexplained: minutes(unexplainedMs),
      unknown,
    }),
  );
}

const minutes = (ms: number | undefined) => (ms === undefined ? '-' : ms / 60_000);
const shop = { id: 'sla', downs: [['02 10:00', '02 12:00']] } as const;

describe('which underlying miss explains which', () => {
  it('[DEP-1] names the objectives of an underpinning contract that missed at the same time, and what is left', async () => {
    const hosting = { id: 'hosting', dependsOn: {}, downs: [['02 11:00', '02 15:00']] } as const;
    expect(await explained({ ...shop, dependsOn: { shop: ['hosting'] } }, hosting)).toEqual([
      {
        miss: 'up 2026-03-02',
        down: 120,
        underlying: ['hosting: hosting/up 2026-03-02 60'],
        unexplained: 60,
        unknown: [],
      },
    ]);
  });

  it('[DEP-1] what explains most comes first; what was down at the same time and kept its target is told too', async () => {
    const brief = { id: 'brief', dependsOn: {}, downs: [['02 10:00', '02 10:05']] } as const;
    const long = { id: 'long', dependsOn: {}, downs: [['02 10:30', '02 11:30']] } as const;
    const before = { id: 'before', dependsOn: {}, downs: [['02 08:00', '02 09:00']] } as const;
    const dependsOn = { shop: ['brief', 'before', 'long'] };
    const [miss] = await explained({ ...shop, dependsOn }, brief, before, long);
    expect(miss!.underlying).toEqual([
      'long: long/up 2026-03-02 60',
      'brief: brief/up kept 5',
      'before: before/up 2026-03-02 0',
    ]);
    expect(miss!.unexplained).toBe(55);
  });

  it('[DEP-3] names the instants that are explained, and those that are not', async () => {
    const hosting = await told({ id: 'hosting', dependsOn: {}, downs: [['02 11:00', '02 11:30']] });
    const top = await told({ ...shop, dependsOn: { shop: ['hosting'] } });
    const [miss] = explainMisses(top, [hosting]);
    expect(miss?.underlying[0]?.overlap).toEqual([{ from: at('02 11:00'), to: at('02 11:30') }]);
    expect(miss?.unexplained).toEqual([
      { from: at('02 10:00'), to: at('02 11:00') },
      { from: at('02 11:30'), to: at('02 12:00') },
    ]);
  });

  it('[DEP-1] misses of other periods and services on which nothing depends explain nothing', async () => {
    const other = { id: 'other', dependsOn: {}, downs: [['03 10:00', '03 12:00']] } as const;
    const apart = { id: 'apart', dependsOn: {}, downs: [['02 10:00', '02 12:00']] } as const;
    const [miss] = await explained({ ...shop, dependsOn: { shop: ['other'] } }, other, apart);
    expect([miss!.underlying, miss!.unexplained]).toEqual([[], 120]);
  });

  it('[DEP-1] a lost period is explained before its end', async () => {
    const agreement = agreementWith((draft) => {
      Object.assign(draft.scope.services.shop!, { dependsOn: ['desk'] });
      draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'day' } };
    });
    const states = story(['02 10:00 state state=down'], 'shop', 'probes');
    const [lost] = explainMisses(await evaluate(agreement, states, { asOf: at('02 12:00') }), []);
    expect([lost?.period.id, lost?.unexplainedMs]).toEqual(['2026-03-02', 7_200_000]);
  });

  it('[DEP-2] a chain goes over services of its own agreement and on from contract to contract, by the shortest path', async () => {
    const cloud = { id: 'cloud', dependsOn: {}, downs: [['02 10:00', '02 11:00']] } as const;
    const hosting = { id: 'hosting', dependsOn: { desk: ['cloud'] }, downs: [] } as const;
    const dependsOn = { shop: ['web'], web: ['db', 'hosting'], db: ['hosting'] };
    const [miss] = await explained({ ...shop, dependsOn }, hosting, cloud);
    expect(miss!.underlying).toEqual(['web > hosting > cloud: cloud/up 2026-03-02 60']);
  });

  it('[DEP-2] circles between agreements end, and nothing explains itself', async () => {
    const hosting = {
      id: 'hosting',
      dependsOn: { shop: ['sla', 'cloud'] },
      downs: [['02 10:00', '02 11:00']],
    } as const;
    const cloud = { id: 'cloud', dependsOn: { shop: ['hosting'] }, downs: [] } as const;
    const [miss] = await explained({ ...shop, dependsOn: { shop: ['hosting'] } }, hosting, cloud);
    expect(miss!.underlying).toEqual(['hosting: hosting/up 2026-03-02 60']);
  });

  it('[DEP-2] dependencies of which nothing is known are named', async () => {
    const [miss] = await explained({ ...shop, dependsOn: { shop: ['web'], web: ['payments-uc', 'cdn'] } });
    expect(miss!.unknown).toEqual(['cdn', 'payments-uc']);
  });

  it('[DEP-2] two evaluations of one agreement are refused', async () => {
    const one = await told({ ...shop, dependsOn: {} });
    expect(() => explainMisses(one, [one])).toThrow(RangeError);
  });

  it('[DEP-3] only promised time of both counts, and what two share is explained once', async () => {
    const office: Change = (draft) => {
      draft.indicators.uptime.calendar = 'office';
    };
    const day = { id: 'day', dependsOn: {}, downs: [['02 07:00', '02 11:00']], change: office } as const;
    const night = { id: 'night', dependsOn: {}, downs: [['02 10:30', '02 11:30']] } as const;
    const top = {
      id: 'sla',
      downs: [['02 08:00', '02 12:00']],
      dependsOn: { shop: ['day', 'night'] },
    } as const;
    const [miss] = await explained(top, day, night);
    expect(miss).toMatchObject({
      down: 240,
      underlying: ['day: day/up 2026-03-02 120', 'night: night/up 2026-03-02 60'],
      unexplained: 90,
    });
  });

  it('[DEP-3] excluded time is no down time; unknown time is where it counts as down', async () => {
    const evidence = story(
      ['01 00:00 exclusion.announced exclusion=planned from=2026-03-02T10:00:00Z to=2026-03-02T10:30:00Z'],
      'x',
      'tallystick',
    );
    const exclusions: Change = (draft) => {
      draft.exclusions = { planned: {} };
    };
    const hosting = { id: 'hosting', dependsOn: {}, downs: [['02 00:00', '03 00:00']] } as const;
    const top = { ...shop, dependsOn: { shop: ['hosting'] }, change: exclusions, evidence };
    expect((await explained(top, hosting))[0]).toMatchObject({ down: 90, unexplained: 0 });
    const silent: Told = {
      ...shop,
      downs: [],
      dependsOn: { shop: [] },
      change: (draft) => Object.assign(draft.indicators.uptime, { unknown: 'down' }),
      evidence: story(['02 10:00 state state=unknown', '02 11:00 state state=up'], 'shop', 'probes'),
    };
    expect((await explained(silent))[0]).toMatchObject({ down: 60, unexplained: 60 });
  });

  it('[DEP-3] where time is not measured, misses are told without it', async () => {
    const tickets = story(['02 09:00 opened priority=1'], 'T1');
    const desk: Told = {
      id: 'ola',
      dependsOn: {},
      downs: [],
      evidence: tickets,
      change: (draft) => {
        draft.objectives = { p1: { indicator: 'resolve', within: '4 h', target: '90 %', period: 'day' } };
      },
    };
    const [miss] = await explained({ ...shop, dependsOn: { shop: ['ola'] } }, desk);
    expect(miss).toMatchObject({ underlying: ['ola: ola/p1 2026-03-02 -'], unexplained: 120 });
  });

  it('[DEP-3] agrees with a look at every minute', async () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const downs = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 400 })), { maxLength: 5 });
    const time = (count: number) => new Date(at('02 00:00') + count * 60_000).toISOString();
    await fc.assert(
      fc.asyncProperty(downs, downs, downs, async (...drawn) => {
        const days = drawn.map((spans) =>
          Array.from({ length: 1_440 }, (_, at) =>
            spans.some(([from, length]) => at >= from && at < from + length),
          ),
        );
        const runs = days.map((day) =>
          day.flatMap((isDown, at): [string, string][] => {
            if (!isDown || day[at - 1]) return [];
            const end = day.indexOf(false, at);
            return [[time(at), time(end < 0 ? 1_440 : end)]];
          }),
        );
        const [top, one, two] = runs.map((spans, place) => ({
          id: ['sla', 'one', 'two'][place]!,
          dependsOn: place === 0 ? { shop: ['one', 'two'] } : {},
          downs: spans,
        }));
        const miss = (await explained(top!, one!, two!)).find((found) => found.miss === 'up 2026-03-02');
        const count = (test: (at: number) => boolean) => days[0]!.filter((_, at) => test(at)).length;
        const down = count((at) => days[0]![at]!);
        expect(miss !== undefined).toBe(down > 14.4);
        if (!miss) return;
        expect(miss.down).toBe(down);
        expect(miss.unexplained).toBe(count((at) => days[0]![at]! && !days[1]![at] && !days[2]![at]));
        for (const [place, name] of [
          [1, 'one'],
          [2, 'two'],
        ] as const) {
          const shared = count((at) => days[0]![at]! && days[place]![at]!);
          const line = miss.underlying.find((text) => text.startsWith(name));
          if (shared > 0) expect(line?.endsWith(` ${shared}`)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
