import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { type AgreementDraft, agreementWith, type Change } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { minuteByMinute } from './by-time.oracle.ts';
import { reconcile } from './reconcile.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FROM = at('02 00:00');

/** The shop is probed by us and by the customer; tickets are told by our desk and by theirs. */
const both = (change: Change = () => {}) =>
  agreementWith((draft) => {
    draft.term = { ...draft.term, from: '2026-03-02', to: '2026-03-31' };
    draft.sources.theirs = { connector: 'csv' };
    draft.indicators.uptime = {
      ...draft.indicators.uptime,
      initially: 'unknown',
      reconcileWith: 'theirs',
    };
    change(draft);
  });
const { from: probes, subject: shop } = both().indicators.get('uptime') as unknown as {
  from: string;
  subject: string;
};
const state = (source: string, minute: number, word: string) => {
  const occurredAt = FROM + minute * MINUTE;
  return record({
    ...{ source, id: `${source}-${minute}`, subject: shop, type: 'state', occurredAt },
    receivedAt: occurredAt,
    data: { state: word },
  });
};
const compareOne = async (records: readonly EvidenceRecord[], asOf: number, change?: Change) => {
  const { comparisons } = await reconcile(both(change), [records], { asOf });
  return comparisons[0]!;
};

describe('two sources that tell of the same thing', () => {
  it('[REC-2] agree while they say the same, and are told apart where one alone knows anything', async () => {
    const records = [
      ...[state(probes, 60, 'up'), state(probes, 120, 'down'), state(probes, 180, 'up')],
      ...[state('theirs', 0, 'up'), state('theirs', 150, 'down'), state('theirs', 210, 'up')],
    ];
    const one = await compareOne(records, FROM + 300 * MINUTE);
    expect(one).toMatchObject({
      ...{ indicator: 'uptime', record: probes, other: 'theirs', isFallback: false, by: 'time' },
      ...{ both: 4 * HOUR, agreed: 3 * HOUR, onlyRecord: 0, onlyOther: HOUR, share: '75.00 %' },
      disagreementCount: 2,
    });
    expect(one.disagreements).toEqual([
      {
        ...{ from: '2026-03-02T02:00:00.000Z', to: '2026-03-02T02:30:00.000Z', subject: null, cycle: null },
        ...{ record: 'down', other: 'up', ms: 30 * MINUTE, difference: null },
      },
      expect.objectContaining({ from: '2026-03-02T03:00:00.000Z', record: 'up', other: 'down' }),
    ]);
  });

  it('[REC-2] are compared in service hours only', async () => {
    const inOffice: Change = (draft) => {
      draft.indicators.uptime = { ...draft.indicators.uptime, calendar: 'office' };
    };
    const records = [state(probes, 0, 'up'), state('theirs', 0, 'down'), state('theirs', 10 * 60, 'up')];
    expect(await compareOne(records, FROM + 24 * HOUR, inOffice)).toMatchObject({
      ...{ both: 8 * HOUR, agreed: 7 * HOUR, disagreementCount: 1 },
      disagreements: [{ ms: HOUR }],
    });
  });

  it('[REC-2] agree as much as a look at each minute says', async () => {
    const told = (source: string) =>
      fc
        .uniqueArray(fc.integer({ min: 0, max: 1_439 }), { maxLength: 8 })
        .chain((minutes) =>
          fc
            .array(fc.constantFrom('up', 'down'), { minLength: minutes.length, maxLength: minutes.length })
            .map((words) => minutes.map((minute, place) => state(source, minute, words[place]!))),
        );
    const isOffice = (instant: number) => {
      const hour = new Date(instant).getUTCHours();
      return hour >= 9 && hour < 17;
    };
    await fc.assert(
      fc.asyncProperty(told(probes), told('theirs'), fc.boolean(), async (own, their, inOffice) => {
        const span = { from: FROM, to: FROM + 24 * HOUR };
        const change: Change = (draft) => {
          if (inOffice) draft.indicators.uptime = { ...draft.indicators.uptime, calendar: 'office' };
        };
        const one = await compareOne([...own, ...their], span.to, change);
        const slow = minuteByMinute(
          { record: own, other: their },
          span,
          (instant) => !inOffice || isOffice(instant),
        );
        expect(one).toMatchObject(slow);
        const differing = one.disagreements.reduce((sum, { ms }) => sum + ms!, 0);
        if (one.disagreementCount === one.disagreements.length)
          expect(differing).toBe(slow.both - slow.agreed);
      }),
      { numRuns: 60 },
    );
  });

  it('[REC-1] are the fallback and what is reconciled with, once where they are one; none where nothing is named', async () => {
    const records = [state(probes, 0, 'up')];
    const pairs = async (change: Change) =>
      (await reconcile(both(change), [records], { asOf: FROM + HOUR })).comparisons.map(
        ({ other, isFallback }) => [other, isFallback],
      );
    const uptime = (draft: AgreementDraft, more: object) => {
      draft.indicators.uptime = { ...draft.indicators.uptime, ...more };
    };
    expect(await pairs((draft) => uptime(draft, { fallback: 'theirs' }))).toEqual([['theirs', true]]);
    expect(await pairs((draft) => uptime(draft, { fallback: 'desk' }))).toEqual([
      ['desk', true],
      ['theirs', false],
    ]);
    expect(await pairs((draft) => uptime(draft, { reconcileWith: undefined }))).toEqual([]);
  });

  it('[REC-1] know nothing before their first record, whatever is said of the source of record', async () => {
    const initially: Change = (draft) => {
      draft.indicators.uptime = { ...draft.indicators.uptime, initially: 'up' };
    };
    expect(await compareOne([state('theirs', 60, 'up')], FROM + 2 * HOUR, initially)).toMatchObject({
      both: HOUR,
      onlyRecord: HOUR,
    });
  });

  it('[REC-5] give a figure each, beside the one that counts, which is as without them', async () => {
    const records = [
      ...[state(probes, 0, 'up'), state('theirs', 0, 'up')],
      ...[state('theirs', 60, 'down'), state('theirs', 120, 'up')],
    ];
    const agreement = both();
    const { figures } = await compareOne(records, FROM + 100 * HOUR);
    const [month] = figures;
    expect(month).toMatchObject({
      ...{ objective: 'up', period: '2026-03', differs: true },
      record: { attained: '100.000 %', status: 'on track' },
      other: { attained: '99.000 %' },
      counts: { attained: '100.000 %' },
    });
    const without = both((draft) => {
      draft.indicators.uptime = { ...draft.indicators.uptime, reconcileWith: undefined };
    });
    const asOf = FROM + 100 * HOUR;
    const own = records.filter(({ source }) => source === probes);
    const figuresOf = ({ objectives }: ReturnType<typeof toReport>) => objectives;
    expect(figuresOf(toReport(await evaluate(agreement, records, { asOf })))).toEqual(
      figuresOf(toReport(await evaluate(without, own, { asOf }))),
    );
  });

  it('[REC-3] are compared ticket by ticket', async () => {
    const ticket = (source: string, subject: string, hours: number | undefined) =>
      [0, hours].flatMap((hour, place) => {
        if (hour === undefined) return [];
        const occurredAt = at('02 09:00') + hour * HOUR;
        return record({
          source,
          id: `${source} ${subject} ${place}`,
          subject,
          type: place === 0 ? 'opened' : 'resolved',
          occurredAt,
          receivedAt: occurredAt,
          data: { priority: '1', state: place === 0 ? 'New' : 'Resolved' },
        });
      });
    const records = [
      ...ticket('desk', 'same', 1),
      ...ticket('theirs', 'same', 1),
      ...ticket('desk', 'later', 1),
      ...ticket('theirs', 'later', 3),
      ...ticket('desk', 'missed', 1),
      ...ticket('theirs', 'missed', 5),
      ...ticket('desk', 'ours', 1),
    ];
    const one = await compareOne(records, at('03 12:00'), (draft) => {
      draft.indicators.uptime = { ...draft.indicators.uptime, reconcileWith: undefined } as never;
      draft.indicators.resolve = { ...draft.indicators.resolve, reconcileWith: 'theirs' } as never;
    });
    expect(one).toMatchObject({
      ...{ by: 'tickets', both: 3, agreed: 1, onlyRecord: 1, onlyOther: 0, share: '33.33 %' },
      disagreements: [
        {
          subject: 'missed',
          record: expect.stringMatching(/^met, stopped /),
          other: expect.stringMatching(/^breached/),
        },
        { subject: 'later', ms: 2 * HOUR },
      ],
    });
  });

  it('[REC-4] are compared day by day where they count events or values', async () => {
    const told = (source: string, day: number, good: number) => {
      const occurredAt = FROM + (24 * day + 6) * HOUR;
      return record({
        source,
        id: `${source}-${day}`,
        subject: 'calls',
        type: 'slice',
        occurredAt,
        receivedAt: occurredAt,
        data: { good, total: 100 },
      });
    };
    const records = [
      ...[told(probes, 0, 100), told('theirs', 0, 100)],
      ...[told(probes, 1, 100), told('theirs', 1, 90)],
      ...[told(probes, 2, 99), told('theirs', 2, 100)],
      ...[told(probes, 3, 99)],
    ];
    const one = await compareOne(records, FROM + 5 * 24 * HOUR, (draft) => {
      draft.indicators.uptime = { ...draft.indicators.uptime, reconcileWith: undefined } as never;
      draft.indicators.calls = {
        ...{ kind: 'ratio', from: probes, subject: 'calls', good: 'good', total: 'total' },
        reconcileWith: 'theirs',
      };
      draft.objectives.calls = { indicator: 'calls', target: '99 %', period: 'month' };
    });
    expect(one).toMatchObject({
      ...{ by: 'days', both: 3, agreed: 1, onlyRecord: 1, onlyOther: 0, share: '33.33 %' },
      disagreements: [
        { from: '2026-03-03T00:00:00.000Z', record: '100.000 %', other: '90.000 %', difference: '10.000 %' },
        { from: '2026-03-04T00:00:00.000Z', difference: '1.000 %' },
      ],
      figures: [{ objective: 'calls', differs: true }],
    });
  });
});
