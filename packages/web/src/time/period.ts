import * as written from '@tallystick/phrases';
import { notation } from '../i18n/notation.ts';

/** A period's id in words: `2016-03` is `March 2016`, `2016-Q1` is `Q1 2016`, `2016-W10` is `week 10 of 2016`, `c03@2016-03-04` is `cycle 3 from 2016-03-04`. */
export function periodText(id: string): string {
  return written.periodText(id, notation());
}

/** The same in the width of a table column, with the year apart: `Mar` and `2016`. */
export function periodColumn(id: string): { readonly short: string; readonly year: string } {
  const cycle = /^(c\d+)@(\d{4})/.exec(id);
  if (cycle) return { short: cycle[1] ?? id, year: cycle[2] ?? '' };
  const parts = /^(\d{4})-(.+)$/.exec(id);
  if (!parts) return { short: id, year: '' };
  const [year = '', rest = ''] = parts.slice(1);
  return { short: /^\d{2}$/.test(rest) ? (notation().shortMonths[Number(rest) - 1] ?? rest) : rest, year };
}
