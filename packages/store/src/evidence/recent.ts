import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/**
 * The last position of a ledger whose record came before an instant; 0 where none did. Ledgers grow in the order of arrival, so everything after it came since
 * then, but for what servers with clocks apart wrote side by side.
 *
 * @param given.before ms since 1970-01-01T00:00:00Z
 * @param given.size of the ledger
 */
export async function lastPositionBefore(
  tx: TenantTransaction,
  agreementId: string,
  { before, size }: { readonly before: number; readonly size: number },
): Promise<number> {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [row] = await tx.query<{ at: number }>(
      `SELECT received_at AS at FROM tallystick.evidence WHERE tenant_id = $1 AND agreement_id = $2 AND position = $3
       UNION ALL
       SELECT received_at FROM tallystick.evidence_conflicts WHERE tenant_id = $1 AND agreement_id = $2 AND position = $3`,
      [tx.tenantId, agreementId, middle],
    );
    if (row!.at < before) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many of a subject's last records are given: enough for several probes of it. */
const LAST_RECORDS = 20;

/**
 * The last records of subjects that happened before an instant and stand at or before a position, at most {@link LAST_RECORDS} each: of the subjects asked for, and
 * of those of which records of a type came after the position.
 */
export async function lastRecordsBefore(
  tx: TenantTransaction,
  agreementId: string,
  given: {
    readonly position: number;
    readonly before: number;
    readonly subjects: readonly string[];
    readonly type: string;
  },
): Promise<EvidenceRecord[]> {
  const rows = await tx.query<ContentRow>(
    `SELECT r.content, r.received_at FROM (
       SELECT unnest($3::text[]) AS subject
       UNION
       SELECT subject FROM tallystick.evidence WHERE tenant_id = $1 AND agreement_id = $2 AND position > $4 AND type = $6
     ) AS s CROSS JOIN LATERAL (
       SELECT e.content, e.received_at FROM tallystick.evidence AS e
        WHERE e.tenant_id = $1 AND e.agreement_id = $2 AND e.subject = s.subject AND e.occurred_at < $5 AND e.position <= $4
        ORDER BY e.occurred_at DESC LIMIT ${LAST_RECORDS}
     ) AS r`,
    [tx.tenantId, agreementId, given.subjects, given.position, given.before, given.type],
  );
  return rows.map(recordOf);
}
