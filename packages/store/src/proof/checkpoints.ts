import type { TenantTransaction } from '../tenant.ts';

/** A signed checkpoint of an agreement's ledger. */
export interface StoredCheckpoint {
  /** How many records it covers. */
  readonly size: number;
  /** The signed note, with a line for each that countersigned it. */
  readonly note: string;
  /** When it was signed: ms since 1970-01-01T00:00:00Z. */
  readonly signedAt: number;
  readonly cosignatures: number;
}

/** The most checkpoints that one call lists. */
export const CHECKPOINTS_LIMIT = 1_000;

/** Keeps a checkpoint; false where one of that size is there already, which stays as it is. */
export async function addCheckpoint(
  tx: TenantTransaction,
  agreementId: string,
  checkpoint: { readonly size: number; readonly note: string; readonly signedAt: number },
): Promise<boolean> {
  const added = await tx.query(
    `INSERT INTO tallystick.checkpoints (tenant_id, agreement_id, size, note, signed_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING size`,
    [tx.tenantId, agreementId, checkpoint.size, checkpoint.note, checkpoint.signedAt],
  );
  return added.length > 0;
}

/** Keeps the line with which a key countersigned a checkpoint; false where that key has already. */
export async function addCosignature(
  tx: TenantTransaction,
  agreementId: string,
  cosignature: {
    readonly size: number;
    readonly verifierKey: string;
    readonly line: string;
    readonly takenAt: number;
  },
): Promise<boolean> {
  const { size, verifierKey, line, takenAt } = cosignature;
  const added = await tx.query(
    `INSERT INTO tallystick.cosignatures (tenant_id, agreement_id, size, verifier_key, line, taken_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING size`,
    [tx.tenantId, agreementId, size, verifierKey, line, takenAt],
  );
  return added.length > 0;
}

/**
 * The checkpoints of a ledger, smallest first; or with `newest`, the largest alone.
 *
 * @param options.after only those that cover more records than this
 * @param options.upTo only those that cover no more than this
 */
export async function listCheckpoints(
  tx: TenantTransaction,
  agreementId: string,
  options: {
    readonly after?: number;
    readonly upTo?: number;
    readonly newest?: boolean;
    readonly cosigned?: boolean;
  } = {},
): Promise<StoredCheckpoint[]> {
  const { after = -1, upTo = Number.MAX_SAFE_INTEGER, newest = false, cosigned = false } = options;
  return tx.query<{ size: number; note: string; signedAt: number; cosignatures: number }>(
    `SELECT c.size, c.note || coalesce(s.lines, '') AS note, c.signed_at AS "signedAt", coalesce(s.count, 0)::integer AS cosignatures
       FROM tallystick.checkpoints AS c
       LEFT JOIN (SELECT tenant_id, agreement_id, size, string_agg(line, '' ORDER BY verifier_key) AS lines, count(*) AS count
                    FROM tallystick.cosignatures WHERE tenant_id = $1 AND agreement_id = $2 GROUP BY 1, 2, 3) AS s
         ON s.tenant_id = c.tenant_id AND s.agreement_id = c.agreement_id AND s.size = c.size
      WHERE c.tenant_id = $1 AND c.agreement_id = $2 AND c.size > $3 AND c.size <= $4 AND (NOT $5 OR s.count > 0)
      ORDER BY c.size ${newest ? 'DESC LIMIT 1' : `LIMIT ${CHECKPOINTS_LIMIT}`}`,
    [tx.tenantId, agreementId, after, upTo, cosigned],
  );
}
