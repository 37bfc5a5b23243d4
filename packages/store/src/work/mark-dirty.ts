import type { TenantTransaction } from '../tenant.ts';

/**
 * Marks an agreement for evaluation, in the transaction that changes what its results depend on. A lease that a worker
 * holds stays: it finishes, finds the generation grown, and the agreement is claimed again.
 */
export async function markDirty(tx: TenantTransaction, agreementId: string): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) VALUES ($1, $2)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1`,
    [tx.tenantId, agreementId],
  );
}
