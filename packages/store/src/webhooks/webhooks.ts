import type { TenantTransaction } from '../tenant.ts';

/** Somebody who hears of what happens besides alerts. */
export interface StoredWebhook {
  readonly id: string;
  readonly name: string;
  /** Of its address, what anybody may see. */
  readonly shown: string;
  /** Its address and its secrets, sealed under the server's key. */
  readonly sealed: Uint8Array;
  /** Of which events it hears; null for all. */
  readonly types: readonly string[] | null;
  /** Of whose; null for all. */
  readonly agreements: readonly string[] | null;
  readonly enabled: boolean;
  /** The position of the audit log up to which it was read. */
  readonly readTo: number;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

const COLUMNS = `id, name, shown, sealed, types, agreements, enabled, read_to AS "readTo", created_at AS "createdAt"`;

/** Every subscription, by name. */
export async function listWebhooks(tx: TenantTransaction): Promise<StoredWebhook[]> {
  return tx.query<StoredWebhook>(
    `SELECT ${COLUMNS} FROM tallystick.webhooks WHERE tenant_id = $1 ORDER BY name, id`,
    [tx.tenantId],
  );
}

/** Adds a subscription, or writes over the one of its id. */
export async function putWebhook(tx: TenantTransaction, one: StoredWebhook): Promise<void> {
  const { id, name, shown, sealed, types, agreements, enabled, readTo, createdAt } = one;
  await tx.query(
    `INSERT INTO tallystick.webhooks (tenant_id, id, name, shown, sealed, types, agreements, enabled, read_to, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, shown = excluded.shown, sealed = excluded.sealed, types = excluded.types,
            agreements = excluded.agreements, enabled = excluded.enabled, read_to = excluded.read_to`,
    [tx.tenantId, id, name, shown, Buffer.from(sealed), types, agreements, enabled, readTo, createdAt],
  );
}

/** Takes a subscription away; false where there is none. What it was sent stays in the log. */
export async function dropWebhook(tx: TenantTransaction, id: string): Promise<boolean> {
  const dropped = await tx.query(
    'DELETE FROM tallystick.webhooks WHERE tenant_id = $1 AND id = $2 RETURNING id',
    [tx.tenantId, id],
  );
  return dropped.length > 0;
}

/** Takes a subscription that has not read the audit log to its end, for the transaction that does; undefined where none is. Of several who ask, one gets it. */
export async function lockUnreadWebhook(tx: TenantTransaction): Promise<StoredWebhook | undefined> {
  const [one] = await tx.query<StoredWebhook>(
    `SELECT ${COLUMNS} FROM tallystick.webhooks
      WHERE tenant_id = $1 AND enabled
        AND read_to < coalesce((SELECT size FROM tallystick.audit_heads WHERE tenant_id = $1), 0)
      ORDER BY read_to, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [tx.tenantId],
  );
  return one;
}

/** Says up to which position of the audit log a subscription has read. */
export async function setWebhookRead(tx: TenantTransaction, id: string, readTo: number): Promise<void> {
  await tx.query('UPDATE tallystick.webhooks SET read_to = $3 WHERE tenant_id = $1 AND id = $2', [
    tx.tenantId,
    id,
    readTo,
  ]);
}
