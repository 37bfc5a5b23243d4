import { exact } from '@tallystick/agreement';
import { zoneRules } from '@tallystick/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { type AgreementDraft, agreementWith } from '../testing/agreement.ts';
import { at, record, story } from '../testing/records.ts';
import { anyDownByMinute, type MinutePart } from './any-down.oracle.ts';

const SECOND_PART = { kind: 'availability', from: 'probes', subject: 'api', initially: 'up' };

interface Case {
  readonly composite: object;
  readonly shop?: readonly string[];
  readonly north?: readonly string[];
  readonly api?: readonly string[];
  readonly desk?: readonly string[];
  readonly asOf?: string;
  readonly target?: string;
  readonly change?: (draft: AgreementDraft) => void;
}

async function judged({
  composite,
  shop = [],
  north = [],
  api = [],
  desk = [],
  asOf = '03 00:00',
  target,
  change,
}: Case) {
  const agreement = agreementWith((draft) => {
    draft.indicators.api = { ...SECOND_PART };
    draft.indicators.answered = {
      kind: 'ratio',
      from: 'desk',
      good: { onTime: 'yes' },
      total: { event: 'answered' },
    };
    draft.indicators.whole = { kind: 'composite', parts: ['uptime', 'api'], ...composite };
    draft.objectives = { whole: { indicator: 'whole', target: target ?? '99 %', period: 'day' } };
    change?.(draft);
  });
  const evidence = [
    ...story(shop, 'shop', 'probes'),
    ...story(north, 'north', 'probes'),
    ...story(['01 00:00 state state=up'], 'south', 'probes'),
    ...story(api, 'api', 'probes'),
    ...story(desk, 'T1', 'desk'),
  ];
  const evaluation = await evaluate(agreement, evidence, { asOf: at(asOf) });
  const result = evaluation.objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!;
  return { evaluation, ...result };
}

const attainedOf = async (one: Case) => {
  const { attained } = (await judged(one)).judgement;
  return attained && `${attained.numerator}/${attained.denominator}`;
};
const down = (from: string, to: string) => [`02 ${from} state state=down`, `02 ${to} state state=up`];
const [sixHours, twelveHours] = [down('00:00', '06:00'), down('06:00', '18:00')];
const answers = ['02 09:00 answered onTime=yes', '02 09:10 answered onTime=no'];

describe('composites', () => {
  it('[CPO-1] the worst part is the figure', async () => {
    expect(await attainedOf({ composite: { rule: 'worst' }, shop: sixHours, api: twelveHours })).toBe('1/2');
    const parts = ['uptime', 'answered'];
    expect(await attainedOf({ composite: { rule: 'worst', parts }, shop: twelveHours, desk: answers })).toBe(
      '1/2',
    );
    expect(await attainedOf({ composite: { rule: 'worst' } })).toBe('1/1');
  });

  it.each([
    ['worst', undefined, '3/4'],
    ['any down', undefined, '1/4'],
    ['weighted', 1, '7/8'],
  ])('[CPO-7] a group of shops under %s', async (rule, weight, expected) => {
    const parts = [{ indicator: 'uptime', subjects: ['north', 'south'], ...(weight && { weight }) }];
    const change = (draft: AgreementDraft) => {
      const all = rule === 'any down' ? [...parts, 'api'] : parts;
      draft.indicators.whole = { kind: 'composite', rule, parts: all };
    };
    const { judgement, figure } = await judged({
      composite: {},
      api: twelveHours,
      change,
      north: sixHours,
    });
    expect(`${judgement.attained!.numerator}/${judgement.attained!.denominator}`).toBe(expected);
    if (rule !== 'any down') return;
    expect(figure.causes.map(({ id }) => id)).toEqual(['api', 'uptime/north']);
  });

  it.each([
    [1, 1, '5/8'],
    [3, 1, '11/16'],
    ['0.5', '1.5', '9/16'],
  ])('[CPO-2] 3/4 and 1/2, weighing %s and %s, come to %s', async (first, second, expected) => {
    const parts = [
      { indicator: 'uptime', weight: first },
      { indicator: 'api', weight: second },
    ];
    const composite = { rule: 'weighted', parts };
    expect(await attainedOf({ composite, shop: sixHours, api: twelveHours })).toBe(expected);
  });

  it('[CPO-2] shares of time and of events are weighed alike', async () => {
    const composite = { rule: 'weighted', parts: ['uptime', 'answered'] };
    const { figure, judgement } = await judged({ composite, shop: sixHours, desk: answers });
    expect(judgement.attained).toEqual(exact.rational(5, 8));
    expect([figure.unit, figure.samples, figure.share, judgement.budget]).toEqual([
      'parts',
      2,
      undefined,
      undefined,
    ]);
  });

  it('[CPO-3] is down whenever any part is, once for what they share, with the parts as causes', async () => {
    const shop = ['02 08:00 state state=down', '02 12:00 state state=up'];
    const api = ['02 10:00 state state=degraded impact=0.5', '02 14:00 state state=up'];
    const { figure, evaluation, period } = await judged({ composite: { rule: 'any down' }, shop, api });
    expect(figure.share!.good).toEqual(exact.rational(19 * 3_600_000));
    expect(figure.causes.map(({ id, downMs }) => [id, Number(downMs.numerator) / 3_600_000])).toEqual([
      ['uptime', 4],
      ['api', 1],
    ]);
    expect(evaluation.downTime('whole', period)).toEqual([{ from: at('02 08:00'), to: at('02 14:00') }]);
  });

  it('[CPO-3] each part is down inside its own service hours; promised is what any promises', async () => {
    const change = (draft: AgreementDraft) => {
      draft.indicators.uptime.calendar = 'office';
      Object.assign(draft.indicators.api!, { calendar: 'office' });
    };
    const { figure } = await judged({
      composite: { rule: 'any down' },
      shop: down('07:00', '10:00'),
      change,
    });
    expect([figure.share!.good, figure.share!.valid]).toEqual(
      [7, 8].map((hours) => exact.rational(hours * 3_600_000)),
    );
  });

  it('[CPO-3] its budget burns like that of any time, minute by minute, whatever part has no data in a minute', async () => {
    const change = (draft: AgreementDraft) => {
      draft.term = { ...draft.term, from: '2026-03-01', to: '2026-03-05' };
      Object.assign(draft.indicators.api!, { initially: 'unknown' });
      Object.assign(draft.objectives.whole!, { alerts: 'burn-rate' });
    };
    const api = ['02 20:00 state state=up'];
    const { evaluation } = await judged({
      composite: { rule: 'any down' },
      shop: down('08:00', '12:00'),
      api,
      change,
    });
    const fired = evaluation
      .alerts()
      .flatMap(({ alerts }) => alerts)
      .flatMap(({ kind, firings }) =>
        firings.map(({ firedAt }) => `${kind} ${new Date(firedAt).toISOString()}`),
      );
    expect(fired).toContain('burn-rate 2026-03-02T08:01:00.000Z');
  });

  it('[CPO-3] counts down time by the method of each part', async () => {
    const change = (draft: AgreementDraft) =>
      Object.assign(draft.indicators.api!, { method: { consecutive: '2 h' } });
    const shop = down('08:00', '09:00');
    const { figure } = await judged({
      composite: { rule: 'any down' },
      shop,
      api: down('12:00', '13:00'),
      change,
    });
    expect(figure.share!.good).toEqual(exact.rational(23 * 3_600_000));
  });

  it.each([
    ['worst', 'renormalise', '3/4'],
    ['worst', 'no figure', undefined],
    ['weighted', 'renormalise', '3/4'],
    ['weighted', 'no figure', undefined],
    ['any down', 'renormalise', '3/4'],
    ['any down', 'no figure', undefined],
  ])('[CPO-4] %s, one part without data, %s: %s', async (rule, withoutData, expected) => {
    const change = (draft: AgreementDraft) => Object.assign(draft.indicators.api!, { initially: 'unknown' });
    expect(await attainedOf({ composite: { rule, withoutData }, shop: sixHours, change })).toBe(expected);
  });

  it.each(['worst', 'weighted', 'any down'])(
    '[CPO-4] %s: a part that promises nothing has no say',
    async (rule) => {
      const change = (draft: AgreementDraft) => {
        draft.calendars.weekend = { timeZone: 'UTC', hours: { sat: '00:00-24:00' } };
        Object.assign(draft.indicators.api!, { calendar: 'weekend' });
      };
      expect(await attainedOf({ composite: { rule }, shop: sixHours, change })).toBe('3/4');
    },
  );

  it.each(['worst', 'weighted', 'any down'])(
    '[CPO-4] %s: with no part known there is no figure',
    async (rule) => {
      const change = (draft: AgreementDraft) => {
        draft.indicators.uptime.initially = 'unknown';
        Object.assign(draft.indicators.api!, { initially: 'unknown' });
      };
      const { judgement } = await judged({ composite: { rule, withoutData: 'renormalise' }, change });
      expect([judgement.attained, judgement.status]).toEqual([undefined, 'no data']);
    },
  );

  const excluded = (id: string, type: string, clause: string) =>
    record({
      id: `${id}/${type}`,
      source: 'tallystick',
      subject: id,
      type: `exclusion.${type}`,
      occurredAt: at('01 00:00'),
      data: { exclusion: clause, from: '2026-03-02T08:00:00Z', to: '2026-03-02T10:00:00Z' },
    });

  it.each([
    ['the part', ['uptime'], '21/22'],
    ['the composite', ['whole'], '19/22'],
  ])('[CPO-5] exclusions of %s are taken away', async (_, indicators, expected) => {
    const agreement = agreementWith((draft) => {
      draft.indicators.api = { ...SECOND_PART };
      draft.indicators.whole = {
        kind: 'composite',
        rule: 'worst',
        parts: indicators[0] === 'uptime' ? ['uptime'] : ['uptime', 'api'],
      };
      draft.objectives = { whole: { indicator: 'whole', target: '99 %', period: 'day' } };
      draft.exclusions = { planned: { indicators } };
    });
    const evidence = [
      ...story(down('08:00', '11:00'), 'shop', 'probes'),
      ...story(down('09:00', '13:00'), 'api', 'probes'),
      excluded('x', 'announced', 'planned'),
    ];
    const { objectives } = await evaluate(agreement, evidence, { asOf: at('03 00:00') });
    const { attained } = objectives[0]!.periods.find(({ period }) => period.id === '2026-03-02')!.judgement;
    expect(`${attained!.numerator}/${attained!.denominator}`).toBe(expected);
  });

  it('[CPO-5] a pending claim about a part is given both ways', async () => {
    const agreement = agreementWith((draft) => {
      draft.indicators.api = { ...SECOND_PART };
      draft.indicators.whole = { kind: 'composite', rule: 'any down', parts: ['uptime', 'api'] };
      draft.objectives = { whole: { indicator: 'whole', target: '90 %', period: 'day' } };
      draft.exclusions = {
        claim: { decidedBy: 'customer', arithmetic: 'count as up', indicators: ['uptime'] },
      };
    });
    const evidence = [...story(down('08:00', '11:00'), 'shop', 'probes'), excluded('x', 'claimed', 'claim')];
    const { objectives } = await evaluate(agreement, evidence, { asOf: at('03 00:00') });
    const { judgement, ifAccepted } = objectives[0]!.periods.find(
      ({ period }) => period.id === '2026-03-02',
    )!;
    expect([judgement.status, ifAccepted?.judgement.status]).toEqual(['missed', 'met']);
  });

  it.each([
    ['worst', '75 %', 'at risk'],
    ['worst', '75.1 %', 'lost'],
    ['weighted', '87.5 %', 'at risk'],
    ['weighted', '87.6 %', 'lost'],
    ['any down', '75 %', 'at risk'],
    ['any down', '75.1 %', 'lost'],
  ])('[CPO-6] %s, one part down from 12:00 to now, 18:00, %s promised: %s', async (rule, target, status) => {
    const one: Case = { composite: { rule }, shop: ['02 12:00 state state=down'], asOf: '02 18:00', target };
    expect((await judged(one)).judgement.status).toBe(status);
  });

  it('[CPO-6] what has no figure yet is not lost: it may come', async () => {
    const composite = { rule: 'weighted', parts: ['uptime', 'answered'], withoutData: 'renormalise' };
    const shop = ['02 00:00 state state=down'];
    const before = await judged({ composite, shop, asOf: '02 18:00', target: '62.5 %' });
    expect([before.judgement.status, before.figure.attained]).toEqual(['at risk', exact.ZERO]);
    const lost = await judged({ composite, shop, asOf: '02 18:00', target: '62.6 %' });
    expect(lost.judgement.status).toBe('lost');
  });
});

it('[CPO-3] agrees with a look at every minute, over random states, hours, zones and exclusions, however a span is split', async () => {
  const minute = fc.integer({ min: 0, max: 3 * 1_440 });
  const stretch = fc.tuple(minute, fc.constantFrom('up', 'down', 'degraded', 'unknown', 'maintenance'));
  const span = fc.tuple(minute, fc.integer({ min: 1, max: 900 }));
  const part = fc.record({
    states: fc.array(stretch, { maxLength: 8 }),
    unknown: fc.constantFrom('up' as const, 'down' as const, 'excluded' as const),
    calendar: fc.constantFrom(undefined, 'day', 'night'),
    removed: fc.array(span, { maxLength: 2 }),
    countedUp: fc.array(span, { maxLength: 2 }),
  });
  // Berlin's clocks go forward on the 29th; the story begins on the 28th.
  const start = at('2026-03-28T00:00:00Z');
  const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC');
  const cuts = fc.array(minute, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(part, part), zone, cuts, async (parts, timeZone, drawnCuts) => {
      const ids = ['uptime', 'api'];
      const agreement = agreementWith((draft) => {
        draft.calendars.day = { timeZone, hours: { 'mon-sun': '08:00-18:00' } };
        draft.calendars.night = { timeZone, hours: { 'fri-sat': '22:00-06:00', sun: '01:00-04:00' } };
        draft.indicators.api = { ...SECOND_PART };
        draft.exclusions = {};
        parts.forEach(({ unknown, calendar }, place) => {
          const id = ids[place]!;
          Object.assign(draft.indicators[id]!, { unknown, degraded: '25 %', ...(calendar && { calendar }) });
          draft.exclusions![`removed-${place}`] = { indicators: [id] };
          draft.exclusions![`up-${place}`] = { indicators: [id], arithmetic: 'count as up' };
        });
        draft.indicators.whole = {
          kind: 'composite',
          rule: 'any down',
          parts: ids,
          withoutData: 'renormalise',
        };
        draft.objectives = { whole: { indicator: 'whole', target: '99 %', period: 'day' } };
      });
      const evidence = parts.flatMap(({ states, removed, countedUp }, place) => [
        ...states.map(([from, state], index) =>
          record({
            id: `${place}/${index}`,
            source: 'probes',
            subject: ['shop', 'api'][place]!,
            occurredAt: start + from * 60_000,
            sequence: index,
            data: { state },
          }),
        ),
        ...[
          ...removed.map((one) => ['removed', one] as const),
          ...countedUp.map((one) => ['up', one] as const),
        ].map(([clause, [from, length]], index) =>
          record({
            id: `x${place}/${index}`,
            source: 'tallystick',
            subject: `x${place}/${index}`,
            type: 'exclusion.announced',
            occurredAt: start - 1,
            data: {
              exclusion: `${clause}-${place}`,
              from: start + from * 60_000,
              to: start + (from + length) * 60_000,
            },
          }),
        ),
      ]);
      const evaluation = await evaluate(agreement, evidence, { asOf: start + 4 * 86_400_000 });
      const rules = zoneRules(timeZone);
      const minuteParts: MinutePart[] = parts.map((one) => ({ ...one, zone: rules }));
      const points = [0, ...drawnCuts.sort((a, b) => a - b), 3 * 1_440];
      const spans = points.slice(1).map((to, place) => ({ from: points[place]!, to }));
      let [validSum, downSum] = [0, 0];
      for (const { from, to } of spans) {
        const expected = anyDownByMinute(minuteParts, start, { from, to });
        const { share } = evaluation.figureOver('whole', {
          from: start + from * 60_000,
          to: start + to * 60_000,
        })!;
        expect(share!.valid).toEqual(exact.rational(expected.validMinutes * 60_000));
        const bad = exact.subtract(share!.valid, share!.good);
        expect(bad).toEqual(exact.rational(expected.downQuarters * 15_000));
        validSum += expected.validMinutes;
        downSum += expected.downQuarters;
      }
      const { share } = evaluation.figureOver('whole', { from: start, to: start + 3 * 86_400_000 })!;
      expect(share!.valid).toEqual(exact.rational(validSum * 60_000));
      expect(exact.subtract(share!.valid, share!.good)).toEqual(exact.rational(downSum * 15_000));
    }),
    { numRuns: 60 },
  );
}, 60_000);
