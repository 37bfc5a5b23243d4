import { setTimeout as pause } from 'node:timers/promises';
import type { SigningKey, VerifierKey } from '@tallystick/ledger';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readSigningKey, readVerifier } from '../key/file.ts';
import { serverOption } from '../server-option.ts';
import { type Keeping, keepNewest } from './keep.ts';

interface Options {
  readonly url: string;
  readonly save: string;
  readonly key: readonly VerifierKey[];
  readonly cosign?: string;
  readonly every?: number;
}

const EXAMPLES = `
Examples:
  tallystick checkpoint acme --url https://sla.provider.example --key provider.pub --save kept
  tallystick checkpoint acme --key provider.pub --save kept --cosign customer.key
  tallystick checkpoint acme --key provider.pub --save kept --every 60

Run it daily, or leave it running with --every. What is kept goes into tallystick verify --checkpoint. A key that yours passed on to is trusted as well.

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
    .option('--every <seconds>', 'go on, and keep what is newer that often, until Ctrl-C', readSeconds)
    .addOption(serverOption())
    .addHelpText('after', EXAMPLES)
    .action(async (agreement: string, { url, save: folder, key: keys, cosign, every }: Options) => {
      const own = cosign === undefined ? undefined : cosigningKey(cosign);
      const keeping = { url, agreement, folder, keys, own };
      await keepNewest(keeping, { onlyNews: false });
      if (every !== undefined) await keepOn(keeping, every * 1_000);
    });
}

/** Keeps on until it is ended, or the ledger does not continue what was kept; a server that is away is asked again. */
async function keepOn(keeping: Keeping, everyMs: number): Promise<never> {
  for (;;) {
    await pause(everyMs);
    try {
      await keepNewest(keeping, { onlyNews: true });
    } catch (error) {
      if (!(error instanceof CommandError) || error.exitCode !== EXIT.invalidInput) throw error;
      console.error(`${error.message} Asking again in ${everyMs / 1_000} s.`);
    }
  }
}

function cosigningKey(file: string): SigningKey {
  const own = readSigningKey(file);
  if (own.verifier.use === 'cosignature') return own;
  throw new CommandError(
    EXIT.usage,
    `${file} signs notes. Make a key to countersign with: tallystick key new NAME --cosign --out FILE.`,
  );
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,6}$/.test(text) && seconds > 0) return seconds;
  throw new InvalidArgumentError('A whole number of seconds from 1 to 999999 is expected.');
}
