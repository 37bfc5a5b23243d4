import { ENTRY_BYTES, HASH_BYTES, type Hash } from '@tallystick/ledger';
import type { Sha256 } from '../sha256.ts';

/** As `leafHash` of `ledgerEntry` (rules LED-1, TRE-2), by the SHA-256 at hand. @param content the canonical text of a record's content, as UTF-8 */
export function leafOf(content: Uint8Array, receivedAt: number, sha256: Sha256): Hash {
  input.set(sha256(content), 1);
  view.setBigInt64(1 + HASH_BYTES, BigInt(receivedAt));
  return sha256(input);
}

// Written over at each call: hashing keeps nothing of its input.
const input = new Uint8Array(1 + ENTRY_BYTES);
const view = new DataView(input.buffer);
