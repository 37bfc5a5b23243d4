import type { Pool, QueryResult, QueryResultRow } from 'pg';
import { APP_ROLE } from '../role.ts';
import { inOneTrip, type Prepared } from '../transaction.ts';

/** What makes a transaction one of a worker. */
export const AS_WORKER = `SET LOCAL ROLE ${APP_ROLE}; SET LOCAL tallystick.tenant = ''; SET LOCAL tallystick.worker = 'on'`;

/**
 * Begins a transaction that may see the work queues of all tenants, and nothing else. It does not wait for the disk: a claim, or the end of one, that
 * a crash undoes costs an evaluation done twice, while marks come with the evidence and are durable.
 */
export const WORKER_BEGIN = `BEGIN; SET LOCAL synchronous_commit = off; ${AS_WORKER}`;

/** Runs one statement on the work queues of all tenants: asked at every wake, so each is planned once a connection, and takes one trip. */
export function onQueues<Row extends QueryResultRow>(
  store: { readonly pool: Pool },
  statement: Prepared,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  return inOneTrip(store.pool, WORKER_BEGIN, statement, values);
}
