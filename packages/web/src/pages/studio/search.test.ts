import { describe, expect, it } from 'vitest';
import { clauseOfPath, pathOfClause, studioSearch } from './search.ts';

describe('the address of the studio', () => {
  it.each([
    ['objectives.shop-up', ['objectives', 'shop-up']],
    ['credits.schedules[0].tiers[1]', ['credits', 'schedules', 0, 'tiers', 1]],
    ['term', ['term']],
  ])('%s leads to a clause and back', (clause, path) => {
    expect(pathOfClause(clause)).toEqual(path);
    expect(clauseOfPath(path)).toBe(clause);
  });

  it('leaves out what it does not know', () => {
    expect(pathOfClause(undefined)).toEqual([]);
    expect(studioSearch({ agreement: 'a', view: 'x', clause: 7 })).toEqual({ agreement: 'a' });
  });
});
