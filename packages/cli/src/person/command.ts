import { Command } from 'commander';
import { blotCommand } from './blot.ts';
import { classCommand, classesCommand } from './classes.ts';
import { fieldsCommand, markCommand } from './fields.ts';
import { holdCommand, holdsCommand, liftCommand } from './holds.ts';
import {
  eraseCommand,
  erasuresCommand,
  exportCommand,
  findCommand,
  listCommand,
  showCommand,
} from './people.ts';

const EXAMPLES = `
Examples:
  tallystick person mark acme-2026 desk --field caller --field phone=caller:callers --reason "Names of callers."
  tallystick person find anna@example.org
  tallystick person export anna@example.org --reason "She asked on 3 March." --out anna.json
  tallystick person erase 7d0c… --reason "She asked on 3 March." --yes
  tallystick person blot 7d0c… --text "Anna Muster" anna@example.org --reason "She asked on 3 March."
  tallystick person hold person 7d0c… --reason "Court case 12/26."
  tallystick person class callers --title "Callers" --keep-days 1095 --reason "As agreed."

People are named by what identifies them in records, such as an address, or by their pseudonym. What is personal, and what erasing does, says docs/data-protection.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** `tallystick person`: whom records are about. */
export function personCommand(): Command {
  const command = new Command('person')
    .description('Marks personal fields; finds, exports, holds and erases whom records are about.')
    .addHelpText('after', EXAMPLES);
  for (const one of [
    ...[listCommand(), findCommand(), showCommand(), exportCommand(), eraseCommand(), erasuresCommand()],
    ...[blotCommand()],
    ...[holdCommand(), liftCommand(), holdsCommand()],
    ...[fieldsCommand(), markCommand(), classesCommand(), classCommand()],
  ])
    command.addCommand(one);
  return command;
}
