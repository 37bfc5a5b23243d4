import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextPool } from './text-pool.ts';

it.each([
  ['', 'the empty text'],
  ['INC0000047', 'plain letters'],
  ['Grüße, 東京 🚀', 'other scripts, two to four bytes a letter'],
  ['\u0000', 'a NUL'],
  ['\ud800', 'the first half of a surrogate pair alone'],
  ['\udc00x', 'the second half alone'],
  ['x'.repeat(100_000), 'a long one'],
])('[EVD-12] gives back %j', (text) => {
  const pool = new TextPool();
  expect(pool.textOf(pool.intern(text))).toBe(text);
});

it('[EVD-12] equal texts have one number, different ones different numbers, in the order of first sight', () => {
  const pool = new TextPool();
  expect(['a', 'b', 'a', '', 'b'].map((text) => pool.intern(text))).toEqual([0, 1, 0, 2, 1]);
  expect(pool.size).toBe(3);
  expect(pool.indexOf('b')).toBe(1);
  expect(pool.indexOf('c')).toBe(-1);
});

it('[EVD-12] holds against a plain Map for any texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 60 }), (texts) => {
      const pool = new TextPool();
      const plain = new Map<string, number>();
      for (const text of texts) {
        if (!plain.has(text)) plain.set(text, plain.size);
        expect(pool.intern(text)).toBe(plain.get(text));
      }
      for (const [text, number] of plain) expect(pool.textOf(number)).toBe(text);
    }),
  );
});

it('[EVD-12] keeps 50,000 texts apart, over every growth of its tables', () => {
  const pool = new TextPool();
  const count = 50_000;
  for (let index = 0; index < count; index++) pool.intern(`ticket ${index} ${'x'.repeat(index % 40)}`);
  expect(pool.size).toBe(count);
  for (let index = 0; index < count; index += 997) {
    const text = `ticket ${index} ${'x'.repeat(index % 40)}`;
    expect(pool.textOf(index)).toBe(text);
    expect(pool.indexOf(text)).toBe(index);
  }
});

it('sorts by code point, and says so when a number was never given out', () => {
  const pool = new TextPool();
  const [a, ab, b, rocket, last] = ['a', 'ab', 'b', '🚀', '\uffff'].map((text) => pool.intern(text));
  expect(pool.compare(a!, ab!)).toBeLessThan(0);
  expect(pool.compare(b!, ab!)).toBeGreaterThan(0);
  expect(pool.compare(a!, a!)).toBe(0);
  expect(pool.compare(last!, rocket!)).toBeLessThan(0);
  expect(() => pool.textOf(5)).toThrow('There is no text 5');
  expect(() => pool.textOf(-1)).toThrow(RangeError);
});
