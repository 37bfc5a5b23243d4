import { Command } from 'commander';
import { type ServeOptions, withServeOptions } from '../serve/options.ts';

/** `tallystick demo`: the sample agreements over their real evidence, served until Ctrl-C. */
export function demoCommand(): Command {
  const command = new Command('demo').description(
    'Measures the sample agreements on real incidents, shows the result and serves the pages until Ctrl-C.',
  );
  return withServeOptions(command).action(async (options: ServeOptions) => {
    const { demo } = await import('./demo.ts'); // the server is loaded only by the commands that run it
    await demo(options);
  });
}
