import { Command } from 'commander';
import { getCommand } from './get.ts';
import { makeCommand } from './make.ts';

const EXAMPLES = `
Examples:
  tallystick bundle make acme.agreement.yaml tickets.csv@desk.yaml --as-of 2026-04-03 --key provider.key --out march.bundle
  tallystick bundle get acme --out acme.bundle
  tallystick verify march.bundle --key provider.pub

Exit codes: 0 done, 2 wrong usage, 3 invalid input or no server.`;

/** `tallystick bundle`: everything that a result rests on, in one signed file. */
export function bundleCommand(): Command {
  return new Command('bundle')
    .description(
      'Puts an agreement, its evidence and its result into one signed file that anybody can verify.',
    )
    .addCommand(makeCommand())
    .addCommand(getCommand())
    .addHelpText('after', EXAMPLES);
}
