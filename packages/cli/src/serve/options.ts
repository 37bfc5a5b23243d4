import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StoreLocation } from '@tallystick/store';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** Options of the commands that open the database and serve the pages. */
export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
}

/** Adds the options to a command. */
export function withServeOptions(command: Command): Command {
  return withDataOption(command)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 4400);
}

/** Adds the option of every command that works on the database itself. */
export function withDataOption(command: Command): Command {
  return command
    .option('--data <folder>', 'where the embedded database keeps its data', '.data')
    .addHelpText(
      'after',
      '\nWith DATABASE_URL set, that PostgreSQL (15 to 18) is used instead of the embedded one.',
    );
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

/** The folder of the built pages, or undefined where they are not built. */
export function pagesFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../../../web/dist', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
