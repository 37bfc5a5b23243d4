import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import { nextToSend, type SendingOutcome } from '../sending.ts';
import type { TenantTransaction } from '../tenant.ts';

/** A piece of news about an alert on its way through a channel. */
export interface Delivery {
  readonly agreementId: string;
  readonly alertNumber: number;
  readonly channelId: string;
  readonly event: 'opened' | 'acknowledged' | 'closed';
}

/** A delivery with what became of it. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredDelivery extends Delivery {
  /** `muted` was over before the silence that it waited for. */
  readonly state: 'pending' | 'sent' | 'failed' | 'muted';
  readonly dueAt: number;
  readonly attempts: number;
  /** What the other side answered last, or why there was no answer. */
  readonly said: string;
  readonly queuedAt: number;
  readonly sentAt: number | null;
}

/** The columns of a {@link StoredDelivery}, of the table `t`. */
const COLUMNS = `t.agreement_id AS "agreementId", t.alert_number AS "alertNumber", t.channel_id AS "channelId", t.event, t.state, t.due_at AS "dueAt",
  t.attempts, t.said, t.queued_at AS "queuedAt", t.sent_at AS "sentAt"`;

/** Puts news on their way; what is on its way already stays as it is. News that wait for the end of a silence say in `muted` why. */
export async function queueDeliveries(
  tx: TenantTransaction,
  deliveries: readonly (Delivery & { readonly dueAt: number; readonly muted?: string })[],
  at: number,
): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.deliveries (tenant_id, agreement_id, alert_number, channel_id, event, state, due_at, queued_at, muted, said)
     SELECT $1, d."agreementId", d."alertNumber", d."channelId", d.event, 'pending', d."dueAt", $3, d.muted IS NOT NULL, coalesce(d.muted, '')
       FROM json_to_recordset($2::json) AS d ("agreementId" text, "alertNumber" bigint, "channelId" text, event text, "dueAt" bigint, muted text)
     ON CONFLICT DO NOTHING`,
    [tx.tenantId, JSON.stringify(deliveries), at],
  );
}

/**
 * Takes deliveries of one channel that are due, the longest due first, for whoever sends them now: they are due again at `until`, should the sender die.
 * Several senders take different ones.
 */
export async function claimDeliveries(
  tx: TenantTransaction,
  given: { readonly now: number; readonly until: number; readonly limit: number },
): Promise<StoredDelivery[]> {
  return tx.query<StoredDelivery>(
    `WITH first AS (
       SELECT channel_id FROM tallystick.deliveries WHERE tenant_id = $1 AND state = 'pending' AND due_at <= $2 ORDER BY due_at, channel_id LIMIT 1
     ), taken AS (
       SELECT d.agreement_id, d.alert_number, d.channel_id, d.event FROM tallystick.deliveries AS d JOIN first USING (channel_id)
        WHERE d.tenant_id = $1 AND d.state = 'pending' AND d.due_at <= $2
        ORDER BY d.due_at, d.agreement_id, d.alert_number LIMIT $4 FOR UPDATE OF d SKIP LOCKED
     )
     UPDATE tallystick.deliveries AS t SET due_at = $3, attempts = t.attempts + 1 FROM taken
      WHERE t.tenant_id = $1 AND t.agreement_id = taken.agreement_id AND t.alert_number = taken.alert_number
        AND t.channel_id = taken.channel_id AND t.event = taken.event
     RETURNING ${COLUMNS}`,
    [tx.tenantId, given.now, given.until, given.limit],
  );
}

/** Writes down what became of deliveries. @param outcome.retryAt when they are tried again, ms; null where they are not */
export async function endDeliveries(
  tx: TenantTransaction,
  deliveries: readonly Delivery[],
  outcome: SendingOutcome,
): Promise<void> {
  const { isSent, said, at, retryAt } = outcome;
  await tx.query(
    `UPDATE tallystick.deliveries AS t
        SET state = CASE WHEN $3 THEN 'sent' WHEN $5::bigint IS NULL THEN 'failed' ELSE 'pending' END,
            said = $4, sent_at = CASE WHEN $3 THEN $6::bigint END, due_at = coalesce($5, t.due_at)
       FROM json_to_recordset($2::json) AS d ("agreementId" text, "alertNumber" bigint, "channelId" text, event text)
      WHERE t.tenant_id = $1 AND t.agreement_id = d."agreementId" AND t.alert_number = d."alertNumber"
        AND t.channel_id = d."channelId" AND t.event = d.event`,
    [tx.tenantId, JSON.stringify(deliveries), isSent, said, retryAt, at],
  );
}

/** When the next delivery is due, ms; undefined where none waits. */
export function nextDelivery(tx: TenantTransaction): Promise<number | undefined> {
  return nextToSend(tx, 'deliveries');
}

/** The order of {@link listDeliveries}. */
export const DELIVERIES_ORDER: KeyOrder<StoredDelivery> = {
  name: 'deliveries',
  parts: [
    { sql: 't.queued_at', type: 'bigint', direction: 'DESC', of: ({ queuedAt }) => queuedAt },
    { sql: 't.agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 't.alert_number', type: 'bigint', direction: 'DESC', of: ({ alertNumber }) => alertNumber },
    { sql: 't.channel_id', type: 'text', direction: 'ASC', of: ({ channelId }) => channelId },
    { sql: 't.event', type: 'text', direction: 'ASC', of: ({ event }) => event },
  ],
};

/** Deliveries in the log, the newest first. */
export async function listDeliveries(
  tx: TenantTransaction,
  page: KeyPage = { limit: 100 },
): Promise<StoredDelivery[]> {
  const values: unknown[] = [tx.tenantId, Math.min(page.limit, 200), page.skip ?? 0];
  return tx.query<StoredDelivery>(
    `SELECT ${COLUMNS} FROM tallystick.deliveries AS t WHERE t.tenant_id = $1 AND ${afterSql(DELIVERIES_ORDER, page.after, values)}
      ORDER BY ${orderSql(DELIVERIES_ORDER)} LIMIT $2 OFFSET $3`,
    values,
  );
}

/** Gives up news of an alert that wait for the end of a silence, for the alert is over. @returns the channels that hear nothing of it at all */
export async function dropMuted(
  tx: TenantTransaction,
  { agreementId, alertNumber }: Pick<Delivery, 'agreementId' | 'alertNumber'>,
): Promise<string[]> {
  const rows = await tx.query<{ channelId: string }>(
    `UPDATE tallystick.deliveries SET state = 'muted'
      WHERE tenant_id = $1 AND agreement_id = $2 AND alert_number = $3 AND state = 'pending' AND muted AND attempts = 0
     RETURNING channel_id AS "channelId"`,
    [tx.tenantId, agreementId, alertNumber],
  );
  return rows.map(({ channelId }) => channelId);
}

/** News that wait for the end of a silence. */
export async function listMuted(tx: TenantTransaction): Promise<StoredDelivery[]> {
  return tx.query<StoredDelivery>(
    `SELECT ${COLUMNS} FROM tallystick.deliveries AS t WHERE t.tenant_id = $1 AND t.state = 'pending' AND t.muted AND t.attempts = 0`,
    [tx.tenantId],
  );
}

/** Has news that waited for the end of a silence sent now. @param at ms */
export async function unmute(
  tx: TenantTransaction,
  deliveries: readonly Delivery[],
  at: number,
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.deliveries AS t SET due_at = $3, muted = false, said = ''
       FROM json_to_recordset($2::json) AS d ("agreementId" text, "alertNumber" bigint, "channelId" text, event text)
      WHERE t.tenant_id = $1 AND t.agreement_id = d."agreementId" AND t.alert_number = d."alertNumber"
        AND t.channel_id = d."channelId" AND t.event = d.event AND t.state = 'pending'`,
    [tx.tenantId, JSON.stringify(deliveries), at],
  );
}
