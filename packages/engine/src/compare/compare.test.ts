import { describe, expect, it } from 'vitest';
import { evaluate, evaluateAll } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { at, story } from '../testing/records.ts';
import { compare } from './compare.ts';
import { HeldEvidence } from './held-evidence.ts';

const credits = {
  schedules: [{ objective: 'p1', base: 'service fee', tiers: [{ below: '90 %', credit: '10 %' }] }],
};
const agreement = agreementWith((draft) => {
  draft.credits = credits;
});
const draftWith = (change: Change) =>
  agreementWith((draft) => {
    draft.credits = credits;
    change(draft);
  });
/** One ticket in three hours, one in five. */
const records = [
  ...story(['02 09:00 opened priority=1', '02 12:00 updated state=Resolved'], 'A'),
  ...story(['02 09:00 opened priority=1', '02 14:00 updated state=Resolved'], 'B'),
];
const options = { asOf: at('2026-04-10T00:00:00Z') };
const compared = async (change: Change) =>
  compare(await evaluateAll([agreement, draftWith(change)], records, options));
const march = (comparison: Awaited<ReturnType<typeof compared>>, id: string) =>
  comparison.objectives.find((one) => one.id === id)!.periods.find(({ period }) => period === '2026-03')!;

describe('what if', () => {
  it('[CMP-1] a longer time turns the miss and takes the credit away', async () => {
    const comparison = await compared((draft) => {
      draft.objectives.p1!.within = '5 h';
    });
    expect(march(comparison, 'p1')).toEqual({
      period: '2026-03',
      differs: true,
      results: [
        { target: '90 %', attained: '50.000 %', status: 'missed', credit: '50.00', attainedChange: '0' },
        { target: '90 %', attained: '100.000 %', status: 'met', credit: '0.00', attainedChange: '50' },
      ],
    });
    expect(comparison.credits).toEqual([{ period: '2026-03', amounts: ['50.00', '0.00'] }]);
    expect(comparison.totals.map(({ due }) => due)).toEqual(['50.00', '0.00']);
    expect(march(comparison, 'up').differs).toBe(false);
  });

  it('[CMP-1] an objective, or a period, that one text lacks is null there', async () => {
    const comparison = await compared((draft) => {
      draft.objectives.quick = { ...draft.objectives.p1!, within: '1 h', period: 'week' };
      delete draft.objectives.p2;
    });
    const quick = comparison.objectives.find(({ id }) => id === 'quick')!;
    expect(quick.promises).toEqual([null, '90 % within 1 h']);
    expect(quick.periods.find(({ period }) => period === '2026-W10')!.results).toEqual([
      null,
      { target: '90 %', attained: '0.000 %', status: 'missed', credit: '0.00', attainedChange: null },
    ]);
    expect(march(comparison, 'p2').results[1]).toBeNull();
  });

  it('[CMP-2] each text comes to what it comes to alone, although the evidence is read once', async () => {
    const draft = draftWith((one) => {
      one.indicators.resolve.pause = { phase: 'parked' };
      one.calendars.office!.hours = '24x7';
    });
    const together = await evaluateAll([agreement, draft], records, options);
    const alone = [await evaluate(agreement, records, options), await evaluate(draft, records, options)];
    expect(together.map((one) => toReport(one, { subjects: true }))).toEqual(
      alone.map((one) => toReport(one, { subjects: true })),
    );
  });

  it('[CMP-4] evidence held in columns gives each draft what reading it afresh gives', async () => {
    const held = await HeldEvidence.read(agreement, records);
    const drafts = [
      agreement,
      draftWith((one) => {
        one.objectives.p1!.within = '5 h';
      }),
      draftWith((one) => {
        one.calendars.office!.hours = '24x7';
      }),
      agreement,
    ];
    expect(held.records).toBe(4);
    for (const draft of drafts) {
      expect(held.covers(draft)).toBe(true);
      const again = toReport(held.evaluate(draft, options), { subjects: true });
      expect(again).toEqual(toReport(await evaluate(draft, records, options), { subjects: true }));
    }
  });

  it('[CMP-4] a draft that reads other fields is not covered by what is held', async () => {
    const held = await HeldEvidence.read(agreement, records);
    const other = draftWith((one) => {
      one.objectives.p1!.where = { region: 'north' };
    });
    expect(held.covers(other)).toBe(false);
    expect(() => held.evaluate(other, options)).toThrow('lacks what');
  });

  it('[CMP-3] evaluations of different instants are not compared', async () => {
    const other = await evaluate(agreement, records, { asOf: at('2026-04-11T00:00:00Z') });
    const [one] = await evaluateAll([agreement], records, options);
    expect(() => compare([one!, other])).toThrow('different instants');
    expect(() => compare([])).toThrow('needs an evaluation');
  });
});
