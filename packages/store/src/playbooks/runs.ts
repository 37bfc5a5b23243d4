import type { PlaybookStep } from '@tallystick/agreement';
import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** Runs on a page at most. */
export const RUNS_PAGE = 200;

/** A playbook that is followed. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredRun {
  readonly agreementId: string;
  /** Within the agreement. */
  readonly number: number;
  readonly playbook: string;
  readonly title: string;
  /** The role that answers for the playbook. */
  readonly owner: string | null;
  /** Number of the ladder whose level set it off, and that level from 0; null where a person did. */
  readonly ladder: number | null;
  readonly level: number | null;
  readonly objective: string | null;
  readonly subject: string | null;
  readonly period: string | null;
  /** What it is about. */
  readonly says: string;
  readonly state: 'under way' | 'done' | 'stopped';
  readonly startedAt: number;
  /** Id of a person, or `system`. */
  readonly startedBy: string;
  readonly endedAt: number | null;
}

const COLUMNS = `r.agreement_id AS "agreementId", r.number, r.playbook, r.title, r.owner, r.ladder, r.level, r.objective, r.subject, r.period, r.says,
  r.state, r.started_at AS "startedAt", r.started_by AS "startedBy", r.ended_at AS "endedAt"`;

/** Adds a run with its steps, which are all to come. @returns its number; undefined where the level of the ladder has set one off already */
export async function addRun(
  tx: TenantTransaction,
  run: Omit<StoredRun, 'number' | 'state' | 'endedAt'>,
  steps: readonly PlaybookStep[],
): Promise<number | undefined> {
  await lockName(tx, `runs of ${run.agreementId}`);
  const [row] = await tx.query<{ number: number }>(
    `INSERT INTO tallystick.playbook_runs (tenant_id, agreement_id, number, playbook, title, owner, ladder, level, objective, subject, period, says, state,
                                           started_at, started_by)
     SELECT $1, $2, (SELECT coalesce(max(number), 0) + 1 FROM tallystick.playbook_runs WHERE tenant_id = $1 AND agreement_id = $2),
            $3, $4, $5, $6, $7, $8, $9, $10, $11, 'under way', $12, $13
     ON CONFLICT DO NOTHING RETURNING number`,
    [
      ...[tx.tenantId, run.agreementId, run.playbook, run.title, run.owner, run.ladder, run.level],
      ...[run.objective, run.subject, run.period, run.says, run.startedAt, run.startedBy],
    ],
  );
  if (!row) return undefined;
  await tx.query(
    `INSERT INTO tallystick.playbook_steps (tenant_id, agreement_id, run, step, content, state)
     SELECT $1, $2, $3, s.step, s.content, 'to come' FROM json_to_recordset($4::json) AS s (step integer, content json)`,
    [
      tx.tenantId,
      run.agreementId,
      row.number,
      JSON.stringify(steps.map((content, step) => ({ step, content }))),
    ],
  );
  return row.number;
}

/** The order of {@link listRuns}. */
export const RUNS_ORDER: KeyOrder<StoredRun> = {
  name: 'playbook runs',
  parts: [
    {
      ...{ sql: "(r.state <> 'under way')::integer", type: 'bigint', direction: 'ASC' },
      of: ({ state }) => Number(state !== 'under way'),
    },
    { sql: 'r.started_at', type: 'bigint', direction: 'DESC', of: ({ startedAt }) => startedAt },
    { sql: 'r.agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 'r.number', type: 'bigint', direction: 'DESC', of: ({ number }) => number },
  ],
};

/** Runs: those that are under way first, then the newest. */
export async function listRuns(
  tx: TenantTransaction,
  { agreementId, state }: { readonly agreementId?: string; readonly state?: 'open' | 'ended' },
  page: KeyPage = { limit: RUNS_PAGE },
): Promise<StoredRun[]> {
  const values: unknown[] = [
    ...[tx.tenantId, agreementId ?? null, state ?? null],
    ...[Math.min(page.limit, RUNS_PAGE), page.skip ?? 0],
  ];
  return tx.query<StoredRun>(
    `SELECT ${COLUMNS} FROM tallystick.playbook_runs AS r
      WHERE r.tenant_id = $1 AND ($2::text IS NULL OR r.agreement_id = $2) AND ($3::text IS NULL OR (r.state = 'under way') = ($3 = 'open'))
        AND ${afterSql(RUNS_ORDER, page.after, values)}
      ORDER BY ${orderSql(RUNS_ORDER)} LIMIT $4 OFFSET $5`,
    values,
  );
}

/** One run, locked until the transaction ends; undefined where there is none of that number. */
export async function lockRun(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredRun | undefined> {
  const [run] = await tx.query<StoredRun>(
    `SELECT ${COLUMNS} FROM tallystick.playbook_runs AS r WHERE r.tenant_id = $1 AND r.agreement_id = $2 AND r.number = $3 FOR UPDATE`,
    [tx.tenantId, agreementId, number],
  );
  return run;
}

/** One run; undefined where there is none of that number. */
export async function getRun(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredRun | undefined> {
  const [run] = await tx.query<StoredRun>(
    `SELECT ${COLUMNS} FROM tallystick.playbook_runs AS r WHERE r.tenant_id = $1 AND r.agreement_id = $2 AND r.number = $3`,
    [tx.tenantId, agreementId, number],
  );
  return run;
}

/** Ends a run. @param at ms */
export async function endRun(
  tx: TenantTransaction,
  { agreementId, number }: Pick<StoredRun, 'agreementId' | 'number'>,
  state: 'done' | 'stopped',
  at: number,
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.playbook_runs SET state = $4, ended_at = $5 WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number, state, at],
  );
}
