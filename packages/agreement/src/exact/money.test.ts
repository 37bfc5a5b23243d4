import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrency, minorDigits } from './currency.ts';
import { amountText, fromMoney, moneyText, toMoney } from './money.ts';
import { parseDecimal } from './rational.ts';

describe('money', () => {
  it.each([
    ['1200', 'EUR', '1200.00', '1,200.00 EUR'],
    ['0.125', 'EUR', '0.12', '0.12 EUR'],
    ['0.135', 'EUR', '0.14', '0.14 EUR'],
    ['-0.125', 'EUR', '-0.12', '-0.12 EUR'],
    ['-1234567.891', 'EUR', '-1234567.89', '-1,234,567.89 EUR'],
    ['0.5', 'JPY', '0', '0 JPY'],
    ['1.5', 'JPY', '2', '2 JPY'],
    ['-100', 'JPY', '-100', '-100 JPY'],
    ['1000000', 'JPY', '1000000', '1,000,000 JPY'],
    ['0.0005', 'KWD', '0.000', '0.000 KWD'],
    ['0.0015', 'KWD', '0.002', '0.002 KWD'],
    ['999.9995', 'KWD', '1000.000', '1,000.000 KWD'],
    ['0.00005', 'CLF', '0.0000', '0.0000 CLF'],
  ])('[NUM-5] %s %s is booked as %s', (text, currency, booked, shown) => {
    const money = toMoney(parseDecimal(text)!, currency);
    expect(amountText(money)).toBe(booked);
    expect(moneyText(money)).toBe(shown);
  });

  it('[NUM-5] what is booked once stays the same when it is booked again', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (minorUnits, currency) => {
        const money = { currency, minorUnits };
        expect(toMoney(fromMoney(money), currency)).toEqual(money);
        expect(parseDecimal(amountText(money))).toEqual(fromMoney(money));
      }),
    );
  });
});

describe('currencies', () => {
  it.each([
    ['EUR', 2],
    ['HUF', 2], // rounded to whole forints by custom, not by the standard
    ['IDR', 2],
    ['COP', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['CLF', 4],
    ['UYW', 4],
    ['XCG', 2], // Caribbean guilder, since 2025
  ])('[NUM-6] %s has %i decimals', (code, digits) => {
    expect(isCurrency(code)).toBe(true);
    expect(minorDigits(code)).toBe(digits);
  });

  it.each(['DEM', 'HRK', 'BGN', 'ANG', 'XXX', 'XTS', 'XAU', 'eur', 'EURO', 'BTC', '', 'toString'])(
    '[NUM-6] "%s" is no currency in which a fee can be paid',
    (code) => {
      expect(isCurrency(code)).toBe(false);
      expect(() => minorDigits(code)).toThrow(RangeError);
    },
  );
});
