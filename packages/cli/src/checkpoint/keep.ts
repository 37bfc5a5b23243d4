import { join } from 'node:path';
import {
  cosignatureLine,
  type SigningKey,
  trustedKeys,
  type VerifierKey,
  verifierText,
} from '@tallystick/ledger';
import { CommandError, EXIT } from '../exit.ts';
import { save as saveFile } from '../output/save.ts';
import { write } from '../output/write.ts';
import { assertContinues, type KeptCheckpoint, newestKept, readCheckpoint } from './kept.ts';
import { consistencyOf, newestCheckpoint, rotationsOf, sendCosignature } from './requests.ts';

/** What is kept, of whom, and where. */
export interface Keeping {
  readonly url: string;
  readonly agreement: string;
  /** The folder with the checkpoints kept so far. */
  readonly folder: string;
  /** Keys that are trusted; those that they passed on to are trusted as well. */
  readonly keys: readonly VerifierKey[];
  /** What to countersign with. */
  readonly own: SigningKey | undefined;
}

/**
 * Fetches the newest checkpoint of an agreement, has the server prove that it continues the newest one kept, keeps it, and countersigns it.
 *
 * @param options.onlyNews says and countersigns nothing of a checkpoint that is kept already
 * @throws CommandError `notVerified` where the ledger does not continue what was kept, or nobody who is trusted signed it
 */
export async function keepNewest(
  { url, agreement, folder, keys, own }: Keeping,
  options: { readonly onlyNews: boolean },
): Promise<void> {
  const rotations = await rotationsOf(url);
  const trusted = keys.flatMap((key) => trustedKeys(key, rotations));
  const { note } = await newestCheckpoint(url, agreement);
  const { signed, checkpoint } = readCheckpoint(note, trusted, url);
  const kept = newestKept(folder, checkpoint.origin, trusted);
  if (kept && kept.size > checkpoint.size) throw shrunk(kept, checkpoint.size);
  if (kept)
    assertContinues(kept, checkpoint, await consistencyOf(url, agreement, kept.size, checkpoint.size));
  const isKept = kept?.size === checkpoint.size;
  if (isKept && options.onlyNews) return;
  const name = `${agreement.replaceAll(/[^A-Za-z0-9._-]/g, '_')}-${String(checkpoint.size).padStart(12, '0')}.txt`;
  const file = isKept ? kept.file : join(folder, name);
  if (!isKept) saveFile(file, note);
  const since = kept && !isKept ? `, ${checkpoint.size - kept.size} more than ${kept.file}` : '';
  await write(`${checkpoint.origin}: ${checkpoint.size} records${since}. Kept as ${file}.\n`);
  if (!own) return;
  const line = cosignatureLine(signed.text, own, Math.floor(Date.now() / 1_000));
  await sendCosignature(url, agreement, checkpoint.size, { key: verifierText(own.verifier), line });
  await write(`Countersigned as ${own.verifier.name}.\n`);
}

function shrunk(kept: KeptCheckpoint, size: number): CommandError {
  return new CommandError(
    EXIT.notVerified,
    `${kept.file} covers ${kept.size} records, and the server's newest checkpoint ${size}. Records are missing: ask the provider, and keep what you have.`,
  );
}
