import type { PlaybookStep } from '@tallystick/agreement';
import type { TenantTransaction } from '../tenant.ts';

/** A step of a run with what became of it. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredStep {
  readonly agreementId: string;
  /** Number of the run. */
  readonly run: number;
  /** From 0. */
  readonly step: number;
  readonly content: PlaybookStep;
  /** `asked` waits for a person; `failed` waits for one to decide. */
  readonly state: 'to come' | 'due' | 'asked' | 'done' | 'not done' | 'failed';
  /** When it is carried out, or tried again. */
  readonly dueAt: number | null;
  readonly attempts: number;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  /** Id of the person who answered, or `system`. */
  readonly who: string | null;
  /** What came of it. */
  readonly said: string;
}

const COLUMNS = `s.agreement_id AS "agreementId", s.run, s.step, s.content, s.state, s.due_at AS "dueAt", s.attempts, s.began_at AS "beganAt",
  s.ended_at AS "endedAt", s.who, s.said`;

/** The steps of runs of an agreement, in their order. */
export async function listSteps(
  tx: TenantTransaction,
  agreementId: string,
  runs: readonly number[],
): Promise<StoredStep[]> {
  return tx.query<StoredStep>(
    `SELECT ${COLUMNS} FROM tallystick.playbook_steps AS s
      WHERE s.tenant_id = $1 AND s.agreement_id = $2 AND s.run = ANY ($3::bigint[]) ORDER BY s.run, s.step`,
    [tx.tenantId, agreementId, runs],
  );
}

/**
 * Takes the step that is due longest, of a run that is under way, for whoever carries it out now: it is due again at `until`, should they die. Several take different
 * ones.
 */
export async function claimStep(
  tx: TenantTransaction,
  given: { readonly now: number; readonly until: number },
): Promise<StoredStep | undefined> {
  const [step] = await tx.query<StoredStep>(
    `WITH taken AS (
       SELECT d.agreement_id, d.run, d.step FROM tallystick.playbook_steps AS d
         JOIN tallystick.playbook_runs AS r ON r.tenant_id = d.tenant_id AND r.agreement_id = d.agreement_id AND r.number = d.run AND r.state = 'under way'
        WHERE d.tenant_id = $1 AND d.state = 'due' AND d.due_at <= $2
        ORDER BY d.due_at, d.agreement_id, d.run LIMIT 1 FOR UPDATE OF d SKIP LOCKED
     )
     UPDATE tallystick.playbook_steps AS s SET due_at = $3, attempts = s.attempts + 1 FROM taken
      WHERE s.tenant_id = $1 AND s.agreement_id = taken.agreement_id AND s.run = taken.run AND s.step = taken.step
     RETURNING ${COLUMNS}`,
    [tx.tenantId, given.now, given.until],
  );
  return step;
}

/** Writes down what became of a step. */
export async function putStep(tx: TenantTransaction, one: StoredStep): Promise<void> {
  const { agreementId, run, step, state, dueAt, attempts, beganAt, endedAt, who, said } = one;
  await tx.query(
    `UPDATE tallystick.playbook_steps SET state = $5, due_at = $6, attempts = $7, began_at = $8, ended_at = $9, who = $10, said = $11
      WHERE tenant_id = $1 AND agreement_id = $2 AND run = $3 AND step = $4`,
    [tx.tenantId, agreementId, run, step, state, dueAt, attempts, beganAt, endedAt, who, said],
  );
}

/** When the next step is due, ms; undefined where none is. */
export async function nextStep(tx: TenantTransaction): Promise<number | undefined> {
  const [row] = await tx.query<{ at: number | null }>(
    `SELECT min(s.due_at) AS at FROM tallystick.playbook_steps AS s
       JOIN tallystick.playbook_runs AS r ON r.tenant_id = s.tenant_id AND r.agreement_id = s.agreement_id AND r.number = s.run AND r.state = 'under way'
      WHERE s.tenant_id = $1 AND s.state = 'due'`,
    [tx.tenantId],
  );
  return row?.at ?? undefined;
}
