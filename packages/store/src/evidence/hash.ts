import { hash } from 'node:crypto';
import { ENTRY_BYTES, HASH_BYTES } from '@tallystick/ledger';

/**
 * SHA-256 by the runtime, which takes a sixth of the time of the portable one. It is taken as a text of one character a byte: a buffer made over there takes
 * longer than the hashing of a record.
 *
 * @param input bytes, or a text that is hashed as UTF-8
 */
export function nativeSha256(input: Uint8Array | string): Uint8Array {
  const out = Buffer.allocUnsafe(HASH_BYTES);
  out.write(hash('sha256', input, 'binary'), 'binary');
  return out;
}

/** The ledger's hashes (rules CNT-2, TRE-2, TRE-3) by that. */
export const native = {
  content: nativeSha256,
  leaf: (contentHash: Uint8Array, receivedAt: number): Uint8Array => {
    leafInput.set(contentHash, 1);
    leafInput.writeBigInt64BE(BigInt(receivedAt), 1 + HASH_BYTES);
    return nativeSha256(leafInput);
  },
  node: (left: Uint8Array, right: Uint8Array): Uint8Array => {
    nodeInput.set(left, 1);
    nodeInput.set(right, 1 + HASH_BYTES);
    return nativeSha256(nodeInput);
  },
};

// Written over at each call: hashing is synchronous and keeps nothing of its input.
const leafInput = Buffer.alloc(1 + ENTRY_BYTES, 0);
const nodeInput = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
