import serialize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, DEPTH_LIMIT } from './canonical.ts';
import type { JsonValue } from './record.ts';

describe('canonicalText', () => {
  it.each<[string, JsonValue, string]>([
    ['sorts keys', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    ['sorts keys that look like numbers as texts', { 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    ['keeps the order of arrays', [3, 1, 2], '[3,1,2]'],
    ['keeps empty containers', { a: [], b: {} }, '{"a":[],"b":{}}'],
    ['writes -0 as 0', -0, '0'],
    // The numbers and the sorting example are those of RFC 8785, section 3.2.
    [
      'writes numbers as ECMAScript does',
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    ],
    ['escapes what JSON must', '€$\u000f\nA\'B"\\/', '"€$\\u000f\\nA\'B\\"\\\\/"'],
    [
      'sorts by UTF-16 code units',
      { '€': 5, '\r': 1, '\ufb33': 7, 1: 2, '😀': 6, '\u0080': 3, ö: 4 },
      '{"\\r":1,"1":2,"\u0080":3,"ö":4,"€":5,"😀":6,"\ufb33":7}',
    ],
  ])('[CAN-1] %s', (_, value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it('[CAN-1] agrees with the library canonicalize on any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        expect(canonicalText(value as JsonValue)).toBe(serialize(value));
      }),
      { numRuns: 300 },
    );
  });

  it('[CAN-1] keeps a key named __proto__', () => {
    const text = '{"__proto__":{"a":1},"b":2}';
    expect(canonicalText(JSON.parse(text))).toBe(text);
  });

  it.each<[string, unknown]>([
    ['NaN', { a: Number.NaN }],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['undefined', { a: undefined }],
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a key', { '\udc00': 1 }],
  ])('[CAN-2] refuses %s', (_, value) => {
    expect(() => canonicalText(value as JsonValue)).toThrow(RangeError);
  });

  it('[CAN-2] takes the deepest nesting allowed and refuses one more', () => {
    const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as JsonValue;
    expect(canonicalText(nested(DEPTH_LIMIT))).toHaveLength(2 * DEPTH_LIMIT);
    expect(() => canonicalText(nested(DEPTH_LIMIT + 1))).toThrow('deeper');
  });
});
