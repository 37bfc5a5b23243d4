import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';

/** What somebody said of a clause. Instants: ms since 1970-01-01T00:00:00Z. */
export interface StoredComment {
  readonly agreementId: string;
  /** Within the agreement, from 1 without gaps. */
  readonly number: number;
  /** Id of the clause, such as `objectives.p1`; '' for the whole. */
  readonly clause: string;
  /** The proposal that it was written beside. */
  readonly proposal: number | null;
  /** The comment that it answers. */
  readonly answers: number | null;
  readonly party: 'provider' | 'customer';
  readonly person: string;
  readonly at: number;
  readonly words: string;
  /** Ids of the people who are named in it. */
  readonly mentions: readonly string[];
  readonly settledAt: number | null;
  readonly settledBy: string | null;
}

/** The most comments that one agreement takes. */
export const MOST_COMMENTS = 5_000;

const COLUMNS = `agreement_id AS "agreementId", number, clause, proposal, answers, party, person, at, words, mentions,
  settled_at AS "settledAt", settled_by AS "settledBy"`;

/** The order of {@link listComments}. */
export const COMMENTS_ORDER: KeyOrder<StoredComment> = {
  name: 'comments',
  parts: [{ sql: 'number', type: 'bigint', direction: 'ASC', of: ({ number }) => number }],
};

/** A page of the comments on an agreement, the first first. @throws StoreError `cursor-invalid` */
export async function listComments(
  tx: TenantTransaction,
  agreementId: string,
  page: KeyPage,
): Promise<StoredComment[]> {
  const values: unknown[] = [tx.tenantId, agreementId, page.limit, page.skip ?? 0];
  return tx.query<StoredComment>(
    `SELECT ${COLUMNS} FROM tallystick.clause_comments
      WHERE tenant_id = $1 AND agreement_id = $2 AND ${afterSql(COMMENTS_ORDER, page.after, values)}
      ORDER BY ${orderSql(COMMENTS_ORDER)} LIMIT $3 OFFSET $4`,
    values,
  );
}

/** How many comments there are on an agreement, which is the number of the last. */
export async function countComments(tx: TenantTransaction, agreementId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM tallystick.clause_comments WHERE tenant_id = $1 AND agreement_id = $2`,
    [tx.tenantId, agreementId],
  );
  return row!.count;
}

/** A comment; undefined where there is none of that number. */
export async function getComment(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredComment | undefined> {
  const [row] = await tx.query<StoredComment>(
    `SELECT ${COLUMNS} FROM tallystick.clause_comments WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number],
  );
  return row;
}

/** Adds a comment. The caller has locked the agreement's lifecycle and drawn the number. */
export async function addComment(tx: TenantTransaction, one: StoredComment): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.clause_comments (tenant_id, agreement_id, number, clause, proposal, answers, party, person, at, words, mentions)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tx.tenantId, one.agreementId, one.number, one.clause, one.proposal, one.answers, one.party],
      ...[one.person, one.at, one.words, JSON.stringify(one.mentions)],
    ],
  );
}

/** Says that a comment is settled, or open again. The caller has locked the agreement's lifecycle. */
export async function settleComment(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
  settled: { readonly at: number; readonly by: string } | null,
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.clause_comments SET settled_at = $4, settled_by = $5
      WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number, settled?.at ?? null, settled?.by ?? null],
  );
}
