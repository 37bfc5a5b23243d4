import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { isSameKey, type SigningKey, type VerifierKey } from './key.ts';

/** A text and those who signed it (C2SP signed note). */
export interface SignedNote {
  /** What was signed, with its last line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  /** Which of the keys of that name: its first four bytes of hash. */
  readonly keyId: Uint8Array;
  /** What the key's algorithm made of it. */
  readonly bytes: Uint8Array;
}

/** What a key says of a note. */
export type NoteCheck =
  | {
      readonly kind: 'valid';
      /** Of a cosignature: the second since 1970-01-01T00:00:00Z at which the signer says to have seen the note. */
      readonly seenAtSeconds?: number;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'wrong' };

/** Limits of a note (rule SIG-3). */
export const NOTE_LIMITS = { characters: 65_536, signatures: 64 } as const;

/**
 * Signs a text (rule SIG-2). The text ends with a line break and holds no other control characters.
 *
 * @throws RangeError for a text that a note cannot hold, or a key for cosignatures
 */
export function signNote(text: string, ...keys: readonly SigningKey[]): string {
  if (!isNoteText(text))
    throw new RangeError('the text of a note is lines of printable characters, each ended');
  return `${text}\n${keys.map((key) => signatureLine(text, key)).join('')}`;
}

/** The note with one more signature of the same kind. */
export function addSignature(note: SignedNote, line: string): string {
  return `${noteText(note)}${line}`;
}

/**
 * A cosignature (C2SP tlog-cosignature v1): the signer says that it saw this note at a second, and that it is a continuation of
 * every one it cosigned before (rule SIG-6).
 *
 * @param seenAtSeconds whole seconds since 1970-01-01T00:00:00Z
 * @returns the signature line, with its line break
 */
export function cosignatureLine(text: string, key: SigningKey, seenAtSeconds: number): string {
  if (key.verifier.use !== 'cosignature') throw new RangeError('this key signs notes and not cosignatures');
  if (!Number.isSafeInteger(seenAtSeconds) || seenAtSeconds < 0) throw new RangeError('no whole second');
  const signature = ed25519.sign(cosigned(text, seenAtSeconds), key.seed);
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(seenAtSeconds));
  return lineOf(key.verifier, concatBytes(time, signature));
}

/** Reads a note; undefined where the text is none, to the byte (rule SIG-3). */
export function parseNote(text: string): SignedNote | undefined {
  if (text.length > NOTE_LIMITS.characters) return undefined;
  const split = text.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const body = text.slice(0, split + 1);
  const rest = text.slice(split + 2);
  if (!isNoteText(body) || !rest.endsWith('\n')) return undefined;
  const signatures = rest.slice(0, -1).split('\n').map(parseSignature);
  if (signatures.length > NOTE_LIMITS.signatures || !signatures.every((one) => one !== undefined))
    return undefined;
  return { text: body, signatures };
}

/** A note as it was read. */
export function noteText({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureText).join('')}`;
}

/** What a key says of a note (rule SIG-4): one right signature of it is enough, unless another of the same key is wrong. */
export function checkNote(note: SignedNote, key: VerifierKey): NoteCheck {
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && equal(keyId, key.id));
  if (own.length === 0) return { kind: 'absent' };
  const checked = own.map(({ bytes }) => checkBytes(note.text, bytes, key));
  return checked.find(({ kind }) => kind === 'wrong') ?? checked[0]!;
}

/** The keys that signed a note rightly, of those given. */
export function signersOf(note: SignedNote, keys: readonly VerifierKey[]): readonly VerifierKey[] {
  return keys.filter(
    (key, index) =>
      checkNote(note, key).kind === 'valid' && keys.findIndex((other) => isSameKey(other, key)) === index,
  );
}

const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
const ID_BYTES = 4;

function signatureLine(text: string, key: SigningKey): string {
  if (key.verifier.use !== 'note') throw new RangeError('this key signs cosignatures and not notes');
  return lineOf(key.verifier, ed25519.sign(utf8ToBytes(text), key.seed));
}

function lineOf({ name, id }: VerifierKey, bytes: Uint8Array): string {
  return signatureText({ name, keyId: id, bytes });
}

function signatureText({ name, keyId, bytes }: NoteSignature): string {
  return `\u2014 ${name} ${toBase64(concatBytes(keyId, bytes))}\n`;
}

function parseSignature(line: string): NoteSignature | undefined {
  const match = /^\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)$/.exec(line);
  const bytes = match && fromBase64(match[2]!);
  if (!match || !bytes || bytes.length <= ID_BYTES) return undefined;
  return { name: match[1]!, keyId: bytes.slice(0, ID_BYTES), bytes: bytes.slice(ID_BYTES) };
}

function checkBytes(text: string, bytes: Uint8Array, { use, publicKey }: VerifierKey): NoteCheck {
  const hasTime = use === 'cosignature';
  if (bytes.length !== SIGNATURE_BYTES + (hasTime ? TIME_BYTES : 0)) return { kind: 'wrong' };
  if (!hasTime) return verified(bytes, utf8ToBytes(text), publicKey) ? { kind: 'valid' } : { kind: 'wrong' };
  const seenAtSeconds = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(seenAtSeconds)) return { kind: 'wrong' };
  const isValid = verified(bytes.slice(TIME_BYTES), cosigned(text, seenAtSeconds), publicKey);
  return isValid ? { kind: 'valid', seenAtSeconds } : { kind: 'wrong' };
}

/** Strict as RFC 8032 has it, so that a signature has one form only. */
function verified(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // The key is no point of the curve, or the signature no pair of numbers.
  }
}

function cosigned(text: string, seenAtSeconds: number): Uint8Array {
  return utf8ToBytes(`cosignature/v1\ntime ${seenAtSeconds}\n${text}`);
}

function isNoteText(text: string): boolean {
  return (
    text.endsWith('\n') &&
    text.isWellFormed() &&
    !/\p{Cc}/u.test(text.replaceAll('\n', '')) &&
    !/\n\n\u2014 /.test(text)
  );
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
