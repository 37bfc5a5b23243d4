import type { Pool } from 'pg';
import { inTransaction, type TenantTransaction } from '../tenant.ts';
import { WORKER_BEGIN } from '../work/worker.ts';

/** Notes that the tenant has something here. For what is stored first of a tenant: an agreement, an organisation, evidence. */
export async function noteTenant(tx: TenantTransaction): Promise<void> {
  await tx.query('INSERT INTO tallystick.tenants (tenant_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    tx.tenantId,
  ]);
}

/** The ids of all tenants, in their order. */
export async function listTenants(store: { readonly pool: Pool }): Promise<string[]> {
  return inTransaction(store.pool, WORKER_BEGIN, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT tenant_id AS id FROM tallystick.tenants ORDER BY 1',
    );
    return rows.map(({ id }) => id);
  });
}
