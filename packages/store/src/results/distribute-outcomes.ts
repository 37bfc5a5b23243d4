import type { TenantTransaction } from '../tenant.ts';
import type { StoredOutcome } from './outcome.ts';

/** Tenths of the target after which all outcomes fall into one part. */
export const MOST_TENTHS = 30;

/** Outcomes that used up to so many tenths of their target, and more than one tenth less. */
export interface OutcomePart {
  /** From 1: up to 1 tenth; 10 is the target itself; one more than {@link MOST_TENTHS} is everything above. */
  readonly tenths: number;
  readonly count: number;
}

/** How the decided outcomes that an objective counts in a period lie against their own targets. Outcomes without a target, or with one of nothing, are left out. */
export async function distributeOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  of: { readonly objective: string; readonly period: string },
): Promise<OutcomePart[]> {
  return tx.query<OutcomePart>(
    `SELECT least(greatest((elapsed_ms * 10 + target - 1) / target, 1), ${MOST_TENTHS + 1})::integer AS tenths, count(*)::integer AS count
       FROM (SELECT elapsed_ms, elapsed_ms - overrun_ms AS target FROM tallystick.outcomes
              WHERE tenant_id = $1 AND agreement_id = $2 AND objective = $3 AND period = $4 AND decided_at IS NOT NULL) AS decided
      WHERE target > 0
      GROUP BY 1 ORDER BY 1`,
    [tx.tenantId, agreementId, of.objective, of.period],
  );
}

/** The same of outcomes at hand, which are worked out and not stored. */
export function distributionOf(outcomes: readonly StoredOutcome[]): OutcomePart[] {
  const counts = new Map<number, number>();
  for (const { elapsedMs, overrunMs, decidedAt } of outcomes) {
    if (decidedAt === null || elapsedMs === null || overrunMs === null || elapsedMs <= overrunMs) continue;
    const used = Math.ceil((elapsedMs * 10) / (elapsedMs - overrunMs));
    const tenths = Math.min(Math.max(used, 1), MOST_TENTHS + 1);
    counts.set(tenths, (counts.get(tenths) ?? 0) + 1);
  }
  return [...counts].map(([tenths, count]) => ({ tenths, count })).sort((a, b) => a.tenths - b.tenths);
}
