import { describe, expect, it } from 'vitest';
import { groupDigits } from '../i18n/notation.ts';
import { isZero, moneyText } from './amount.ts';
import { sumOf } from './sum.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('an amount', () => {
  it('keeps its digits and sets thousands apart', () => {
    expect(moneyText(eur('1234567.50'))).toBe('1,234,567.50 EUR');
    expect(groupDigits('-1234.5')).toBe('\u22121,234.5');
  });

  it('knows zero in every precision', () => {
    expect(['0', '0.00', '0.01', '10'].map(isZero)).toEqual([true, true, false, false]);
  });
});

describe('a sum', () => {
  it('is exact where binary fractions are not', () => {
    expect(sumOf([eur('0.10'), eur('0.20')])).toEqual(eur('0.30'));
    expect(sumOf([eur('9007199254740993.01'), eur('0.01')])).toEqual(eur('9007199254740993.02'));
  });

  it('keeps a sign below one', () => {
    expect(sumOf([eur('-0.05')])).toEqual(eur('-0.05'));
  });

  it('of nothing is nothing, and of two currencies an error', () => {
    expect(sumOf([])).toBeUndefined();
    expect(() => sumOf([eur('1'), { amount: '1', currency: 'USD' }])).toThrow(/different currencies/);
  });
});
