import { Command } from 'commander';
import { limitsCommand } from './limits.ts';
import { findingsCommand, listCommand } from './list.ts';
import { thresholdsCommand } from './thresholds.ts';

const EXAMPLES = `
Examples:
  tallystick source list
  tallystick source findings --agreement acme-2026 --kind gap
  tallystick source thresholds acme-2026
  tallystick source thresholds acme-2026 --source desk --score 98 --silence 120 --side punctual=99 --reason "sends by night"
  tallystick source limits acme-2026 --source desk --rate 50 --record-bytes 20000 --reason "it floods us"

What is looked at, and what a finding is, says docs/data-quality.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** `tallystick source`: how good the sources of a server's agreements are. */
export function sourceCommand(): Command {
  return new Command('source')
    .description(
      'Shows how good the sources of a server are, what was found about them, and from where on that is told.',
    )
    .addCommand(listCommand())
    .addCommand(findingsCommand())
    .addCommand(thresholdsCommand())
    .addCommand(limitsCommand())
    .addHelpText('after', EXAMPLES);
}
