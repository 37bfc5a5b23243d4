import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { canonicalText, type JsonObject, type JsonValue } from '@tallystick/ledger';
import { SEAL_NONCE_BYTES, sealWith, unseal } from './sealing.ts';

/** What stands in a record in place of a personal value: whose it is, under a pseudonym, and the ciphertext. */
export interface SealedValue extends JsonObject {
  readonly sealed: 'v1';
  /** Id of the data subject: random, and the same in all records about them. */
  readonly person: string;
  /** Nonce, ciphertext and tag, base64url. */
  readonly data: string;
}

/** Where a value stands: it opens nowhere else. */
export interface ValuePlace {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly source: string;
  readonly recordId: string;
  /** The field of `data`; of a source's own text, nothing. */
  readonly field?: string;
}

/** Texts are filled up to a multiple of this, so that their length says less. */
const PADDING = 32;

/** How a sealed text of a source begins. */
const TEXT_PREFIX = 'sealed:v1:';

/** Whether a value has the form of a sealed one. That it is one, only opening it shows. */
export function isSealed(value: JsonValue | undefined): value is SealedValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { sealed, person, data } = value as JsonObject;
  return sealed === 'v1' && typeof person === 'string' && typeof data === 'string';
}

/** The keys that a person's key comes to; what is sealed with them is theirs. Made ready once, for many values. */
export interface PersonKeys {
  readonly encrypt: KeyObject;
  /** Nonces are made with it. */
  readonly nonce: KeyObject;
  /** Their part of keys that are those of several. */
  readonly share: Uint8Array;
}

/** Somebody whose values can be sealed and opened. */
export interface Keyed {
  readonly id: string;
  readonly keys: PersonKeys;
}

/** Makes the keys of a person. @param key random, 32 bytes */
export function personKeys(key: Uint8Array): PersonKeys {
  const ready = createSecretKey(key);
  return {
    encrypt: createSecretKey(hmac(ready, 'encrypt')),
    nonce: createSecretKey(hmac(ready, 'nonce')),
    share: hmac(ready, 'share'),
  };
}

/**
 * Seals a value under a person's key. The same value at the same place gives the same bytes, so that a record that is sent again is known again: the nonce is made
 * of both under a key that only this person's values are sealed with.
 */
export function sealValue({ id, keys }: Keyed, place: ValuePlace, value: JsonValue): SealedValue {
  const bytes = sealPadded(keys, placeText(place), canonicalText(value));
  return { sealed: 'v1', person: id, data: bytes.toString('base64url') };
}

/** The value that was sealed; undefined where keys or place are others. */
export function openValue(
  { encrypt }: PersonKeys,
  place: ValuePlace,
  { data }: SealedValue,
): JsonValue | undefined {
  const text = unseal(encrypt, Buffer.from(data, 'base64url'), placeText(place));
  return text === undefined ? undefined : (JSON.parse(text) as JsonValue); // Written by us alone.
}

/** Seals a source's own text under the keys of all whom it is about: when one of them is gone, it opens no more. */
export function sealText(subjects: readonly Keyed[], place: ValuePlace, text: string): string {
  const ordered = [...subjects].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = sealPadded(jointKeys(ordered.map(({ keys }) => keys)), placeText(place), canonicalText(text));
  return `${TEXT_PREFIX}${ordered.map(({ id }) => id).join(',')}:${bytes.toString('base64url')}`;
}

/** Whom a sealed text is about; undefined for a text that is not sealed. */
export function subjectsOfText(text: string): readonly string[] | undefined {
  if (!text.startsWith(TEXT_PREFIX)) return undefined;
  return /^([^:]+):[\w-]+$/.exec(text.slice(TEXT_PREFIX.length))?.[1]?.split(',');
}

/** The text that was sealed. @param keys of those whom it is about, in the order of {@link subjectsOfText} */
export function openText(keys: readonly PersonKeys[], place: ValuePlace, text: string): string | undefined {
  const data = text.slice(text.lastIndexOf(':') + 1);
  const opened = unseal(jointKeys(keys).encrypt, Buffer.from(data, 'base64url'), placeText(place));
  return opened === undefined ? undefined : (JSON.parse(opened) as string); // Written by us alone.
}

function sealPadded({ encrypt, nonce }: PersonKeys, place: string, plain: string): Buffer {
  const made = hmac(nonce, `${place}\n${plain}`).subarray(0, SEAL_NONCE_BYTES);
  const over = Buffer.byteLength(plain) % PADDING;
  const padded = over === 0 ? plain : plain + ' '.repeat(PADDING - over); // Space after JSON is nothing.
  return sealWith(encrypt, made, padded, place);
}

/** Keys made of those of all; without one of them they cannot be made. */
function jointKeys(all: readonly PersonKeys[]): PersonKeys {
  const [only, ...others] = all;
  if (only === undefined) throw new RangeError('nobody has no keys');
  if (others.length === 0) return only;
  const joint = others.reduce((sum, { share }) => hmac(createSecretKey(sum), share), only.share);
  return personKeys(joint);
}

function hmac(key: KeyObject, text: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function placeText({ tenantId, agreementId, source, recordId, field }: ValuePlace): string {
  return JSON.stringify([tenantId, agreementId, source, recordId, field ?? null]);
}
