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

/** An evaluation; its text is null where it is the one that is known. */
export type NewerEvaluation = Omit<StoredEvaluation, 'resultText'> & { readonly resultText: string | null };

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
    `SELECT ${FACTS}, result_text AS "resultText"
       FROM tallystick.evaluations WHERE tenant_id = $1 AND agreement_id = $2 ${options.held ? 'FOR UPDATE' : ''}`,
    [tx.tenantId, agreementId],
  );
  return row;
}

/**
 * The same without the text of the result, where that is the one that is known already: a long one takes longer to bring than all else.
 *
 * @param knownSha256 hash of the text that is known, lowercase hex
 */
export async function readNewerEvaluation(
  tx: TenantTransaction,
  agreementId: string,
  knownSha256: string | undefined,
): Promise<NewerEvaluation | undefined> {
  const [row] = await tx.query<NewerEvaluation>(
    `SELECT ${FACTS}, CASE WHEN result_sha256 = decode($3, 'hex') THEN NULL ELSE result_text END AS "resultText"
       FROM tallystick.evaluations WHERE tenant_id = $1 AND agreement_id = $2`,
    [tx.tenantId, agreementId, knownSha256 ?? ''],
  );
  return row;
}

const FACTS = `agreement_version AS "agreementVersion", as_of AS "asOf", known_at AS "knownAt", evidence_size AS "evidenceSize",
            engine, encode(result_sha256, 'hex') AS "resultSha256", floor(extract(epoch FROM computed_at) * 1000)::bigint AS "computedAt"`;
