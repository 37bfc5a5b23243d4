import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { type AgreementDraft, agreementWith } from '../testing/agreement.ts';
import { at, record, shown, story } from '../testing/records.ts';
import { periodTroubles } from './period-troubles.ts';
import { dueRule, escalationOf, rankOf } from './trouble.ts';

type Draft = AgreementDraft & { escalations?: object; reviews?: object };

const agreement = (levels: readonly object[], change: (draft: Draft) => void = () => {}) =>
  agreementWith((draft: Draft) => {
    draft.escalations = { default: levels };
    change(draft);
  });
const LEVELS = [
  { at: '75 %', notify: ['customer'] },
  { at: 'breach', notify: ['customer'] },
  { at: 'lost', notify: ['customer'] },
];

/** The instants at which the levels of a clock are set off, and at which they are due. */
async function rungsOf(of: ReturnType<typeof agreement>, lines: readonly string[], asOf: string) {
  const evaluation = await evaluate(of, story(lines), { asOf: at(asOf) });
  const [trouble] = evaluation.troublesOf('T1');
  return trouble?.rungs.map(({ setOffAt }) =>
    setOffAt === 'now' ? setOffAt : shown(setOffAt).replace('2026-03-', ''),
  );
}

describe('[ESC-2] the levels of a clock', () => {
  const of = agreement(LEVELS);
  const opened = '02 09:00 opened priority=1'; // Monday; four hours of 09:00 to 17:00
  it.each([
    [
      'of which nothing has come yet have the instants to come',
      [opened],
      '02 10:00',
      ['02 12:00', '02 13:00', '-'],
    ],
    ['have them from the very instant of the start', [opened], '02 09:00', ['02 12:00', '02 13:00', '-']],
    ['keep them as time goes by', [opened], '02 12:30', ['02 12:00', '02 13:00', '-']],
    ['keep them past the breach', [opened], '03 10:00', ['02 12:00', '02 13:00', '-']],
    ['have none while it is paused', [opened, '02 10:00 updated state=Waiting'], '02 11:00', ['-', '-', '-']],
    [
      'keep what has come while it is paused',
      [opened, '02 12:30 updated state=Waiting'],
      '03 12:00',
      ['02 12:00', '-', '-'],
    ],
    [
      'move when it goes on after a pause',
      [opened, '02 10:00 updated state=Waiting', '02 15:00 updated state=Work'],
      '02 15:30',
      ['02 17:00', '03 10:00', '-'],
    ],
    [
      'follow another target, and stand no sooner than it',
      ['02 09:00 opened priority=2', '02 15:00 updated priority=1'],
      '02 15:10',
      ['02 15:00', '02 15:00', '-'],
    ],
    [
      'stand anew from when it goes on after a stop',
      [opened, '02 14:00 updated state=Resolved', '04 11:00 updated state=Work'],
      '04 12:00',
      ['04 11:00', '04 11:00', '-'],
    ],
  ])('%s', async (_what, lines, asOf, expected) => {
    expect(await rungsOf(of, lines, asOf)).toEqual(expected);
  });

  it('are those of its last start where a target restarts', async () => {
    const restarting = agreement(LEVELS, (draft) => {
      draft.indicators.resolve.targetChange = 'restart';
    });
    const lines = ['02 09:00 opened priority=2', '02 15:00 updated priority=1'];
    expect(await rungsOf(restarting, lines, '03 11:00')).toEqual(['03 10:00', '03 11:00', '-']);
  });

  it('are gone once it has stopped, and where no escalation holds', async () => {
    expect(await rungsOf(of, [opened, '02 10:00 updated state=Resolved'], '02 11:00')).toBeUndefined();
    expect(await rungsOf(agreementWith(), [opened], '02 11:00')).toBeUndefined();
  });
});

describe('[ESC-1] what is in trouble', () => {
  it('has a key that stays, a clock for each objective that counts it', async () => {
    const of = agreement(LEVELS, (draft) => {
      draft.objectives.also = { indicator: 'resolve', within: '2 h', target: '50 %', period: 'month' };
    });
    for (const asOf of ['02 10:00', '02 14:00']) {
      const evaluation = await evaluate(of, story(['02 09:00 opened priority=1']), { asOf: at(asOf) });
      expect(
        evaluation.troublesOf('T1').map(({ key, rungs }) => [key, shown(Number(rungs[1]!.setOffAt))]),
      ).toEqual([
        ['p1/resolve/T1/0', '02 13:00'],
        ['also/resolve/T1/0', '02 11:00'],
      ]);
    }
  });

  it('goes by the escalation that the objective names', () => {
    const of = agreement(LEVELS, (draft) => {
      Object.assign(draft.escalations as object, { quiet: [{ at: 'breach', notify: ['customer'] }] });
      Object.assign(draft.objectives.up!, { escalation: 'quiet' });
    });
    const ids = [...of.objectives.values()].map((one) => escalationOf(of, one)?.id);
    expect(ids).toEqual(['default', 'default', 'quiet']);
    expect(['used', 'lost', 'breach'].map((kind) => rankOf(kind as 'used'))).toEqual([0, 1, 2]);
  });
});

describe('[ESC-3] the levels of a period', () => {
  const of = agreement(LEVELS);
  const down = (from: string, to: string) =>
    [
      { when: from, state: 'down' },
      { when: to, state: 'up' },
    ].map(({ when, state }) =>
      record({
        id: when,
        source: 'probes',
        subject: 'shop',
        type: 'state',
        occurredAt: at(when),
        data: { state },
      }),
    );
  it.each([
    ['nothing while the budget lasts', down('02 09:00', '02 09:10'), '05 00:00', []],
    [
      'the share that is used',
      down('02 09:00', '02 09:40'),
      '05 00:00',
      [['up/2026-03', ['now', undefined, undefined]]],
    ],
    ['what is lost', down('02 09:00', '02 10:00'), '05 00:00', [['up/2026-03', ['now', undefined, 'now']]]],
    [
      'the miss, once the period has ended',
      down('02 09:00', '02 10:00'),
      '2026-04-01T00:00:00Z',
      [['up/2026-03', ['now', at('2026-04-01T00:00:00Z'), 'now']]],
    ],
    ['nothing once the next has ended well', down('02 09:00', '02 10:00'), '2026-05-02T00:00:00Z', []],
  ])('are set off by %s', async (_what, records, asOf, expected) => {
    const evaluation = await evaluate(of, records, { asOf: at(asOf) });
    const found = periodTroubles(evaluation).map(({ key, rungs }) => [
      key,
      rungs.map(({ setOffAt }) => setOffAt),
    ]);
    expect(found).toEqual(expected);
  });

  it('have an evaluation come when a share of a level may be used that warns of nothing', async () => {
    const watching = agreement([{ at: '20 %', notify: ['customer'] }]);
    const [first] = down('20 09:00', '20 10:00');
    const next = (await evaluate(watching, [first!], { asOf: at('20 09:01') })).nextChangeAt()!;
    expect(next).toBeLessThanOrEqual(at('20 09:09')); // 20 % of 44 min 38 s
  });
});

describe('[ESC-4] a level is due', () => {
  const berlin = agreement(LEVELS, (draft) => {
    draft.calendars.berlin = { timeZone: 'Europe/Berlin', hours: { 'mon-fri': '09:00-17:00' } };
    draft.calendars.night = { timeZone: 'Europe/Berlin', hours: '24x7' };
  });
  const due = dueRule(berlin);
  const level = (kind: 'breach' | 'lost', afterMs: number, calendar?: string) => ({
    at: { kind },
    afterMs,
    notify: [],
    ...(calendar === undefined ? {} : { calendar }),
  });
  const HOUR = 3_600_000;
  it.each([
    ['at once', level('lost', 0), '06 16:00', '06 16:00'],
    ['after wall time', level('lost', 2 * HOUR), '06 16:00', '06 18:00'],
    ['after business time over a weekend', level('lost', 2 * HOUR, 'berlin'), '06 15:00', '09 09:00'], // 16:00 in Berlin
    ['when the calendar opens', level('lost', 0, 'berlin'), '07 12:00', '09 08:00'],
    [
      'an hour sooner by the clock of the world once the clocks have changed',
      level('lost', 2 * HOUR, 'berlin'),
      '27 15:00',
      '30 08:00',
    ],
    ['a day of 23 hours after', level('lost', 24 * HOUR, 'night'), '28 22:00', '29 22:00'],
  ])('%s', (_what, one, setOff, expected) => {
    expect(shown(due(one, at(setOff)))).toBe(expected);
  });

  it('just after a breach, and never where its calendar does not open for so long', () => {
    expect(due(level('breach', 0), at('02 13:00'))).toBe(at('02 13:00') + 1);
    expect(due(level('breach', HOUR), at('02 13:00'))).toBe(at('02 14:00'));
    const once = agreement(LEVELS, (draft) => {
      draft.calendars.once = { timeZone: 'UTC', hours: {}, overrides: { '2026-03-02': '09:00-10:00' } };
    });
    expect(dueRule(once)(level('lost', 2 * HOUR, 'once'), at('02 08:00'))).toBeUndefined();
  });

  it.each([
    ['at once', level('lost', 0), '06 16:00', '07 00:00'],
    ['after what is left of its wait', level('lost', 2 * HOUR), '06 14:30', '07 00:30'],
    ['after what is left of its business time', level('lost', 5 * HOUR, 'berlin'), '06 12:00', '09 09:00'],
    ['as ever when it was due before', level('lost', HOUR), '06 14:00', '06 15:00'],
    ['not before it is resumed though its wait was over', level('breach', 0), '06 16:00', '07 00:00'],
  ])('[ESC-6] when the agreement is resumed, %s', (_what, one, setOff, expected) => {
    const resting = dueRule(berlin, [{ from: at('06 16:00'), to: at('07 00:00') }]);
    expect(shown(resting(one, at(setOff)))).toBe(expected);
  });

  it('[ESC-6] never while nobody resumes the agreement', () => {
    const resting = dueRule(berlin, [{ from: at('06 16:00'), to: berlin.term.to }]);
    expect(resting(level('lost', 12 * HOUR), at('06 12:00'))).toBeGreaterThanOrEqual(berlin.term.to);
  });
});
