import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StoreLocation } from '@tallystick/store';
import { type Command, InvalidArgumentError } from 'commander';

/** Options of the commands that open the database and serve the pages. */
export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
}

/** Adds the options to a command. */
export function withServeOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'where the embedded database keeps its data', '.data')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 4400)
    .addHelpText(
      'after',
      '\nWith DATABASE_URL set, that PostgreSQL (15 to 18) is used instead of the embedded one.',
    );
}

/** The database that the options and the environment ask for. */
export function storeLocation(options: ServeOptions): StoreLocation {
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
