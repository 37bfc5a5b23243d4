import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key under which secrets that the server must read again are stored. */
export type ServerKey = Buffer;

/**
 * Reads the server's key from its file, and makes one where there is none yet. Without it second factors must be set up anew, so it belongs into a
 * backup, and not beside that of the database.
 *
 * @throws Error when the file is no key, or others may read it
 */
export function readServerKey(path: string): ServerKey {
  if (!existsSync(path)) {
    const fresh = randomBytes(KEY_BYTES);
    try {
      writeFileSync(path, `${fresh.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
      return fresh;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // Another worker was faster.
    }
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Error(
      `${path} holds the server's key and others may read it. Take their rights: chmod 600 ${path}`,
    );
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== KEY_BYTES) throw new Error(`${path} holds no key: 32 bytes in base64url are expected.`);
  return key;
}

/** Encrypts a text (AES-256-GCM). @param of what it belongs to; it opens for nothing else */
export function seal(key: ServerKey, text: string, of: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The text that was sealed; undefined where key, content or what it belongs to are others. */
export function unseal(key: ServerKey, sealed: Uint8Array, of: string): string | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(of))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined; // Its tag does not fit.
  }
}
