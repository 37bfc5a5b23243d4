import { formattedText, problemText } from '@tallystick/agreement';
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
  tallystick fmt agreement.yaml
  tallystick fmt --check agreements/*.yaml
  tallystick fmt - < agreement.yaml

Exit codes: 0 done, 1 with --check: a file would be changed, 2 wrong usage, 3 invalid input.`;

/** `tallystick fmt`: agreements in one layout, comments kept. */
export function fmtCommand(): Command {
  return new Command('fmt')
    .description('Lays out agreements in one way, comments and order kept; nothing that they say changes.')
    .argument('<files...>', 'agreements (YAML or JSON); - reads standard input and writes standard output')
    .option('--check', 'change nothing, and tell which files would be changed')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      process.exitCode = await layOut(files, options);
    });
}

async function layOut(files: readonly string[], { check = false, format }: Options): Promise<number> {
  if (files.includes('-')) {
    if (files.length > 1 || check)
      throw new CommandError(EXIT.usage, '- stands alone: it goes to standard output.');
    await write(laidOut('-').after);
    return EXIT.done;
  }
  // All are read before one is written: a file that is wrong leaves the others as they were.
  const read = files.map((file) => ({ file, ...laidOut(file) }));
  const changed = read.filter(({ before, after }) => before !== after);
  if (!check) for (const { file, after } of changed) save(file, after);
  if (format === 'json') {
    const report = read.map(({ file, before, after }) => ({ file, changed: before !== after }));
    await writeJson({ format: 'tallystick-fmt/1', files: report });
  } else await write(changed.map(({ file }) => `${file}\n`));
  return check && changed.length > 0 ? EXIT.missed : EXIT.done;
}

function laidOut(file: string): { readonly before: string; readonly after: string } {
  if (/\.(?:jsonl|ndjson)$/.test(file))
    throw invalid([
      `${file}: Lines of JSON are evidence and no agreement; it was left as it is. Check that this is the right file.`,
    ]);
  const before = readText(file);
  const formatted = formattedText(before);
  if (!formatted.ok) throw invalid(formatted.problems.map((problem) => problemText(problem, file)));
  return { before, after: formatted.text };
}
