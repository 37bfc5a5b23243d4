import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Account } from './account.ts';
import { makeFolder } from './folder.ts';
import { firstClosedDirectory } from './reachable.ts';

/**
 * Makes the data directory unless it is there, after a look whether the account that will run PostgreSQL can get to it:
 * under /root, for example, nobody else can.
 *
 * @throws StoreError `not-traversable`, `data-directory-unusable`
 */
export function ensureDataDirectory(dataDir: string, account: Account | undefined): void {
  const nearest = nearestExisting(dataDir);
  if (!statSync(nearest).isDirectory()) {
    throw new StoreError(
      'data-directory-unusable',
      `The data directory is to be ${dataDir}, but ${nearest} is a file.`,
      'Name a folder.',
    );
  }
  assertReachable(dataDir, nearest, account);
  try {
    makeFolder(dataDir);
  } catch (cause) {
    throw new StoreError(
      'data-directory-unusable',
      `The data directory ${dataDir} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Choose another one, or change the permissions above it.',
      { cause },
    );
  }
  assertReachable(dataDir, dataDir, account); // What was made just now, under our umask.
}

/**
 * Does what writes into a data directory before there is a server.
 *
 * @throws StoreError `data-directory-unusable` where the system does not let it, such as on a full disk or one that is read only
 */
export function inDataDirectory<Made>(dataDir: string, make: () => Made): Made {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof StoreError || !(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new StoreError(
      'data-directory-unusable',
      `The data directory ${dataDir} cannot be written: ${cause.message}.`,
      'Make room and let it be written, or choose another one.',
      { cause },
    );
  }
}

function nearestExisting(directory: string): string {
  return existsSync(directory) ? directory : nearestExisting(dirname(directory));
}

function assertReachable(dataDir: string, directory: string, account: Account | undefined): void {
  const closed = firstClosedDirectory(directory, account);
  if (closed === undefined) return;
  const who = account ? `the account ${account.name}, which runs PostgreSQL for root,` : 'this process';
  throw new StoreError(
    'not-traversable',
    `The data directory is ${dataDir}, but ${who} cannot enter ${closed}.`,
    `Allow it to pass (chmod o+x ${closed}), choose a data directory elsewhere, or run as an ordinary user.`,
  );
}
