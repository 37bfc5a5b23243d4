import type { JsonObject } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';

/**
 * What the open clocks of an agreement came to that are past their target, or have used a warning share of it.
 *
 * @param most of each objective and state at most, in the order of subject and cycle
 */
export async function riskyOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  most: number,
): Promise<JsonObject[]> {
  const rows = await tx.query<{ detail: JsonObject }>(RISKY, [tx.tenantId, agreementId, most]);
  return rows.map(({ detail }) => detail);
}

/** The words are those of the index `outcomes_risky`. */
const RISKY = {
  name: 'risky-outcomes',
  text: `SELECT detail FROM (
       SELECT detail, row_number() OVER (PARTITION BY objective, status = 'breached' ORDER BY subject, cycle, indicator) AS place
         FROM tallystick.outcomes
        WHERE tenant_id = $1 AND agreement_id = $2
          AND ((status = 'breached' AND detail ->> 'stopped' IS NULL)
               OR (status IN ('running', 'paused') AND detail ->> 'warning' IS NOT NULL))
     ) AS found WHERE place <= $3`,
};
