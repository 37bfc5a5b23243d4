import type { TenantTransaction } from '../tenant.ts';
import { holdsPattern } from './page-outcomes.ts';

/** How many outcomes an objective counts, in a period or in a state where one is named. */
export async function countOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  filter: {
    readonly objective: string;
    readonly period?: string;
    readonly status?: string;
    readonly subjectHolds?: string;
  },
): Promise<number> {
  const values: string[] = [tx.tenantId, agreementId, filter.objective];
  const conditions = ['tenant_id = $1', 'agreement_id = $2', 'objective = $3'];
  // Only what is asked for stands in the statement, so that the indexes by objective and period serve it.
  if (filter.period !== undefined) conditions.push(`period = $${values.push(filter.period)}`);
  if (filter.status !== undefined) conditions.push(`status = $${values.push(filter.status)}`);
  if (filter.subjectHolds !== undefined) {
    conditions.push(`subject ILIKE $${values.push(holdsPattern(filter.subjectHolds))}`);
  }
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM tallystick.outcomes WHERE ${conditions.join(' AND ')}`,
    values,
  );
  return row?.count ?? 0;
}
