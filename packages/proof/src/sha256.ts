import { sha256 as portable } from '@noble/hashes/sha2.js';

/** SHA-256 of some bytes: 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The one that runs everywhere; where the runtime has its own, hand that in instead. */
export const portableSha256: Sha256 = portable;
