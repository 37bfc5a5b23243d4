import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of randomness in every secret that we hand out. */
const SECRET_BYTES = 32;

/** A secret that is handed out once, and what is kept of it. */
export interface Credential {
  /** The whole text, for its holder alone. */
  readonly text: string;
  /** SHA-256 of the text: enough randomness is in it that nothing slower is needed. */
  readonly hash: Buffer;
}

/** A new session token. It names its tenant, whose rows alone are looked through. */
export function newSessionToken(tenantId: string): Credential {
  return credential(`${tenantId}.${secret()}`);
}

/** A new API token: `tally.TENANT.ID.SECRET`, so that scanners for leaked secrets know it by its beginning. */
export function newApiToken(tenantId: string): Credential & { readonly id: string } {
  const id = newId();
  return { id, ...credential(`tally.${tenantId}.${id}.${secret()}`) };
}

/** The secret in the address of a calendar. It names its tenant, whose rows alone are looked through. */
export function newCalendarToken(tenantId: string): Credential {
  return credential(`cal.${tenantId}.${secret()}`);
}

/** An id that cannot be guessed and need not be kept secret: 80 bits, lowercase hex. */
export function newId(): string {
  return randomBytes(10).toString('hex');
}

/** SHA-256 of a credential's text. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Whether a text is the credential of a hash, in a time that tells nothing. */
export function isOfHash(text: string, hash: Uint8Array): boolean {
  const own = hashOf(text);
  return own.length === hash.length && timingSafeEqual(own, hash);
}

/** The parts of a session token, or undefined where it has not its form. */
export function readSessionToken(text: string): { readonly tenantId: string } | undefined {
  const [, tenantId] = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.[A-Za-z0-9_-]{43}$/.exec(text) ?? [];
  return tenantId === undefined ? undefined : { tenantId };
}

/** The parts of an API token, or undefined where it has not its form. */
export function readApiToken(text: string): { readonly tenantId: string; readonly id: string } | undefined {
  const [, tenantId, id] =
    /^tally\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.([0-9a-f]{20})\.[A-Za-z0-9_-]{43}$/.exec(text) ?? [];
  return tenantId === undefined || id === undefined ? undefined : { tenantId, id };
}

/** The parts of the secret in the address of a calendar, or undefined where it has not its form. */
export function readCalendarToken(text: string): { readonly tenantId: string } | undefined {
  const [, tenantId] = /^cal\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.[A-Za-z0-9_-]{43}$/.exec(text) ?? [];
  return tenantId === undefined ? undefined : { tenantId };
}

/**
 * The token against forged requests that belongs to a session: our own pages are told it, and send it with each write. Pages of others can make a
 * browser send its cookie, but cannot read this.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf ${sessionToken}`).digest('base64url');
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function credential(text: string): Credential {
  return { text, hash: hashOf(text) };
}
