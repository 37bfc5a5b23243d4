import { createReadStream } from 'node:fs';
import { Command, Option } from 'commander';
import { EXIT } from '../exit.ts';
import { readText, unreadable } from '../files.ts';
import { readVerifier } from '../key/file.ts';
import { nativeSha256 } from '../native-sha256.ts';
import { write, writeJson } from '../output/write.ts';
import { verdictText } from './text.ts';

interface Options {
  readonly key: readonly string[];
  readonly checkpoint: readonly string[];
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick verify march.bundle --key provider.pub
  tallystick verify march.bundle --key provider.pub --key customer.pub --checkpoint saved/2026-02.txt

Nothing is asked of any server. What each step looks at: docs/proof.md.

Exit codes: 0 verified, 1 not verified or undecided, 2 wrong usage, 3 no such file.`;

/** `tallystick verify`: a bundle, checked and computed again, offline. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Checks a bundle: signature, agreement, evidence, checkpoints; and works its figures out again.',
    )
    .argument('<bundle>', 'the file; - is standard input')
    .addOption(listOption('--key <key>', 'a key that you trust, or a file with it; as often as needed'))
    .addOption(listOption('--checkpoint <file>', 'a checkpoint that you kept; as often as needed'))
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options) => {
      const { verifyBundle } = await import('@tallystick/proof'); // with the engine: loaded only where it works
      const verdict = await verifyBundle(bytesOf(file), {
        trusted: options.key.map(readVerifier),
        kept: options.checkpoint.map((name) => ({ name, note: readText(name) })),
        sha256: nativeSha256,
      });
      if (options.format === 'json') await writeJson({ format: 'tallystick-verdict/1', ...verdict });
      else await write(verdictText(file, verdict));
      process.exitCode = verdict.kind === 'verified' ? EXIT.done : EXIT.notVerified;
    });
}

function listOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([], 'none')
    .argParser((value: string, before: readonly string[]) => [...before, value]);
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1_048_576 });
  } catch (error) {
    throw unreadable(file, error);
  }
}
