import type { TenantTransaction } from '../tenant.ts';

/** What became of a recommendation of a held review. */
export interface ReviewDecision {
  readonly agreementId: string;
  /** Of the review. */
  readonly number: number;
  /** Of the recommendation in its agenda. */
  readonly key: string;
  readonly decision: 'accepted' | 'rejected';
  readonly reason: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person, and their name. */
  readonly actor: string;
  readonly actorName: string;
}

/** Writes down what became of a recommendation; a later word takes the place of an earlier one. */
export async function putReviewDecision(tx: TenantTransaction, one: ReviewDecision): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.review_decisions (tenant_id, agreement_id, number, key, decision, reason, at, actor, actor_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (tenant_id, agreement_id, number, key) DO UPDATE
        SET decision = excluded.decision, reason = excluded.reason, at = excluded.at, actor = excluded.actor, actor_name = excluded.actor_name`,
    [
      ...[tx.tenantId, one.agreementId, one.number, one.key, one.decision, one.reason, one.at],
      ...[one.actor, one.actorName],
    ],
  );
}

/** What became of the recommendations of a review. */
export async function listReviewDecisions(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<ReviewDecision[]> {
  return tx.query<ReviewDecision>(
    `SELECT agreement_id AS "agreementId", number, key, decision, reason, at, actor, actor_name AS "actorName"
       FROM tallystick.review_decisions WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3 ORDER BY key`,
    [tx.tenantId, agreementId, number],
  );
}
