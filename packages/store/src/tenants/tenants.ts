import type { Pool } from 'pg';
import type { TenantTransaction } from '../tenant.ts';
import { onQueues } from '../work/worker.ts';

/** Notes that the tenant has something here. For what is stored first of a tenant: an agreement, an organisation, evidence. */
export async function noteTenant(tx: TenantTransaction): Promise<void> {
  await tx.query('INSERT INTO tallystick.tenants (tenant_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    tx.tenantId,
  ]);
}

/** The ids of all tenants, in their order. */
export async function listTenants(store: { readonly pool: Pool }): Promise<string[]> {
  const all = { name: 'tenants', text: 'SELECT tenant_id AS id FROM tallystick.tenants ORDER BY 1' };
  const { rows } = await onQueues<{ id: string }>(store, all);
  return rows.map(({ id }) => id);
}
