import { basename } from 'node:path';
import { nearest } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { saveNew } from '../output/save.ts';
import { write, writeJson } from '../output/write.ts';
import { readTemplate, templateNames } from '../templates/templates.ts';

interface Options {
  readonly template: string;
  readonly id?: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick init --template saas acme.agreement.yaml
  tallystick init --template internal-ola --id database-ola - > database.agreement.yaml

"tallystick templates" lists what there is. A file that exists is never overwritten.
Exit codes: 0 done, 2 wrong usage.`;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `tallystick init`: a new agreement from a template. */
export function initCommand(): Command {
  return new Command('init')
    .description('Starts a new agreement from a template.')
    .argument('<file>', 'the file to write; - for standard output')
    .requiredOption('--template <name>', 'the template')
    .option('--id <id>', 'id of the agreement (default: the name of the file)')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(init);
}

async function init(file: string, { template: name, id = idFrom(file), format }: Options): Promise<void> {
  const names = templateNames();
  if (!names.includes(name)) {
    const near = nearest(name, names);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    throw new CommandError(
      EXIT.usage,
      `--template: there is no template "${name}".${hint} Known: ${names.join(', ')}.`,
    );
  }
  if (id !== undefined && !ID.test(id)) {
    throw new CommandError(
      EXIT.usage,
      `--id: "${id}" is no id. Use small letters, digits and hyphens, like acme-2027.`,
    );
  }
  const { text, agreement } = readTemplate(name);
  const written = id === undefined ? text : text.replace(/^id: .*$/m, `id: ${id}`);
  if (file === '-') {
    await write(written);
    return;
  }
  saveNew(file, written);
  const report = { format: 'tallystick-init/1', file, template: name, id: id ?? agreement.id };
  await (format === 'json' ? writeJson(report) : write(nextSteps(file)));
}

/** The name of the file, where it makes an id. */
function idFrom(file: string): string | undefined {
  const name = basename(file).replace(/(?:\.agreement)?\.[a-z]+$/, '');
  return ID.test(name) ? name : undefined;
}

function nextSteps(file: string): string {
  return `${file} is written. Next:
  1. Put in the parties, the term, the fees and the targets.
  2. tallystick lint ${file}      what is vague, missing or out of reach
  3. tallystick test ${file}      the worked examples in it
  4. tallystick render ${file}    the contract text
`;
}
