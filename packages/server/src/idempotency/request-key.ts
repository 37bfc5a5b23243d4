import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { type RequestKey, seal, unseal } from '@tallystick/store';
import { HttpProblem } from '../http/problem.ts';
import type { Actor } from '../identity/actor.ts';

/** Header in which a sender gives a write a key of its own, so that sending it again changes nothing more. */
export const KEY_HEADER = 'idempotency-key';
/** How long an answer is kept, ms: longer than anybody tries again by itself. */
export const KEPT_MS = 24 * 3_600_000;
/** Characters of a key: fewer are met twice by accident, and what they seal could be guessed. */
const SHORTEST = 16;
const LONGEST = 200;
const BARE = /^[\w.:+/=~-]+$/;
const QUOTED = /^"([\x20\x21\x23-\x5b\x5d-\x7e]+)"$/; // A string of RFC 9651, as the draft of the IETF has it.

/** What was answered to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A key as it was sent. Neither it nor what follows from it is stored: only its hash is, so that stored answers are of no use without it. */
export interface SentKey extends RequestKey {
  /** The hash of a request that only the key makes. @param parts what the request consists of, its body hashed */
  fingerprint(parts: readonly string[]): Buffer;
  seal(answer: Answer): Buffer;
  open(sealed: Uint8Array): Answer | undefined;
}

/**
 * Reads the key of a request.
 *
 * @throws HttpProblem 400 when it is no key
 */
export function readKey(header: string, actor: Actor): SentKey {
  const text = QUOTED.exec(header)?.[1] ?? (BARE.test(header) ? header : '');
  if (text.length < SHORTEST || text.length > LONGEST) {
    const detail = `An ${KEY_HEADER} has ${SHORTEST} to ${LONGEST} letters, digits and signs, such as a random UUID. Make a new one for each change.`;
    throw new HttpProblem(400, 'The request is not valid', detail);
  }
  const sender = actor.through.kind === 'token' ? `token ${actor.through.id}` : `person ${actor.id}`;
  const belongsTo = `answer ${actor.tenantId} ${sender}`;
  const sealing = Buffer.from(hkdfSync('sha256', text, belongsTo, 'tallystick answered request', 32));
  return {
    sender,
    keyHash: createHash('sha256').update(text).digest(),
    fingerprint: (parts) => createHmac('sha256', text).update(JSON.stringify(parts)).digest(),
    seal: (answer) => seal(sealing, JSON.stringify(answer), belongsTo),
    open: (sealed) => {
      const opened = unseal(sealing, sealed, belongsTo);
      return opened === undefined ? undefined : (JSON.parse(opened) as Answer); // Sealed by us alone.
    },
  };
}
