import type { AlertSeverity } from '../alerts/alert.ts';
import type { TenantTransaction } from '../tenant.ts';

export type ChannelKind = 'email' | 'slack' | 'teams' | 'pagerduty' | 'opsgenie' | 'webhook';

/** Hours of the day in which only what is critical is sent: `22:00` to `06:00` in a zone. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** When a channel gets a summary: every day, or on a day of the week, at an hour in a zone. */
export interface DigestHours {
  readonly every: 'day' | 'week';
  /** Day of the week, of a weekly one: 0 is Monday. */
  readonly on: number;
  /** `08:00`. */
  readonly at: string;
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
  /** Each alert as it comes, a summary at an hour, or only what playbooks send. */
  readonly takes: 'each' | 'digest' | 'nothing';
  readonly digest: DigestHours | null;
  /** When the next summary is due, ms; null where none is. */
  readonly digestDueAt: number | null;
  readonly enabled: boolean;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

const COLUMNS = `id, name, kind, shown, sealed, agreements, severity, quiet, takes, digest, digest_due_at AS "digestDueAt", enabled,
  created_at AS "createdAt"`;

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
  const { takes, digest, digestDueAt } = channel;
  await tx.query(
    `INSERT INTO tallystick.channels (tenant_id, id, name, kind, shown, sealed, agreements, severity, quiet, enabled, created_at, takes,
                                      digest, digest_due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, shown = excluded.shown, sealed = excluded.sealed, agreements = excluded.agreements,
            severity = excluded.severity, quiet = excluded.quiet, enabled = excluded.enabled, takes = excluded.takes,
            digest = excluded.digest, digest_due_at = excluded.digest_due_at`,
    [
      ...[tx.tenantId, id, name, kind, shown, Buffer.from(sealed), agreements, severity],
      ...[quiet === null ? null : JSON.stringify(quiet), enabled, createdAt, takes],
      ...[digest === null ? null : JSON.stringify(digest), digestDueAt],
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

/**
 * Takes a channel whose summary is due, for the transaction that makes it; undefined where none is. Of several who ask, one gets it. @param now ms
 */
export async function lockDueDigest(tx: TenantTransaction, now: number): Promise<StoredChannel | undefined> {
  const [channel] = await tx.query<StoredChannel>(
    `SELECT ${COLUMNS} FROM tallystick.channels WHERE tenant_id = $1 AND enabled AND takes = 'digest' AND digest_due_at <= $2
      ORDER BY digest_due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [tx.tenantId, now],
  );
  return channel;
}

/** When the next summary is due, ms; undefined where none is. */
export async function nextDigestDue(tx: TenantTransaction): Promise<number | undefined> {
  const [row] = await tx.query<{ at: number | null }>(
    `SELECT min(digest_due_at) AS at FROM tallystick.channels WHERE tenant_id = $1 AND enabled AND takes = 'digest'`,
    [tx.tenantId],
  );
  return row?.at ?? undefined;
}
