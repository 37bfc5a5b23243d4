import type { TenantTransaction } from '../tenant.ts';

/** Removes all that is derived of an agreement; its ledger stays. */
export async function dropResults(tx: TenantTransaction, agreementId: string): Promise<void> {
  const key = [tx.tenantId, agreementId];
  await tx.query('DELETE FROM tallystick.outcomes WHERE tenant_id = $1 AND agreement_id = $2', key);
  await tx.query('DELETE FROM tallystick.evaluations WHERE tenant_id = $1 AND agreement_id = $2', key);
}

/** SHA-256 over all outcome rows of an agreement in the order of their keys, lowercase hex: equal when they are the same, byte for byte. */
export async function outcomesDigest(tx: TenantTransaction, agreementId: string): Promise<string> {
  const [row] = await tx.query<{ digest: string }>(
    `SELECT encode(sha256(convert_to(coalesce(string_agg(
              encode(sha256(convert_to(row_to_json(o)::text, 'UTF8')), 'hex'), ''
              ORDER BY indicator, subject, cycle, objective), ''), 'UTF8')), 'hex') AS digest
       FROM tallystick.outcomes AS o WHERE tenant_id = $1 AND agreement_id = $2`,
    [tx.tenantId, agreementId],
  );
  return row!.digest;
}
