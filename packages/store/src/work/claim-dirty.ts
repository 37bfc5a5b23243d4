import type { Pool } from 'pg';
import { onQueues } from './worker.ts';

/** An agreement that a worker has taken on until its lease ends. */
export interface DirtyClaim extends ClaimedMark {
  /** When it was first marked: ms since 1970-01-01T00:00:00Z. */
  readonly since: number;
}

/** What names a claim. */
export interface ClaimedMark {
  readonly tenantId: string;
  readonly agreementId: string;
  /** Which mark the work answers; a later mark makes the agreement dirty again. */
  readonly generation: number;
  /** Who holds the lease. */
  readonly owner: string;
}

/** The most agreements that one call hands out. */
export const CLAIM_LIMIT = 100;

/**
 * Takes on agreements that wait for evaluation, of all tenants, the longest waiting first. Workers never get the same one while
 * a lease runs; when a worker dies, its lease runs out and another takes over. A worker that asks has nothing in hand, so what is
 * leased to its own name was cut off, and it gets that at once.
 *
 * @param given.owner the name of this worker, which no other has
 * @param given.leaseMs how long the work may take before others may take it over
 */
export async function claimDirty(
  store: { readonly pool: Pool },
  given: { readonly owner: string; readonly leaseMs: number; readonly limit?: number },
): Promise<DirtyClaim[]> {
  const limit = Math.min(given.limit ?? 1, CLAIM_LIMIT);
  const { rows } = await onQueues<DirtyClaim>(store, CLAIM, [given.owner, given.leaseMs, limit]);
  return rows.sort((a, b) => a.since - b.since);
}

const CLAIM = {
  name: 'claim-dirty',
  text: `WITH waiting AS (
       SELECT tenant_id, agreement_id FROM tallystick.dirty
        WHERE lease_until IS NULL OR lease_until <= clock_timestamp() OR lease_owner = $1
        ORDER BY since LIMIT $3 FOR UPDATE SKIP LOCKED
     )
     UPDATE tallystick.dirty AS d
        SET lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 millisecond'
       FROM waiting AS w
      WHERE d.tenant_id = w.tenant_id AND d.agreement_id = w.agreement_id
     RETURNING d.tenant_id AS "tenantId", d.agreement_id AS "agreementId", d.generation,
               floor(extract(epoch FROM d.since) * 1000)::bigint AS since, d.lease_owner AS owner`,
};
