import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REST_MS, Rest } from './rest.ts';

describe('a value that moves', () => {
  let told: number[];
  let rest: Rest<number>;
  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    rest = new Rest<number>(0, Object.is, (value) => void told.push(value));
  });
  afterEach(() => void vi.useRealTimers());

  it('is told at once after a rest', () => {
    rest.change(1);
    vi.advanceTimersByTime(REST_MS);
    rest.change(2);
    expect(told).toEqual([1, 2]);
  });

  it('is told where it stops, and not what it passes', () => {
    for (let value = 1; value <= 50; value++) {
      rest.change(value);
      vi.advanceTimersByTime(REST_MS - 1);
    }
    expect(told).toEqual([1]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([1, 50]);
  });

  it('is not told again while it stays', () => {
    rest.change(0);
    rest.change(1);
    rest.change(1);
    vi.advanceTimersByTime(REST_MS * 2);
    expect(told).toEqual([1]);
  });

  it('is told no more after the end', () => {
    rest.change(1);
    rest.change(2);
    rest.end();
    vi.advanceTimersByTime(REST_MS * 2);
    expect(told).toEqual([1]);
  });
});
