import { nextToSend, type SendingOutcome } from '../sending.ts';
import type { TenantTransaction } from '../tenant.ts';

/** A revision of a statement on its way to a role of its agreement. */
export interface StatementDelivery {
  readonly agreementId: string;
  readonly number: number;
  readonly revision: number;
  /** Id under `roles` of the agreement. */
  readonly role: string;
}

/** With what became of it. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredStatementDelivery extends StatementDelivery {
  readonly state: 'pending' | 'sent' | 'failed';
  readonly dueAt: number;
  readonly attempts: number;
  /** What the other side answered last, or why there was no answer. */
  readonly said: string;
  readonly queuedAt: number;
  readonly sentAt: number | null;
}

const COLUMNS = `t.agreement_id AS "agreementId", t.number, t.revision, t.role, t.state, t.due_at AS "dueAt", t.attempts, t.said,
  t.queued_at AS "queuedAt", t.sent_at AS "sentAt"`;
const KEY = 't.tenant_id = $1 AND t.agreement_id = $2 AND t.number = $3 AND t.revision = $4 AND t.role = $5';

/** Puts a revision on its way to roles; what is on its way, or was sent, stays as it is. */
export async function queueStatement(
  tx: TenantTransaction,
  { agreementId, number, revision }: Omit<StatementDelivery, 'role'>,
  roles: readonly string[],
  at: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.statement_deliveries (tenant_id, agreement_id, number, revision, role, state, due_at, queued_at)
     SELECT $1, $2, $3, $4, role, 'pending', $6, $6 FROM unnest($5::text[]) AS role ON CONFLICT DO NOTHING`,
    [tx.tenantId, agreementId, number, revision, roles, at],
  );
}

/** Takes the delivery that is due the longest, for whoever sends it now: it is due again at `until`, should the sender die. */
export async function claimStatementDelivery(
  tx: TenantTransaction,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<StoredStatementDelivery | undefined> {
  const [taken] = await tx.query<StoredStatementDelivery>(
    `WITH first AS (
       SELECT agreement_id, number, revision, role FROM tallystick.statement_deliveries
        WHERE tenant_id = $1 AND state = 'pending' AND due_at <= $2
        ORDER BY due_at, agreement_id, number, revision, role LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE tallystick.statement_deliveries AS t SET due_at = $3, attempts = t.attempts + 1 FROM first
      WHERE t.tenant_id = $1 AND t.agreement_id = first.agreement_id AND t.number = first.number
        AND t.revision = first.revision AND t.role = first.role
     RETURNING ${COLUMNS}`,
    [tx.tenantId, now, until],
  );
  return taken;
}

/** Writes down what became of a delivery. @param outcome.retryAt when it is tried again, ms; null where it is not */
export async function endStatementDelivery(
  tx: TenantTransaction,
  { agreementId, number, revision, role }: StatementDelivery,
  outcome: SendingOutcome,
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.statement_deliveries AS t
        SET state = CASE WHEN $6 THEN 'sent' WHEN $8::bigint IS NULL THEN 'failed' ELSE 'pending' END,
            said = $7, sent_at = CASE WHEN $6 THEN $9::bigint END, due_at = coalesce($8, t.due_at)
      WHERE ${KEY}`,
    [
      ...[tx.tenantId, agreementId, number, revision, role],
      ...[outcome.isSent, outcome.said, outcome.retryAt, outcome.at],
    ],
  );
}

/** Tries once more what was given up. @returns whether there was such a delivery */
export async function retryStatementDelivery(
  tx: TenantTransaction,
  { agreementId, number, revision, role }: StatementDelivery,
  at: number,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.statement_deliveries AS t SET state = 'pending', attempts = 0, due_at = $6 WHERE ${KEY} AND t.state = 'failed' RETURNING 1`,
    [tx.tenantId, agreementId, number, revision, role, at],
  );
  return rows.length > 0;
}

/** When the next delivery of a statement is due, ms; undefined where none waits. */
export function nextStatementDelivery(tx: TenantTransaction): Promise<number | undefined> {
  return nextToSend(tx, 'statement_deliveries');
}

/** Deliveries of an agreement's statements that one call gives at most. */
const DELIVERIES_LIMIT = 500;

/** To whom the statements of an agreement were sent, the newest first. */
export async function listStatementDeliveries(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredStatementDelivery[]> {
  return tx.query<StoredStatementDelivery>(
    `SELECT ${COLUMNS} FROM tallystick.statement_deliveries AS t WHERE t.tenant_id = $1 AND t.agreement_id = $2
      ORDER BY t.queued_at DESC, t.number DESC, t.revision DESC, t.role LIMIT ${DELIVERIES_LIMIT}`,
    [tx.tenantId, agreementId],
  );
}
