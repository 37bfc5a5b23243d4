import { type MigrationChange, migratedText, NEWEST_VERSION, problemText } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { invalid, readText } from '../files.ts';
import { save } from '../output/save.ts';
import { write, writeJson } from '../output/write.ts';

interface Options {
  readonly check?: boolean;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick migrate agreement.yaml
  tallystick migrate --check agreements/*.yaml
  tallystick migrate - < agreement.yaml

Exit codes: 0 done, 1 with --check: a file is of an older version, 2 wrong usage, 3 invalid input.`;

/** `tallystick migrate`: agreements in the newest version of the language. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'Brings agreements to the newest version of the language, comments kept, and says what changes.',
    )
    .argument('<files...>', 'agreements (YAML or JSON); - reads standard input and writes standard output')
    .option('--check', 'change nothing, and tell what would change')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      process.exitCode = await migrate(files, options);
    });
}

async function migrate(files: readonly string[], { check = false, format }: Options): Promise<number> {
  if (files.includes('-')) {
    if (files.length > 1 || check || format === 'json')
      throw new CommandError(EXIT.usage, '- stands alone: it goes to standard output.');
    const { text, changes } = migrated('-');
    for (const change of changes) console.error(changeText(change, '-'));
    await write(text);
    return EXIT.done;
  }
  // All are read before one is written: a file that is wrong leaves the others as they were.
  const read = files.map((file) => ({ file, ...migrated(file) }));
  const old = read.filter(({ changes }) => changes.length > 0);
  if (!check) for (const { file, text } of old) save(file, text);
  if (format === 'json') {
    const told = read.map(({ file, from, changes }) => ({ file, from, to: NEWEST_VERSION, changes }));
    await writeJson({ format: 'tallystick-migrate/1', files: told });
  } else {
    await write(old.flatMap(({ file, changes }) => changes.map((change) => `${changeText(change, file)}\n`)));
  }
  return check && old.length > 0 ? EXIT.missed : EXIT.done;
}

function migrated(file: string) {
  const result = migratedText(readText(file));
  if (result.ok && (result.from === NEWEST_VERSION || result.changes.length > 0)) return result;
  if (result.ok) {
    const named = result.from === '' ? 'names no version' : `is of the version "${result.from.slice(0, 60)}"`;
    const remedy = `Check that this is the right file; agreements say "apiVersion: ${NEWEST_VERSION}". Nothing was changed.`;
    throw invalid([`${file}:1:1: The file ${named}, which nothing leads from. ${remedy}`]);
  }
  throw invalid(result.problems.map((problem) => problemText(problem, file)));
}

function changeText({ line, clause, message, isToBeRead }: MigrationChange, file: string): string {
  return `${file}:${line}: ${clause}: ${message}${isToBeRead ? ' Read it before you use the file.' : ''}`;
}
