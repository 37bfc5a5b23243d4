import type { TenantTransaction } from '../tenant.ts';

/** How many outcomes an objective counts, in a period or in a state where one is named. */
export async function countOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  filter: { readonly objective: string; readonly period?: string; readonly status?: string },
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM tallystick.outcomes
      WHERE tenant_id = $1 AND agreement_id = $2 AND objective = $3
        AND ($4::text IS NULL OR period = $4) AND ($5::text IS NULL OR status = $5)`,
    [tx.tenantId, agreementId, filter.objective, filter.period ?? null, filter.status ?? null],
  );
  return row?.count ?? 0;
}
