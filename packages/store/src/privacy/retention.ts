import type { Pool } from 'pg';
import { inTransaction, type TenantTransaction } from '../tenant.ts';
import { WORKER_BEGIN } from '../work/worker.ts';

/** A class of personal data. */
export interface RetentionClass {
  readonly id: string;
  readonly title: string;
  /** How many days it is kept after what it is about happened; null: until somebody asks. */
  readonly keepDays: number | null;
}

/** How many people one call finds whose data is kept too long. */
export const EXPIRED_LIMIT = 200;

/** The classes, by id. */
export async function listRetentionClasses(tx: TenantTransaction): Promise<RetentionClass[]> {
  return tx.query<RetentionClass>(
    `SELECT id, title, keep_days AS "keepDays" FROM tallystick.retention_classes WHERE tenant_id = $1 ORDER BY id`,
    [tx.tenantId],
  );
}

/** Adds a class or changes it. */
export async function putRetentionClass(tx: TenantTransaction, one: RetentionClass): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.retention_classes (tenant_id, id, title, keep_days) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, id) DO UPDATE SET title = excluded.title, keep_days = excluded.keep_days`,
    [tx.tenantId, one.id, one.title, one.keepDays],
  );
}

/** People all of whose data is older than its classes are kept, and whom no hold keeps; at most {@link EXPIRED_LIMIT}. */
export async function expiredDataSubjects(tx: TenantTransaction, now: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT s.id FROM tallystick.data_subjects AS s
      WHERE s.tenant_id = $1 AND s.key IS NOT NULL
        AND EXISTS (SELECT FROM tallystick.data_subject_records AS r WHERE r.tenant_id = $1 AND r.data_subject = s.id)
        AND NOT EXISTS (
          SELECT FROM tallystick.data_subject_records AS r
            LEFT JOIN tallystick.retention_classes AS c ON c.tenant_id = $1 AND c.id = r.class
           WHERE r.tenant_id = $1 AND r.data_subject = s.id
             AND (c.keep_days IS NULL OR r.occurred_at + c.keep_days * 86400000::bigint > $2))
        AND NOT EXISTS (
          SELECT FROM tallystick.legal_holds AS h
           WHERE h.tenant_id = $1 AND h.lifted_at IS NULL
             AND ((h.kind = 'person' AND h.target = s.id)
                  OR (h.kind = 'class' AND EXISTS (
                        SELECT FROM tallystick.data_subject_records AS r
                         WHERE r.tenant_id = $1 AND r.class = h.target AND r.data_subject = s.id))))
      ORDER BY s.id LIMIT ${EXPIRED_LIMIT}`,
    [tx.tenantId, now],
  );
  return rows.map(({ id }) => id);
}

/** Sets when what is kept too long is looked for next, ms. */
export async function setRetentionDue(tx: TenantTransaction, dueAt: number): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.retention_due (tenant_id, due_at) VALUES ($1, $2)
     ON CONFLICT (tenant_id) DO UPDATE SET due_at = excluded.due_at`,
    [tx.tenantId, dueAt],
  );
}

/** When what is kept too long is looked for next, ms; undefined where no class has an end. */
export async function readRetentionDue(tx: TenantTransaction): Promise<number | undefined> {
  const [row] = await tx.query<{ dueAt: number }>(
    'SELECT due_at AS "dueAt" FROM tallystick.retention_due WHERE tenant_id = $1',
    [tx.tenantId],
  );
  return row?.dueAt;
}

/** Takes the tenant's due time until the end of the transaction; false where it has not come, or another worker has taken it. */
export async function claimRetention(tx: TenantTransaction, now: number): Promise<boolean> {
  const rows = await tx.query(
    'SELECT FROM tallystick.retention_due WHERE tenant_id = $1 AND due_at <= $2 FOR UPDATE SKIP LOCKED',
    [tx.tenantId, now],
  );
  return rows.length > 0;
}

/** The tenants whose due time has come. */
export async function dueRetention(store: { readonly pool: Pool }, now: number): Promise<string[]> {
  return inTransaction(store.pool, WORKER_BEGIN, async (client) => {
    const { rows } = await client.query<{ tenant: string }>(
      'SELECT tenant_id AS tenant FROM tallystick.retention_due WHERE due_at <= $1 ORDER BY due_at',
      [now],
    );
    return rows.map(({ tenant }) => tenant);
  });
}
