import { describe, expect, it } from 'vitest';
import { comingMonths } from './coming.ts';
import { periodIds, periodInFocus } from './focus.ts';
import { meaningOf, statusWord } from './meaning.ts';

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

describe('months to come', () => {
  it('run over the new year to the end of the term', () => {
    expect(comingMonths('2016-11', '2017-02-28', 12)).toEqual(['2016-12', '2017-01', '2017-02']);
  });

  it('are none after the term and for periods that are not months', () => {
    expect(comingMonths('2017-02', '2017-02-28', 12)).toEqual([]);
    expect(comingMonths('2016-Q1', '2017-02-28', 12)).toEqual([]);
  });
});

it('a lost promise has the mark of a miss and a word of its own', () => {
  expect([meaningOf('lost'), statusWord('lost')]).toEqual(['missed', 'Lost']);
});
