import type { ImportResult } from './import.ts';

/** What an import came to, in a few lines. */
export function summaryText({ agreement, summary, problems }: ImportResult): string {
  const { rows, records, accepted, duplicate, conflict, refused, badRows } = summary;
  const count = (number: number) => number.toLocaleString('en');
  const lines = [
    `${count(records)} records of ${count(rows)} rows for ${agreement}: ${count(accepted)} accepted, ${count(duplicate)} known already, ${count(conflict)} in conflict, ${count(refused)} refused; ${count(badRows)} bad rows.`,
    ...problems,
  ];
  const attention = conflict + refused + badRows;
  if (attention > problems.length && problems.length > 0) lines.push('… and more.');
  return `${lines.join('\n')}\n`;
}
