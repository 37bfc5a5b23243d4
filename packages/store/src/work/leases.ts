import type { Pool } from 'pg';
import { inTransaction } from '../transaction.ts';
import type { ClaimedMark } from './claim-dirty.ts';
import { onQueues, WORKER_BEGIN } from './worker.ts';

/** Makes a claim last from now on for `leaseMs`, while its work goes on. A lease that went to another worker stays there. */
export async function renewLease(
  store: { readonly pool: Pool },
  claim: ClaimedMark,
  leaseMs: number,
): Promise<void> {
  const renew = {
    name: 'renew-lease',
    text: `UPDATE tallystick.dirty SET lease_until = clock_timestamp() + $4 * interval '1 millisecond'
            WHERE tenant_id = $1 AND agreement_id = $2 AND lease_owner = $3`,
  };
  await onQueues(store, renew, [claim.tenantId, claim.agreementId, claim.owner, leaseMs]);
}

/** Gives back what is leased to these workers, which will not get to it: whoever asks next has it at once. */
export async function giveBackLeases(
  store: { readonly pool: Pool },
  owners: readonly string[],
): Promise<void> {
  const give = {
    name: 'give-back-leases',
    text: 'UPDATE tallystick.dirty SET lease_until = NULL, lease_owner = NULL WHERE lease_owner = ANY ($1::text[])',
  };
  await onQueues(store, give, [owners]);
}

/**
 * Ends all leases: those of workers that died with an earlier process. Only for whoever knows that no other process works on
 * this database, as the opener of an embedded one does.
 */
export async function endLeases(store: { readonly pool: Pool }): Promise<void> {
  await inTransaction(store.pool, WORKER_BEGIN, async (client) => {
    await client.query(
      'UPDATE tallystick.dirty SET lease_until = NULL, lease_owner = NULL WHERE lease_owner IS NOT NULL',
    );
    await client.query(
      'UPDATE tallystick.quality_due SET lease_until = NULL, lease_owner = NULL WHERE lease_owner IS NOT NULL',
    );
  });
}
