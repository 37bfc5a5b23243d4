import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { LiveEvaluation } from '../live/live.ts';
import { toReport } from '../report.ts';
import { type AgreementDraft, agreementWith } from '../testing/agreement.ts';
import { at, record, story } from '../testing/records.ts';

const day = (text: string) => at(`2026-${text}T00:00:00Z`);

function withTarget(
  target: object,
  period: AgreementDraft['objectives'][string]['period'] = 'month',
  change: (draft: AgreementDraft) => void = () => {},
) {
  return agreementWith((draft) => {
    draft.objectives.up = { indicator: 'uptime', target, period };
    change(draft);
  });
}

const RAMP = {
  ramp: [
    { target: '99 %' },
    { after: '3 months', target: '99.5 %' },
    { from: '2026-06-10', target: '99.9 %' },
  ],
};

describe('a series of targets', () => {
  it('[TGT-1] a step holds in the periods that start on its day or later', async () => {
    const evaluation = await evaluate(withTarget(RAMP), [], { asOf: day('08-01') });
    const report = toReport(evaluation).objectives.find(({ id }) => id === 'up')!;
    expect(report.promise).toBe('99 %, 99.5 % from 2026-04-01, 99.9 % from 2026-06-10');
    expect(report.periods.map(({ period, target }) => `${period} ${target.text}`)).toEqual([
      '2026-01 99 %',
      '2026-02 99 %',
      '2026-03 99 %',
      '2026-04 99.5 %',
      '2026-05 99.5 %',
      '2026-06 99.5 %',
      '2026-07 99.9 %',
    ]);
  });

  it('[TGT-1] of a rolling window, the periods are those of its statements', async () => {
    const evaluation = await evaluate(withTarget(RAMP, { rolling: '28 days' }), [], { asOf: day('08-01') });
    const report = toReport(evaluation).objectives.find(({ id }) => id === 'up')!;
    expect(report.periods.map(({ target }) => target.text).slice(2, 7)).toEqual([
      '99 %',
      '99.5 %',
      '99.5 %',
      '99.5 %',
      '99.9 %',
    ]);
  });

  it('[TGT-4] budget, status and credit are by the target of the period', async () => {
    // 1 % of a month's time: kept at 98.9 %, missed at 99.5 %.
    const outage = (month: string) =>
      story(
        [`2026-${month}-02T00:00:00Z state state=down`, `2026-${month}-02T07:00:00Z state state=up`],
        `shop`,
        'probes',
      ).map((one) => ({ ...one, id: `${month} ${one.id}` }));
    const agreement = withTarget(RAMP, 'month', (draft) => {
      draft.credits = {
        schedules: [{ objective: 'up', base: 'service fee', perStep: { step: '0.1 %', credit: '1 %' } }],
      };
    });
    const evaluation = await evaluate(agreement, [...outage('03'), ...outage('04')], { asOf: day('05-10') });
    const periods = toReport(evaluation).objectives.find(({ id }) => id === 'up')!.periods;
    expect(
      periods.slice(2, 4).map(({ status, budget, credit }) => [status, budget!.allowed, credit.amount]),
    ).toEqual([
      ['met', '26784000', '0.00'],
      ['missed', '12960000', '40.00'],
    ]);
  });

  it('[TGT-4] the report lists the steps: what held, holds and comes', async () => {
    const evaluation = await evaluate(withTarget(RAMP), [], { asOf: day('04-01') });
    const { targets, proposal } = toReport(evaluation).objectives.find(({ id }) => id === 'up')!;
    expect(
      targets.map(({ from, target, state, reason }) => [from.slice(0, 10), target.text, state, reason]),
    ).toEqual([
      ['2026-01-01', '99 %', 'past', null],
      ['2026-04-01', '99.5 %', 'in force', null],
      ['2026-06-10', '99.9 %', 'coming', null],
    ]);
    expect(proposal).toBeNull();
  });
});

const DYNAMIC = {
  start: '98 %',
  floor: '97 %',
  ceiling: '99 %',
  largestStep: '0.5 %',
  shortestInterval: '20 days',
  notice: '10 days',
};
const changed = (
  id: string,
  told: string,
  from: string,
  target: string,
  more: Partial<EvidenceRecord> = {},
) =>
  record({
    id,
    source: 'tallystick',
    subject: 'up',
    type: 'target.changed',
    occurredAt: day(told),
    receivedAt: day(told),
    data: { from, target, reason: `As ${id} says.` },
    ...more,
  });

async function outcome(
  records: readonly EvidenceRecord[],
  dynamic: object = DYNAMIC,
  options: { asOf?: number; knownAt?: number } = {},
) {
  const evaluation = await evaluate(withTarget({ dynamic }), records, { asOf: day('08-01'), ...options });
  const report = toReport(evaluation);
  const up = report.objectives.find(({ id }) => id === 'up')!;
  return {
    held: up.periods.map(({ target }) => target.text),
    told: up.targets.map(({ record: id, refused, reason }) => `${id}: ${refused ?? reason}`),
    findings: report.evidence.findings.map(({ id }) => id),
  };
}

describe('a target that is changed by records', () => {
  it('[TGT-2] holds from the first period that starts at it, with its reason', async () => {
    const { held, told } = await outcome([
      changed('c1', '02-01', '2026-03-10', '98.4 %'),
      changed('c2', '05-01', '2026-06-01', '98.9%'),
    ]);
    expect(held).toEqual(['98 %', '98 %', '98 %', '98.4 %', '98.4 %', '98.9 %', '98.9 %']);
    expect(told).toEqual(['c1: As c1 says.', 'c2: As c2 says.']);
  });

  it.each([
    ['in the past', changed('x', '05-01', '2026-04-01', '98.2 %')],
    ['in the past', changed('x', '02-01', '2026-04-01', '98.2 %', { receivedAt: day('05-01') })],
    ['late notice', changed('x', '05-23', '2026-06-01', '98.2 %')],
    ['outside the bounds', changed('x', '02-01', '2026-04-01', '96.9 %')],
    ['outside the bounds', changed('x', '02-01', '2026-04-01', '99.1 %')],
    ['above the largest step', changed('x', '02-01', '2026-04-01', '98.6 %')],
    ['before the shortest interval', changed('x', '01-02', '2026-01-15', '98.2 %')],
  ])('[TGT-3] %s it changes nothing', async (rule, change) => {
    const { held, told } = await outcome([change]);
    expect(new Set(held)).toEqual(new Set(['98 %']));
    expect(told).toEqual([`x: ${rule}`]);
  });

  it.each([
    ['exactly the notice', changed('x', '03-22', '2026-04-01', '98.2 %')],
    ['exactly the floor, in one step', changed('x', '02-01', '2026-04-01', '97.5 %')],
    ['exactly the largest step', changed('x', '02-01', '2026-04-01', '98.5 %')],
    ['exactly the shortest interval', changed('x', '01-02', '2026-01-21', '98.2 %')],
  ])('[TGT-3] %s is kept', async (_name, change) => {
    expect((await outcome([change])).told).toEqual(['x: As x says.']);
  });

  it('[TGT-3] what is told first comes first, whichever takes effect first', async () => {
    const late = changed('late', '02-01', '2026-06-01', '98.5 %');
    const tooFar = changed('far', '02-02', '2026-04-01', '97.9 %');
    const tooNear = changed('near', '02-03', '2026-05-20', '98.2 %');
    const twice = changed('twice', '02-04', '2026-06-01', '98.4 %');
    expect((await outcome([twice, tooNear, tooFar, late])).told).toEqual([
      'far: above the largest step',
      'near: before the shortest interval',
      'late: As late says.',
      'twice: before the shortest interval',
    ]);
  });

  it('[TGT-2] a record without target, day or reason is left out and listed', async () => {
    const bad = [
      { target: '98.2 %', from: '2026-04-01' },
      { target: 'more', from: '2026-04-01', reason: 'r' },
      { target: '98.2 %', from: '2026-02-30', reason: 'r' },
      { target: '101 %', from: '2026-04-01', reason: 'r' },
      { from: '2026-04-01', reason: 'r' },
    ];
    const { told, findings } = await outcome(
      bad.map((data, place) => changed(`b${place}`, '02-01', '', '', { data })),
    );
    expect(told).toEqual([]);
    expect(findings).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
  });

  it('[TGT-5] a withdrawn change never was, a corrected one is as corrected', async () => {
    const first = changed('c1', '02-01', '2026-04-01', '98.4 %');
    const withdrawn = changed('w', '02-02', '2026-04-01', '98.4 %', { withdraws: 'c1' });
    expect((await outcome([first, withdrawn])).told).toEqual([]);
    const corrected = changed('c2', '02-02', '2026-04-01', '98.3 %', { supersedes: 'c1' });
    expect((await outcome([first, corrected])).held[3]).toBe('98.3 %');
  });

  it('[TGT-5] is unknown before it was received, and live as in a batch', async () => {
    const change = changed('c1', '02-01', '2026-04-01', '98.4 %', { receivedAt: day('02-20') });
    expect((await outcome([change], DYNAMIC, { knownAt: day('02-19') })).told).toEqual([]);
    const agreement = withTarget({ dynamic: DYNAMIC });
    const live = new LiveEvaluation(agreement, { asOf: day('05-01') });
    const { periods } = live.apply([change]);
    expect(periods.map(({ after }) => after.period.id)).toEqual(['2026-04']);
    live.advance(day('08-01'));
    const batch = await evaluate(agreement, [change], { asOf: day('08-01') });
    expect(toReport(live.evaluation())).toEqual(toReport(batch));
  });
});

describe('what the rule proposes', () => {
  const follows = {
    follows: 'opened',
    rule: [
      { above: '3', target: '97 %' },
      { below: '2', target: '98.2 %' },
    ],
  };
  const propose = async (tickets: number, dynamic: object = {}, more: readonly EvidenceRecord[] = []) => {
    const agreement = withTarget({ dynamic: { ...DYNAMIC, ...follows, ...dynamic } }, 'month', (draft) => {
      draft.indicators.opened = { kind: 'count', from: 'desk', when: { event: 'opened' }, of: 'records' };
    });
    const opened = Array.from({ length: tickets }, (_, place) =>
      record({ id: `t${place}`, type: 'opened', occurredAt: at('2026-04-05T00:00:00Z') }),
    );
    const evaluation = await evaluate(agreement, [...opened, ...more], { asOf: day('05-02') });
    return toReport(evaluation).objectives.find(({ id }) => id === 'up')!.proposal;
  };

  it('[TGT-6] is a step towards the target of the first line that holds, after its notice', async () => {
    expect(await propose(4)).toEqual({
      period: '2026-04',
      from: '2026-06-01T00:00:00.000Z',
      target: { numerator: '39', denominator: '40', text: '97.5 %' },
      reason: '"opened" came to 4 in 2026-04, above 3.',
    });
    expect((await propose(1))!.target.text).toBe('98.2 %');
  });

  it('[TGT-6] is nothing where no line holds, or its target holds already', async () => {
    expect(await propose(3)).toBeNull();
    expect(await propose(4, { start: '97 %' })).toBeNull();
    expect(await propose(4, { follows: undefined, rule: undefined })).toBeNull();
  });

  it('[TGT-6] goes on from the last change, after the shortest interval', async () => {
    const change = changed('c1', '04-01', '2026-05-01', '97.6 %');
    expect(await propose(4, { shortestInterval: '40 days' }, [change])).toMatchObject({
      from: '2026-07-01T00:00:00.000Z',
      target: { text: '97.1 %' },
    });
  });

  it('[TGT-6] told by a record, it holds', async () => {
    const told = (await propose(4))!;
    const { held } = await outcome([changed('p', '05-02', told.from, told.target.text)]);
    expect(held.slice(4)).toEqual(['98 %', '97.5 %', '97.5 %']);
  });
});
