import type { ComparedResult, Comparison } from '@tallystick/engine';
import { describe, expect, it } from 'vitest';
import { differenceOf, leadSentence, totalsOf } from './sentence.ts';

const result = (status: ComparedResult['status'], credit: string): ComparedResult => ({
  ...{ status, credit, target: '99 %', attained: '98 %', attainedChange: '0' },
});
const comparison: Comparison = {
  format: 'tallystick-comparison/1',
  asOf: '2026-04-10T00:00:00.000Z',
  knownAt: null,
  texts: [1, 2, 3].map((version) => ({ id: 'a', title: 'A', version, currency: 'EUR' })),
  objectives: ['up', 'quick'].map((id) => ({
    id,
    title: id,
    promises: ['', '', ''],
    periods: ['2026-01', '2026-02'].map((period) => ({
      period,
      differs: true,
      results: [result('missed', '600.00'), result('met', '0.00'), result('missed', '600.10')],
    })),
  })),
  credits: [],
  totals: [],
};

describe('what drafts come to, in words', () => {
  it('says how many would have been met, and what it would have cost', () => {
    expect(leadSentence(comparison, ['As agreed', 'Draft A', 'Draft B'], 12)).toBe(
      'Of the last 4 promises that were judged, 0 were met, for 2,400.00 EUR. With draft A 4 would have been, for 2,400.00 EUR less. With draft B as many would have been, for 0.40 EUR more.',
    );
  });

  it('adds and takes away to the digit', () => {
    expect(totalsOf(comparison, 1).map(({ credits }) => credits)).toEqual(['1200.00', '0.00', '1200.20']);
    expect(differenceOf({ credits: '0.10', currency: 'EUR' }, { credits: '0.30', currency: 'EUR' })).toBe(
      '0.20',
    );
  });
});
