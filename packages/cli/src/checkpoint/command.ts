import { join } from 'node:path';
import { cosignatureLine, type VerifierKey, verifierText } from '@tallystick/ledger';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readSigningKey, readVerifier } from '../key/file.ts';
import { save as saveFile } from '../output/save.ts';
import { write } from '../output/write.ts';
import { serverOption } from '../server-option.ts';
import { assertContinues, newestKept, readCheckpoint } from './kept.ts';
import { consistencyOf, newestCheckpoint, sendCosignature } from './requests.ts';

interface Options {
  readonly url: string;
  readonly save: string;
  readonly key: readonly VerifierKey[];
  readonly cosign?: string;
}

const EXAMPLES = `
Examples:
  tallystick checkpoint acme --url https://sla.provider.example --key provider.pub --save kept
  tallystick checkpoint acme --key provider.pub --save kept --cosign customer.key

Run it daily. What is kept goes into tallystick verify --checkpoint.

Exit codes: 0 kept, 1 the ledger does not continue what was kept, 2 wrong usage, 3 invalid input or no server.`;

/** `tallystick checkpoint`: keeps, and countersigns, what a server signed of its ledger. */
export function checkpointCommand(): Command {
  return new Command('checkpoint')
    .description(
      'Fetches the newest signed checkpoint of an agreement, checks that it continues the ones kept, and keeps it.',
    )
    .argument('<agreement-id>', 'the id of the agreement')
    .requiredOption('--save <folder>', 'the folder with the checkpoints kept so far; it must be there')
    .addOption(
      new Option('--key <key>', 'a key that you trust, or a file with it; as often as needed')
        .makeOptionMandatory()
        .argParser((value: string, before: readonly VerifierKey[] = []) => [...before, readVerifier(value)]),
    )
    .option('--cosign <file>', 'countersign it with this key, and give that to the server')
    .addOption(serverOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, { url, save, key, cosign }: Options) => {
      const { note } = await newestCheckpoint(url, id);
      const { signed, checkpoint } = readCheckpoint(note, key, url);
      const kept = newestKept(save, checkpoint.origin, key);
      if (kept && kept.size > checkpoint.size) {
        const what = `${kept.file} covers ${kept.size} records, and the server's newest checkpoint ${checkpoint.size}`;
        throw new CommandError(
          EXIT.notVerified,
          `${what}. Records are missing: ask the provider, and keep what you have.`,
        );
      }
      if (kept) assertContinues(kept, checkpoint, await consistencyOf(url, id, kept.size, checkpoint.size));
      const file = join(
        save,
        `${id.replaceAll(/[^A-Za-z0-9._-]/g, '_')}-${String(checkpoint.size).padStart(12, '0')}.txt`,
      );
      if (kept?.size !== checkpoint.size) saveFile(file, note);
      const since =
        kept && kept.size < checkpoint.size ? `, ${checkpoint.size - kept.size} more than ${kept.file}` : '';
      await write(
        `${checkpoint.origin}: ${checkpoint.size} records${since}. Kept as ${kept?.size === checkpoint.size ? kept.file : file}.\n`,
      );
      if (cosign === undefined) return;
      const own = readSigningKey(cosign);
      if (own.verifier.use !== 'cosignature') {
        throw new CommandError(
          EXIT.usage,
          `${cosign} signs notes. Make a key to countersign with: tallystick key new NAME --cosign --out FILE.`,
        );
      }
      const line = cosignatureLine(signed.text, own, Math.floor(Date.now() / 1_000));
      await sendCosignature(url, id, checkpoint.size, { key: verifierText(own.verifier), line });
      await write(`Countersigned as ${own.verifier.name}.\n`);
    });
}
