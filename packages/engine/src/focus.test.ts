import { describe, expect, it } from 'vitest';
import { openPeriod, periodIds, periodInFocus } from './focus.ts';

const objective = (...periods: readonly (readonly [string, string, string])[]) => ({
  periods: periods.map(([period, state, status]) => ({ period, state, status })),
});

describe('the period in focus', () => {
  it('is the last full one with a figure, not the open one', () => {
    const one = objective(
      ['2016-02', 'final', 'met'],
      ['2016-03', 'provisional', 'missed'],
      ['2016-04', 'open', 'at risk'],
    );
    expect(periodInFocus([one])).toBe('2016-03');
  });

  it('passes over full periods without data', () => {
    expect(periodInFocus([objective(['2016-02', 'final', 'met'], ['2016-03', 'final', 'no data'])])).toBe(
      '2016-02',
    );
  });

  it('is the open one while no full one has a figure', () => {
    expect(periodInFocus([objective(['2016-03', 'open', 'on track'])])).toBe('2016-03');
  });

  it('is none before the first period', () => {
    expect(periodInFocus([objective()])).toBeUndefined();
  });
});

it('the periods of all objectives come once each, in time order', () => {
  const [a, b] = [
    objective(['2016-03', 'open', 'met']),
    objective(['2016-02', 'final', 'met'], ['2016-03', 'open', 'met']),
  ];
  expect(periodIds([a, b])).toEqual(['2016-02', '2016-03']);
});

it('the open period is none where all have ended', () => {
  expect(openPeriod([objective(['2016-03', 'final', 'met'], ['2016-04', 'open', 'met'])])).toBe('2016-04');
  expect(openPeriod([objective(['2016-03', 'final', 'met'])])).toBeUndefined();
});
