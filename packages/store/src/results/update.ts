import type { AgreementStanding } from '../agreements/standing.ts';
import type { TenantTransaction } from '../tenant.ts';
import type { StoredOutcome } from './outcome.ts';
import { CHUNK_ROWS, outcomeValues, putOutcomes } from './put-outcomes.ts';
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
    ...[changed.of.map(({ indicator }) => indicator), changed.of.map(({ subject }) => subject)],
    ...outcomeValues(changed.rows.slice(0, CHUNK_ROWS)),
  ]);
  // The row's lock is all that is needed: whoever replaces results writes this row first too.
  tx.hint(
    'results',
    agreementId,
    written.then(([row]) => ({ computedAt: row!.computedAt })),
  );
  // Too many for one statement: it took those of them out that it was not given, and here they come.
  await putOutcomes(tx, agreementId, changed.rows.slice(CHUNK_ROWS));
}

/** Whether a transaction failed because its changes were counted from other results than the stored ones. */
export function isOtherBasis(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'TS001';
}

const UPDATE = {
  name: 'update-results',
  text: `SELECT tallystick.update_results(${Array.from({ length: 29 }, (_, place) => `$${place + 1}`).join(', ')}) AS "computedAt"`,
};
