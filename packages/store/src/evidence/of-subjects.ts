import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/** The evidence of several subjects, conflicting records too; of each subject in the order in which records apply (semantics §2). */
export async function evidenceOfSubjects(
  tx: TenantTransaction,
  agreementId: string,
  subjects: readonly string[],
): Promise<EvidenceRecord[]> {
  const rows = await tx.query<ContentRow>(
    `SELECT content, received_at FROM (
       SELECT subject, content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence
        WHERE tenant_id = $1 AND agreement_id = $2 AND subject = ANY ($3)
       UNION ALL
       SELECT subject, content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence_conflicts
        WHERE tenant_id = $1 AND agreement_id = $2 AND subject = ANY ($3)
     ) AS found
     ORDER BY subject, occurred_at, coalesce(sequence, 0), record_id, position`,
    [tx.tenantId, agreementId, subjects],
  );
  return rows.map(recordOf);
}
