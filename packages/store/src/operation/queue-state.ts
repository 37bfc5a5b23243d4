import type { Pool } from 'pg';
import { inTransaction } from '../tenant.ts';
import { WORKER_BEGIN } from '../work/worker.ts';

/** How far evaluation is behind. */
export interface QueueState {
  /** Agreements whose results are older than their evidence. */
  readonly waiting: number;
  /** How long the one that waits longest has waited, ms, by the database's clock; 0 when none waits. */
  readonly oldestMs: number;
}

/** Looks at the work queue of all tenants. */
export async function queueState(store: { readonly pool: Pool }): Promise<QueueState> {
  return inTransaction(store.pool, WORKER_BEGIN, async (client) => {
    const { rows } = await client.query<QueueState>(
      `SELECT count(*) AS waiting,
              coalesce(greatest(0, floor(extract(epoch FROM clock_timestamp() - min(since)) * 1000)), 0)::bigint AS "oldestMs"
         FROM tallystick.dirty`,
    );
    return rows[0]!;
  });
}
