import { Command } from 'commander';
import { type ServeOptions, withServeOptions } from './options.ts';
import { openServer, untilStopped } from './run-server.ts';

/** `tallystick serve`: the pages and the API, until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command('serve').description('Serves the pages and the API until Ctrl-C.');
  return withServeOptions(command).action(async (options: ServeOptions) => {
    const server = await openServer(options);
    console.log(`Tallystick is at ${server.url} (Ctrl-C ends it).`);
    await untilStopped();
    await server.close();
  });
}
