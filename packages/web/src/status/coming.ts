/**
 * Months after the last one that the term still holds, as period ids, so that a young agreement shows its whole row.
 * Other kinds of period have none.
 *
 * @param termTo the term's last day, `2017-02-28`.
 */
export function comingMonths(last: string | undefined, termTo: string, most: number): readonly string[] {
  const found = /^(\d{4})-(\d{2})$/.exec(last ?? '');
  if (!found) return [];
  const start = Number(found[1]) * 12 + Number(found[2]);
  const end = Number(termTo.slice(0, 4)) * 12 + Number(termTo.slice(5, 7));
  const count = Math.max(0, Math.min(most, end - start));
  return Array.from({ length: count }, (_, step) => monthId(start + step));
}

/** @param index months since year 0, from 0. */
function monthId(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
