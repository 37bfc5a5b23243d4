import { describe, expect, it } from 'vitest';
import { comingMonths } from './coming.ts';
import { meaningOf, statusWord } from './meaning.ts';

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
