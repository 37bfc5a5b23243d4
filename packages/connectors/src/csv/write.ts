import type { Delimiter } from './rows.ts';

/**
 * One CSV row without its line end, as RFC 4180 writes it: cells are quoted only where they must be. What
 * {@link CsvRows} reads back is the same cells.
 *
 * @example csvRow(['a', 'b,c', 'say "yes"']) // a,"b,c","say ""yes"""
 */
export function csvRow(cells: readonly string[], delimiter: Delimiter = ','): string {
  const only = cells.length === 1;
  return cells.map((cell) => csvCell(cell, delimiter, only)).join(delimiter);
}

function csvCell(cell: string, delimiter: Delimiter, only: boolean): string {
  // An empty cell alone would read as a blank line.
  const plain =
    !cell.includes('"') && !cell.includes(delimiter) && !/[\r\n]/.test(cell) && !(only && cell === '');
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
