import { Command } from 'commander';
import { EXIT } from '../exit.ts';
import { jsonText, write } from '../output/write.ts';
import { formatOption, withDataOption } from '../serve/options.ts';
import type { Finding } from './findings.ts';

const EXAMPLES = `
It looks and changes nothing, also while a server runs.

Exit codes: 0 all is well (warnings too), 1 something is wrong, 2 wrong usage.`;

/** `tallystick doctor`: whether everything that Tallystick needs is there and in order. */
export function doctorCommand(): Command {
  const command = new Command('doctor').description(
    'Looks whether everything that Tallystick needs is there and in order, and says what to do where it is not.',
  );
  return withDataOption(command)
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: { data: string; format: 'text' | 'json' }) => {
      const { examine } = await import('./doctor.ts');
      const findings = await examine(options, Date.now);
      await write(options.format === 'json' ? jsonText({ findings }) : findings.map(line).join(''));
      process.exitCode = findings.some(({ state }) => state === 'wrong') ? EXIT.missed : EXIT.done;
    });
}

const MARKS = { well: 'well   ', warning: 'WARNING', wrong: 'WRONG  ' } as const;

function line({ check, state, found, remedy }: Finding): string {
  return `${MARKS[state]} ${check}: ${found}${remedy === undefined ? '' : `\n        ${remedy}`}\n`;
}
