import type { Notation } from './notation.ts';

/** A period's id in words: `2016-03` is `March 2016`, `2016-Q1` is `Q1 2016`, `2016-W10` is `week 10 of 2016`, `c03@2016-03-04` is `cycle 3 from 2016-03-04`. */
export function periodText(id: string, notation: Notation): string {
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month) return `${notation.months[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  const [, year = '', kind = '', digits = ''] = /^(\d{4})-([QWH])(\d+)$/.exec(id) ?? [];
  const number = String(Number(digits));
  if (kind === 'Q') return notation.quarter(number, year);
  if (kind === 'W') return notation.week(number, year);
  if (kind === 'H') return notation.half(number, year);
  const cycle = /^c(\d+)@(.+)$/.exec(id);
  return cycle ? notation.cycle(String(Number(cycle[1])), cycle[2] ?? '') : id;
}
