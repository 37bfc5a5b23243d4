import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';
import { type Action, actionLine, post, reviewPath } from './review.ts';

const EXAMPLES = `
Examples:
  tallystick action list --mine
  tallystick action agree acme-2026 2 --title "Order a second line" --owner p-4711 --due 2026-05-31
  tallystick action done acme-2026 1 --words "The line is in."
  tallystick action move acme-2026 1 --due 2026-06-30 --words "The supplier is late."

An action stays on the agendas of later reviews until it is done or dropped (docs/reviews.md).

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** `tallystick action`: what reviews agreed that somebody is to do. */
export function actionCommand(): Command {
  const command = new Command('action')
    .description('Lists what reviews agreed that somebody is to do, and says what became of it.')
    .addHelpText('after', EXAMPLES)
    .addCommand(listCommand())
    .addCommand(agreeCommand());
  command.addCommand(stepCommand('done', 'Says that an action is done.'));
  command.addCommand(stepCommand('drop', 'Says that an action is dropped.'));
  command.addCommand(
    stepCommand('move', 'Gives an action another owner or date.')
      .option('--owner <person>', 'id of a person')
      .option('--due <day>', 'YYYY-MM-DD, in the agreement’s zone'),
  );
  return command;
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists actions: those that are open by their due date, then those that ended.')
    .option('--agreement <id>', 'of one agreement only')
    .option('--state <state>', 'open, done or dropped')
    .option('--mine', 'of whoever asks only')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(
      async (options: { url: string; format: string; agreement?: string; state?: string; mine?: true }) => {
        const { url, format, agreement, state, mine } = options;
        const actions = await listActions(url, {
          ...(agreement === undefined ? {} : { agreement }),
          ...(state === undefined ? {} : { state }),
          ...(mine ? { mine: 'true' } : {}),
        });
        if (format === 'json') return writeJson({ format: 'tallystick-actions/1', actions });
        return write(actions.map((one) => `${actionLine(one)}\n`).join('') || 'There are none.\n');
      },
    );
}

function agreeCommand(): Command {
  return new Command('agree')
    .description('Agrees an action in a review that is not closed.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<review>', 'number of the review', readNumber)
    .requiredOption('--title <text>', 'what is to be done')
    .requiredOption('--owner <person>', 'id of whoever does it')
    .requiredOption('--due <day>', 'YYYY-MM-DD, in the agreement’s zone')
    .option('--about <key>', 'of the item or recommendation that it answers')
    .addOption(serverOption())
    .action(async (agreement: string, review: number, { url, ...body }: { url: string }) => {
      await write(
        `${actionLine(await post<Action>(url, `${reviewPath(agreement, review)}/actions`, body))}\n`,
      );
    });
}

function stepCommand(kind: string, says: string): Command {
  return new Command(kind)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the action', readNumber)
    .requiredOption('--words <text>', 'what came of it, or why')
    .addOption(serverOption())
    .action(async (agreement: string, number: number, { url, ...given }: { url: string }) => {
      const known = (await listActions(url, { agreement })).find((one) => one.action === number);
      if (!known)
        throw new CommandError(EXIT.invalidInput, `There is no action ${number} of "${agreement}".`);
      const path = `/agreements/${encodeURIComponent(agreement)}/review-actions/${number}/steps`;
      const body = { kind, revision: known.revision, ...given };
      await write(`${actionLine(await post<Action>(url, path, body))}\n`);
    });
}

async function listActions(url: string, filter: Record<string, string>): Promise<readonly Action[]> {
  const path = `/review-actions?${new URLSearchParams(filter)}`;
  return (await askForAll<{ actions: Action[] }>(url, path, 'actions')).actions;
}
