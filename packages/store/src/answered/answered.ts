import type { TenantTransaction } from '../tenant.ts';

/** Under which key a request came, and whose the key is. */
export interface RequestKey {
  /** The token or the person that sent it: keys of different senders are different keys. */
  readonly sender: string;
  /** Hash of the key. */
  readonly keyHash: Uint8Array;
}

/** A request that was answered, and how. */
export interface AnsweredRequest extends RequestKey {
  /** Of the request, to tell another one under the same key. */
  readonly fingerprint: Uint8Array;
  /** What was answered, sealed. */
  readonly answer: Uint8Array;
  /** Until when it is kept, ms. */
  readonly expiresAt: number;
}

/**
 * Makes this transaction the only one that works on a request, until it ends.
 *
 * @returns false where another one does
 */
export async function lockRequest(tx: TenantTransaction, { sender, keyHash }: RequestKey): Promise<boolean> {
  const name = `${tx.tenantId}/request ${sender} ${Buffer.from(keyHash).toString('hex')}`;
  const [row] = await tx.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
    [name],
  );
  return row?.locked === true;
}

/** What was answered to a request under a key; undefined where none was, or so long ago that it is not kept. @param now ms */
export async function findAnswered(
  tx: TenantTransaction,
  { sender, keyHash }: RequestKey,
  now: number,
): Promise<AnsweredRequest | undefined> {
  const [found] = await tx.query<AnsweredRequest>(
    `SELECT sender, key_hash AS "keyHash", fingerprint, answer, expires_at AS "expiresAt" FROM tallystick.answered_requests
      WHERE tenant_id = $1 AND sender = $2 AND key_hash = $3 AND expires_at > $4`,
    [tx.tenantId, sender, keyHash, now],
  );
  return found;
}

/** Keeps what a request was answered, in the place of one whose time is over. The request is locked ({@link lockRequest}). */
export async function addAnswered(tx: TenantTransaction, request: AnsweredRequest): Promise<void> {
  const { sender, keyHash, fingerprint, answer, expiresAt } = request;
  await tx.query(
    `INSERT INTO tallystick.answered_requests (tenant_id, sender, key_hash, fingerprint, answer, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, sender, key_hash) DO UPDATE
        SET fingerprint = excluded.fingerprint, answer = excluded.answer, expires_at = excluded.expires_at`,
    [tx.tenantId, sender, keyHash, fingerprint, answer, expiresAt],
  );
}

/** Drops some of the answers whose time is over. @param now ms @returns how many */
export async function dropAnswered(
  tx: TenantTransaction,
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<number> {
  const dropped = await tx.query(
    `DELETE FROM tallystick.answered_requests WHERE tenant_id = $1 AND (sender, key_hash) IN (
       SELECT sender, key_hash FROM tallystick.answered_requests WHERE tenant_id = $1 AND expires_at <= $2
        ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
    [tx.tenantId, now, limit],
  );
  return dropped.length;
}

/** When the next answer's time is over, ms; undefined where none is kept. */
export async function nextAnsweredEnd(tx: TenantTransaction): Promise<number | undefined> {
  const [row] = await tx.query<{ at: number | null }>(
    'SELECT min(expires_at) AS at FROM tallystick.answered_requests WHERE tenant_id = $1',
    [tx.tenantId],
  );
  return row?.at ?? undefined;
}
