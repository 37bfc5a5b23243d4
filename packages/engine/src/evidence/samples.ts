import { isKnown } from './packed-slices.ts';
import type { EvidenceTable } from './table.ts';

/** The place of a record that tells no slices: it is a sample as a whole. */
export const WHOLE = -1;

/** @param place of the slice within its record, or {@link WHOLE}; as `EvidenceTable.sampleOf` takes it. */
export type VisitSample = (row: number, place: number, at: number) => void;

/**
 * Visits what rows of one subject tell up to `asOf`, in the order of time: each record, or each known slice of it ([SLC-1]). At one instant
 * the order of records holds.
 *
 * @param rows in the order in which they apply.
 * @param onBroken hears of records of slices that cannot be read.
 */
export function forEachSample(
  table: EvidenceTable,
  rows: readonly number[],
  asOf: number,
  visit: VisitSample,
  onBroken: (row: number, message: string) => void,
): void {
  if (!table.hasSlices) {
    for (const row of rows) if (table.occurredAt(row) <= asOf) visit(row, WHOLE, table.occurredAt(row));
    return;
  }
  if (areApart(table, rows)) visitInTurn(table, rows, asOf, visit, onBroken);
  else visitSorted(table, rows, asOf, visit, onBroken);
}

/** Whether each record ends before the next begins, so that going through one after the other is the order of time. */
function areApart(table: EvidenceTable, rows: readonly number[]): boolean {
  let [last, wasSliced] = [Number.NEGATIVE_INFINITY, false];
  for (const row of rows) {
    const at = table.occurredAt(row);
    const slices = table.slicesOf(row);
    const isSliced = slices?.kind === 'slices';
    if (at < last || (at === last && (wasSliced || isSliced))) return false;
    last = isSliced ? at + Math.max(0, slices.count - 1) * slices.stepMs : at;
    wasSliced = isSliced;
  }
  return true;
}

function visitInTurn(
  table: EvidenceTable,
  rows: readonly number[],
  asOf: number,
  visit: VisitSample,
  onBroken: (row: number, message: string) => void,
): void {
  for (const row of rows) {
    const from = table.occurredAt(row);
    if (from > asOf) continue;
    const slices = table.slicesOf(row);
    if (!slices) visit(row, WHOLE, from);
    else if (slices.kind === 'broken') onBroken(row, slices.message);
    else {
      for (let place = 0, at = from; place < slices.count && at <= asOf; place++, at += slices.stepMs) {
        if (isKnown(slices, place)) visit(row, place, at);
      }
    }
  }
}

function visitSorted(
  table: EvidenceTable,
  rows: readonly number[],
  asOf: number,
  visit: VisitSample,
  onBroken: (row: number, message: string) => void,
): void {
  const samples: { readonly row: number; readonly place: number; readonly at: number }[] = [];
  visitInTurn(table, rows, asOf, (row, place, at) => samples.push({ row, place, at }), onBroken);
  samples.sort((a, b) => a.at - b.at || table.compareAtOneInstant(a.row, b.row));
  for (const { row, place, at } of samples) visit(row, place, at);
}
