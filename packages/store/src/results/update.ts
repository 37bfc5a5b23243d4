import type { TenantTransaction } from '../tenant.ts';
import { deleteOutcomes, keyText, type OutcomeKey } from './delete-outcomes.ts';
import type { StoredOutcome } from './outcome.ts';
import { putOutcomes } from './put-outcomes.ts';
import { type EvaluationResult, evaluationValues } from './replace.ts';

/** What stored results must have been made from for differences to be put on top of them. */
export type ResultBasis = Pick<EvaluationResult, 'agreementVersion' | 'asOf' | 'evidenceSize' | 'engine'>;

/** The outcomes of some subjects on some indicators, all that each has now. */
export interface ChangedOutcomes {
  /** Subject and indicator of each that may have changed. */
  readonly of: readonly { readonly subject: string; readonly indicator: string }[];
  readonly rows: readonly StoredOutcome[];
}

/**
 * Puts an evaluation in the place of the former one, and of its outcomes only those that changed: the cost is that of the change, not of all that
 * the agreement holds. Only where the stored results are those that the changes are counted from; else nothing is written, and the caller
 * replaces all (`replaceResults`).
 *
 * @returns `updated`, or `other basis` when the stored results are others.
 */
export async function updateResults(
  tx: TenantTransaction,
  agreementId: string,
  basis: ResultBasis,
  evaluation: EvaluationResult,
  changed: ChangedOutcomes,
): Promise<'updated' | 'other basis'> {
  // The row's lock is all that is needed: whoever replaces results writes this row first too. What is read behind it is read under it.
  const [[written], stored] = await Promise.all([
    tx.query<{ computedAt: number }>(UPDATE, [
      ...evaluationValues(tx, agreementId, evaluation),
      basis.agreementVersion,
      basis.asOf,
      basis.evidenceSize,
      basis.engine,
    ]),
    changed.of.length > 0 ? keysOf(tx, agreementId, changed) : [],
  ]);
  if (!written) return 'other basis';
  await deleteOutcomes(tx, agreementId, goneOf(stored, changed));
  await putOutcomes(tx, agreementId, changed.rows);
  tx.hint('results', agreementId, written.computedAt);
  return 'updated';
}

const UPDATE = {
  name: 'update-evaluation',
  text: `UPDATE tallystick.evaluations
            SET agreement_version = $3, as_of = $4, known_at = $5, evidence_size = $6, result_text = $7, result_sha256 = $8,
                engine = $9, computed_at = now()
          WHERE tenant_id = $1 AND agreement_id = $2
            AND agreement_version = $10 AND as_of = $11 AND evidence_size = $12 AND engine = $13
         RETURNING floor(extract(epoch FROM computed_at) * 1000)::bigint AS "computedAt"`,
};

/** The outcomes that are stored of the changed subjects, which have an index: PostgreSQL's planner would compare all rows of the agreement with a list of keys. */
function keysOf(tx: TenantTransaction, agreementId: string, { of }: ChangedOutcomes): Promise<OutcomeKey[]> {
  return tx.query<OutcomeKey>(KEYS, [
    tx.tenantId,
    agreementId,
    [...new Set(of.map(({ subject }) => subject))],
  ]);
}

const KEYS = {
  name: 'outcomes-of-subjects',
  text: `SELECT indicator, subject, cycle, objective FROM tallystick.outcomes
          WHERE tenant_id = $1 AND agreement_id = $2 AND subject = ANY ($3::text[])`,
};

/** What the changed subjects have no longer: cycles that a correction took back, objectives that count them no more. */
function goneOf(stored: readonly OutcomeKey[], { of, rows }: ChangedOutcomes): readonly OutcomeKey[] {
  const told = new Set(of.map(({ indicator, subject }) => JSON.stringify([indicator, subject])));
  const wanted = new Set(rows.map(keyText));
  return stored.filter(
    (key) => told.has(JSON.stringify([key.indicator, key.subject])) && !wanted.has(keyText(key)),
  );
}
