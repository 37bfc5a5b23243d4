import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StoreLocation } from '@tallystick/store';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** Options of the commands that open the database and serve the pages. */
export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** Where browsers reach the server, where that is not where it listens. */
  readonly publicUrl?: string;
  /** Whether channels for alerts may lie inside our own network. */
  readonly allowInternalChannels?: boolean;
  /** Records a second that one source may send for long; undefined where the usual holds. */
  readonly ratePerSource?: number;
}

/** Adds the options to a command. */
export function withServeOptions(command: Command): Command {
  return withDataOption(command)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 4400)
    .option(
      '--allow-internal-channels',
      'lets alerts be sent to addresses inside your own network, such as a chat server of your own',
    )
    .option(
      '--rate-per-source <number>',
      'records a second that one source may send for long; ten times as many at once (default: 20000)',
      readRate,
    );
}

/** Adds the option of every command that works on the database itself. */
export function withDataOption(command: Command): Command {
  return command
    .option('--data <folder>', 'where the embedded database keeps its data', readFolder, '.data')
    .addHelpText(
      'after',
      '\nWith DATABASE_URL set, that PostgreSQL (15 to 18) is used instead of the embedded one.',
    );
}

function readFolder(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('The name of a folder is expected.');
}

/** The option of commands that speak to people or to programs. */
export function formatOption(): Option {
  return new Option('--format <format>', 'output').choices(['text', 'json']).default('text');
}

/** The database that the options and the environment ask for. */
export function storeLocation(options: Pick<ServeOptions, 'data'>): StoreLocation {
  const databaseUrl = process.env.DATABASE_URL;
  return databaseUrl ? { databaseUrl } : { dataDir: options.data };
}

/** The limits of taking evidence in that the options set. */
export function intakeLimits({ ratePerSource }: ServeOptions): {
  readonly recordsPerSecond?: number;
  readonly burstRecords?: number;
} {
  if (ratePerSource === undefined) return {};
  return { recordsPerSecond: ratePerSource, burstRecords: ratePerSource * 10 };
}

/** The folder of the built pages, or undefined where they are not built. */
export function pagesFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../../../web/dist', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}

function readRate(text: string): number {
  const rate = Number(text);
  if (/^\d{1,9}$/.test(text) && rate > 0) return rate;
  throw new InvalidArgumentError('A whole number of records a second is expected.');
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
