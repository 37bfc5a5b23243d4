import { createHash } from 'node:crypto';
import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import type { StoredOutcome } from './outcome.ts';

/** What an evaluation came to and what it was made from. */
export interface EvaluationResult {
  readonly agreementVersion: number;
  readonly asOf: number;
  readonly knownAt: number;
  /** Version of the engine that worked it out. */
  readonly engine: string;
  /** The ledger's size when its evidence was read. */
  readonly evidenceSize: number;
  /** The evaluation as JSON; read back byte for byte. */
  readonly resultText: string;
}

/** How many outcomes go in with one statement. */
const CHUNK_ROWS = 5_000;

/**
 * Puts an evaluation and its outcomes in the place of the agreement's former ones. Rows that are the same stay untouched, so a
 * small change in a large agreement writes little. Results made from less (an older version, or fewer records) than the
 * stored ones are not taken: a slow worker must not undo a faster one.
 *
 * @returns `replaced`, or `outdated` when newer results are stored already
 */
export async function replaceResults(
  tx: TenantTransaction,
  agreementId: string,
  evaluation: EvaluationResult,
  outcomes: readonly StoredOutcome[],
): Promise<'replaced' | 'outdated'> {
  await lockName(tx, `results ${agreementId}`);
  const written = await tx.query(
    `INSERT INTO tallystick.evaluations AS e
       (tenant_id, agreement_id, agreement_version, as_of, known_at, evidence_size, result_text, result_sha256, engine)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE
        SET agreement_version = excluded.agreement_version, as_of = excluded.as_of, known_at = excluded.known_at,
            evidence_size = excluded.evidence_size, result_text = excluded.result_text,
            result_sha256 = excluded.result_sha256, engine = excluded.engine, computed_at = now()
      WHERE (excluded.agreement_version, excluded.evidence_size) >= (e.agreement_version, e.evidence_size)
     RETURNING 1`,
    [
      tx.tenantId,
      agreementId,
      evaluation.agreementVersion,
      evaluation.asOf,
      evaluation.knownAt,
      evaluation.evidenceSize,
      evaluation.resultText,
      createHash('sha256').update(evaluation.resultText).digest(),
      evaluation.engine,
    ],
  );
  if (written.length === 0) return 'outdated';
  for (let from = 0; from < outcomes.length; from += CHUNK_ROWS) {
    await putOutcomes(tx, agreementId, outcomes.slice(from, from + CHUNK_ROWS));
  }
  await removeOthers(tx, agreementId, outcomes);
  tx.hint('results', agreementId);
  return 'replaced';
}

async function putOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  outcomes: readonly StoredOutcome[],
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.outcomes AS o
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
    [
      tx.tenantId,
      agreementId,
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
    ],
  );
}

/**
 * Removes the outcomes that the new evaluation no longer has. All of the new ones are stored by now, so equal counts mean that
 * there is nothing to remove, and only else are the keys compared; here, because PostgreSQL's planner, without
 * statistics for what was written just now, may compare each row with each.
 */
async function removeOthers(
  tx: TenantTransaction,
  agreementId: string,
  outcomes: readonly StoredOutcome[],
): Promise<void> {
  const scope = [tx.tenantId, agreementId];
  const [stored] = await tx.query<{ count: number }>(
    'SELECT count(*) FROM tallystick.outcomes WHERE tenant_id = $1 AND agreement_id = $2',
    scope,
  );
  if (stored?.count === outcomes.length) return;
  const keys = await tx.query<OutcomeKey>(
    'SELECT indicator, subject, cycle, objective FROM tallystick.outcomes WHERE tenant_id = $1 AND agreement_id = $2',
    scope,
  );
  const wanted = new Set(outcomes.map(keyText));
  const gone = keys.filter((key) => !wanted.has(keyText(key)));
  await tx.query(
    `DELETE FROM tallystick.outcomes AS o
      USING unnest($3::text[], $4::text[], $5::integer[], $6::text[]) AS t (indicator, subject, cycle, objective)
      WHERE o.tenant_id = $1 AND o.agreement_id = $2
        AND o.indicator = t.indicator AND o.subject = t.subject AND o.cycle = t.cycle
        AND o.objective = t.objective`,
    [
      ...scope,
      gone.map((key) => key.indicator),
      gone.map((key) => key.subject),
      gone.map((key) => key.cycle),
      gone.map((key) => key.objective),
    ],
  );
}

type OutcomeKey = Pick<StoredOutcome, 'indicator' | 'subject' | 'cycle' | 'objective'>;

const keyText = (key: OutcomeKey) => JSON.stringify([key.indicator, key.subject, key.cycle, key.objective]);
