import { createHash } from 'node:crypto';
import { canonicalText, type JsonObject, type JsonValue } from '@tallystick/ledger';

/** What was done, as it is told to the log. Holds no names and no addresses of people, which must stay erasable: ids stand for them. */
export interface AuditEvent {
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person, `system`, `local` (a server without sign-in), or `nobody` (not signed in). */
  readonly actor: string;
  /** How they came in: `session ID`, `token ID`; and for whom they stood in. */
  readonly through?: string;
  /** What was done: a noun and a verb, such as `role.granted`. */
  readonly action: string;
  /** What it was done to: a kind and an id, such as `person 4f1c…`. */
  readonly target: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** In the words of the one who did it. */
  readonly reason?: string;
  /** Address and program that it came from. */
  readonly from?: { readonly address: string; readonly agent: string };
}

/** An entry of the log. */
export interface AuditEntry extends AuditEvent {
  /** From 1, without gaps. */
  readonly position: number;
  /** SHA-256 of the entry's canonical text, lowercase hex. */
  readonly hash: string;
}

/** The hash before the first entry. */
export const FIRST_HASH = '0'.repeat(64);

/** The canonical text of an entry and its hash, which covers the hash of the one before. */
export function sealEntry(
  event: AuditEvent,
  position: number,
  previous: string,
): { readonly text: string; readonly hash: string } {
  const text = canonicalText({ ...event, position, previous } as unknown as JsonObject);
  return { text, hash: hashOfEntry(text) };
}

/** SHA-256 of an entry's text, lowercase hex. */
export function hashOfEntry(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
