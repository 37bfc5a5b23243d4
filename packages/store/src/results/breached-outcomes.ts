import type { TenantTransaction } from '../tenant.ts';

/** What an objective counts as missed in some of its periods, and how many that is; the furthest past their target first. */
export async function breachedOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  of: { readonly objective: string; readonly periods: readonly string[]; readonly limit: number },
): Promise<{ readonly count: number; readonly subjects: readonly string[] }> {
  const rows = await tx.query<{ subject: string; count: number }>(
    `SELECT subject, (count(*) OVER ())::integer AS count FROM tallystick.outcomes
      WHERE tenant_id = $1 AND agreement_id = $2 AND objective = $3 AND period = ANY ($4) AND status = 'breached' AND decided_at IS NOT NULL
      ORDER BY coalesce(overrun_ms, -9007199254740991) DESC, subject, cycle LIMIT $5`,
    [tx.tenantId, agreementId, of.objective, of.periods, of.limit],
  );
  return { count: rows[0]?.count ?? 0, subjects: rows.map(({ subject }) => subject) };
}
