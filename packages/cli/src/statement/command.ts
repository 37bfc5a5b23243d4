import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { type KnownAtOptions, knownAtOption, withKnownAt } from '../known-at-option.ts';
import { languageOption } from '../language-option.ts';
import { save } from '../output/save.ts';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick statement list acme-2026
  tallystick statement get acme-2026 3 --out march.pdf
  tallystick statement get acme-2026 3 --language de --out maerz.pdf
  tallystick statement get acme-2026 3 --revision 1 --format json --out march.json

When statements are made and revised says docs/statements.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** A revision of a statement as the server tells it. */
interface Revision {
  readonly number: number;
  readonly revision: number;
  readonly period: string;
  readonly madeAt: string;
  readonly met: number;
  readonly missed: number;
}

/** `tallystick statement`: what was stated of an agreement's periods. */
export function statementCommand(): Command {
  return new Command('statement')
    .description('Lists the statements of an agreement, and fetches them.')
    .addCommand(listCommand())
    .addCommand(getCommand())
    .addHelpText('after', EXAMPLES);
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists statements with their revisions, the newest first.')
    .argument('<agreement>', 'id of the agreement')
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, { url, format, knownAt }: KnownAtOptions) => {
      const statements = await statementsOf(url, agreement, knownAt);
      if (format === 'json') return writeJson({ format: 'tallystick-statements/1', statements });
      const lines = statements.map(
        ({ number, period, revision, met, missed, madeAt }) =>
          `${number}  ${period}  revision ${revision}  ${met} met, ${missed} missed  made ${madeAt}\n`,
      );
      return write(lines.join('') || 'There are none.\n');
    });
}

interface GetOptions {
  readonly url: string;
  readonly revision?: number;
  readonly out: string;
  readonly format: string;
  readonly language: string;
}

function getCommand(): Command {
  return new Command('get')
    .description('Fetches a statement; its newest revision where none is named.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the statement', readNumber)
    .option('--revision <number>', 'which revision', readNumber)
    .requiredOption('--out <file>', 'where it goes; a file that is there is replaced')
    .addOption(
      new Option('--format <format>', 'form')
        .choices(['pdf', 'html', 'xlsx', 'csv', 'json', 'note'])
        .default('pdf'),
    )
    .addOption(languageOption())
    .addOption(serverOption())
    .action(
      async (agreement: string, number: number, { url, revision, out, format, language }: GetOptions) => {
        const newest = (await statementsOf(url, agreement)).find((one) => one.number === number);
        const which = revision ?? newest?.revision;
        if (which === undefined)
          throw new CommandError(EXIT.invalidInput, `There is no statement ${number} of "${agreement}".`);
        const path = `${pathOf(agreement)}/${number}/revisions/${which}?format=${format}&language=${language}`;
        save(out, new Uint8Array(await (await askServer(url, path)).arrayBuffer()));
      },
    );
}

async function statementsOf(url: string, agreement: string, knownAt?: string): Promise<readonly Revision[]> {
  const path = withKnownAt(pathOf(agreement), knownAt);
  return (await askForAll<{ statements: Revision[] }>(url, path, 'statements')).statements;
}

function pathOf(agreement: string): string {
  return `/agreements/${encodeURIComponent(agreement)}/statements`;
}
