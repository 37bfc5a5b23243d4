import type { AgreementStanding } from '../agreements/standing.ts';
import type { TenantTransaction } from '../tenant.ts';
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
 * the agreement holds. Waits for no answer, so that what follows from it can go out with it.
 *
 * Only where the stored results are those that the changes are counted from, and the agreement is still as it was evaluated. Else the transaction fails with
 * an error that {@link isOtherBasis} knows, and the caller replaces all (`replaceResults`).
 */
export async function updateResults(
  tx: TenantTransaction,
  agreementId: string,
  given: {
    readonly basis: ResultBasis;
    readonly evaluation: EvaluationResult;
    readonly changed: ChangedOutcomes;
    /** How the agreement was evaluated. */
    readonly standing: Pick<AgreementStanding, 'state' | 'settings'>;
  },
): Promise<void> {
  const { basis, evaluation, changed, standing } = given;
  const [tenantId, id, ...values] = evaluationValues(tx, agreementId, evaluation);
  const written = tx.query<{ computedAt: number }>(UPDATE, [
    ...[tenantId, id, standing.state, JSON.stringify(standing.settings), ...values],
    ...[basis.agreementVersion, basis.asOf, basis.evidenceSize, basis.engine],
  ]);
  // The row's lock is all that is needed: whoever replaces results writes this row first too.
  if (changed.of.length > 0) dropGone(tx, agreementId, changed);
  tx.hint(
    'results',
    agreementId,
    written.then(([row]) => ({ computedAt: row!.computedAt })),
  );
  await putOutcomes(tx, agreementId, changed.rows);
}

/** Whether a transaction failed because its changes were counted from other results than the stored ones. */
export function isOtherBasis(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'TS001';
}

const UPDATE = {
  name: 'update-evaluation',
  text: `SELECT tallystick.update_evaluation(${Array.from({ length: 15 }, (_, place) => `$${place + 1}`).join(', ')}) AS "computedAt"`,
};

/** Removes what the changed subjects have no longer: cycles that a correction took back, objectives that count them no more. */
function dropGone(tx: TenantTransaction, agreementId: string, { of, rows }: ChangedOutcomes): void {
  tx.send(DROP_GONE, [
    ...[tx.tenantId, agreementId, of.map(({ indicator }) => indicator), of.map(({ subject }) => subject)],
    ...[rows.map(({ indicator }) => indicator), rows.map(({ subject }) => subject)],
    ...[rows.map(({ cycle }) => cycle), rows.map(({ objective }) => objective)],
  ]);
}

/** OFFSET keeps the look-up by subject apart: PostgreSQL's planner would compare all rows of the agreement with a list of keys. */
const DROP_GONE = {
  name: 'drop-gone-outcomes',
  text: `DELETE FROM tallystick.outcomes AS o
          USING (SELECT stored.* FROM unnest($3::text[], $4::text[]) AS told (indicator, subject),
                        LATERAL (SELECT s.indicator, s.subject, s.cycle, s.objective FROM tallystick.outcomes AS s
                                  WHERE s.tenant_id = $1 AND s.agreement_id = $2 AND s.indicator = told.indicator AND s.subject = told.subject
                                 OFFSET 0) AS stored
                 EXCEPT SELECT * FROM unnest($5::text[], $6::text[], $7::integer[], $8::text[])) AS gone (indicator, subject, cycle, objective)
          WHERE o.tenant_id = $1 AND o.agreement_id = $2 AND o.indicator = gone.indicator AND o.subject = gone.subject
            AND o.cycle = gone.cycle AND o.objective = gone.objective`,
};
