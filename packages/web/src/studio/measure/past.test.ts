import type { ComparedResult, Comparison } from '@tallystick/engine';
import { describe, expect, it } from 'vitest';
import { pastOf } from './past.ts';

const result = (status: ComparedResult['status'], credit: string): ComparedResult => ({
  status,
  credit,
  target: '99 %',
  attained: '98 %',
  attainedChange: '0',
});
const comparison: Comparison = {
  format: 'tallystick-comparison/1',
  asOf: '2026-04-10T00:00:00.000Z',
  knownAt: null,
  texts: [1, 2].map((version) => ({ id: 'a', title: 'A', version, currency: 'EUR' })),
  objectives: [
    {
      id: 'up',
      title: 'Up',
      promises: ['99 %', '98 %'],
      periods: [
        { period: '2026-01', differs: true, results: [result('missed', '100.10'), result('met', '0.00')] },
        {
          period: '2026-02',
          differs: true,
          results: [result('missed', '100.20'), result('missed', '50.05')],
        },
        { period: '2026-03', differs: false, results: [result('met', '0.00'), result('met', '0.00')] },
        {
          period: '2026-04',
          differs: false,
          results: [result('on track', '0.00'), result('on track', '0.00')],
        },
      ],
    },
  ],
  credits: [],
  totals: [],
};

describe('what a draft would have come to', () => {
  it('counts ended periods, and adds up to the digit', () => {
    expect(pastOf(comparison, 6)).toEqual([
      { id: 'up', title: 'Up', periods: 3, met: [1, 2], credits: ['200.30', '50.05'] },
    ]);
  });

  it('looks at the last ones', () => {
    expect(pastOf(comparison, 2)[0]).toMatchObject({ periods: 2, met: [1, 1], credits: ['100.20', '50.05'] });
  });
});
