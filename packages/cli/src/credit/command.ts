import { Command } from 'commander';
import { claimCommand } from './claim.ts';
import { exportCommand, noteCommand } from './files.ts';
import { listCommand, showCommand } from './list.ts';
import { stepCommands } from './steps.ts';

const EXAMPLES = `
Examples:
  tallystick credit list --state proposed,disputed
  tallystick credit show acme-2026 3
  tallystick credit approve acme-2026 3
  tallystick credit issue acme-2026 3
  tallystick credit note acme-2026 1 --out note.pdf
  tallystick credit claim acme-2026 shop-is-up 2026-03
  tallystick credit dispute acme-2026 3 --reason "Ticket 4711 was late too."

A credit is named by its agreement and its number. What becomes of it, and who may do what, says docs/credits.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** `tallystick credit`: the ledger of credits of a server. */
export function creditCommand(): Command {
  const command = new Command('credit')
    .description('Lists credits, and approves, issues, disputes and settles them.')
    .addHelpText('after', EXAMPLES);
  for (const one of [
    listCommand(),
    showCommand(),
    claimCommand(),
    ...stepCommands(),
    noteCommand(),
    exportCommand(),
  ])
    command.addCommand(one);
  return command;
}
