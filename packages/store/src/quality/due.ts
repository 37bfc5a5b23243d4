import type { Pool } from 'pg';
import type { TenantTransaction } from '../tenant.ts';
import { onQueues } from '../work/worker.ts';

/** An agreement whose quality a worker looks at, until its lease ends. */
export interface QualityClaim {
  readonly tenantId: string;
  readonly agreementId: string;
  /** How many marks there were; a later one makes it due again. */
  readonly marks: number;
  readonly owner: string;
}

/**
 * Has the quality of an agreement looked at as soon as it may be, in the transaction that stores an evaluation of more evidence or of another version. The
 * same evidence again changes nothing.
 *
 * @param given.at now, ms
 */
export async function markQuality(
  tx: TenantTransaction,
  agreementId: string,
  given: { readonly at: number; readonly evidenceSize: number; readonly agreementVersion: number },
): Promise<void> {
  tx.send(MARK, [tx.tenantId, agreementId, given.at, given.evidenceSize, given.agreementVersion]);
}

const MARK = {
  name: 'mark-quality',
  text: `INSERT INTO tallystick.quality_due AS q (tenant_id, agreement_id, due_at, evidence_size, agreement_version, marks) VALUES ($1, $2, $3, $4, $5, 1)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE
        SET due_at = least(q.due_at, greatest(excluded.due_at, q.rest_until)), marks = q.marks + 1,
            evidence_size = excluded.evidence_size, agreement_version = excluded.agreement_version
      WHERE (q.evidence_size, q.agreement_version) IS DISTINCT FROM (excluded.evidence_size, excluded.agreement_version)`,
};

/** Has the quality of an agreement looked at now, however short ago that was: somebody changed what is looked for. */
export async function hurryQuality(tx: TenantTransaction, agreementId: string, at: number): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.quality_due AS q (tenant_id, agreement_id, due_at, marks) VALUES ($1, $2, $3, 1)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET due_at = least(q.due_at, excluded.due_at), rest_until = 0, marks = q.marks + 1`,
    [tx.tenantId, agreementId, at],
  );
}

/**
 * Takes on an agreement that is due, of all tenants, the longest due first. Nobody else gets it while the lease runs; of a worker that died another takes it over.
 *
 * @param given.now by the clock that marks are made by, ms
 * @param given.owner a name that no other worker has; what is leased to it was cut off, and it gets that at once
 */
export async function claimQuality(
  store: { readonly pool: Pool },
  given: { readonly now: number; readonly owner: string; readonly leaseMs: number },
): Promise<QualityClaim | undefined> {
  const { rows } = await onQueues<QualityClaim>(store, CLAIM, [given.now, given.owner, given.leaseMs]);
  return rows[0];
}

const CLAIM = {
  name: 'claim-quality',
  text: `WITH due AS (
       SELECT tenant_id, agreement_id FROM tallystick.quality_due
        WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= clock_timestamp() OR lease_owner = $2)
        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE tallystick.quality_due AS q SET lease_owner = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
       FROM due WHERE q.tenant_id = due.tenant_id AND q.agreement_id = due.agreement_id
     RETURNING q.tenant_id AS "tenantId", q.agreement_id AS "agreementId", q.marks, q.lease_owner AS owner`,
};

/**
 * Ends a look in the transaction that writes what was found. A mark that came meanwhile makes it due again after the rest.
 *
 * @returns false where the lease went to another worker: what it finds counts, and this is to be rolled back
 */
export async function finishQuality(
  tx: TenantTransaction,
  claim: QualityClaim,
  { nextAt, restUntil }: { readonly nextAt: number | null; readonly restUntil: number },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.quality_due
        SET lease_owner = NULL, lease_until = NULL, rest_until = $5, due_at = CASE WHEN marks = $4 THEN $6::bigint ELSE least($6::bigint, $5) END
      WHERE tenant_id = $1 AND agreement_id = $2 AND lease_owner = $3 RETURNING 1`,
    [tx.tenantId, claim.agreementId, claim.owner, claim.marks, restUntil, nextAt],
  );
  return rows.length > 0;
}

/** When the next look of any tenant is due that nobody is at, ms; undefined where none is. */
export async function nextQualityDue(store: { readonly pool: Pool }): Promise<number | undefined> {
  const next = {
    name: 'next-quality',
    text: 'SELECT min(due_at) AS at FROM tallystick.quality_due WHERE lease_until IS NULL OR lease_until <= clock_timestamp()',
  };
  const { rows } = await onQueues<{ at: number | null }>(store, next);
  return rows[0]?.at ?? undefined;
}
