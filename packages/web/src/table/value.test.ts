import { describe, expect, it } from 'vitest';
import { type CellValue, plainValue, zonedText } from './value.ts';

const textOf = (value: CellValue) => {
  const { text, unit } = plainValue(value);
  return unit === undefined ? text : `${text} ${unit}`;
};

describe('a value as a file has it', () => {
  it('keeps a share exactly, in percent, and cuts one that never ends', () => {
    expect(textOf({ numerator: '998999', denominator: '1000000', text: '99.89 %' })).toBe('99.8999 %');
    expect(textOf({ numerator: '2', denominator: '3', text: '66.666 %' })).toBe('66.66666666666666666666 %');
    expect(textOf({ numerator: '-5', denominator: '2', text: '-2.5' })).toBe('-2.5');
  });

  it('gives lengths in seconds to the last digit', () => {
    expect(textOf({ ms: 5_000 })).toBe('5 s');
    expect(textOf({ ms: -1 })).toBe('-0.001 s');
    expect(textOf({ ms: '1234.5' })).toBe('1.2345 s');
    expect(textOf({ numerator: '7200000', denominator: '1', text: '2 h' })).toBe('7200 s');
  });

  it('names what a number counts', () => {
    expect(textOf({ amount: '1200.00', currency: 'EUR' })).toBe('1200.00 EUR');
    expect(textOf({ decimal: '3.5', unit: 'outcomes' })).toBe('3.5 outcomes');
    expect(textOf('12.5 %')).toBe('12.5 %');
    expect(plainValue('12 of 14').isNumber).toBe(false);
  });

  it('says instants with their offset and zone', () => {
    expect(zonedText({ instant: '2016-07-07T12:02:09.250Z', timeZone: 'Europe/Berlin' })).toBe(
      '2016-07-07T14:02:09.250+02:00[Europe/Berlin]',
    );
    expect(zonedText({ instant: '2016-01-01T00:00:00Z', timeZone: 'America/St_Johns' })).toBe(
      '2015-12-31T20:30:00-03:30[America/St_Johns]',
    );
  });
});
