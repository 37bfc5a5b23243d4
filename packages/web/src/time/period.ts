import { notation } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';

/** A period's id in words: `2016-03` is `March 2016`, `2016-Q1` is `Q1 2016`, `2016-W10` is `week 10 of 2016`, `c03@2016-03-04` is `cycle 3 from 2016-03-04`. */
export function periodText(id: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month) return `${notation().months[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  const [, year = '', kind = '', digits = ''] = /^(\d{4})-([QWH])(\d+)$/.exec(id) ?? [];
  const number = String(Number(digits));
  if (kind === 'Q') return t('Q{{number}} {{year}}', { number, year });
  if (kind === 'W') return t('week {{number}} of {{year}}', { number, year });
  if (kind === 'H' && number === '1') return t('first half of {{year}}', { year });
  if (kind === 'H') return t('second half of {{year}}', { year });
  const cycle = /^c(\d+)@(.+)$/.exec(id);
  if (cycle) return t('cycle {{number}} from {{date}}', { number: Number(cycle[1]), date: cycle[2] ?? '' });
  return id;
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
