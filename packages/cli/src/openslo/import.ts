import { importOpenSlo, problemText, remarkText } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { invalid, readText } from '../files.ts';
import { save } from '../output/save.ts';
import { jsonText, write } from '../output/write.ts';

interface Options {
  readonly output?: string;
  readonly format: 'yaml' | 'json';
  readonly id: string;
  readonly title: string;
}

const EXAMPLES = `
Examples:
  tallystick openslo import slos/*.yaml --id shop-slos --output masters/shop-slos.yaml
  tallystick openslo import slos.yaml --format json

What comes out is a master agreement: an agreement extends it, and says who the parties are and for how long.
What it cannot hold is told on standard error, field by field; in JSON it stands beside it.
Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

/** `tallystick openslo import`: indicators and objectives from OpenSLO, as a master agreement. */
export function importCommand(): Command {
  return new Command('import')
    .description('Makes a master agreement of SLOs in OpenSLO v1alpha, v1 or v2alpha.')
    .argument('<files...>', 'files of OpenSLO (YAML or JSON); - for standard input')
    .option('--output <file>', 'writes it there instead of to standard output')
    .option('--id <id>', 'id of the master agreement', 'openslo')
    .option('--title <title>', 'title of the master agreement', 'Service level objectives')
    .addOption(new Option('--format <format>', 'output').choices(['yaml', 'json']).default('yaml'))
    .addHelpText('after', EXAMPLES)
    .action(importFiles);
}

async function importFiles(files: readonly string[], { output, format, id, title }: Options): Promise<void> {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u.test(id)) {
    throw new CommandError(
      EXIT.usage,
      `--id: "${id}" is no id. Use letters, digits and hyphens, like shop-slos.`,
    );
  }
  const read = files.map((file) => ({ file, text: readText(file) }));
  const imported = importOpenSlo(read, { id, title });
  if (!imported.ok) throw invalid(imported.problems.map((problem) => problemText(problem, files[0] ?? '')));
  const { agreement, text, remarks } = imported;
  const content =
    format === 'yaml' ? text : jsonText({ format: 'tallystick-openslo-import/1', agreement, remarks });
  if (output === undefined) await write(content);
  else save(output, content);
  if (format === 'json') return;
  for (const remark of remarks) console.error(remarkText(remark));
}
