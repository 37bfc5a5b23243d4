import type { TenantTransaction } from '../tenant.ts';
import type { StoredOutcome } from './outcome.ts';

/** How many outcomes go in with one statement. */
export const CHUNK_ROWS = 5_000;

/** Stores outcomes in the place of those of the same key, and waits for no answer to the last of them; rows that are the same stay untouched. */
export async function putOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  outcomes: readonly StoredOutcome[],
): Promise<void> {
  for (let from = 0; from < outcomes.length; from += CHUNK_ROWS) {
    const values = [tx.tenantId, agreementId, ...outcomeValues(outcomes.slice(from, from + CHUNK_ROWS))];
    if (from + CHUNK_ROWS < outcomes.length) await tx.query(PUT, values);
    else tx.send(PUT, values);
  }
}

const PUT = {
  name: 'put-outcomes',
  text: `INSERT INTO tallystick.outcomes AS o
       (tenant_id, agreement_id, indicator, subject, cycle, objective, status,
        started_at, due_at, decided_at, elapsed_ms, overrun_ms, period, detail)
     SELECT $1, $2, t.indicator, t.subject, t.cycle, t.objective, t.status,
            t.started_at, t.due_at, t.decided_at, t.elapsed_ms, t.overrun_ms, t.period, t.detail::json
       FROM unnest($3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::bigint[], $9::bigint[],
                   $10::bigint[], $11::bigint[], $12::bigint[], $13::text[], string_to_array($14, E'\\n'))
         AS t (indicator, subject, cycle, objective, status, started_at, due_at,
               decided_at, elapsed_ms, overrun_ms, period, detail)
     ON CONFLICT (tenant_id, agreement_id, indicator, subject, cycle, objective) DO UPDATE
        SET status = excluded.status, started_at = excluded.started_at,
            due_at = excluded.due_at, decided_at = excluded.decided_at, elapsed_ms = excluded.elapsed_ms,
            overrun_ms = excluded.overrun_ms, period = excluded.period, detail = excluded.detail
      WHERE (o.status, o.started_at, o.due_at, o.decided_at, o.elapsed_ms, o.overrun_ms, o.period, o.detail::text)
            IS DISTINCT FROM
            (excluded.status, excluded.started_at, excluded.due_at, excluded.decided_at,
             excluded.elapsed_ms, excluded.overrun_ms, excluded.period, excluded.detail::text)`,
};

/** The values of outcomes, a list for each column from `indicator` to `period`; the details are one text, one a line. */
export function outcomeValues(outcomes: readonly StoredOutcome[]): unknown[] {
  return [
    outcomes.map((row) => row.indicator),
    outcomes.map((row) => row.subject),
    outcomes.map((row) => row.cycle),
    outcomes.map((row) => row.objective),
    outcomes.map((row) => row.status),
    outcomes.map((row) => row.startedAt),
    outcomes.map((row) => row.dueAt),
    outcomes.map((row) => row.decidedAt),
    outcomes.map((row) => row.elapsedMs),
    outcomes.map((row) => row.overrunMs),
    outcomes.map((row) => row.period),
    outcomes.map((row) => JSON.stringify(row.detail)).join('\n'), // JSON text holds no line break.
  ];
}
