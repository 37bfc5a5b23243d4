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
  return contentTextAround(record, canonicalText(record.data));
}

/**
 * The same where the canonical text of `data` is at hand. The keys of a record are few and known, so they are
 * put in their order here instead of being sorted each time; a test holds it against {@link canonicalText} of {@link contentOf}.
 */
export function contentTextAround(record: EvidenceRecord, dataText: string): string {
  const { id, occurredAt, sequence, source, subject, supersedes, type, withdraws } = record;
  const optional = (key: string, value: string | undefined) =>
    value === undefined ? '' : `,"${key}":${canonicalText(value)}`;
  return `{"data":${dataText},"id":${canonicalText(id)},"occurredAt":${canonicalText(occurredAt)}${
    sequence === undefined ? '' : `,"sequence":${canonicalText(sequence)}`
  },"source":${canonicalText(source)},"subject":${canonicalText(subject)}${optional('supersedes', supersedes)},"type":${canonicalText(type)}${optional('withdraws', withdraws)}}`;
}

/** SHA-256 over the canonical text of the content, as lowercase hex (rule CNT-2). */
export function contentHash(record: EvidenceRecord): string {
  return bytesToHex(hashOfContentText(contentText(record)));
}

/** SHA-256 over a content text that is at hand already: 32 bytes. */
export function hashOfContentText(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}
