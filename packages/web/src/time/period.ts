import { MONTH_NAMES } from './instant.ts';

const SHORT_MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));

/** A period's id in words: `2016-03` is `March 2016`, `2016-Q1` is `Q1 2016`, `2016-W10` is `week 10 of 2016`, `c03@2016-03-04` is `cycle 3 from 2016-03-04`. */
export function periodText(id: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month) return `${MONTH_NAMES[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  const quarter = /^(\d{4})-Q(\d)$/.exec(id);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(id);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  const half = /^(\d{4})-H([12])$/.exec(id);
  if (half) return `${half[2] === '1' ? 'first' : 'second'} half of ${half[1]}`;
  const cycle = /^c(\d+)@(.+)$/.exec(id);
  if (cycle) return `cycle ${Number(cycle[1])} from ${cycle[2]}`;
  return id;
}

/** The same in the width of a table column, with the year apart: `Mar` and `2016`. */
export function periodColumn(id: string): { readonly short: string; readonly year: string } {
  const cycle = /^(c\d+)@(\d{4})/.exec(id);
  if (cycle) return { short: cycle[1] ?? id, year: cycle[2] ?? '' };
  const parts = /^(\d{4})-(.+)$/.exec(id);
  if (!parts) return { short: id, year: '' };
  const [year = '', rest = ''] = parts.slice(1);
  return { short: /^\d{2}$/.test(rest) ? (SHORT_MONTHS[Number(rest) - 1] ?? rest) : rest, year };
}
