import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** What somebody did about a remedy that misses had set off. */
export interface RemedyStep {
  readonly agreementId: string;
  /** Id under `remedies` of the agreement. */
  readonly remedy: string;
  /** The end of the period that set it off, ms since 1970-01-01T00:00:00Z. */
  readonly setOffAt: number;
  /** `left`: it is not carried out, for a reason. */
  readonly step: 'begun' | 'done' | 'left';
  readonly words: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person who wrote it down. */
  readonly actor: string;
}

/** Steps of one call at most. */
const STEPS_LIMIT = 5_000;

/** Keeps others from writing down steps of an agreement's remedies until the transaction ends. */
export function lockRemedies(tx: TenantTransaction, agreementId: string): Promise<void> {
  return lockName(tx, `remedies of ${agreementId}`);
}

/** Writes down what was done about a remedy, for good. The caller has locked the agreement's remedies. */
export async function addRemedyStep(tx: TenantTransaction, one: RemedyStep): Promise<void> {
  const { agreementId, remedy, setOffAt, step, words, at, actor } = one;
  await tx.query(
    `INSERT INTO tallystick.remedy_steps (tenant_id, agreement_id, remedy, set_off_at, position, step, words, at, actor)
     SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6, $7, $8
       FROM tallystick.remedy_steps WHERE tenant_id = $1 AND agreement_id = $2 AND remedy = $3 AND set_off_at = $4`,
    [tx.tenantId, agreementId, remedy, setOffAt, step, words, at, actor],
  );
}

/** What was done about the remedies of an agreement, the oldest first of each. */
export async function listRemedySteps(tx: TenantTransaction, agreementId: string): Promise<RemedyStep[]> {
  return tx.query<RemedyStep>(
    `SELECT agreement_id AS "agreementId", remedy, set_off_at AS "setOffAt", step, words, at, actor
       FROM tallystick.remedy_steps WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY remedy, set_off_at, position LIMIT ${STEPS_LIMIT}`,
    [tx.tenantId, agreementId],
  );
}
