import { type EvidenceRecord, type Hash, parseContentText } from '@tallystick/ledger';
import { RECORD_BEFORE, RECORD_BETWEEN } from '../bundle/write.ts';
import type { Sha256 } from '../sha256.ts';
import { leafOf } from '../tree/leaf.ts';
import { UTF_8 } from './read-head.ts';

/** The line of a record, read. */
export interface ReadRecord {
  /** Its leaf hash; of a line that is none of a record, the hash of the line, which is no leaf. */
  readonly leaf: Hash;
  /** Absent where the line holds no record that counts. */
  readonly record?: EvidenceRecord;
  /** Why there is none. */
  readonly problem?: string;
}

/** Reads the line of a record: what it says, and what the ledger hashed of it (rule BND-4). */
export function readRecord(bytes: Uint8Array, sha256: Sha256): ReadRecord {
  let text: string;
  try {
    text = UTF_8.decode(bytes);
  } catch {
    return { leaf: sha256(bytes), problem: 'it is not UTF-8' };
  }
  const end = text.lastIndexOf(RECORD_BETWEEN);
  const received = /^(-?[1-9][0-9]{0,15}|0)\}$/.exec(text.slice(end + RECORD_BETWEEN.length));
  if (!text.startsWith(RECORD_BEFORE) || end < 0 || !received) {
    return { leaf: sha256(bytes), problem: 'it is no line of a record' };
  }
  const receivedAt = Number(received[1]);
  const after = RECORD_BETWEEN.length + received[0].length; // All of them one byte a character.
  const leaf = leafOf(bytes.subarray(RECORD_BEFORE.length, bytes.length - after), receivedAt, sha256);
  const content = text.slice(RECORD_BEFORE.length, end);
  try {
    const parsed = parseContentText(content, receivedAt);
    if (parsed.kind === 'problems') return { leaf, problem: parsed.problems[0]!.message };
    return { leaf, record: parsed.record };
  } catch (error) {
    return { leaf, problem: (error as Error).message };
  }
}
