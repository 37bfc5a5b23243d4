/** A JSON value as RFC 8259 knows it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object; keys that are absent and keys that are `null` are different things. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * One thing that a source said happened (semantics §2). A record is never edited: a correction is a
 * new record that names the one it supersedes, and a withdrawal likewise.
 */
export interface EvidenceRecord {
  /** The id of the source in the agreement that the record belongs to. */
  readonly source: string;
  /** The source's own id for this record: the idempotency key within the source. */
  readonly id: string;
  /** What the record is about: a ticket, a service, a series. */
  readonly subject: string;
  /** What happened, in the source's own word: `opened`, `updated`, `state`… */
  readonly type: string;
  /** When it happened: whole milliseconds since 1970-01-01T00:00:00Z. */
  readonly occurredAt: number;
  /** When it reached us: whole milliseconds since 1970-01-01T00:00:00Z. */
  readonly receivedAt: number;
  /** The source's own order among records of one instant; lower comes first, absent counts as 0. */
  readonly sequence?: number;
  /** The id (in the same source) of the record that this one replaces. */
  readonly supersedes?: string;
  /** The id (in the same source) of the record that this one takes back, leaving nothing in its place. */
  readonly withdraws?: string;
  /** What the source said, by field name. */
  readonly data: JsonObject;
  /** The source's original text (a CSV row, a JSON line), kept for lineage; not part of the content. */
  readonly raw?: string;
  /** Where that text stood: a file's name and its line, from 1. Not part of the content. */
  readonly origin?: { readonly file: string; readonly line: number };
}
