import { Command } from 'commander';
import { readUrl } from '../server-option.ts';
import { type ServeOptions, withServeOptions } from './options.ts';

/** `tallystick serve`: the pages and the API, until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command('serve').description('Serves the pages and the API until Ctrl-C.');
  return withServeOptions(command)
    .option(
      '--public-url <url>',
      'where browsers reach it, such as https://sla.example.org behind a proxy with TLS',
      readUrl,
    )
    .option('--open', 'without sign-in: whoever sits at this machine may do everything')
    .option('--no-worker', 'leaves evaluation to "tallystick worker"')
    .action(async (options: ServeOptions & { open?: true; worker: boolean }) => {
      const { serve } = await import('./serve.ts'); // the server is loaded only by the commands that run it
      await serve(options);
    });
}
