import { describe, expect, it } from 'vitest';
import { KeptByLength } from './kept-by-length.ts';

describe('what was read of texts', () => {
  it('is kept while the texts together are not over the bound, those used last', () => {
    const kept = new KeptByLength<number>(10);
    kept.set('a', 1, 4);
    kept.set('b', 2, 4);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3, 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  it('takes the place of what stood under its key', () => {
    const kept = new KeptByLength<number>(10);
    kept.set('a', 1, 9);
    kept.set('a', 2, 3);
    kept.set('b', 3, 7);
    expect([kept.get('a'), kept.get('b')]).toEqual([2, 3]);
  });

  it('is not kept of a text over the bound, and drives nothing else out', () => {
    const kept = new KeptByLength<number>(10);
    kept.set('a', 1, 5);
    kept.set('b', 2, 11);
    expect([kept.get('a'), kept.get('b')]).toEqual([1, undefined]);
  });
});
