import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '@tallystick/ledger';
import { SigningKeyError, signingKeyIn } from '@tallystick/server';
import type { StoreLocation } from '@tallystick/store';
import { CommandError, EXIT } from '../exit.ts';

/** What a server signs with. */
export interface Signing {
  readonly signingKey?: SigningKey;
  /** The note by which the key takes over from the one before it. */
  readonly rotation?: string;
}

/**
 * The signing key of a server: the one in the file that TALLYSTICK_SIGNING_KEY_FILE names, else `signing.key` in the data folder, which is made when it is not
 * there. A note that lies beside it as FILE.rotation tells how it took over. With DATABASE_URL and no file named, nothing is signed: several servers of one database sign with one key,
 * which only a person can hand to each.
 *
 * @throws CommandError for a file that holds something else.
 */
export function signingOf(location: StoreLocation): Signing {
  const named = process.env.TALLYSTICK_SIGNING_KEY_FILE;
  const file = named || ('dataDir' in location ? join(location.dataDir, 'signing.key') : undefined);
  if (file === undefined) return {};
  try {
    const signingKey = signingKeyIn(file);
    const note = `${file}.rotation`;
    return { signingKey, ...(existsSync(note) ? { rotation: readFileSync(note, 'utf8') } : {}) };
  } catch (error) {
    if (error instanceof SigningKeyError) throw new CommandError(EXIT.invalidInput, error.message);
    const { message } = error as Error;
    throw new CommandError(EXIT.invalidInput, `The signing key ${file} cannot be read or made: ${message}.`);
  }
}
