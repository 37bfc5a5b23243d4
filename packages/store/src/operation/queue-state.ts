import type { Pool } from 'pg';
import { onQueues } from '../work/worker.ts';

/** How far evaluation is behind. */
export interface QueueState {
  /** Agreements whose results are older than their evidence. */
  readonly waiting: number;
  /** How long the one that waits longest has waited, ms, by the database's clock; 0 when none waits. */
  readonly oldestMs: number;
}

const STATE = {
  name: 'queue-state',
  text: `SELECT count(*) AS waiting,
                coalesce(greatest(0, floor(extract(epoch FROM clock_timestamp() - min(since)) * 1000)), 0)::bigint AS "oldestMs"
           FROM tallystick.dirty`,
};

/** Looks at the work queue of all tenants. */
export async function queueState(store: { readonly pool: Pool }): Promise<QueueState> {
  const { rows } = await onQueues<QueueState>(store, STATE);
  return rows[0]!;
}
