import type { CellObject } from 'write-excel-file/node';

/** Digits that a number of a spreadsheet keeps exactly. */
const EXACT_DIGITS = 15;

/**
 * A figure as it is shown, as a number where a spreadsheet can hold it exactly and show the same digits: `50.000 %`, `1200.00`, `3`. Everything else stays text.
 */
export function figure(shown: string | null): CellObject | null {
  if (shown === null) return null;
  const [, number = '', decimals = '', percent] = /^(-?\d+(?:\.(\d+))?)( ?%)?$/u.exec(shown) ?? [];
  if (number === '' || number.replaceAll(/\D/gu, '').length > EXACT_DIGITS) return text(shown);
  const format = `0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}${percent ? '%' : ''}`;
  // The exponent moves the point in the text, so that nothing is rounded twice.
  return { value: Number(percent ? `${number}e-2` : number), type: Number, format, alignVertical: 'top' };
}

/** An instant as a date of the spreadsheet, in UTC. @param written ISO 8601 in UTC */
export function instant(written: string): CellObject {
  const days = Date.parse(written) / 86_400_000 + DAYS_BEFORE_1970;
  return { value: days, type: Number, format: 'yyyy-mm-dd hh:mm:ss', alignVertical: 'top' };
}

/** From day 0 of spreadsheets to 1970-01-01. */
const DAYS_BEFORE_1970 = 25_569;
/** Characters that a cell may hold. */
const LONGEST_TEXT = 32_767;

/** Text, which is never read as a formula. */
export function text(plain: string): CellObject {
  return { value: plain.slice(0, LONGEST_TEXT), type: String, wrap: true, alignVertical: 'top' };
}

/** The head of a column, or the name of a fact. */
export function head(plain: string): CellObject {
  return { value: plain, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' };
}
