import type { TenantTransaction } from '../tenant.ts';

/** Something that somebody is to do. Instants are ms since 1970-01-01T00:00:00Z. */
export interface ReviewAction {
  readonly agreementId: string;
  /** Within the agreement, from 1 without gaps. */
  readonly action: number;
  /** Of the review that agreed it. */
  readonly number: number;
  readonly title: string;
  /** Key of the agenda item or recommendation that it answers; '' for none. */
  readonly about: string;
  /** Id of the person, and their name as both parties know it. */
  readonly owner: string;
  readonly ownerName: string;
  /** Local day in the agreement's zone, and the instant at which it ends. */
  readonly dueDate: string;
  readonly dueAt: number;
  readonly state: 'open' | 'done' | 'dropped';
  readonly madeAt: number;
  readonly madeBy: string;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  /** What came of it. */
  readonly words: string;
  readonly revision: number;
}

/** Which actions are asked for; what is left out does not narrow. */
export interface ActionFilter {
  readonly agreementId?: string;
  readonly owner?: string;
  readonly state?: ReviewAction['state'];
  /** Those that were open then, ms. */
  readonly openAt?: number;
}

/** Actions that one call gives at most. */
export const ACTIONS_LIMIT = 1_000;

const COLUMNS = `agreement_id AS "agreementId", action, number, title, about, owner, owner_name AS "ownerName", due_date AS "dueDate", due_at AS "dueAt",
  state, made_at AS "madeAt", made_by AS "madeBy", ended_at AS "endedAt", ended_by AS "endedBy", words, revision`;

/** Actions: those that are open by their due date, then those that ended, the last first. */
export async function listActions(tx: TenantTransaction, filter: ActionFilter = {}): Promise<ReviewAction[]> {
  return tx.query<ReviewAction>(
    `SELECT ${COLUMNS} FROM tallystick.review_actions
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text IS NULL OR owner = $3) AND ($4::text IS NULL OR state = $4)
        AND ($5::bigint IS NULL OR (made_at <= $5 AND coalesce(ended_at > $5, true)))
      ORDER BY state <> 'open', CASE WHEN state = 'open' THEN due_at ELSE -ended_at END, agreement_id, action LIMIT ${ACTIONS_LIMIT}`,
    [
      ...[tx.tenantId, filter.agreementId ?? null, filter.owner ?? null, filter.state ?? null],
      filter.openAt ?? null,
    ],
  );
}

/** One action; undefined where there is none of that number. */
export async function getAction(
  tx: TenantTransaction,
  agreementId: string,
  action: number,
): Promise<ReviewAction | undefined> {
  const [one] = await tx.query<ReviewAction>(
    `SELECT ${COLUMNS} FROM tallystick.review_actions WHERE tenant_id = $1 AND agreement_id = $2 AND action = $3`,
    [tx.tenantId, agreementId, action],
  );
  return one;
}

/** The number that the next action of an agreement has. The caller has locked the agreement's reviews. */
export async function nextActionNumber(tx: TenantTransaction, agreementId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(action), 0) + 1 AS next FROM tallystick.review_actions WHERE tenant_id = $1 AND agreement_id = $2`,
    [tx.tenantId, agreementId],
  );
  return row!.next;
}

/** Adds an action, or writes what became of one; the review that agreed it stays. The caller has locked the agreement's reviews. */
export async function putAction(tx: TenantTransaction, one: ReviewAction): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.review_actions (tenant_id, agreement_id, action, number, title, about, owner, owner_name, due_date, due_at, state, made_at,
       made_by, ended_at, ended_by, words, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT (tenant_id, agreement_id, action) DO UPDATE
        SET title = excluded.title, owner = excluded.owner, owner_name = excluded.owner_name, due_date = excluded.due_date, due_at = excluded.due_at,
            state = excluded.state, ended_at = excluded.ended_at, ended_by = excluded.ended_by, words = excluded.words, revision = excluded.revision`,
    [
      ...[tx.tenantId, one.agreementId, one.action, one.number, one.title, one.about, one.owner],
      ...[one.ownerName, one.dueDate, one.dueAt, one.state, one.madeAt, one.madeBy, one.endedAt],
      ...[one.endedBy, one.words, one.revision],
    ],
  );
}
