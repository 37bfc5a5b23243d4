import type { TenantTransaction } from '../tenant.ts';

/** A version of the minutes of a review, whole. */
export interface ReviewMinutes {
  /** From 1. */
  readonly version: number;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person who wrote it, and their name. */
  readonly actor: string;
  readonly actorName: string;
  readonly words: string;
  readonly decisions: readonly string[];
  /** Names of those who were there. */
  readonly present: readonly string[];
}

/** Keeps a version of the minutes of a review, for good. The caller has locked the agreement's reviews. */
export async function addMinutes(
  tx: TenantTransaction,
  of: { readonly agreementId: string; readonly number: number },
  { version, at, actor, actorName, words, decisions, present }: ReviewMinutes,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.review_minutes (tenant_id, agreement_id, number, version, at, actor, actor_name, words, decisions, present)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.tenantId, of.agreementId, of.number, version, at, actor, actorName, words],
      ...[JSON.stringify(decisions), JSON.stringify(present)],
    ],
  );
}

/** Every version of the minutes of a review, the newest first. */
export async function listMinutes(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<ReviewMinutes[]> {
  return tx.query<ReviewMinutes>(
    `SELECT version, at, actor, actor_name AS "actorName", words, decisions, present FROM tallystick.review_minutes
      WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3 ORDER BY version DESC`,
    [tx.tenantId, agreementId, number],
  );
}
