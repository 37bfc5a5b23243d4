import type { TenantTransaction } from '../tenant.ts';
import { noteTenant } from '../tenants/tenants.ts';

/** A party of agreements: ours (`provider`), whom we serve, or who serves us. */
export interface Organisation {
  readonly id: string;
  readonly kind: 'provider' | 'customer' | 'supplier';
  readonly name: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

/** Stores an organisation, or another name for it; its kind stays. */
export async function putOrganisation(tx: TenantTransaction, organisation: Organisation): Promise<void> {
  const { id, kind, name, createdAt } = organisation;
  await noteTenant(tx);
  await tx.query(
    `INSERT INTO tallystick.organisations (tenant_id, id, kind, name, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name`,
    [tx.tenantId, id, kind, name, createdAt],
  );
}

/** The organisations of the tenant, by name. */
export async function listOrganisations(tx: TenantTransaction): Promise<Organisation[]> {
  return tx.query<Organisation>(
    `SELECT id, kind, name, created_at AS "createdAt" FROM tallystick.organisations
      WHERE tenant_id = $1 ORDER BY name, id`,
    [tx.tenantId],
  );
}
