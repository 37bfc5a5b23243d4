import { hash } from 'node:crypto';
import { ENTRY_BYTES, HASH_BYTES } from '@tallystick/ledger';

/** The ledger's hashes (rules CNT-2, TRE-2, TRE-3) by the runtime's own SHA-256, which takes a third of the time. */
export const native = {
  content: (text: string): Uint8Array => hash('sha256', text, 'buffer'),
  leaf: (contentHash: Uint8Array, receivedAt: number): Uint8Array => {
    leafInput.set(contentHash, 1);
    leafInput.writeBigInt64BE(BigInt(receivedAt), 1 + HASH_BYTES);
    return hash('sha256', leafInput, 'buffer');
  },
  node: (left: Uint8Array, right: Uint8Array): Uint8Array => {
    nodeInput.set(left, 1);
    nodeInput.set(right, 1 + HASH_BYTES);
    return hash('sha256', nodeInput, 'buffer');
  },
};

// Written over at each call: hashing is synchronous and keeps nothing of its input.
const leafInput = Buffer.alloc(1 + ENTRY_BYTES, 0);
const nodeInput = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
