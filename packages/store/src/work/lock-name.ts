import type { TenantTransaction } from '../tenant.ts';

/** Makes transactions of one tenant that lock the same name wait for each other, where there is no row to lock yet: whatever is sent after it comes after the wait. */
export async function lockName(tx: TenantTransaction, name: string): Promise<void> {
  tx.send('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.tenantId}/${name}`]);
}
