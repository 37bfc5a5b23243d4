import { parseInstant } from '@tallystick/time';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { type AgreementDraft, agreementWith } from '../testing/agreement.ts';
import { nearDates } from './near-dates.ts';
import { standingAlerts } from './standing.ts';

type Draft = AgreementDraft & { reviews?: object };
type TermDraft = AgreementDraft['term'] & { notice?: string; renewal?: string | object };

const of = (term: Partial<TermDraft>, reviews: object = {}) =>
  agreementWith((draft: Draft) => {
    Object.assign(draft.term, { timeZone: 'Europe/Berlin', ...term });
    draft.reviews = reviews;
    draft.objectives = { p1: draft.objectives.p1! };
  });
const alertsAt = async (agreement: ReturnType<typeof of>, when: string) => {
  const asOf = parseInstant(when);
  const report = toReport(await evaluate(agreement, [], { asOf }));
  return standingAlerts(report, [], nearDates(agreement, asOf)).map(({ key }) => key);
};

describe('[ESC-5] days that are near', () => {
  const auto = of({ notice: '90 days', renewal: { automatic: '12 months' } });
  const ending = of({ notice: '3 months', renewal: 'negotiate' });
  it.each([
    ['nothing a day before', auto, '2026-09-02T21:59:59Z', []],
    [
      'the last day of notice, thirty days before it',
      auto,
      '2026-09-02T22:00:00Z',
      ['renewal-near/2026-12-31/30'],
    ],
    [
      'and a week before it, more urgently',
      auto,
      '2026-09-30T10:00:00Z',
      ['renewal-near/2026-12-31/30', 'renewal-near/2026-12-31/7'],
    ],
    ['nothing once it is past and the term renews', auto, '2026-10-02T22:00:00Z', []],
    [
      'the end of a term that does not renew',
      ending,
      '2026-10-01T00:00:00Z',
      ['renewal-near/2026-12-31/end'],
    ],
    ['nothing once the term is over', ending, '2027-01-01T00:00:00Z', []],
  ])('are %s', async (_what, agreement, when, expected) => {
    expect(await alertsAt(agreement, when)).toEqual(expected);
  });

  it('say the day in the zone of the agreement', () => {
    const [first] = nearDates(auto, 0);
    expect(first).toMatchObject({
      title: 'The last day of notice is 2026-10-02',
      says: 'The term ends on 2026-12-31, with 90 days notice: whoever wants to leave says so by 2026-10-02; else it renews by itself for 12 months.',
    });
    const workdays = of({ to: '2026-12-27', notice: '2 business days' });
    expect(nearDates(workdays, 0)[0]!.title).toBe('The last day of notice is 2026-12-23');
  });

  it('are reviews in the week before they are due, and less for those that come often', async () => {
    const reviewed = of({}, { service: { every: 'quarter', attendees: ['customer'] } });
    expect(await alertsAt(reviewed, '2026-03-24T21:59:59Z')).toEqual([]);
    expect(await alertsAt(reviewed, '2026-03-25T00:00:00Z')).toEqual(['review-near/service/2026-04-01']);
    const weekly = of({}, { standup: { every: 'week', attendees: ['customer'] } });
    expect(await alertsAt(weekly, '2026-03-07T00:00:00Z')).toEqual([]); // Saturday; due on Monday
    expect(await alertsAt(weekly, '2026-03-07T12:00:00Z')).toEqual(['review-near/standup/2026-03-09']);
  });

  it('have an evaluation come by themselves', async () => {
    const asOf = parseInstant('2026-09-01T23:00:00Z');
    const next = (await evaluate(auto, [], { asOf })).nextChangeAt();
    expect(next).toBeLessThanOrEqual(parseInstant('2026-09-02T22:00:00Z'));
  });
});
