import type { TenantTransaction } from '../tenant.ts';

/** Alerts that nobody wants to hear of for a time. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredSilence {
  readonly id: string;
  /** '' for all. */
  readonly agreementId: string;
  readonly objective: string | null;
  /** Of alert. */
  readonly kind: string | null;
  readonly fromAt: number;
  readonly toAt: number;
  readonly reason: string;
  readonly madeAt: number;
  /** Id of the person. */
  readonly madeBy: string;
  /** When it was ended before its time. */
  readonly endedAt: number | null;
}

const COLUMNS = `id, agreement_id AS "agreementId", objective, kind, from_at AS "fromAt", to_at AS "toAt", reason, made_at AS "madeAt",
  made_by AS "madeBy", ended_at AS "endedAt"`;

/** Adds a silence. */
export async function addSilence(tx: TenantTransaction, silence: StoredSilence): Promise<void> {
  const { id, agreementId, objective, kind, fromAt, toAt, reason, madeAt, madeBy } = silence;
  await tx.query(
    `INSERT INTO tallystick.silences (tenant_id, id, agreement_id, objective, kind, from_at, to_at, reason, made_at, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.tenantId, id, agreementId, objective, kind, fromAt, toAt, reason, madeAt, madeBy],
  );
}

/** Silences that last beyond an instant, those that end first first; with `past`, the newest of those that are over. @param at ms */
export async function listSilences(
  tx: TenantTransaction,
  at: number,
  which: 'standing' | 'past' = 'standing',
): Promise<StoredSilence[]> {
  const isOver = '(to_at <= $2 OR ended_at IS NOT NULL)';
  return tx.query<StoredSilence>(
    which === 'standing'
      ? `SELECT ${COLUMNS} FROM tallystick.silences WHERE tenant_id = $1 AND NOT ${isOver} ORDER BY to_at, id LIMIT 500`
      : `SELECT ${COLUMNS} FROM tallystick.silences WHERE tenant_id = $1 AND ${isOver} ORDER BY made_at DESC, id LIMIT 100`,
    [tx.tenantId, at],
  );
}

/** Ends a silence before its time; undefined where there is none that stands. @param at ms */
export async function endSilence(
  tx: TenantTransaction,
  id: string,
  at: number,
): Promise<StoredSilence | undefined> {
  const [silence] = await tx.query<StoredSilence>(
    `UPDATE tallystick.silences SET ended_at = $3 WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL AND to_at > $3 RETURNING ${COLUMNS}`,
    [tx.tenantId, id, at],
  );
  return silence;
}
