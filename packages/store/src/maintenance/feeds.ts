import type { TenantTransaction } from '../tenant.ts';

/** A calendar of others that announces maintenance of an agreement. */
export interface MaintenanceFeed {
  readonly agreementId: string;
  readonly id: string;
  /** Id under `exclusions` of the agreement. */
  readonly clause: string;
  /** Null for every service of the clause. */
  readonly service: string | null;
  /** Of its address, what anybody may see. */
  readonly shown: string;
  /** Its address, sealed under the server's key. */
  readonly sealed: Uint8Array;
  /** When it is read next; instants are ms since 1970-01-01T00:00:00Z. */
  readonly dueAt: number;
  readonly createdAt: number;
}

/** With what became of reading it. */
export interface StoredMaintenanceFeed extends MaintenanceFeed {
  /** Of what was read last; '' where there is none. */
  readonly etag: string;
  /** Failures in a row. */
  readonly failures: number;
  readonly said: string;
  readonly readAt: number | null;
}

const COLUMNS = `f.agreement_id AS "agreementId", f.id, f.clause, f.service, f.shown, f.sealed, f.etag, f.due_at AS "dueAt", f.failures, f.said,
  f.read_at AS "readAt", f.created_at AS "createdAt"`;

/** Adds a feed. */
export async function addMaintenanceFeed(tx: TenantTransaction, feed: MaintenanceFeed): Promise<void> {
  const { agreementId, id, clause, service, shown, sealed, dueAt, createdAt } = feed;
  await tx.query(
    `INSERT INTO tallystick.maintenance_feeds (tenant_id, agreement_id, id, clause, service, shown, sealed, due_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenantId, agreementId, id, clause, service, shown, Buffer.from(sealed), dueAt, createdAt],
  );
}

/** The feeds of an agreement, the oldest first. */
export async function listMaintenanceFeeds(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredMaintenanceFeed[]> {
  return tx.query<StoredMaintenanceFeed>(
    `SELECT ${COLUMNS} FROM tallystick.maintenance_feeds AS f WHERE f.tenant_id = $1 AND f.agreement_id = $2 ORDER BY f.created_at, f.id`,
    [tx.tenantId, agreementId],
  );
}

/** Takes a feed away; false where there is none. What it announced stays. */
export async function dropMaintenanceFeed(
  tx: TenantTransaction,
  { agreementId, id }: Pick<MaintenanceFeed, 'agreementId' | 'id'>,
): Promise<boolean> {
  const dropped = await tx.query(
    'DELETE FROM tallystick.maintenance_feeds WHERE tenant_id = $1 AND agreement_id = $2 AND id = $3 RETURNING 1',
    [tx.tenantId, agreementId, id],
  );
  return dropped.length > 0;
}

/** Takes the feed that is due the longest, for whoever reads it now: it is due again at `until`, should the reader die. */
export async function claimMaintenanceFeed(
  tx: TenantTransaction,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<StoredMaintenanceFeed | undefined> {
  const [taken] = await tx.query<StoredMaintenanceFeed>(
    `WITH first AS (
       SELECT agreement_id, id FROM tallystick.maintenance_feeds WHERE tenant_id = $1 AND due_at <= $2
        ORDER BY due_at, agreement_id, id LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE tallystick.maintenance_feeds AS f SET due_at = $3 FROM first
      WHERE f.tenant_id = $1 AND f.agreement_id = first.agreement_id AND f.id = first.id
     RETURNING ${COLUMNS}`,
    [tx.tenantId, now, until],
  );
  return taken;
}

/** Makes transactions that would act on a feed wait for each other; false where it is gone meanwhile. */
export async function lockMaintenanceFeed(
  tx: TenantTransaction,
  { agreementId, id }: Pick<MaintenanceFeed, 'agreementId' | 'id'>,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT 1 FROM tallystick.maintenance_feeds WHERE tenant_id = $1 AND agreement_id = $2 AND id = $3 FOR UPDATE',
    [tx.tenantId, agreementId, id],
  );
  return rows.length > 0;
}

/** Writes down what became of reading a feed. @param outcome.readAt when it was read; null where it could not be */
export async function endMaintenanceFeed(
  tx: TenantTransaction,
  { agreementId, id }: Pick<MaintenanceFeed, 'agreementId' | 'id'>,
  outcome: {
    readonly etag: string;
    readonly said: string;
    readonly readAt: number | null;
    readonly dueAt: number;
  },
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.maintenance_feeds
        SET etag = $4, said = $5, read_at = coalesce($6, read_at), due_at = $7, failures = CASE WHEN $6::bigint IS NULL THEN failures + 1 ELSE 0 END
      WHERE tenant_id = $1 AND agreement_id = $2 AND id = $3`,
    [tx.tenantId, agreementId, id, outcome.etag, outcome.said, outcome.readAt, outcome.dueAt],
  );
}

/** When the next feed is due, ms; undefined where there is none. */
export async function nextMaintenanceFeed(tx: TenantTransaction): Promise<number | undefined> {
  const [row] = await tx.query<{ at: number | null }>(
    'SELECT min(due_at) AS at FROM tallystick.maintenance_feeds WHERE tenant_id = $1',
    [tx.tenantId],
  );
  return row?.at ?? undefined;
}
