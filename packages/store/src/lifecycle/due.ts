import type { Pool } from 'pg';
import type { TenantTransaction } from '../tenant.ts';
import { onQueues } from '../work/worker.ts';

/** An agreement whose lifecycle is to be looked at. */
export interface DueLifecycle {
  readonly tenantId: string;
  readonly agreementId: string;
}

/** The most that one call gives. */
export const DUE_LIFECYCLES = 100;

/** The agreements of all tenants whose lifecycles are due, the longest due first. @param now by the clock that the due times were set by, ms */
export async function dueLifecycles(store: { readonly pool: Pool }, now: number): Promise<DueLifecycle[]> {
  const due = {
    name: 'due-lifecycles',
    text: `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId" FROM tallystick.lifecycle_due
            WHERE due_at <= $1 ORDER BY due_at LIMIT $2`,
  };
  return (await onQueues<DueLifecycle>(store, due, [now, DUE_LIFECYCLES])).rows;
}

/** Says when an agreement's lifecycle is to be looked at, ms; null for never. */
export async function setLifecycleDue(
  tx: TenantTransaction,
  agreementId: string,
  dueAt: number | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.lifecycle_due (tenant_id, agreement_id, due_at) VALUES ($1, $2, $3)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET due_at = excluded.due_at`,
    [tx.tenantId, agreementId, dueAt],
  );
}
