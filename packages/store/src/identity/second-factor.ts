import type { TenantTransaction } from '../tenant.ts';

/** Stores the secret of a second factor, which counts once {@link enableSecondFactor} is called. @param secret encrypted */
export async function offerSecondFactor(
  tx: TenantTransaction,
  personId: string,
  secret: Buffer,
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.people SET totp_secret = $3, totp_last_step = NULL
      WHERE tenant_id = $1 AND id = $2 AND totp_enabled_at IS NULL`,
    [tx.tenantId, personId, secret],
  );
}

/** The secret that was offered and does not count yet, encrypted. */
export async function offeredSecondFactor(
  tx: TenantTransaction,
  personId: string,
): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ secret: Buffer | null }>(
    `SELECT totp_secret AS secret FROM tallystick.people
      WHERE tenant_id = $1 AND id = $2 AND totp_enabled_at IS NULL`,
    [tx.tenantId, personId],
  );
  return row?.secret ?? undefined;
}

/** Makes the second factor count, with the hashes of its recovery codes; sessions that lacked it open everything from now on. @param at ms since 1970-01-01T00:00:00Z */
export async function enableSecondFactor(
  tx: TenantTransaction,
  personId: string,
  codeHashes: readonly Buffer[],
  at: number,
): Promise<void> {
  await tx.query('UPDATE tallystick.people SET totp_enabled_at = $3 WHERE tenant_id = $1 AND id = $2', [
    tx.tenantId,
    personId,
    at,
  ]);
  await tx.query(
    'UPDATE tallystick.sessions SET lacks_second_factor = false WHERE tenant_id = $1 AND person_id = $2 AND lacks_second_factor',
    [tx.tenantId, personId],
  );
  await tx.query('DELETE FROM tallystick.recovery_codes WHERE tenant_id = $1 AND person_id = $2', [
    tx.tenantId,
    personId,
  ]);
  await tx.query(
    `INSERT INTO tallystick.recovery_codes (tenant_id, person_id, code_hash)
     SELECT $1, $2, decode(hash, 'hex') FROM unnest($3::text[]) AS hash`,
    [tx.tenantId, personId, codeHashes.map((hash) => hash.toString('hex'))],
  );
}

/** Takes the second factor away. */
export async function dropSecondFactor(tx: TenantTransaction, personId: string): Promise<void> {
  await tx.query(
    `UPDATE tallystick.people SET totp_secret = NULL, totp_enabled_at = NULL, totp_last_step = NULL
      WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, personId],
  );
  await tx.query('DELETE FROM tallystick.recovery_codes WHERE tenant_id = $1 AND person_id = $2', [
    tx.tenantId,
    personId,
  ]);
}

/** Notes the time step of a right code; false where this or a later one was taken already, so that a code seen over a shoulder is worth nothing. */
export async function takeStep(tx: TenantTransaction, personId: string, step: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.people SET totp_last_step = $3
      WHERE tenant_id = $1 AND id = $2 AND (totp_last_step IS NULL OR totp_last_step < $3) RETURNING 1`,
    [tx.tenantId, personId, step],
  );
  return rows.length > 0;
}

/** Takes a recovery code, each once; false where there is no such code (any more). */
export async function takeRecoveryCode(
  tx: TenantTransaction,
  personId: string,
  codeHash: Buffer,
  at: number,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.recovery_codes SET used_at = $4
      WHERE tenant_id = $1 AND person_id = $2 AND code_hash = $3 AND used_at IS NULL RETURNING 1`,
    [tx.tenantId, personId, codeHash, at],
  );
  return rows.length > 0;
}
