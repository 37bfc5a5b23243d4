import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
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

  it('[CAN-1] gives a text that reads back as the value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        const text = canonicalText(value as JsonValue);
        expect(canonicalText(JSON.parse(text))).toBe(text);
        expect(canonicalText(reversed(value as JsonValue))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
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
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a key', { '\udc00': 1 }],
  ])('[CAN-2] refuses %s', (_, value) => {
    expect(() => canonicalText(value as JsonValue)).toThrow(RangeError);
  });
});

function reversed(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}
