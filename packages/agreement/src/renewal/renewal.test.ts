import { formatInstant } from '@tallystick/time';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../model.ts';
import { parseAgreement } from '../parse.ts';
import { CLEAN } from '../testing/clean-agreement.ts';
import { renewedText } from './renewed-text.ts';
import { followingTerm, termDeadlines } from './term-dates.ts';

const TERM = /^term: .*$/mu;
const read = (text: string): Agreement => {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.agreement;
};
const withTerm = (term: string) =>
  read(CLEAN.replace(TERM, `term: { ${term}, timeZone: Europe/Berlin, currency: EUR }`));

describe('the end of a term', () => {
  it.each([
    ['90 days', '2026-10-02T22:00:00.000Z', '2026-09-02T22:00:00.000Z'],
    ['3 months', '2026-09-30T22:00:00.000Z', '2026-08-31T22:00:00.000Z'],
    ['2 weeks', '2026-12-17T23:00:00.000Z', '2026-11-17T23:00:00.000Z'],
    ['10 business days', '2026-12-17T23:00:00.000Z', '2026-11-17T23:00:00.000Z'],
  ])('[RNW-1] notice of %s is given before %s, and talked about from %s', (notice, by, from) => {
    const { noticeAt, reviewAt, endsAt } = termDeadlines(
      withTerm(`from: 2026-01-01, to: 2026-12-31, notice: ${notice}`),
    );
    expect([noticeAt!, reviewAt, endsAt].map(formatInstant)).toEqual([by, from, '2026-12-31T23:00:00.000Z']);
  });

  it('[RNW-1] without notice is talked about 90 days before, and never before the term', () => {
    const year = termDeadlines(withTerm('from: 2026-01-01, to: 2026-12-31'));
    expect([year.noticeAt, formatInstant(year.reviewAt)]).toEqual([undefined, '2026-10-02T22:00:00.000Z']);
    const month = withTerm('from: 2026-01-01, to: 2026-01-31');
    expect(termDeadlines(month).reviewAt).toBe(month.term.from);
  });
});

describe('the term that follows', () => {
  it.each([
    ['from: 2026-01-01, to: 2026-12-31', '2027-01-01', '2027-12-31'],
    ['from: 2024-03-01, to: 2025-02-28', '2025-03-01', '2026-02-28'],
    ['from: 2026-01-15, to: 2026-04-14', '2026-04-15', '2026-07-14'],
    ['from: 2026-01-01, to: 2026-01-28', '2026-01-29', '2026-02-25'],
    ['from: 2026-01-01, to: 2026-12-31, renewal: { automatic: 6 months }', '2027-01-01', '2027-06-30'],
    ['from: 2026-01-31, to: 2026-02-27, renewal: { automatic: 1 month }', '2026-02-28', '2026-03-27'],
  ])('[RNW-2] on %s runs from %s to %s', (term, fromDate, toDate) => {
    expect(followingTerm(withTerm(term))).toEqual({ fromDate, toDate });
  });

  it('[RNW-3] is written into a text that says the same otherwise, comments and all', () => {
    const text = CLEAN.replace('term:', '# The years\nterm:').replace(
      'version: 1',
      'version: 1\neffective: { from: 2026-02-01 }',
    );
    const before = read(text);
    const renewed = renewedText(text, before, followingTerm(before));
    expect(renewed).toContain('# The years\n');
    const after = read(renewed);
    expect(after).toMatchObject({ version: 2, term: { fromDate: '2027-01-01', toDate: '2027-12-31' } });
    expect(after.effective).toBeUndefined();
    expect([...after.objectives.keys()]).toEqual([...before.objectives.keys()]);
  });

  it('[RNW-3] goes on at the last step of a series of targets', () => {
    const text = CLEAN.replace(
      'target: 99.5 %',
      'target: { ramp: [{ target: 98 % }, { from: 2026-05-01, target: 99.5 % }] }',
    );
    const before = read(text);
    const after = read(renewedText(text, before, followingTerm(before)));
    expect(after.objectives.get('shop-up')).toMatchObject({
      target: before.objectives.get('shop-up')!.ramp![1]!.target,
    });
    expect(after.objectives.get('shop-up')!.ramp).toBeUndefined();
  });

  it('[RNW-3] stays JSON where the text is JSON', () => {
    const before = withTerm('from: 2026-01-01, to: 2026-12-31');
    const renewed = renewedText(
      '{"version":1,"term":{"from":"2026-01-01","to":"2026-12-31"}}',
      before,
      followingTerm(before),
    );
    expect(JSON.parse(renewed)).toEqual({ version: 2, term: { from: '2027-01-01', to: '2027-12-31' } });
  });
});
