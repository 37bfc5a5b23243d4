import { type Agreement, OWN_SOURCE } from '@tallystick/agreement';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';

/** The type of the records that claim a credit; their subject is the objective, their source the product's own. */
export const CREDIT_CLAIMED = 'credit.claimed';

/** The field of `data` that names the period whose credits are claimed. */
export const CLAIM_FIELD = 'period';

/** A claim of the credits of an objective in a period. */
export interface Claim {
  /** When it was made, ms. */
  readonly at: number;
  /** Id of its record. */
  readonly record: string;
}

/** What was claimed until an instant. */
export interface Claims {
  readonly asOf: number;
  /** The first claim of an objective's credits in a period. */
  of(objective: string, period: string): Claim | undefined;
}

/**
 * [CRD-21] Reads the claims that were made until `asOf`, the first of each objective and period. A record that names no
 * objective of the agreement, or no period, is a finding.
 */
export function readClaims(
  agreement: Agreement,
  table: EvidenceTable,
  asOf: number,
  findings: Findings,
): Claims {
  const made = new Map<string, Claim>();
  if (agreement.credits.claim.kind !== 'automatic') {
    const field = table.fieldIndex(CLAIM_FIELD);
    const rows: number[] = [];
    for (let subject = 0; subject < table.subjectCount; subject++) {
      rowsFrom(OWN_SOURCE, table, subject, rows);
      for (const row of rows) {
        if (table.occurredAt(row) > asOf) break;
        if (table.typeText(row) !== CREDIT_CLAIMED) continue;
        const objective = table.subjectText(subject);
        const period = table.valueOf(field, table.fieldCode(field, row));
        const record = table.idOf(row);
        const problem = problemOf(agreement, objective, period);
        if (problem) findings.add({ source: OWN_SOURCE, id: record, message: problem });
        const key = keyOf(objective, period ?? '');
        if (!made.has(key)) made.set(key, { at: table.occurredAt(row), record });
      }
    }
  }
  return { asOf, of: (objective, period) => made.get(keyOf(objective, period)) };
}

function problemOf(
  { objectives }: Agreement,
  objective: string,
  period: string | undefined,
): string | undefined {
  if (!objectives.has(objective)) return `A credit is claimed of "${objective}", which is no objective here.`;
  return period === undefined ? 'A claim of a credit names its period, such as "2026-03".' : undefined;
}

function keyOf(objective: string, period: string): string {
  return `${objective}\u0000${period}`;
}
