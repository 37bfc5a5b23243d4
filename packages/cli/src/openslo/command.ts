import { Command } from 'commander';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { rulesCommand } from './rules.ts';

/** `tallystick openslo`: from and to OpenSLO, and to the rules of Prometheus. */
export function openSloCommand(): Command {
  const command = new Command('openslo').description(
    'Reads and writes OpenSLO, and writes rules of Prometheus.',
  );
  for (const one of [importCommand(), exportCommand(), rulesCommand()])
    command.addCommand(one.exitOverride());
  return command;
}
