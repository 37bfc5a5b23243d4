import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';

/** What a key signs: notes as a whole, or a note together with the second at which it was seen (a cosignature). */
export type KeyUse = 'note' | 'cosignature';

/** The public half of a signing key. */
export interface VerifierKey {
  readonly name: string;
  readonly use: KeyUse;
  /** First four bytes of a hash over name, use and key: it tells keys of one name apart, and proves nothing. */
  readonly id: Uint8Array;
  /** Ed25519, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** A signing key: whoever has its seed signs in its name. */
export interface SigningKey {
  readonly verifier: VerifierKey;
  /** Ed25519 seed, 32 bytes. Secret. */
  readonly seed: Uint8Array;
}

/** Length of an Ed25519 public key and of a seed, bytes. */
export const KEY_BYTES = 32;
/** Longest name of a key, characters. */
export const KEY_NAME_LENGTH = 128;

/**
 * A signing key from a name and 32 random bytes (rule SIG-1).
 *
 * @param name of the signer, without spaces and `+`: `provider.example/sla`
 * @throws RangeError for a name or a seed that cannot be one
 */
export function signingKey(name: string, use: KeyUse, seed: Uint8Array): SigningKey {
  if (!isKeyName(name)) {
    throw new RangeError(
      `"${name}" cannot name a key. Use 1 to ${KEY_NAME_LENGTH} letters, digits and ./_-, such as provider.example/sla.`,
    );
  }
  if (seed.length !== KEY_BYTES) throw new RangeError(`a seed has ${KEY_BYTES} bytes, not ${seed.length}`);
  const publicKey = ed25519.getPublicKey(seed);
  return { verifier: verifierKey(name, use, publicKey), seed };
}

/** A verifier key as text: `name+id+base64`, as C2SP signed notes write it (rule SIG-1). */
export function verifierText({ name, use, id, publicKey }: VerifierKey): string {
  return `${name}+${bytesToHex(id)}+${toBase64(concatBytes(Uint8Array.of(ALGORITHM[use]), publicKey))}`;
}

/** Reads {@link verifierText}; undefined where the text is no key, or its id is not that of its name and bytes. */
export function parseVerifier(text: string): VerifierKey | undefined {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const bytes = match && fromBase64(match[3]!);
  const use = bytes ? useOf(bytes[0]!) : undefined;
  if (!match || !bytes || !use || bytes.length !== 1 + KEY_BYTES || !isKeyName(match[1]!)) return undefined;
  const key = verifierKey(match[1]!, use, bytes.slice(1));
  return bytesToHex(key.id) === match[2] ? key : undefined;
}

/** A signing key as text, `PRIVATE+KEY+name+id+base64`: the form that other tools for signed notes read too. */
export function signingKeyText({ verifier, seed }: SigningKey): string {
  const secret = toBase64(concatBytes(Uint8Array.of(ALGORITHM[verifier.use]), seed));
  return `${PRIVATE}${verifier.name}+${bytesToHex(verifier.id)}+${secret}`;
}

/** Reads {@link signingKeyText}; undefined where the text is none. */
export function parseSigningKey(text: string): SigningKey | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith(PRIVATE)) return undefined;
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(trimmed.slice(PRIVATE.length));
  const bytes = match && fromBase64(match[3]!);
  const use = bytes ? useOf(bytes[0]!) : undefined;
  if (!match || !bytes || !use || bytes.length !== 1 + KEY_BYTES || !isKeyName(match[1]!)) return undefined;
  const key = signingKey(match[1]!, use, bytes.slice(1));
  return bytesToHex(key.verifier.id) === match[2] ? key : undefined;
}

/** Whether two keys are one: same name, use and bytes. */
export function isSameKey(a: VerifierKey, b: VerifierKey): boolean {
  return verifierText(a) === verifierText(b);
}

/** The bytes of the algorithms in C2SP's registry of note signatures. */
const ALGORITHM = { note: 0x01, cosignature: 0x04 } as const satisfies Record<KeyUse, number>;
const PRIVATE = 'PRIVATE+KEY+';

function verifierKey(name: string, use: KeyUse, publicKey: Uint8Array): VerifierKey {
  const named = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ALGORITHM[use]), publicKey);
  return { name, use, id: sha256(named).slice(0, 4), publicKey };
}

function useOf(algorithm: number): KeyUse | undefined {
  return algorithm === ALGORITHM.note
    ? 'note'
    : algorithm === ALGORITHM.cosignature
      ? 'cosignature'
      : undefined;
}

function isKeyName(name: string): boolean {
  return name.length <= KEY_NAME_LENGTH && /^[A-Za-z0-9][A-Za-z0-9./_-]*$/.test(name);
}
