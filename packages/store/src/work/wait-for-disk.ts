import type { TenantTransaction } from '../tenant.ts';

/** Makes a transaction that need not wait for the disk wait after all: it writes something that cannot be derived again. */
export function waitForDisk(tx: TenantTransaction): void {
  tx.send('SET LOCAL synchronous_commit = on');
}
