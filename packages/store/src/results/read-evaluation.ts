import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import { type EvaluationResult, resultsLock } from './replace.ts';

/** The stored evaluation of an agreement. */
export interface StoredEvaluation extends EvaluationResult {
  /** SHA-256 of the result's text, lowercase hex. */
  readonly resultSha256: string;
  /** When it was stored: ms since 1970-01-01T00:00:00Z. */
  readonly computedAt: number;
}

/**
 * The current evaluation of an agreement; `undefined` before the first.
 *
 * @param options.held keeps others from storing a newer one until the end of the transaction.
 */
export async function readEvaluation(
  tx: TenantTransaction,
  agreementId: string,
  options: { readonly held?: boolean } = {},
): Promise<StoredEvaluation | undefined> {
  if (options.held) await lockName(tx, resultsLock(agreementId)); // before the row, as `replaceResults` does
  const [row] = await tx.query<StoredEvaluation>(
    `SELECT agreement_version AS "agreementVersion", as_of AS "asOf", known_at AS "knownAt",
            evidence_size AS "evidenceSize", result_text AS "resultText", engine, encode(result_sha256, 'hex') AS "resultSha256",
            floor(extract(epoch FROM computed_at) * 1000)::bigint AS "computedAt"
       FROM tallystick.evaluations WHERE tenant_id = $1 AND agreement_id = $2 ${options.held ? 'FOR UPDATE' : ''}`,
    [tx.tenantId, agreementId],
  );
  return row;
}
