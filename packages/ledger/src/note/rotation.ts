import { parseVerifier, type SigningKey, type VerifierKey, verifierText } from './key.ts';
import { checkNote, parseNote, signNote } from './note.ts';

/** That one key takes the place of another: a note that both sign. */
export interface KeyRotation {
  readonly from: VerifierKey;
  readonly to: VerifierKey;
  /** When, ISO 8601 in UTC, as the signer says. */
  readonly at: string;
}

/** Writes and signs the note with which a signer passes on to a new key (rule SIG-7). */
export function rotationNote(from: SigningKey, to: SigningKey, at: string): string {
  const text = `${HEADING}\n${verifierText(from.verifier)}\n${verifierText(to.verifier)}\n${at}\n`;
  return signNote(text, from, to);
}

/** Reads a rotation and checks both its signatures; undefined where it is none, or either is missing or wrong. */
export function readRotation(note: string): KeyRotation | undefined {
  const parsed = parseNote(note);
  const [heading, fromText = '', toText = '', at = '', ...rest] = parsed?.text.split('\n') ?? [];
  const [from, to] = [parseVerifier(fromText), parseVerifier(toText)];
  if (!parsed || heading !== HEADING || !from || !to || rest.join() !== '') return undefined;
  if (checkNote(parsed, from).kind !== 'valid' || checkNote(parsed, to).kind !== 'valid') return undefined;
  return { from, to, at };
}

/**
 * The keys that may be trusted by whoever trusts one: it, and all that it passed on to (rule SIG-7).
 *
 * @param notes rotations in any order; what is no rotation counts for nothing
 */
export function trustedKeys(trusted: VerifierKey, notes: readonly string[]): readonly VerifierKey[] {
  const rotations = notes.map(readRotation).filter((one) => one !== undefined);
  const found = new Map([[verifierText(trusted), trusted]]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { from, to } of rotations) if (found.has(verifierText(from))) found.set(verifierText(to), to);
  }
  return [...found.values()];
}

const HEADING = 'tallystick key rotation/v1';
