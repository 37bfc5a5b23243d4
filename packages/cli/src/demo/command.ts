import { Command } from 'commander';
import { withServeOptions } from '../serve/options.ts';
import type { DemoOptions } from './demo.ts';

/** `tallystick demo`: a year of an agreement, and the sample agreements over their real evidence, served until Ctrl-C. */
export function demoCommand(): Command {
  const command = new Command('demo').description(
    'Lives a year of an agreement, measures the sample agreements on real incidents, and serves the pages until Ctrl-C.',
  );
  return withServeOptions(command)
    .option(
      '--sign-in',
      'has people sign in, and says how; else whoever sits at this machine may do everything',
    )
    .action(async (options: DemoOptions) => {
      const { demo } = await import('./demo.ts'); // the server is loaded only by the commands that run it
      await demo(options);
    });
}
