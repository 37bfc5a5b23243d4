import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/**
 * What was announced, claimed and decided not to count, conflicting records too, in the order in which records apply (semantics §2). It goes
 * together with the evidence of a subject wherever that subject is evaluated alone.
 */
export async function evidenceOfExclusions(
  tx: TenantTransaction,
  agreementId: string,
): Promise<EvidenceRecord[]> {
  const of = `tenant_id = $1 AND agreement_id = $2 AND type >= 'exclusion.' AND type < 'exclusion/'`;
  const rows = await tx.query<ContentRow>(
    `SELECT content, received_at FROM (
       SELECT content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence WHERE ${of}
       UNION ALL
       SELECT content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence_conflicts WHERE ${of}
     ) AS found
     ORDER BY occurred_at, coalesce(sequence, 0), record_id, position`,
    [tx.tenantId, agreementId],
  );
  return rows.map(recordOf);
}
