import type { Pool } from 'pg';
import type { TenantTransaction } from '../tenant.ts';
import { onQueues } from './worker.ts';

/** The most due times that one call fires. */
export const FIRE_LIMIT = 100;

/** Sets when an agreement is to be evaluated although no record came, ms; null for never. */
export async function setDueTime(
  tx: TenantTransaction,
  agreementId: string,
  dueAt: number | null,
): Promise<void> {
  tx.send(SET, [tx.tenantId, agreementId, dueAt]);
}

const SET = {
  name: 'set-due-time',
  text: `INSERT INTO tallystick.due_times (tenant_id, agreement_id, due_at) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET due_at = excluded.due_at
          WHERE due_times.due_at IS DISTINCT FROM excluded.due_at`,
};

/** When an agreement is to be evaluated although no record came, ms; null for never, undefined where nobody has said yet. */
export async function readDueTime(
  tx: TenantTransaction,
  agreementId: string,
): Promise<number | null | undefined> {
  const [row] = await tx.query<{ dueAt: number | null }>(
    'SELECT due_at AS "dueAt" FROM tallystick.due_times WHERE tenant_id = $1 AND agreement_id = $2',
    [tx.tenantId, agreementId],
  );
  return row?.dueAt;
}

/**
 * Marks the agreements whose due time has come, of all tenants, the longest due first. The mark and the end of the due time are one transaction:
 * each due time fires once, however many processes look, and whoever dies meanwhile has fired nothing. What came due while nobody looked fires now, once.
 *
 * @param now by the clock that the due times were set by, ms
 * @returns how many fired; when that is the limit, more may be due
 */
export async function fireDueTimes(
  store: { readonly pool: Pool },
  now: number,
  limit: number = FIRE_LIMIT,
): Promise<number> {
  const { rowCount } = await onQueues(store, FIRE, [now, Math.min(limit, FIRE_LIMIT)]);
  return rowCount ?? 0;
}

const FIRE = {
  name: 'fire-due-times',
  text: `WITH due AS (
       SELECT tenant_id, agreement_id FROM tallystick.due_times
        WHERE due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ), fired AS (
       UPDATE tallystick.due_times AS t SET due_at = NULL FROM due
        WHERE t.tenant_id = due.tenant_id AND t.agreement_id = due.agreement_id
       RETURNING t.tenant_id, t.agreement_id
     )
     INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) SELECT tenant_id, agreement_id FROM fired
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1`,
};

/** When the next due time of any tenant comes, ms; undefined where none is set. */
export async function nextDueTime(store: { readonly pool: Pool }): Promise<number | undefined> {
  const next = { name: 'next-due-time', text: 'SELECT min(due_at) AS at FROM tallystick.due_times' };
  const { rows } = await onQueues<{ at: number | null }>(store, next);
  return rows[0]?.at ?? undefined;
}
