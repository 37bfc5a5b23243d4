import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  largest,
  least,
  multiply,
  parseDecimal,
  type Rational,
  type Rounding,
  rational,
  scaled,
  subtract,
  toDecimalText,
  toFixed,
} from './rational.ts';

const wide = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const fraction = fc
  .tuple(wide, fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([over, under]) => rational(over, under));
const value = (text: string) => parseDecimal(text)!;

describe('fractions', () => {
  it('[NUM-1] are kept in lowest terms with the sign above the line', () => {
    expect(rational(6, -8)).toEqual({ numerator: -3n, denominator: 4n });
    expect(rational(0, -5)).toEqual({ numerator: 0n, denominator: 1n });
    expect(rational(-0)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('[NUM-1] have no zero below the line and hold whole numbers only', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => rational(0.5)).toThrow(RangeError);
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  it('[NUM-1] add, subtract, multiply, divide and compare exactly', () => {
    const same = (a: Rational, over: bigint, under: bigint) => a.numerator * under === over * a.denominator;
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [an, ad, bn, bd] = [a.numerator, a.denominator, b.numerator, b.denominator];
        expect(same(add(a, b), an * bd + bn * ad, ad * bd)).toBe(true);
        expect(same(subtract(a, b), an * bd - bn * ad, ad * bd)).toBe(true);
        expect(same(multiply(a, b), an * bn, ad * bd)).toBe(true);
        expect(subtract(add(a, b), b)).toEqual(a);
        if (bn !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(-compare(b, a)) + 0);
        expect(compare(a, b) < 0).toBe(an * bd < bn * ad);
        expect(least(a, b)).toEqual(compare(a, b) < 0 ? a : b);
        expect(largest(a, b)).toEqual(compare(a, b) > 0 ? a : b);
      }),
    );
  });

  it('[NUM-1] add up tenths without an error', () => {
    const sum = Array.from({ length: 10 }, () => value('0.1')).reduce(add);
    expect(sum).toEqual(rational(1));
  });
});

describe('decimals', () => {
  it.each([
    ['99.95', 9995n, 100n],
    ['-3', -3n, 1n],
    ['+3.0', 3n, 1n],
    ['.5', 5n, 10n],
    [' 7 ', 7n, 1n],
    ['-0', 0n, 1n],
    ['0.000000000000000000001', 1n, 10n ** 21n],
  ])('[NUM-2] %s is read exactly', (text, over, under) => {
    expect(parseDecimal(text)).toEqual(rational(over, under));
  });

  it.each(['', ' ', '.', '-', '5.', '1e3', '1,000', '1_000', '0x10', '1.2.3', '--1', 'NaN', '١'])(
    '[NUM-2] "%s" is no plain decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it('[NUM-2] what is shown with enough digits reads back as the same value', () => {
    fc.assert(
      fc.property(wide, fc.integer({ min: 0, max: 30 }), (units, digits) => {
        const exact = rational(units, 10n ** BigInt(digits));
        expect(parseDecimal(toFixed(exact, digits, 'half-even'))).toEqual(exact);
        expect(parseDecimal(toDecimalText(exact, digits))).toEqual(exact);
      }),
    );
  });

  it('[NUM-4] a value without an exact decimal shows that it goes on', () => {
    expect(toDecimalText(rational(1, 3), 4)).toBe('0.3333…');
    expect(toDecimalText(rational(-1, 3), 4)).toBe('-0.3334…');
    expect(toDecimalText(rational(1, 8))).toBe('0.125');
    expect(toDecimalText(rational(-5, 100))).toBe('-0.05');
    expect(toDecimalText(rational(7))).toBe('7');
  });
});

describe('rounding', () => {
  it.each<[string, number, string, string, string]>([
    // value, digits, down (to minus infinity), up (to plus infinity), half-even
    ['99.8999', 2, '99.89', '99.90', '99.90'],
    ['0.125', 2, '0.12', '0.13', '0.12'],
    ['0.135', 2, '0.13', '0.14', '0.14'],
    ['-0.125', 2, '-0.13', '-0.12', '-0.12'],
    ['-0.135', 2, '-0.14', '-0.13', '-0.14'],
    ['0.5', 0, '0', '1', '0'],
    ['1.5', 0, '1', '2', '2'],
    ['2.5', 0, '2', '3', '2'],
    ['-0.5', 0, '-1', '0', '0'],
    ['-1.5', 0, '-2', '-1', '-2'],
    ['-2.5', 0, '-3', '-2', '-2'],
    ['-0.001', 2, '-0.01', '0.00', '0.00'],
    ['-7', 2, '-7.00', '-7.00', '-7.00'],
  ])('[NUM-3] %s to %i digits', (text, digits, down, up, halfEven) => {
    expect(toFixed(value(text), digits, 'down')).toBe(down);
    expect(toFixed(value(text), digits, 'up')).toBe(up);
    expect(toFixed(value(text), digits, 'half-even')).toBe(halfEven);
  });

  it('[NUM-3] is the nearest whole number on the side that the mode names', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (exact, digits) => {
        const unit = 10n ** BigInt(digits);
        // The distance to the exact value, in units of 1 / (denominator × 10^digits).
        const off = (mode: Rounding) =>
          scaled(exact, digits, mode) * exact.denominator - exact.numerator * unit;
        expect(off('down') <= 0n && off('down') > -exact.denominator).toBe(true);
        expect(off('up') >= 0n && off('up') < exact.denominator).toBe(true);
        const twice = 2n * off('half-even');
        const size = twice < 0n ? -twice : twice;
        expect(size <= exact.denominator).toBe(true);
        if (size === exact.denominator) expect(scaled(exact, digits, 'half-even') % 2n).toBe(0n);
      }),
    );
  });

  it('[NUM-3] a tie goes to the even neighbour, whatever its sign', () => {
    fc.assert(
      fc.property(wide, (whole) => {
        const rounded = scaled(rational(2n * whole + 1n, 2n), 0, 'half-even');
        expect(rounded).toBe(whole % 2n === 0n ? whole : whole + 1n);
      }),
    );
  });
});
