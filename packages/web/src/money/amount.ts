import type { MoneyReport } from '@tallystick/engine';
import { groupDigits } from '../i18n/notation.ts';

/** `2400.00` EUR reads `2,400.00 EUR`. The digits are those of the API: nothing is rounded here. */
export function moneyText({ amount, currency }: MoneyReport): string {
  return `${groupDigits(amount)} ${currency}`;
}

/** Whether a decimal text is zero: `0`, `0.00`. */
export function isZero(decimal: string): boolean {
  return /^-?0*(\.0*)?$/.test(decimal);
}
