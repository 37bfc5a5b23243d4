import type { TenantTransaction } from '../tenant.ts';
import type { StoredOutcome } from './outcome.ts';

/** What an objective counts in some periods; of the subjects so many at most. */
interface BreachedOf {
  readonly objective: string;
  readonly periods: readonly string[];
  readonly limit: number;
}

/** How many outcomes missed, and the subjects. */
interface Breached {
  readonly count: number;
  readonly subjects: readonly string[];
}

/** What an objective counts as missed in some of its periods, and how many that is; the furthest past their target first. */
export async function breachedOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  of: BreachedOf,
): Promise<Breached> {
  const rows = await tx.query<{ subject: string; count: number }>(
    `SELECT subject, (count(*) OVER ())::integer AS count FROM tallystick.outcomes
      WHERE tenant_id = $1 AND agreement_id = $2 AND objective = $3 AND period = ANY ($4) AND status = 'breached' AND decided_at IS NOT NULL
      ORDER BY coalesce(overrun_ms, -9007199254740991) DESC, subject, cycle LIMIT $5`,
    [tx.tenantId, agreementId, of.objective, of.periods, of.limit],
  );
  return { count: rows[0]?.count ?? 0, subjects: rows.map(({ subject }) => subject) };
}

/** The same of outcomes at hand, which are worked out and not stored. */
export function breachedOf(
  outcomes: readonly StoredOutcome[],
  { objective, periods, limit }: BreachedOf,
): Breached {
  const overrun = ({ overrunMs }: StoredOutcome) => overrunMs ?? -Number.MAX_SAFE_INTEGER;
  const found = outcomes
    .filter((one) => one.objective === objective && one.status === 'breached' && one.decidedAt !== null)
    .filter(({ period }) => period !== null && periods.includes(period))
    .sort(
      (a, b) =>
        overrun(b) - overrun(a) ||
        (a.subject === b.subject ? a.cycle - b.cycle : a.subject < b.subject ? -1 : 1),
    );
  return { count: found.length, subjects: found.slice(0, limit).map(({ subject }) => subject) };
}
