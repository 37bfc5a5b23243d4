import { describe, expect, it } from 'vitest';
import { overlapsOf, type PlannedWindow } from './overlaps.ts';

const window = (
  id: string,
  from: number,
  to: number,
  services: readonly string[] = [],
  agreement = 'acme',
): PlannedWindow => ({ agreement, id, from, to, services });
const told = (...windows: readonly PlannedWindow[]) =>
  [...overlapsOf(windows)]
    .map(([{ id }, others]) => `${id}: ${others.map((one) => one.id).join(' ')}`)
    .sort();

describe('planned windows', () => {
  it('are in each other’s way where they are for one service of an agreement at one time', () => {
    expect(
      told(window('a', 0, 10, ['shop']), window('b', 9, 12, ['shop', 'desk']), window('c', 11, 12, ['shop'])),
    ).toEqual(['a: b', 'b: a c', 'c: b']);
  });

  it('for other services, or one after the other, are not', () => {
    expect(
      told(window('a', 0, 10, ['shop']), window('b', 0, 10, ['desk']), window('c', 10, 20, ['shop'])),
    ).toEqual([]);
  });

  it('for every service are in the way of each of the agreement', () => {
    expect(
      told(window('a', 0, 10), window('b', 5, 6, ['desk']), window('c', 5, 6, ['desk'], 'other')),
    ).toEqual(['a: b', 'b: a']);
  });

  it('of several agreements are not where they are the same window told to each, and are where they differ', () => {
    const shared = ['cloud'];
    expect(told(window('a', 0, 10, shared), window('b', 0, 10, shared, 'globex'))).toEqual([]);
    expect(told(window('a', 0, 10, shared), window('b', 5, 12, shared, 'globex'))).toEqual(['a: b', 'b: a']);
  });
});
