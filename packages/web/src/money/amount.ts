import type { MoneyReport } from '@tallystick/engine';

/** `2400.00` EUR reads `2,400.00 EUR`. The digits are those of the API: nothing is rounded here. */
export function moneyText({ amount, currency }: MoneyReport): string {
  return `${groupDigits(amount)} ${currency}`;
}

/** Thousands set apart in a decimal text: `-1234567.5` reads `−1,234,567.5`. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = decimal.startsWith('-') ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Whether a decimal text is zero: `0`, `0.00`. */
export function isZero(decimal: string): boolean {
  return /^-?0*(\.0*)?$/.test(decimal);
}
