import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import {
  KEY_BYTES,
  type KeyUse,
  parseSigningKey,
  parseVerifier,
  type SigningKey,
  signingKey,
  signingKeyText,
  type VerifierKey,
} from '@tallystick/ledger';
import { CommandError, EXIT } from '../exit.ts';
import { readText } from '../files.ts';

/** Reads a signing key, or ends the command. */
export function readSigningKey(file: string): SigningKey {
  const key = parseSigningKey(readText(file));
  if (key) return key;
  throw new CommandError(
    EXIT.invalidInput,
    `${file}: This is no signing key. Make one with tallystick key new.`,
  );
}

/** Reads a verifier key: its text itself, or a file that holds it. */
export function readVerifier(textOrFile: string): VerifierKey {
  const key = parseVerifier(textOrFile) ?? parseVerifier(readText(textOrFile));
  if (key) return key;
  const remedy =
    'A verifier key looks like provider.example/sla+1a2b3c4d+AQ…; tallystick key show prints that of a signing key.';
  throw new CommandError(EXIT.invalidInput, `${textOrFile}: This is no verifier key. ${remedy}`);
}

/** A new random key. @throws CommandError for a name that cannot be one */
export function newKey(name: string, use: KeyUse): SigningKey {
  try {
    return signingKey(name, use, randomBytes(KEY_BYTES));
  } catch (error) {
    throw new CommandError(EXIT.usage, (error as Error).message);
  }
}

/** Writes a signing key where nothing is yet, for its owner's eyes only. */
export function writeSigningKey(file: string, key: SigningKey): void {
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const what = isThere
      ? 'There is a file already, and a key that is written over is lost. Choose another name.'
      : `It cannot be written (${(error as NodeJS.ErrnoException).code}). Check the folder.`;
    throw new CommandError(EXIT.invalidInput, `${file}: ${what}`);
  }
  writeSync(handle, `${signingKeyText(key)}\n`);
  fsyncSync(handle);
  closeSync(handle);
}
