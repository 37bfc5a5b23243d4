import { exact, OWN_SOURCE, type Target } from '@tallystick/agreement';
import { parseDate, type ZoneRules } from '@tallystick/time';
import { readInstant } from '../evidence/instant.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';
import { midnight, type TARGET_FIELDS, type TargetChange } from './moving-targets.ts';

/** The type of the records that change a target; their subject is the objective, their source the product's own. */
export const TARGET_CHANGED = 'target.changed';

interface Reading {
  readonly table: EvidenceTable;
  readonly zone: ZoneRules;
  readonly asOf: number;
  readonly findings: Findings;
}

/**
 * [TGT-2] What records tell of an objective's target until `asOf`, in the order in which it was told. A change is told
 * once it has both happened and been received: nobody can be held to what nobody could know.
 */
export function readTargetChanges(
  objective: string,
  agreed: Target,
  { table, zone, asOf, findings }: Reading,
): readonly TargetChange[] {
  const subject = table.subjectIndex(objective);
  if (subject < 0) return [];
  const rows: number[] = [];
  rowsFrom(OWN_SOURCE, table, subject, rows);
  const field = (row: number, name: (typeof TARGET_FIELDS)[number]) => {
    const index = table.fieldIndex(name);
    return table.valueOf(index, table.fieldCode(index, row));
  };
  const found: (TargetChange & { told: { at: number } })[] = [];
  for (const row of rows) {
    if (table.occurredAt(row) > asOf) break;
    if (table.typeText(row) !== TARGET_CHANGED) continue;
    const at = beginOf(field(row, 'from'), zone);
    const value = shareOf(field(row, 'target'));
    const reason = field(row, 'reason');
    if (at === undefined || !value || !reason) {
      const message =
        'A change of a target needs "target", a percentage; "from", a day or an instant; and a "reason".';
      findings.add({ source: OWN_SOURCE, id: table.idOf(row), message });
      continue;
    }
    const toldAt = Math.max(table.occurredAt(row), table.receivedAt(row));
    found.push({ at, target: { ...agreed, value }, told: { at: toldAt, record: table.idOf(row), reason } });
  }
  return found.sort((a, b) => a.told.at - b.told.at); // stable: else in the order in which records apply
}

/** An instant, or the begin of a local day. */
function beginOf(text: string | undefined, zone: ZoneRules): number | undefined {
  if (text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return parseDate(text) ? midnight(text, zone) : undefined;
  }
  return readInstant(text);
}

function shareOf(text: string | undefined) {
  const number = /^(\d{1,3}(?:\.\d{1,9})?) ?%$/.exec(text ?? '')?.[1];
  const value = number === undefined ? undefined : exact.parseDecimal(number);
  const share = value && exact.divide(value, exact.rational(100));
  return share && exact.compare(share, exact.ONE) <= 0 ? share : undefined;
}
