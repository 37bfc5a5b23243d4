import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { canonicalText, type JsonValue } from '@tallystick/ledger';
import { StoreError } from '../errors.ts';
import type { TenantTransaction } from '../tenant.ts';
import { seal, unseal } from './sealing.ts';

/** Bytes of keys and secrets. */
const KEY_BYTES = 32;

/** Finds people again by what identifies them. It is keyed: who guesses an address cannot check the guess without the secret. */
export type Lookup = (identity: string) => Buffer;

/** The tenant's look-up; its secret is made where there is none yet. @throws StoreError `no-key` */
export async function lookupOf(tx: TenantTransaction): Promise<Lookup> {
  const secret = createSecretKey((await readSecret(tx)) ?? (await makeSecret(tx)));
  const known = new Map<string, Buffer>(); // Of one transaction: each identity is asked for several times.
  return (identity) => {
    const found = known.get(identity) ?? createHmac('sha256', secret).update(identity).digest();
    known.set(identity, found);
    return found;
  };
}

async function readSecret(tx: TenantTransaction): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ sealed: Buffer }>(
    'SELECT sealed FROM tallystick.privacy_secrets WHERE tenant_id = $1',
    [tx.tenantId],
  );
  return row && keyOpener(tx)(row.sealed, 'secret');
}

async function makeSecret(tx: TenantTransaction): Promise<Buffer> {
  const { sealed } = newKey(tx, 'secret');
  await tx.query(
    'INSERT INTO tallystick.privacy_secrets (tenant_id, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [tx.tenantId, sealed],
  );
  return (await readSecret(tx))!; // Another transaction may have been faster; then theirs counts.
}

/** Holds other erasures and changes of holds back until the end of the transaction. */
export async function lockPrivacy(tx: TenantTransaction): Promise<void> {
  await tx.query('SELECT FROM tallystick.privacy_secrets WHERE tenant_id = $1 FOR UPDATE', [tx.tenantId]);
}

/** A fresh key, and as it is stored. @param of whose it is @throws StoreError `no-key` */
export function newKey(tx: TenantTransaction, of: string): { readonly key: Buffer; readonly sealed: Buffer } {
  const key = randomBytes(KEY_BYTES);
  return { key, sealed: seal(tx.serverKey(), key.toString('base64url'), placeOf(tx, of)) };
}

/** Opens stored keys. @throws StoreError `no-key`, also where the server's key is another one */
export function keyOpener(tx: TenantTransaction): (sealed: Uint8Array, of: string) => Buffer {
  const ready = createSecretKey(tx.serverKey());
  return (sealed, of) => {
    const text = unseal(ready, sealed, placeOf(tx, of));
    if (text !== undefined) return Buffer.from(text, 'base64url');
    throw new StoreError(
      'no-key',
      'The keys of personal data were sealed under another server key.',
      'Start the server with the key file that belongs to this database.',
    );
  };
}

function placeOf({ tenantId }: TenantTransaction, of: string): string {
  return `privacy ${tenantId} ${of}`;
}

/** What identifies a person, in one form: case, outer space and runs of space make no difference. Undefined for nothing. */
export function identityOf(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'object' ? canonicalText(value) : String(value);
  const plain = text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
  return plain === '' ? undefined : plain;
}
