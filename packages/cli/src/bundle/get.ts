import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
  readonly url: string;
  readonly out: string;
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** `tallystick bundle get`: from a server's ledger. */
export function getCommand(): Command {
  return new Command('get')
    .description('Fetches the bundle of an agreement from a server.')
    .argument('<agreement-id>', 'the id of the agreement')
    .requiredOption(
      '--out <file>',
      'where the bundle goes; one that is there is replaced once the new one is whole',
    )
    .option('--as-of <instant>', 'evaluation instant, ISO 8601 (default: now)')
    .option('--known-at <instant>', 'only evidence received until then counts')
    .addOption(serverOption())
    .action(async (id: string, { url, out, asOf, knownAt }: Options) => {
      const query = new URLSearchParams({
        ...(asOf === undefined ? {} : { asOf }),
        ...(knownAt === undefined ? {} : { knownAt }),
      });
      const answer = await askServer(url, `/agreements/${encodeURIComponent(id)}/bundle?${query}`);
      if (!answer.body) throw new CommandError(EXIT.invalidInput, `${url} sent nothing.`);
      await writeWhole(out, piecesOf(answer.body));
    });
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    throw new CommandError(
      EXIT.invalidInput,
      'The connection broke off before the bundle was whole. Ask again.',
    );
  }
}
