import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { APP_ROLE } from '../role.ts';
import type { Address } from './open.ts';
import { livingOpener } from './opener.ts';

/**
 * The address of the embedded PostgreSQL that another living process has started on a data directory, for the role without power; `undefined`
 * when none runs, or when we may not look. PostgreSQL notes in its lock file where its socket is.
 */
export function runningEmbedded(dataDir: string): Address | undefined {
  if (livingOpener(resolve(dataDir)) === undefined) return undefined;
  try {
    const lines = readFileSync(join(resolve(dataDir), 'postgresql-18', 'postmaster.pid'), 'utf8').split('\n');
    const [host, port] = [lines[4] ?? '', Number(lines[3])];
    if (host === '' || !Number.isInteger(port)) return undefined;
    return { host, port, database: 'tallystick', user: APP_ROLE };
  } catch {
    return undefined; // It has gone meanwhile, or belongs to someone else.
  }
}
