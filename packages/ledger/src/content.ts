import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './canonical.ts';
import type { EvidenceRecord, JsonObject } from './record.ts';

/**
 * What a record says, as one JSON object: everything but when it reached us (`receivedAt`) and where its
 * text stood (`raw`, `origin`). Two deliveries of one record have equal content (rule CNT-1).
 */
export function contentOf(record: EvidenceRecord): JsonObject {
  return {
    source: record.source,
    id: record.id,
    subject: record.subject,
    type: record.type,
    occurredAt: record.occurredAt,
    ...(record.sequence !== undefined && { sequence: record.sequence }),
    ...(record.supersedes !== undefined && { supersedes: record.supersedes }),
    ...(record.withdraws !== undefined && { withdraws: record.withdraws }),
    data: record.data,
  };
}

/** The canonical text (RFC 8785) of a record's content: the bytes that are hashed and stored. */
export function contentText(record: EvidenceRecord): string {
  return canonicalText(contentOf(record));
}

/** SHA-256 over the canonical text of the content, as lowercase hex (rule CNT-2). */
export function contentHash(record: EvidenceRecord): string {
  return bytesToHex(hashOfContentText(contentText(record)));
}

/** SHA-256 over a content text that is at hand already: 32 bytes. */
export function hashOfContentText(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}
