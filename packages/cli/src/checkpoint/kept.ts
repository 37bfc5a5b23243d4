import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Checkpoint,
  checkNote,
  parseCheckpoint,
  parseNote,
  type SignedNote,
  signersOf,
  type VerifierKey,
  verifyConsistency,
} from '@tallystick/ledger';
import { CommandError, EXIT } from '../exit.ts';
import { readText } from '../files.ts';

/** A checkpoint that was kept. */
export interface KeptCheckpoint extends Checkpoint {
  readonly file: string;
}

/** Reads a checkpoint that a trusted key signed, or ends the command. @param from where it came from */
export function readCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
  from: string,
): { readonly signed: SignedNote; readonly checkpoint: Checkpoint } {
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  if (!signed || !checkpoint) throw new CommandError(EXIT.notVerified, `${from}: This is no checkpoint.`);
  const wrong = keys.find((key) => checkNote(signed, key).kind === 'wrong');
  if (wrong) {
    throw new CommandError(
      EXIT.notVerified,
      `${from}: The checkpoint was changed after ${wrong.name} signed it: the signature does not fit. Where you keep it yourself, put back a copy that nobody touched.`,
    );
  }
  if (signersOf(signed, keys).length === 0) {
    const by = signed.signatures.map(({ name }) => name).join(', ');
    throw new CommandError(
      EXIT.notVerified,
      `${from}: The checkpoint is signed by no key that you trust, but by ${by || 'nobody'}. Compare the provider's keys with what you were given.`,
    );
  }
  return { signed, checkpoint };
}

/** The largest checkpoint of a ledger in a folder; files of something else are passed over, and one of this ledger that no trusted key signed ends the command. */
export function newestKept(
  folder: string,
  origin: string,
  keys: readonly VerifierKey[],
): KeptCheckpoint | undefined {
  return filesOf(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const file = join(folder, name);
      const text = readText(file);
      if (parseCheckpoint(parseNote(text)?.text ?? '')?.origin !== origin) return [];
      return [{ ...readCheckpoint(text, keys, file).checkpoint, file }];
    })
    .sort((a, b) => b.size - a.size)[0];
}

/** Ends the command where a checkpoint is not a continuation of the one kept (RFC 6962 §2.1.2). */
export function assertContinues(
  kept: KeptCheckpoint,
  { size, root }: Checkpoint,
  proof: readonly Uint8Array[],
): void {
  const isSo = verifyConsistency({
    oldSize: kept.size,
    oldHead: kept.root,
    newSize: size,
    newHead: root,
    proof,
  });
  if (isSo) return;
  throw new CommandError(
    EXIT.notVerified,
    `The ledger does not continue ${kept.file}: of its first ${kept.size} records, some were changed, removed, added or moved after they were signed. Keep that file: with it, tallystick verify --checkpoint shows the same to others.`,
  );
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new CommandError(
      EXIT.usage,
      `${folder}: There is no such folder. Make it first, so that nothing is kept in the wrong place.`,
    );
  }
}
