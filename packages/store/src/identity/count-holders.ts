import type { TenantTransaction } from '../tenant.ts';

/** How many people who may sign in hold a role for the whole tenant, but for one. */
export async function countHolders(tx: TenantTransaction, role: string, but = ''): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*) AS count FROM tallystick.memberships AS m
       JOIN tallystick.people AS p ON p.tenant_id = m.tenant_id AND p.id = m.person_id AND p.status = 'active'
      WHERE m.tenant_id = $1 AND m.role = $2 AND m.scope_kind = 'tenant' AND m.person_id <> $3`,
    [tx.tenantId, role, but],
  );
  return row?.count ?? 0;
}
