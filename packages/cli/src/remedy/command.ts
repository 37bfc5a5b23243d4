import { Command, Option } from 'commander';
import { knownAtOption, type ListOptions } from '../known-at-option.ts';
import { write, writeJson } from '../output/write.ts';
import { agreementPath, sendJson } from '../send-json.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';

const EXAMPLES = `
Examples:
  tallystick remedy list --state open
  tallystick remedy begin acme-2026 plan 2026-04-01T00:00:00.000Z --words "The plan is being written."
  tallystick remedy done acme-2026 plan 2026-04-01T00:00:00.000Z --words "Acme has the plan."
  tallystick remedy leave acme-2026 plan 2026-04-01T00:00:00.000Z --words "Acme does without."

What misses set off besides credits says the agreement under "remedies"; docs/credits.md tells the rest.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** A remedy as the server tells it. */
interface Remedy {
  readonly agreement: string;
  readonly id: string;
  readonly setOff: string;
  readonly title: string;
  readonly state: string;
  readonly due: string | null;
  readonly isLate: boolean;
}

const STEPS = [
  { name: 'begin', step: 'begun', says: 'Says that a remedy was begun.' },
  { name: 'done', step: 'done', says: 'Says that a remedy was carried out.' },
  { name: 'leave', step: 'left', says: 'Says that a remedy is left, and why.' },
] as const;

/** `tallystick remedy`: what misses have set off besides credits, until it is done. */
export function remedyCommand(): Command {
  const command = new Command('remedy')
    .description('Lists what misses have set off besides credits, and keeps how far it is.')
    .addCommand(listCommand())
    .addHelpText('after', EXAMPLES);
  for (const one of STEPS) command.addCommand(stepCommand(one));
  return command;
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists remedies over all agreements, the first to be due first.')
    .option('--agreement <id>', 'of one agreement only')
    .addOption(new Option('--state <state>', 'which').choices(['open', 'begun', 'done', 'left']))
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: ListOptions) => {
      const { url, format, ...filter } = options;
      const query = new URLSearchParams({ ...filter });
      const { remedies } = await askForAll<{ remedies: Remedy[] }>(url, `/remedies?${query}`, 'remedies');
      if (format === 'json') return writeJson({ format: 'tallystick-remedies/1', remedies });
      return write(remedies.map(remedyLine).join('') || 'There are none.\n');
    });
}

function stepCommand({ name, step, says }: (typeof STEPS)[number]): Command {
  return new Command(name)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .argument('<remedy>', 'id under "remedies" of the agreement')
    .argument('<set-off>', 'when it was set off, as "list" shows it')
    .requiredOption('--words <text>', 'in your words; the other party reads it')
    .addOption(serverOption())
    .action(
      async (
        agreement: string,
        remedy: string,
        setOff: string,
        { url, words }: { url: string; words: string },
      ) => {
        const path = agreementPath(agreement, 'remedies', remedy, setOff, 'steps');
        await write(remedyLine(await sendJson<Remedy>(url, 'POST', path, { step, words })));
      },
    );
}

function remedyLine({ agreement, id, setOff, title, state, due, isLate }: Remedy): string {
  const when = due === null ? '' : `, due ${due}${isLate ? ' (late)' : ''}`;
  return `${agreement} ${id} ${setOff}  ${state}  ${title}${when}\n`;
}
