import type { Pool } from 'pg';
import type { TenantTransaction } from '../tenant.ts';
import { onQueues } from '../work/worker.ts';

/** A class of personal data. */
export interface RetentionClass {
  readonly id: string;
  readonly title: string;
  /** How many days it is kept after what it is about happened; null: until somebody asks. */
  readonly keepDays: number | null;
}

/** How long an agreement says that a class of data is kept of its records. */
export interface AgreedRetention {
  readonly agreementId: string;
  /** Id of the class. */
  readonly class: string;
  /** Added to when something happened, in UTC: months first, then days. */
  readonly months: number;
  readonly days: number;
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

/**
 * People all of whose data is older than it is kept, and whom no hold keeps; at most {@link EXPIRED_LIMIT}. What an agreement says of a class goes before what the
 * class says by itself.
 */
export async function expiredDataSubjects(
  tx: TenantTransaction,
  now: number,
  agreed: readonly AgreedRetention[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH agreed AS (
       SELECT * FROM json_to_recordset($3::json) AS a ("agreementId" text, class text, months integer, days integer)
     )
     SELECT s.id FROM tallystick.data_subjects AS s
      WHERE s.tenant_id = $1 AND s.key IS NOT NULL
        AND EXISTS (SELECT FROM tallystick.data_subject_records AS r WHERE r.tenant_id = $1 AND r.data_subject = s.id)
        AND NOT EXISTS (
          SELECT FROM tallystick.data_subject_records AS r
            LEFT JOIN tallystick.retention_classes AS c ON c.tenant_id = $1 AND c.id = r.class
            LEFT JOIN agreed AS a ON a."agreementId" = r.agreement_id AND a.class = r.class
           WHERE r.tenant_id = $1 AND r.data_subject = s.id
             AND coalesce(CASE WHEN a.class IS NULL THEN r.occurred_at + c.keep_days * 86400000::bigint
                               ELSE extract(epoch FROM to_timestamp(r.occurred_at / 1000.0) AT TIME ZONE 'UTC'
                                                       + make_interval(months => a.months, days => a.days)) * 1000
                          END > $2, true))
        AND NOT EXISTS (
          SELECT FROM tallystick.legal_holds AS h
           WHERE h.tenant_id = $1 AND h.lifted_at IS NULL
             AND ((h.kind = 'person' AND h.target = s.id)
                  OR (h.kind = 'class' AND EXISTS (
                        SELECT FROM tallystick.data_subject_records AS r
                         WHERE r.tenant_id = $1 AND r.class = h.target AND r.data_subject = s.id))))
      ORDER BY s.id LIMIT ${EXPIRED_LIMIT}`,
    [tx.tenantId, now, JSON.stringify(agreed)],
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

/** When what is kept too long is looked for next, ms; undefined where nobody is known yet and no class was set. */
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
  const due = {
    name: 'due-retention',
    text: 'SELECT tenant_id AS tenant FROM tallystick.retention_due WHERE due_at <= $1 ORDER BY due_at',
  };
  const { rows } = await onQueues<{ tenant: string }>(store, due, [now]);
  return rows.map(({ tenant }) => tenant);
}
