import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** The public half of a key that signs, or signed, for a tenant. */
export interface StoredSigningKey {
  /** Its text, `name+id+base64`. */
  readonly verifierKey: string;
  /** The note by which it took over from the key before it; null for the first. */
  readonly rotation: string | null;
}

/** The keys of a tenant, the first one first. */
export async function listSigningKeys(tx: TenantTransaction): Promise<StoredSigningKey[]> {
  return tx.query<{ verifierKey: string; rotation: string | null }>(
    `SELECT verifier_key AS "verifierKey", rotation FROM tallystick.signing_keys WHERE tenant_id = $1 ORDER BY number`,
    [tx.tenantId],
  );
}

/** Adds a key after those that are there; one that is there already stays as it is. */
export async function addSigningKey(tx: TenantTransaction, key: StoredSigningKey): Promise<void> {
  await lockName(tx, 'signing keys');
  await tx.query(
    `INSERT INTO tallystick.signing_keys (tenant_id, number, verifier_key, rotation)
     SELECT $1::text, coalesce(max(number), 0) + 1, $2::text, $3::text FROM tallystick.signing_keys WHERE tenant_id = $1
     ON CONFLICT (tenant_id, verifier_key) DO NOTHING`,
    [tx.tenantId, key.verifierKey, key.rotation],
  );
}
