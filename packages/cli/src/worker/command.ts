import { Command, InvalidArgumentError } from 'commander';
import { storeLocation, withDataOption } from '../serve/options.ts';

const NOTES = `
Any number of workers may run beside servers on one DATABASE_URL; a server that is started with --no-worker leaves all evaluation to them. A worker keeps nothing:
kill it at any time, and another takes its work over when its lease ends.

Exit codes: 0 it was asked to end, 2 wrong usage, 3 the database cannot be opened.`;

interface Options {
  readonly data: string;
  readonly lease?: number;
}

/** `tallystick worker`: evaluates, and serves nothing. */
export function workerCommand(): Command {
  const command = new Command('worker').description('Evaluates what waits, beside a server, until Ctrl-C.');
  return withDataOption(command)
    .option(
      '--lease <seconds>',
      'how long after its last sign of life others may take its work over (default: 30)',
      readSeconds,
    )
    .addHelpText('after', NOTES)
    .action(async ({ data, lease }: Options) => {
      const { untilStopped } = await import('../serve/run-server.ts');
      const { withStoreErrors } = await import('../serve/with-store.ts');
      const { runWorker } = await import('@tallystick/server');
      const { signingOf } = await import('../serve/signing.ts');
      const location = storeLocation({ data });
      const worker = await withStoreErrors(() =>
        runWorker({
          location,
          ...signingOf(location),
          now: Date.now,
          log: (message) => console.error(message),
          ...(lease === undefined ? {} : { leaseMs: lease * 1_000 }),
        }),
      );
      console.log('A worker evaluates what waits (Ctrl-C ends it).');
      await untilStopped();
      await worker.close();
    });
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,4}$/.test(text) && seconds > 0) return seconds;
  throw new InvalidArgumentError('A whole number of seconds from 1 to 9999 is expected.');
}
