import type { EvidenceTable } from './table.ts';

/** Fills `rows` with the standing rows of a subject that come from one source, in the order in which they apply. */
export function rowsFrom(source: string, table: EvidenceTable, subject: number, rows: number[]): void {
  table.rowsOf(subject, rows);
  const from = table.sourceIndex(source);
  let kept = 0;
  for (const row of rows) if (table.sourceOfSaying(table.sayingOf(row)) === from) rows[kept++] = row;
  rows.length = kept;
}
