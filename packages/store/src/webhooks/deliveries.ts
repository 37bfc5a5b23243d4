import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import { nextToSend, type SendingOutcome } from '../sending.ts';
import type { TenantTransaction } from '../tenant.ts';

/** An event on its way to a subscription, and what became of it. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredWebhookDelivery {
  readonly webhookId: string;
  /** Of the entry of the audit log that it tells. */
  readonly position: number;
  readonly agreementId: string;
  readonly type: string;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly dueAt: number;
  readonly attempts: number;
  /** What the other side answered last, or why there was no answer. */
  readonly said: string;
  readonly queuedAt: number;
  readonly sentAt: number | null;
}

const COLUMNS = `t.webhook_id AS "webhookId", t.position, t.agreement_id AS "agreementId", t.type, t.state, t.due_at AS "dueAt", t.attempts, t.said,
  t.queued_at AS "queuedAt", t.sent_at AS "sentAt"`;
/** Deliveries on a page of the log at most. */
const PAGE = 200;

/** Puts events on their way; what is on its way already stays as it is. */
export async function queueWebhookDeliveries(
  tx: TenantTransaction,
  webhookId: string,
  events: readonly Pick<StoredWebhookDelivery, 'position' | 'agreementId' | 'type'>[],
  at: number,
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.webhook_deliveries (tenant_id, webhook_id, position, agreement_id, type, state, due_at, queued_at)
     SELECT $1, $2, e.position, e."agreementId", e.type, 'pending', $4, $4
       FROM json_to_recordset($3::json) AS e (position bigint, "agreementId" text, type text)
     ON CONFLICT DO NOTHING`,
    [tx.tenantId, webhookId, JSON.stringify(events), at],
  );
}

/** Takes the delivery that is due longest, for whoever sends it now: it is due again at `until`, should they die. Several take different ones. */
export async function claimWebhookDelivery(
  tx: TenantTransaction,
  given: { readonly now: number; readonly until: number },
): Promise<StoredWebhookDelivery | undefined> {
  const [one] = await tx.query<StoredWebhookDelivery>(
    `WITH taken AS (
       SELECT webhook_id, position FROM tallystick.webhook_deliveries
        WHERE tenant_id = $1 AND state = 'pending' AND due_at <= $2
        ORDER BY due_at, position LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE tallystick.webhook_deliveries AS t SET due_at = $3, attempts = t.attempts + 1 FROM taken
      WHERE t.tenant_id = $1 AND t.webhook_id = taken.webhook_id AND t.position = taken.position
     RETURNING ${COLUMNS}`,
    [tx.tenantId, given.now, given.until],
  );
  return one;
}

/** Writes down what became of a delivery. @param outcome.retryAt when it is tried again, ms; null where it is not */
export async function endWebhookDelivery(
  tx: TenantTransaction,
  { webhookId, position }: Pick<StoredWebhookDelivery, 'webhookId' | 'position'>,
  outcome: SendingOutcome,
): Promise<void> {
  const { isSent, said, at, retryAt } = outcome;
  await tx.query(
    `UPDATE tallystick.webhook_deliveries
        SET state = CASE WHEN $4 THEN 'sent' WHEN $6::bigint IS NULL THEN 'failed' ELSE 'pending' END,
            said = $5, sent_at = CASE WHEN $4 THEN $7::bigint ELSE sent_at END, due_at = coalesce($6, due_at)
      WHERE tenant_id = $1 AND webhook_id = $2 AND position = $3`,
    [tx.tenantId, webhookId, position, isSent, said, retryAt, at],
  );
}

/** Has a delivery that ended sent once more, under the same id; false where there is none. @param at ms */
export async function replayWebhookDelivery(
  tx: TenantTransaction,
  { webhookId, position }: Pick<StoredWebhookDelivery, 'webhookId' | 'position'>,
  at: number,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.webhook_deliveries SET state = 'pending', due_at = $4, attempts = 0
      WHERE tenant_id = $1 AND webhook_id = $2 AND position = $3 RETURNING position`,
    [tx.tenantId, webhookId, position, at],
  );
  return rows.length > 0;
}

/** When the next delivery is due, ms; undefined where none waits. */
export function nextWebhookDelivery(tx: TenantTransaction): Promise<number | undefined> {
  return nextToSend(tx, 'webhook_deliveries');
}

/** The order of {@link listWebhookDeliveries}. */
export const WEBHOOK_DELIVERIES_ORDER: KeyOrder<StoredWebhookDelivery> = {
  name: 'webhook deliveries',
  parts: [{ sql: 't.position', type: 'bigint', direction: 'DESC', of: ({ position }) => position }],
};

/** What a subscription was sent, and is to be sent, the newest first. */
export async function listWebhookDeliveries(
  tx: TenantTransaction,
  webhookId: string,
  page: KeyPage = { limit: PAGE },
): Promise<StoredWebhookDelivery[]> {
  const values: unknown[] = [tx.tenantId, webhookId, Math.min(page.limit, PAGE), page.skip ?? 0];
  return tx.query<StoredWebhookDelivery>(
    `SELECT ${COLUMNS} FROM tallystick.webhook_deliveries AS t WHERE t.tenant_id = $1 AND t.webhook_id = $2 AND ${afterSql(WEBHOOK_DELIVERIES_ORDER, page.after, values)}
      ORDER BY ${orderSql(WEBHOOK_DELIVERIES_ORDER)} LIMIT $3 OFFSET $4`,
    values,
  );
}
