import type { TenantTransaction } from '../tenant.ts';

/** From which failure on, and for how long, further attempts are refused. */
export interface LockRule {
  /** Failures before the first lock. */
  readonly free: number;
  /** The first lock, ms; each further failure doubles it. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** Failures older than this are forgotten, ms. */
  readonly forgetMs: number;
}

/**
 * Counts an attempt before it is known how it ends, so that many at once are no way around the lock; {@link clearAttempts} takes it back.
 *
 * @param keyHash hash of what is tried: an account, or an address
 * @returns when the next attempt is taken, ms since 1970-01-01T00:00:00Z, where this one is not; else undefined
 */
export async function countAttempt(
  tx: TenantTransaction,
  keyHash: Buffer,
  rule: LockRule,
  at: number,
): Promise<number | undefined> {
  const rows = await tx.query(
    `INSERT INTO tallystick.sign_in_attempts AS a (tenant_id, key_hash, failures, last_at, locked_until)
     VALUES ($1, $2, 1, $3, 0)
     ON CONFLICT (tenant_id, key_hash) DO UPDATE
        SET failures = CASE WHEN a.last_at < $3 - $7::bigint THEN 1 ELSE least(a.failures + 1, 1000) END,
            last_at = $3,
            locked_until = CASE WHEN a.last_at < $3 - $7::bigint OR a.failures + 1 < $4 THEN 0
              ELSE $3 + least($5::double precision * power(2, least(a.failures + 1 - $4, 40)), $6)::bigint END
      WHERE a.locked_until <= $3
     RETURNING 1`,
    [tx.tenantId, keyHash, at, rule.free, rule.firstMs, rule.longestMs, rule.forgetMs],
  );
  if (rows.length > 0) return undefined;
  const [row] = await tx.query<{ until: number }>(
    'SELECT locked_until AS until FROM tallystick.sign_in_attempts WHERE tenant_id = $1 AND key_hash = $2',
    [tx.tenantId, keyHash],
  );
  return row?.until ?? at;
}

/** Takes attempts of a key back, since one succeeded: `all` of an account; of an address, which many may share, that `one`. */
export async function clearAttempts(
  tx: TenantTransaction,
  keyHash: Buffer,
  which: 'all' | 'one',
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.sign_in_attempts
        SET failures = CASE WHEN $3 THEN 0 ELSE greatest(failures - 1, 0) END, locked_until = 0
      WHERE tenant_id = $1 AND key_hash = $2`,
    [tx.tenantId, keyHash, which === 'all'],
  );
}

/** Removes attempts that are forgotten anyway: what strangers type must not fill the table. @param before ms since 1970-01-01T00:00:00Z */
export async function dropAttempts(tx: TenantTransaction, before: number): Promise<void> {
  await tx.query('DELETE FROM tallystick.sign_in_attempts WHERE tenant_id = $1 AND last_at < $2', [
    tx.tenantId,
    before,
  ]);
}
