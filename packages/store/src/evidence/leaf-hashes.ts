import { HASH_BYTES, type Hash } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { native } from './hash.ts';

/** How many hashes are read at a time. */
const BATCH = 50_000;

/**
 * The leaf hashes of an agreement's ledger in the order of positions (rules LED-1, TRE-2), batch by batch: what proofs are made of.
 *
 * @param size how many, from the first; the ledger must hold as many
 */
export async function* streamLeafHashes(
  tx: TenantTransaction,
  agreementId: string,
  size: number,
): AsyncGenerator<readonly Hash[], void, void> {
  for (let at = 0; at < size; at += BATCH) {
    const to = Math.min(at + BATCH, size);
    const rows = await tx.query<{ hash: Buffer; receivedAt: number }>(
      `SELECT hash, received_at AS "receivedAt" FROM (
         SELECT position, content_hash AS hash, received_at FROM tallystick.evidence
          WHERE tenant_id = $1 AND agreement_id = $2 AND position > $3 AND position <= $4
         UNION ALL
         SELECT position, content_hash, received_at FROM tallystick.evidence_conflicts
          WHERE tenant_id = $1 AND agreement_id = $2 AND position > $3 AND position <= $4) AS leaves
        ORDER BY position`,
      [tx.tenantId, agreementId, at, to],
    );
    if (rows.length !== to - at) {
      throw new Error(`the ledger of ${agreementId} has ${rows.length} records between ${at} and ${to}`);
    }
    yield rows.map(({ hash, receivedAt }) => native.leaf(hash.subarray(0, HASH_BYTES), receivedAt));
  }
}
