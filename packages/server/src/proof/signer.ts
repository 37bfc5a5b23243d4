import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  KEY_BYTES,
  parseSigningKey,
  type SigningKey,
  signingKey,
  signingKeyText,
  verifierText,
} from '@tallystick/ledger';
import { addSigningKey, listSigningKeys, makeFolder, type Store } from '@tallystick/store';

/** A file that should hold the signing key and does not. */
export class SigningKeyError extends Error {}

/** Reads the signing key of a server; a file that is not there is made, with a new random key, for this account's eyes only. */
export function signingKeyIn(file: string): SigningKey {
  if (existsSync(file)) {
    const key = parseSigningKey(readFileSync(file, 'utf8'));
    if (key?.verifier.use === 'note') return key;
    throw new SigningKeyError(
      `${file} holds no signing key. Put back the one that it held, or name another file: what was signed with a lost key stays verifiable, but nobody signs on for it.`,
    );
  }
  const key = signingKey(`tallystick-${randomBytes(4).toString('hex')}`, 'note', randomBytes(KEY_BYTES));
  makeFolder(dirname(file));
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, `${signingKeyText(key)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  return key;
}

/** Makes a key known to a tenant: it is handed out, and bundles carry how it came to sign. */
export async function introduceKey(
  store: Store,
  tenantId: string,
  key: SigningKey,
  rotation: string | null,
): Promise<void> {
  await store.withTenant(tenantId, (tx) =>
    addSigningKey(tx, { verifierKey: verifierText(key.verifier), rotation }),
  );
}

/** The name of an agreement's ledger in its checkpoints: that of the tenant's first key, the tenant, the agreement. It stays when keys change. */
export async function ledgerOrigin(
  tx: Parameters<typeof listSigningKeys>[0],
  agreementId: string,
): Promise<string> {
  const [first] = await listSigningKeys(tx);
  if (!first) throw new Error('a server that signs makes its key known first');
  return `${first.verifierKey.split('+')[0]}/${tx.tenantId}/${agreementId}`;
}
