import type { TenantTransaction } from '../tenant.ts';
import type { StoredOutcome } from './outcome.ts';

/** What names an outcome in its agreement. */
export type OutcomeKey = Pick<StoredOutcome, 'indicator' | 'subject' | 'cycle' | 'objective'>;

/** A key as text, to look it up by. */
export const keyText = (key: OutcomeKey): string =>
  JSON.stringify([key.indicator, key.subject, key.cycle, key.objective]);

/** Removes outcomes by their keys, and waits for no answer. */
export async function deleteOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  gone: readonly OutcomeKey[],
): Promise<void> {
  if (gone.length === 0) return;
  tx.send(
    `DELETE FROM tallystick.outcomes AS o
      USING unnest($3::text[], $4::text[], $5::integer[], $6::text[]) AS t (indicator, subject, cycle, objective)
      WHERE o.tenant_id = $1 AND o.agreement_id = $2
        AND o.indicator = t.indicator AND o.subject = t.subject AND o.cycle = t.cycle
        AND o.objective = t.objective`,
    [
      tx.tenantId,
      agreementId,
      gone.map((key) => key.indicator),
      gone.map((key) => key.subject),
      gone.map((key) => key.cycle),
      gone.map((key) => key.objective),
    ],
  );
}
