import type { TenantTransaction } from '../tenant.ts';

/** Makes a transaction that need not wait for the disk wait after all: it writes something that cannot be derived again. */
export async function waitForDisk(tx: TenantTransaction): Promise<void> {
  await tx.query('SET LOCAL synchronous_commit = on');
}
