import type { AlertSeverity } from '../alerts/alert.ts';
import { nextToSend, type SendingOutcome } from '../sending.ts';
import type { TenantTransaction } from '../tenant.ts';

/** What a notice tells, as it was when it was queued. */
export interface NoticeContent {
  /** A level of an escalation, a step that a person is asked about, or what a step tells. */
  readonly event: 'escalated' | 'asked' | 'told';
  readonly severity: AlertSeverity;
  /** In one line. */
  readonly title: string;
  readonly says: string;
  readonly objective: string | null;
  readonly period: string | null;
  readonly subject: string | null;
  /** Where it is looked at, below the address of the pages. */
  readonly path: string;
}

/** Something to be told to one address or channel. */
export interface Notice {
  /** '' where it is about all. */
  readonly agreementId: string;
  /** What tells it: the same for the same thing. */
  readonly origin: string;
  readonly kind: 'mail' | 'channel';
  /** A mail address in lower case, or the id of a channel. */
  readonly target: string;
  readonly personId: string | null;
  /** For which it is told. */
  readonly role: string | null;
  readonly content: NoticeContent;
}

/** A notice with what became of it. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredNotice extends Notice {
  readonly state: 'pending' | 'sent' | 'failed';
  readonly dueAt: number;
  readonly attempts: number;
  readonly said: string;
  readonly queuedAt: number;
  readonly sentAt: number | null;
}

const COLUMNS = `t.agreement_id AS "agreementId", t.origin, t.kind, t.target, t.person_id AS "personId", t.role, t.content, t.state,
  t.due_at AS "dueAt", t.attempts, t.said, t.queued_at AS "queuedAt", t.sent_at AS "sentAt"`;

/** Puts notices on their way; what is on its way already, or was told, stays as it is. @param at when, and when they are due, ms */
export async function queueNotices(
  tx: TenantTransaction,
  notices: readonly Notice[],
  at: number,
): Promise<void> {
  if (notices.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.notices (tenant_id, agreement_id, origin, kind, target, person_id, role, content, state, due_at, queued_at)
     SELECT $1, n."agreementId", n.origin, n.kind, n.target, n."personId", n.role, n.content, 'pending', $3, $3
       FROM json_to_recordset($2::json) AS n ("agreementId" text, origin text, kind text, target text, "personId" text, role text, content json)
     ON CONFLICT DO NOTHING`,
    [tx.tenantId, JSON.stringify(notices), at],
  );
}

/**
 * Takes notices to one target that are due, the longest due first, for whoever sends them now: they are due again at `until`, should the sender die. Several
 * senders take different ones.
 */
export async function claimNotices(
  tx: TenantTransaction,
  given: { readonly now: number; readonly until: number; readonly limit: number },
): Promise<StoredNotice[]> {
  return tx.query<StoredNotice>(
    `WITH first AS (
       SELECT kind, target FROM tallystick.notices WHERE tenant_id = $1 AND state = 'pending' AND due_at <= $2
        ORDER BY due_at, kind, target LIMIT 1 FOR UPDATE SKIP LOCKED
     ), taken AS (
       SELECT n.agreement_id, n.origin, n.kind, n.target FROM tallystick.notices AS n JOIN first USING (kind, target)
        WHERE n.tenant_id = $1 AND n.state = 'pending' AND n.due_at <= $2
        ORDER BY n.due_at, n.agreement_id, n.origin LIMIT $4 FOR UPDATE OF n SKIP LOCKED
     )
     UPDATE tallystick.notices AS t SET due_at = $3, attempts = t.attempts + 1 FROM taken
      WHERE t.tenant_id = $1 AND t.agreement_id = taken.agreement_id AND t.origin = taken.origin AND t.kind = taken.kind AND t.target = taken.target
     RETURNING ${COLUMNS}`,
    [tx.tenantId, given.now, given.until, given.limit],
  );
}

/** Writes down what became of notices. @param outcome.retryAt when they are tried again, ms; null where they are not */
export async function endNotices(
  tx: TenantTransaction,
  notices: readonly Notice[],
  outcome: SendingOutcome,
): Promise<void> {
  const { isSent, said, at, retryAt } = outcome;
  const of = notices.map(({ agreementId, origin, kind, target }) => ({ agreementId, origin, kind, target }));
  await tx.query(
    `UPDATE tallystick.notices AS t
        SET state = CASE WHEN $3 THEN 'sent' WHEN $5::bigint IS NULL THEN 'failed' ELSE 'pending' END,
            said = $4, sent_at = CASE WHEN $3 THEN $6::bigint END, due_at = coalesce($5, t.due_at)
       FROM json_to_recordset($2::json) AS n ("agreementId" text, origin text, kind text, target text)
      WHERE t.tenant_id = $1 AND t.agreement_id = n."agreementId" AND t.origin = n.origin AND t.kind = n.kind AND t.target = n.target`,
    [tx.tenantId, JSON.stringify(of), isSent, said, retryAt, at],
  );
}

/** When the next notice is due, ms; undefined where none waits. */
export function nextNotice(tx: TenantTransaction): Promise<number | undefined> {
  return nextToSend(tx, 'notices');
}

/** The notices that something told, those of `ladder/3` with `ladder/3/…`; the newest first. */
export async function noticesOf(
  tx: TenantTransaction,
  agreementId: string,
  origin: string,
): Promise<StoredNotice[]> {
  return tx.query<StoredNotice>(
    `SELECT ${COLUMNS} FROM tallystick.notices AS t
      WHERE t.tenant_id = $1 AND t.agreement_id = $2 AND starts_with(t.origin, $3) ORDER BY t.queued_at DESC, t.origin, t.kind, t.target LIMIT 500`,
    [tx.tenantId, agreementId, `${origin}/`],
  );
}
