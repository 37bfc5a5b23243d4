import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parallelAvailability, serialAvailability } from './chained-availability.ts';
import { compare, multiply, ONE, parseDecimal, rational, subtract, toDecimalText } from './exact/rational.ts';

const shares = (texts: readonly string[]) => texts.map((text) => parseDecimal(text)!);
const share = fc.integer({ min: 0, max: 100_000 }).map((parts) => rational(parts, 100_000));

it.each([
  [['0.999', '0.999'], '0.998001'],
  [['0.9995', '0.999', '0.99'], '0.988515495'],
  [['0.999'], '0.999'],
  [['1', '0'], '0'],
])('[CHN-1] %j in series come to %s', (parts, all) => {
  expect(toDecimalText(serialAvailability(shares(parts)))).toBe(all);
});

it.each([
  [['0.99', '0.99'], '0.9999'],
  [['0.9', '0.8', '0.5'], '0.99'],
  [['0.999'], '0.999'],
  [['0', '1'], '1'],
])('[CHN-1] %j in parallel come to %s', (parts, all) => {
  expect(toDecimalText(parallelAvailability(shares(parts)))).toBe(all);
});

it('[CHN-1] parts in series are never better than the worst, in parallel never worse than the best, and mirror each other', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (parts) => {
      const [serial, parallel] = [serialAvailability(parts), parallelAvailability(parts)];
      for (const part of parts) {
        expect(compare(serial, part)).toBeLessThanOrEqual(0);
        expect(compare(parallel, part)).toBeGreaterThanOrEqual(0);
      }
      const failing = serialAvailability(parts.map((part) => subtract(ONE, part)));
      expect(parallel).toEqual(subtract(ONE, failing));
      expect(serialAvailability([...parts, ...parts])).toEqual(multiply(serial, serial));
    }),
    { numRuns: 200 },
  );
});

it.each([[[]], [['1.1']], [['-0.1']]])('[CHN-1] %j is refused', (parts) => {
  expect(() => serialAvailability(shares(parts))).toThrow(RangeError);
  expect(() => parallelAvailability(shares(parts))).toThrow(RangeError);
});
