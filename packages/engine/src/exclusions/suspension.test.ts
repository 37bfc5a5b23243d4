import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { evaluate, evaluateVersions } from '../evaluate.ts';
import { LiveEvaluation } from '../live/live.ts';
import { toReport } from '../report.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { at, record, shown, story } from '../testing/records.ts';

const HOUR = 3_600_000;
const ASOF = at('2026-05-02T00:00:00Z');

/** A record that suspends the agreement or resumes it. */
function tell(what: 'suspended' | 'resumed', when: string, id = 'S1', source = 'tallystick'): EvidenceRecord {
  const subject = { source, subject: id, type: `exclusion.${what}` };
  return record({ id: `${id}/${what}/${when}`, ...subject, occurredAt: at(when) });
}
const from = (when: string, to?: string) => [
  tell('suspended', when),
  ...(to === undefined ? [] : [tell('resumed', to)]),
];

async function periodsOf(id: string, records: readonly EvidenceRecord[], change?: Change, asOf = ASOF) {
  const { objectives } = await evaluate(agreementWith(change), records, { asOf });
  return objectives.find(({ objective }) => objective.id === id)!.periods;
}
async function clocksOf(records: readonly EvidenceRecord[], change?: Change) {
  const { outcomes } = await evaluate(agreementWith(change), records, { asOf: ASOF });
  return [...outcomes()].map(({ cycle, periods }) => [
    cycle.state,
    cycle.elapsedMs / HOUR,
    Object.values(periods).flat().join(),
  ]);
}

describe('an agreement that is suspended', () => {
  /** Down for two hours, early on Sunday, 8 March. */
  const outage = story(['08 03:00 state state=down', '08 05:00 state state=up'], 'shop', 'probes');

  it('[SUS-1] promises nothing in that time: it leaves both sides, with no clause for it', async () => {
    const hours = async (records: readonly EvidenceRecord[]) => {
      const { good, valid } = (await periodsOf('up', records))[2]!.figure.share!;
      return [Number(good.numerator) / HOUR, Number(valid.numerator) / HOUR];
    };
    expect(await hours(outage)).toEqual([742, 744]);
    expect(await hours([...outage, ...from('08 00:00', '09 00:00')])).toEqual([720, 720]);
    expect(await hours([...outage, ...from('08 04:00', '08 12:00')])).toEqual([735, 736]);
  });

  it('[SUS-1] stays so until it is resumed, at most to the end of the term', async () => {
    const records = [...outage, ...from('08 00:00')];
    expect((await periodsOf('up', records))[2]!.figure.share!.valid.numerator).toBe(BigInt(7 * 24 * HOUR));
    const { exclusions } = toReport(await evaluate(agreementWith(), records, { asOf: ASOF }));
    expect(exclusions).toMatchObject([
      { clause: 'lifecycle.suspension', state: 'announced', to: '2027-01-01T00:00:00.000Z', refused: [] },
    ]);
  });

  it('[SUS-1] can be suspended again, and only the product tells of it', async () => {
    const twice = [
      ...from('03 00:00', '04 00:00'),
      tell('suspended', '08 00:00', 'S2'),
      tell('resumed', '09 00:00', 'S2'),
    ];
    expect((await periodsOf('up', [...outage, ...twice]))[2]!.figure.share!.valid.numerator).toBe(
      BigInt(29 * 24 * HOUR),
    );
    const forged = [...outage, tell('suspended', '01 00:00', 'S9', 'probes')];
    expect((await periodsOf('up', forged))[2]!.judgement.status).toBe('missed');
  });

  it.each([
    ['decided in it', '02 09:00', '02 12:00', 'met', 1, ''],
    ['that began in it and stopped after it', '02 11:00', '03 11:00', 'met', 2, '2026-03'],
    ['that began before it and goes on after it', '02 09:00', '03 11:00', 'met', 3, '2026-03'],
    ['that is too slow after it', '02 09:00', '03 13:00', 'breached', 5, '2026-03'],
  ])('[SUS-2] pauses a clock, and counts none %s', async (_, opened, stopped, state, hours, period) => {
    const ticket = story([`${opened} opened priority=1`, `${stopped} updated state=Resolved`]);
    expect(await clocksOf([...ticket, ...from('02 10:00', '03 09:00')])).toEqual([[state, hours, period]]);
  });

  it('[SUS-2] counts neither what is met in it nor what a change of the target breaches in it', async () => {
    const records = [
      ...story(['02 09:00 opened priority=1', '02 12:00 updated state=Resolved'], 'T1'),
      ...story(['02 09:00 opened priority=1', '02 10:30 updated state=Resolved'], 'T2'),
    ];
    const suspended = [...records, ...from('02 11:00', '03 09:00')];
    expect((await periodsOf('p1', records))[2]!.figure.share).toMatchObject({ valid: { numerator: 2n } });
    expect((await periodsOf('p1', suspended))[2]!.figure.share).toMatchObject({ valid: { numerator: 1n } });
  });

  it('[SUS-2] counts by the instant that the agreement attributes by', async () => {
    const ticket = story(['02 11:00 opened priority=1', '03 11:00 updated state=Resolved']);
    const started: Change = (draft) => {
      draft.indicators.resolve.attribute = 'started';
    };
    expect(await clocksOf([...ticket, ...from('02 10:00', '03 09:00')], started)).toEqual([['met', 2, '']]);
  });

  it('[SUS-3] has no figure for a period that it was suspended in wholly, of whatever kind', async () => {
    const all: Change = (draft) => {
      draft.indicators.majors = { kind: 'count', from: 'probes', when: { event: 'major' } };
      draft.indicators.calls = { kind: 'ratio', from: 'probes', good: 'good', total: 'total' };
      draft.objectives.majors = { indicator: 'majors', target: { atMost: 2 }, period: 'month' };
      draft.objectives.calls = { indicator: 'calls', target: '95 %', period: 'month' };
    };
    const records = [
      ...story(['08 03:00 state state=up'], 'shop', 'probes'),
      ...story(['10 09:00 sample good=1 total=2', '10 10:00 major'], 'X', 'probes'),
      ...from('2026-02-20T00:00:00Z', '2026-04-01T00:00:00Z'),
    ];
    for (const id of ['up', 'p1', 'majors', 'calls']) {
      const { judgement } = (await periodsOf(id, records, all))[2]!;
      expect([id, judgement.status, judgement.attained]).toEqual([id, 'no data', undefined]);
    }
    expect((await periodsOf('majors', records, all))[3]!.judgement.status).toBe('met');
  });

  it('[SUS-4] prolongs nothing: periods are what they were', async () => {
    const [as, suspended] = [
      await periodsOf('up', outage),
      await periodsOf('up', [...outage, ...from('08 00:00')]),
    ];
    expect(suspended.map(({ period }) => period)).toEqual(as.map(({ period }) => period));
  });

  it('[SUS-4] goes on where another version takes over', async () => {
    const first = agreementWith();
    const second = { ...first, version: 2 };
    const records = [...outage, ...from('08 00:00', '2026-04-11T00:00:00Z')];
    const joined = await evaluateVersions([first, second], records, { asOf: ASOF });
    const alone = await evaluate(first, records, { asOf: ASOF });
    expect(joined.exclusions.map(({ excluded }) => excluded)).toEqual(
      alone.exclusions.map(({ excluded }) => excluded),
    );
  });

  it('[SUS-5] owes what it owed: a miss from before it stays', async () => {
    const priced: Change = (draft) => {
      draft.credits = {
        schedules: [{ objective: 'up', base: 'service fee', tiers: [{ below: '99.9 %', credit: '10 %' }] }],
      };
    };
    const lines = async (records: readonly EvidenceRecord[]) =>
      (await evaluate(agreementWith(priced), records, { asOf: ASOF })).credits.length;
    expect(await lines(outage)).toBe(1);
    expect(await lines([...outage, ...from('10 00:00')])).toBe(1);
    expect(await lines([...outage, ...from('07 00:00')])).toBe(0);
  });

  it.each([
    [[tell('resumed', '08 00:00')], '"exclusion.resumed" does not follow'],
    [[...from('08 00:00'), tell('suspended', '09 00:00')], '"exclusion.suspended" does not follow'],
    [
      [...from('08 00:00'), { ...tell('resumed', '08 00:00'), id: 'S1/then' }],
      'no earlier than it was suspended',
    ],
    [from('2027-02-01T00:00:00Z'), 'The term was over'],
  ])('[SUS-5] %# what does not follow is a finding', async (records, message) => {
    const { evidence } = await evaluate(agreementWith(), records, { asOf: at('2027-03-01T00:00:00Z') });
    expect(evidence.findings.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });

  it('[SUS-6] has nothing lost until it is resumed', async () => {
    const records = [...outage, ...from('09 00:00')];
    const status = async (all: readonly EvidenceRecord[], asOf: string) =>
      (await periodsOf('up', all, undefined, at(asOf)))[2]!.judgement.status;
    expect(await status(outage, '10 00:00')).toBe('lost');
    expect(await status(records, '10 00:00')).toBe('at risk');
    expect(await status([...records, tell('resumed', '11 00:00')], '12 00:00')).toBe('lost');
    expect(await status(records, '2026-04-01T00:00:00Z')).toBe('missed');
  });

  it('[SUS-2] is the same told live, record by record, as all at once', async () => {
    const records = [
      ...outage,
      ...story(['02 09:00 opened priority=1', '02 12:00 updated state=Resolved'], 'T1'),
      ...story(['02 16:00 opened priority=1'], 'T2'),
      ...from('02 11:00', '04 09:00'),
    ].sort((a, b) => a.occurredAt - b.occurredAt);
    const live = new LiveEvaluation(agreementWith(), { asOf: at('02 00:00') });
    for (const one of records) {
      live.advance(one.occurredAt);
      live.apply([one]);
      const whole = await evaluate(
        agreementWith(),
        records.filter(({ occurredAt }) => occurredAt <= one.occurredAt),
        { asOf: one.occurredAt },
      );
      expect(toReport(live.evaluation()), shown(one.occurredAt)).toEqual(toReport(whole));
    }
  });
});
