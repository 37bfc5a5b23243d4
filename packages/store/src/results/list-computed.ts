import type { TenantTransaction } from '../tenant.ts';

/** Which agreements of the tenant have a result, and when it was stored: ms since 1970-01-01T00:00:00Z. Reads no result. */
export async function listComputed(
  tx: TenantTransaction,
): Promise<{ readonly id: string; readonly computedAt: number }[]> {
  return tx.query<{ id: string; computedAt: number }>(
    `SELECT agreement_id AS id, floor(extract(epoch FROM computed_at) * 1000)::bigint AS "computedAt"
       FROM tallystick.evaluations WHERE tenant_id = $1 ORDER BY agreement_id`,
    [tx.tenantId],
  );
}
