import type { AlertSeverity } from '../alerts/alert.ts';
import type { TenantTransaction } from '../tenant.ts';

export type ChannelKind = 'email' | 'slack' | 'teams' | 'pagerduty' | 'opsgenie' | 'webhook';

/** Hours of the day in which only what is critical is sent: `22:00` to `06:00` in a zone. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Where alerts are sent. */
export interface StoredChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  /** Of its address, what anybody may see. */
  readonly shown: string;
  /** Its address and its key, sealed under the server's key. */
  readonly sealed: Uint8Array;
  /** Whose alerts it gets; null for all. */
  readonly agreements: readonly string[] | null;
  /** The least severe that it gets. */
  readonly severity: AlertSeverity;
  readonly quiet: QuietHours | null;
  readonly enabled: boolean;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

const COLUMNS = `id, name, kind, shown, sealed, agreements, severity, quiet, enabled, created_at AS "createdAt"`;

/** Every channel, by name. */
export async function listChannels(tx: TenantTransaction): Promise<StoredChannel[]> {
  return tx.query<StoredChannel>(
    `SELECT ${COLUMNS} FROM tallystick.channels WHERE tenant_id = $1 ORDER BY name, id`,
    [tx.tenantId],
  );
}

/** Adds a channel, or writes over the one of its id. */
export async function putChannel(tx: TenantTransaction, channel: StoredChannel): Promise<void> {
  const { id, name, kind, shown, sealed, agreements, severity, quiet, enabled, createdAt } = channel;
  await tx.query(
    `INSERT INTO tallystick.channels (tenant_id, id, name, kind, shown, sealed, agreements, severity, quiet, enabled, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, shown = excluded.shown, sealed = excluded.sealed, agreements = excluded.agreements,
            severity = excluded.severity, quiet = excluded.quiet, enabled = excluded.enabled`,
    [
      ...[tx.tenantId, id, name, kind, shown, Buffer.from(sealed), agreements, severity],
      ...[quiet === null ? null : JSON.stringify(quiet), enabled, createdAt],
    ],
  );
}

/** Takes a channel away; false where there is none. What was sent through it stays in the log. */
export async function dropChannel(tx: TenantTransaction, id: string): Promise<boolean> {
  const dropped = await tx.query(
    'DELETE FROM tallystick.channels WHERE tenant_id = $1 AND id = $2 RETURNING id',
    [tx.tenantId, id],
  );
  return dropped.length > 0;
}
