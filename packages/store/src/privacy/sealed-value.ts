import { createHmac } from 'node:crypto';
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

/**
 * Seals a value under a person's key. The same value at the same place gives the same bytes, so that a record that is sent again is known again: the nonce is made
 * of both under a key that only this person's values are sealed with.
 */
export function sealValue(
  subject: { readonly id: string; readonly key: Uint8Array },
  place: ValuePlace,
  value: JsonValue,
): SealedValue {
  return {
    sealed: 'v1',
    person: subject.id,
    data: sealPadded([subject], placeText(place), canonicalText(value)).toString('base64url'),
  };
}

/** The value that was sealed; undefined where key or place are others. */
export function openValue(key: Uint8Array, place: ValuePlace, { data }: SealedValue): JsonValue | undefined {
  const text = unseal(encryptionKey([key]), Buffer.from(data, 'base64url'), placeText(place));
  return text === undefined ? undefined : (JSON.parse(text) as JsonValue); // Written by us alone.
}

/** Seals a source's own text under the keys of all whom it is about: when one of them is gone, it opens no more. */
export function sealText(
  subjects: readonly { readonly id: string; readonly key: Uint8Array }[],
  place: ValuePlace,
  text: string,
): string {
  const ordered = [...subjects].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = sealPadded(ordered, placeText(place), canonicalText(text));
  return `${TEXT_PREFIX}${ordered.map(({ id }) => id).join(',')}:${bytes.toString('base64url')}`;
}

/** Whom a sealed text is about; undefined for a text that is not sealed. */
export function subjectsOfText(text: string): readonly string[] | undefined {
  if (!text.startsWith(TEXT_PREFIX)) return undefined;
  return /^([^:]+):[\w-]+$/.exec(text.slice(TEXT_PREFIX.length))?.[1]?.split(',');
}

/** The text that was sealed. @param keys of those whom it is about, in the order of {@link subjectsOfText} */
export function openText(keys: readonly Uint8Array[], place: ValuePlace, text: string): string | undefined {
  const data = text.slice(text.lastIndexOf(':') + 1);
  const opened = unseal(encryptionKey(keys), Buffer.from(data, 'base64url'), placeText(place));
  return opened === undefined ? undefined : (JSON.parse(opened) as string); // Written by us alone.
}

function sealPadded(subjects: readonly { readonly key: Uint8Array }[], place: string, plain: string): Buffer {
  const keys = subjects.map(({ key }) => key);
  const nonce = derived(keys, 'nonce').update(`${place}\n`).update(plain).digest();
  const bytes = Buffer.byteLength(plain);
  const padded = plain + ' '.repeat((PADDING - (bytes % PADDING)) % PADDING); // Space after JSON is nothing.
  return sealWith(encryptionKey(keys), nonce.subarray(0, SEAL_NONCE_BYTES), padded, place);
}

function encryptionKey(keys: readonly Uint8Array[]): Buffer {
  return derived(keys, 'encrypt').digest();
}

/** A key for one use, made of the keys of all; without one of them it cannot be made. */
function derived(keys: readonly Uint8Array[], use: 'encrypt' | 'nonce') {
  const joint = keys.reduce<Uint8Array>(
    (sum, key) => createHmac('sha256', sum).update(key).digest(),
    Buffer.from('tallystick personal v1'),
  );
  return createHmac('sha256', createHmac('sha256', joint).update(use).digest());
}

function placeText({ tenantId, agreementId, source, recordId, field }: ValuePlace): string {
  return JSON.stringify([tenantId, agreementId, source, recordId, field ?? null]);
}
