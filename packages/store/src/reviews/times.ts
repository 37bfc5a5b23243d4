import type { Pool } from 'pg';
import type { TenantTransaction } from '../tenant.ts';
import { onQueues } from '../work/worker.ts';

/** When the next review of a schedule comes to be. */
export interface ReviewTime {
  readonly agreementId: string;
  /** Id of the clause under `reviews`. */
  readonly review: string;
  /** What the instant follows from. */
  readonly basis: string;
  /** ms since 1970-01-01T00:00:00Z; null where the term has no further one. */
  readonly dueAt: number | null;
}

const COLUMNS = 'agreement_id AS "agreementId", review, basis, due_at AS "dueAt"';

/** The most review times that one call gives to a worker. */
const DUE_LIMIT = 100;

/** When the next review of each schedule comes to be, of one agreement or all. */
export async function listReviewTimes(tx: TenantTransaction, agreementId?: string): Promise<ReviewTime[]> {
  return tx.query<ReviewTime>(
    `SELECT ${COLUMNS} FROM tallystick.review_times WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2)
      ORDER BY agreement_id, review`,
    [tx.tenantId, agreementId ?? null],
  );
}

/** One schedule's, for whoever makes what is due: another that asks waits until this transaction ends. */
export async function lockReviewTime(
  tx: TenantTransaction,
  agreementId: string,
  review: string,
): Promise<ReviewTime | undefined> {
  const [row] = await tx.query<ReviewTime>(
    `SELECT ${COLUMNS} FROM tallystick.review_times WHERE tenant_id = $1 AND agreement_id = $2 AND review = $3 FOR UPDATE`,
    [tx.tenantId, agreementId, review],
  );
  return row;
}

/** Sets when the next review of a schedule comes to be. */
export async function setReviewTime(tx: TenantTransaction, time: ReviewTime): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.review_times (tenant_id, agreement_id, review, basis, due_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, agreement_id, review) DO UPDATE SET basis = excluded.basis, due_at = excluded.due_at`,
    [tx.tenantId, time.agreementId, time.review, time.basis, time.dueAt],
  );
}

/** Ends the schedules of an agreement that its text has no longer. */
export async function keepReviewTimes(
  tx: TenantTransaction,
  agreementId: string,
  reviews: readonly string[],
): Promise<void> {
  await tx.query(
    'DELETE FROM tallystick.review_times WHERE tenant_id = $1 AND agreement_id = $2 AND NOT review = ANY ($3)',
    [tx.tenantId, agreementId, reviews],
  );
}

/** The schedules of all tenants of which a review is due, the longest due first. Whoever makes it locks its row and looks again. @param now ms */
export async function dueReviewTimes(
  store: { readonly pool: Pool },
  now: number,
): Promise<{ readonly tenantId: string; readonly agreementId: string; readonly review: string }[]> {
  const due = {
    name: 'due-review-times',
    text: `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId", review FROM tallystick.review_times
            WHERE due_at <= $1 ORDER BY due_at, tenant_id, agreement_id, review LIMIT ${DUE_LIMIT}`,
  };
  return (await onQueues<{ tenantId: string; agreementId: string; review: string }>(store, due, [now])).rows;
}

/** When the next review of any tenant comes to be, ms; undefined where none does. */
export async function nextReviewTime(store: { readonly pool: Pool }): Promise<number | undefined> {
  const next = { name: 'next-review-time', text: 'SELECT min(due_at) AS at FROM tallystick.review_times' };
  const { rows } = await onQueues<{ at: number | null }>(store, next);
  return rows[0]?.at ?? undefined;
}
