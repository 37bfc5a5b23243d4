import type { TenantTransaction } from '../tenant.ts';
import { OUTCOME_COLUMNS, type StoredOutcome } from './outcome.ts';

/** All outcomes of one subject in an agreement, by indicator and cycle. */
export async function outcomesOfSubject(
  tx: TenantTransaction,
  agreementId: string,
  subject: string,
): Promise<StoredOutcome[]> {
  return tx.query<StoredOutcome>(
    `SELECT ${OUTCOME_COLUMNS} FROM tallystick.outcomes
      WHERE tenant_id = $1 AND agreement_id = $2 AND subject = $3 ORDER BY indicator, cycle`,
    [tx.tenantId, agreementId, subject],
  );
}
