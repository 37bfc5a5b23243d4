import { Command, Option } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { readTemplate, type Template, templateNames } from './templates.ts';

const EXAMPLES = `
Examples:
  tallystick templates
  tallystick templates --format json
  tallystick init --template saas my.agreement.yaml

Exit codes: 0 done, 2 wrong usage.`;

/** `tallystick templates`: what there is to start from. */
export function templatesCommand(): Command {
  return new Command('templates')
    .description('Lists the templates that an agreement can be started from with "tallystick init".')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const templates = templateNames().map(readTemplate);
      await (format === 'json' ? writeJson(listOf(templates)) : write(textOf(templates)));
    });
}

function listOf(templates: readonly Template[]) {
  const listed = templates.map(({ name, summary, agreement }) => ({
    name,
    title: agreement.title,
    summary,
    kind: agreement.kind,
    objectives: agreement.objectives.size,
    scenarios: agreement.scenarios.size,
  }));
  return { format: 'tallystick-templates/1', templates: listed };
}

const LINE = 100;

function textOf(templates: readonly Template[]): string {
  const width = Math.max(...templates.map(({ name }) => name.length)) + 2;
  return templates
    .map(
      ({ name, summary }) =>
        `${name.padEnd(width)}${wrapped(summary, LINE - width).join(`\n${' '.repeat(width)}`)}\n`,
    )
    .join('');
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
