import type { TenantTransaction } from '../tenant.ts';

/** Which of the sources an agreement has any record of; looks each up by index. */
export async function sourcesSeen(
  tx: TenantTransaction,
  agreementId: string,
  sources: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ source: string }>(
    `SELECT source FROM unnest($3::text[]) AS asked (source)
      WHERE EXISTS (SELECT FROM tallystick.evidence AS e
                     WHERE e.tenant_id = $1 AND e.agreement_id = $2 AND e.source = asked.source)`,
    [tx.tenantId, agreementId, sources],
  );
  return new Set(rows.map(({ source }) => source));
}
