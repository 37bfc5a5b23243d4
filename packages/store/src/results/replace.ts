import { createHash } from 'node:crypto';
import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import { deleteOutcomes, keyText, type OutcomeKey } from './delete-outcomes.ts';
import type { StoredOutcome } from './outcome.ts';
import { putOutcomes } from './put-outcomes.ts';

/** What an evaluation came to and what it was made from. */
export interface EvaluationResult {
  readonly agreementVersion: number;
  readonly asOf: number;
  readonly knownAt: number;
  /** Version of the engine that worked it out. */
  readonly engine: string;
  /** The ledger's size when its evidence was read. */
  readonly evidenceSize: number;
  /** The evaluation as JSON; read back byte for byte. */
  readonly resultText: string;
}

/** The name of the lock under which an agreement's first results are stored, when there is no row yet to lock. */
export const resultsLock = (agreementId: string): string => `results ${agreementId}`;

/** The values of an evaluation's row: tenant, agreement, version, as of, known at, size, text and its hash, engine. */
export function evaluationValues(
  tx: TenantTransaction,
  agreementId: string,
  { agreementVersion, asOf, knownAt, evidenceSize, resultText, engine }: EvaluationResult,
): readonly unknown[] {
  const hash = createHash('sha256').update(resultText).digest();
  return [tx.tenantId, agreementId, agreementVersion, asOf, knownAt, evidenceSize, resultText, hash, engine];
}

/**
 * Puts an evaluation and its outcomes in the place of the agreement's former ones. Rows that are the same stay untouched, so a
 * small change in a large agreement writes little. Results made from less (an older version, or fewer records) than the
 * stored ones are not taken: a slow worker must not undo a faster one.
 *
 * @returns `replaced`, or `outdated` when newer results are stored already
 */
export async function replaceResults(
  tx: TenantTransaction,
  agreementId: string,
  evaluation: EvaluationResult,
  outcomes: readonly StoredOutcome[],
): Promise<'replaced' | 'outdated'> {
  await lockName(tx, resultsLock(agreementId));
  const [written] = await tx.query<{ computedAt: number }>(
    `INSERT INTO tallystick.evaluations AS e
       (tenant_id, agreement_id, agreement_version, as_of, known_at, evidence_size, result_text, result_sha256, engine)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE
        SET agreement_version = excluded.agreement_version, as_of = excluded.as_of, known_at = excluded.known_at,
            evidence_size = excluded.evidence_size, result_text = excluded.result_text,
            result_sha256 = excluded.result_sha256, engine = excluded.engine, computed_at = now()
      WHERE (excluded.agreement_version, excluded.evidence_size) >= (e.agreement_version, e.evidence_size)
     RETURNING floor(extract(epoch FROM computed_at) * 1000)::bigint AS "computedAt"`,
    evaluationValues(tx, agreementId, evaluation),
  );
  if (!written) return 'outdated';
  await putOutcomes(tx, agreementId, outcomes);
  await removeOthers(tx, agreementId, outcomes);
  tx.hint('results', agreementId, written);
  return 'replaced';
}

/**
 * Removes the outcomes that the new evaluation no longer has. All of the new ones are stored by now, so equal counts mean that
 * there is nothing to remove, and only else are the keys compared; here, because PostgreSQL's planner, without
 * statistics for what was written just now, may compare each row with each.
 */
async function removeOthers(
  tx: TenantTransaction,
  agreementId: string,
  outcomes: readonly StoredOutcome[],
): Promise<void> {
  const scope = [tx.tenantId, agreementId];
  const [stored] = await tx.query<{ count: number }>(
    'SELECT count(*) FROM tallystick.outcomes WHERE tenant_id = $1 AND agreement_id = $2',
    scope,
  );
  if (stored?.count === outcomes.length) return;
  const keys = await tx.query<OutcomeKey>(
    'SELECT indicator, subject, cycle, objective FROM tallystick.outcomes WHERE tenant_id = $1 AND agreement_id = $2',
    scope,
  );
  const wanted = new Set(outcomes.map(keyText));
  const gone = keys.filter((key) => !wanted.has(keyText(key)));
  await deleteOutcomes(tx, agreementId, gone);
}
