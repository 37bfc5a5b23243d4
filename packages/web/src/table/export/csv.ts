import type { PlainValue } from '../value.ts';

/** A line of CSV (RFC 4180). What a spreadsheet would take for a formula is kept a text; numbers stay numbers. */
export function csvLine(values: readonly Pick<PlainValue, 'text' | 'isNumber'>[]): string {
  return `${values.map(cellOf).join(',')}\r\n`;
}

function cellOf({ text, isNumber }: Pick<PlainValue, 'text' | 'isNumber'>): string {
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
