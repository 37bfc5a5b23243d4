import { describe, expect, it } from 'vitest';
import { Column } from './column.ts';

describe('a column', () => {
  it('reads 0 where nothing was written', () => {
    const column = new Column();
    expect([0, 16_383, 16_384, 10_000_000].map((place) => column.get(place))).toEqual([0, 0, 0, 0]);
  });

  it('keeps what was written on both sides of a chunk edge, and lets 0 take it back', () => {
    const column = new Column();
    column.set(16_383, 4_294_967_295);
    column.set(16_384, 7);
    expect([column.get(16_383), column.get(16_384), column.get(16_385)]).toEqual([4_294_967_295, 7, 0]);
    column.set(16_384, 0);
    expect(column.get(16_384)).toBe(0);
  });

  it('keeps instants exact, before 1970 too', () => {
    const column = new Column();
    column.set(3, 4_102_444_799_999);
    column.set(4, -1);
    expect([column.get(3), column.get(4)]).toEqual([4_102_444_799_999, -1]);
  });
});
