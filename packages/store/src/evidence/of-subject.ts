import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/** The most records that are given for one subject. */
export const SUBJECT_LIMIT_RECORDS = 10_000;

/** A subject's evidence, conflicting records too, in the order in which records apply (semantics §2). */
export async function evidenceOfSubject(
  tx: TenantTransaction,
  agreementId: string,
  subject: string,
): Promise<EvidenceRecord[]> {
  const rows = await tx.query<ContentRow>(
    `SELECT content, received_at FROM (
       SELECT content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence
        WHERE tenant_id = $1 AND agreement_id = $2 AND subject = $3
       UNION ALL
       SELECT content, received_at, occurred_at, sequence, record_id, position FROM tallystick.evidence_conflicts
        WHERE tenant_id = $1 AND agreement_id = $2 AND subject = $3
     ) AS found
     ORDER BY occurred_at, coalesce(sequence, 0), record_id, position LIMIT $4`,
    [tx.tenantId, agreementId, subject, SUBJECT_LIMIT_RECORDS],
  );
  return rows.map(recordOf);
}

/** The records of a subject that happened last, in the order in which they apply: what is so now, of a subject with more than are given of it otherwise. */
export async function newestOfSubject(
  tx: TenantTransaction,
  agreementId: string,
  subject: string,
): Promise<EvidenceRecord[]> {
  const rows = await tx.query<ContentRow>(
    `SELECT content, received_at FROM tallystick.evidence WHERE tenant_id = $1 AND agreement_id = $2 AND subject = $3
      ORDER BY occurred_at DESC, coalesce(sequence, 0) DESC, record_id DESC LIMIT $4`,
    [tx.tenantId, agreementId, subject, SUBJECT_LIMIT_RECORDS],
  );
  return rows.map(recordOf).reverse();
}
