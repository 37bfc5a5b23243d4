import type { Pool } from 'pg';
import { inTransaction } from '../transaction.ts';
import type { ClaimedMark } from './claim-dirty.ts';
import { WORKER_BEGIN } from './worker.ts';

const CLEAR = {
  name: 'clear-dirty',
  text: `DELETE FROM tallystick.dirty
          WHERE tenant_id = $1 AND agreement_id = $2 AND lease_owner = $3 AND generation = $4`,
};

/**
 * Ends a claim. The mark goes away only if nothing was marked since the claim; otherwise just the lease ends and the agreement
 * waits again. A claim whose lease went to another worker changes nothing.
 *
 * @returns `cleared`, `waiting again`, or `lost` when the lease is no longer ours
 */
export async function finishDirty(
  store: { readonly pool: Pool },
  claim: ClaimedMark,
): Promise<'cleared' | 'waiting again' | 'lost'> {
  return inTransaction(store.pool, WORKER_BEGIN, async (client) => {
    const key = [claim.tenantId, claim.agreementId, claim.owner];
    const cleared = await client.query(CLEAR, [...key, claim.generation]);
    if (cleared.rowCount === 1) return 'cleared';
    const freed = await client.query(
      `UPDATE tallystick.dirty SET lease_owner = NULL, lease_until = NULL, since = now()
        WHERE tenant_id = $1 AND agreement_id = $2 AND lease_owner = $3`,
      key,
    );
    return freed.rowCount === 1 ? 'waiting again' : 'lost';
  });
}
