import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** What became of a claim: the other party answered, paid or rejected it. */
export interface ClaimAnswer {
  readonly agreementId: string;
  readonly objective: string;
  readonly period: string;
  readonly answer: 'answered' | 'paid' | 'rejected';
  /** What was paid, an exact decimal in the agreement's currency; null of other answers. */
  readonly amount: string | null;
  readonly words: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person who wrote it down. */
  readonly actor: string;
}

/** Answers of one call at most. */
const ANSWERS_LIMIT = 5_000;

/** Writes down what became of a claim, for good. */
export async function addClaimAnswer(tx: TenantTransaction, one: ClaimAnswer): Promise<void> {
  const { agreementId, objective, period, answer, amount, words, at, actor } = one;
  await lockName(tx, `claims of ${agreementId}`);
  await tx.query(
    `INSERT INTO tallystick.claim_answers (tenant_id, agreement_id, objective, period, position, answer, amount, words, at, actor)
     SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6, $7, $8, $9
       FROM tallystick.claim_answers WHERE tenant_id = $1 AND agreement_id = $2 AND objective = $3 AND period = $4`,
    [tx.tenantId, agreementId, objective, period, answer, amount, words, at, actor],
  );
}

/** What became of the claims of an agreement, the oldest first of each. */
export async function listClaimAnswers(tx: TenantTransaction, agreementId: string): Promise<ClaimAnswer[]> {
  return tx.query<ClaimAnswer>(
    `SELECT agreement_id AS "agreementId", objective, period, answer, amount::text AS amount, words, at, actor
       FROM tallystick.claim_answers WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY objective, period, position LIMIT ${ANSWERS_LIMIT}`,
    [tx.tenantId, agreementId],
  );
}
