import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/**
 * The evidence of several subjects, conflicting records too; of each subject in the order in which records apply (semantics §2).
 *
 * Each subject is looked up by the index of subjects, one after the other: `OFFSET 0` keeps the planner from joining them its own way. Of a ledger that
 * no statistics tell of yet it would read every record, and compare each with every subject.
 */
export async function evidenceOfSubjects(
  tx: TenantTransaction,
  agreementId: string,
  subjects: readonly string[],
): Promise<EvidenceRecord[]> {
  const rows = await tx.query<ContentRow>(
    `SELECT content, received_at FROM unnest($3::text[]) AS wanted (subject)
      CROSS JOIN LATERAL (
       SELECT content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence AS e
        WHERE e.tenant_id = $1 AND e.agreement_id = $2 AND e.subject = wanted.subject
       UNION ALL
       SELECT content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence_conflicts AS c
        WHERE c.tenant_id = $1 AND c.agreement_id = $2 AND c.subject = wanted.subject
       OFFSET 0
     ) AS found
     ORDER BY wanted.subject, occurred_at, coalesce(sequence, 0), record_id, position`,
    [tx.tenantId, agreementId, subjects],
  );
  return rows.map(recordOf);
}
