import type { TenantTransaction } from '../tenant.ts';

/** When each outcome that an objective counts in a period was decided (ms), and how. */
export async function decidedOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  of: { readonly objective: string; readonly period: string },
): Promise<{ decidedAt: number; status: string }[]> {
  return tx.query<{ decidedAt: number; status: string }>(
    `SELECT decided_at AS "decidedAt", status FROM tallystick.outcomes
      WHERE tenant_id = $1 AND agreement_id = $2 AND objective = $3 AND period = $4 AND decided_at IS NOT NULL
      ORDER BY decided_at`,
    [tx.tenantId, agreementId, of.objective, of.period],
  );
}
