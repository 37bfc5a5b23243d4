import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** A key as bytes, or made ready by the runtime, with which it is several times as fast. */
export type SealingKey = Uint8Array | KeyObject;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text (AES-256-GCM). @param of what it belongs to; it opens for nothing else */
export function seal(key: SealingKey, text: string, of: string): Buffer {
  return sealWith(key, randomBytes(NONCE_BYTES), text, of);
}

/** The same under a nonce that the caller answers for: one that is used twice for different texts gives both away. */
export function sealWith(key: SealingKey, nonce: Uint8Array, text: string, of: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The text that was sealed; undefined where key, content or what it belongs to are others. */
export function unseal(key: SealingKey, sealed: Uint8Array, of: string): string | undefined {
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

/** Bytes of a nonce. */
export const SEAL_NONCE_BYTES = NONCE_BYTES;
