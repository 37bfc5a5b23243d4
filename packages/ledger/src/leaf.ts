import { contentText, hashOfContentText } from './content.ts';
import type { EvidenceRecord } from './record.ts';

/** The length of a ledger entry in bytes: a SHA-256 and a 64-bit integer. */
export const ENTRY_BYTES = 40;

/**
 * The entry that the ledger's tree holds for a record: the 32 bytes of its content hash, then
 * `receivedAt` as a signed 64-bit big-endian integer (rule LED-1). So the tree proves what was said and when it was
 * received, while `raw` and `origin` may be erased without breaking the proof.
 */
export function ledgerEntry(contentHash: Uint8Array, receivedAt: number): Uint8Array {
  const entry = new Uint8Array(ENTRY_BYTES);
  entry.set(contentHash, 0);
  new DataView(entry.buffer).setBigInt64(contentHash.length, BigInt(receivedAt));
  return entry;
}

/** The entry of a whole record. */
export function ledgerEntryOf(record: EvidenceRecord): Uint8Array {
  return ledgerEntry(hashOfContentText(contentText(record)), record.receivedAt);
}
