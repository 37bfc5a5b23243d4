import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Account } from './account.ts';
import { firstClosedDirectory } from './reachable.ts';

/** The longest path of a unix socket in bytes that every platform of ours takes (macOS has the smaller limit). */
export const SOCKET_PATH_LIMIT_BYTES = 103;

/**
 * Makes a fresh directory for the server's socket that only the account (and root) may enter. A new one for each
 * start: nobody can have prepared it, and no stale socket lies in it.
 *
 * @throws StoreError `not-traversable` when no temporary directory will do
 */
export function makeSocketDirectory(account: Account | undefined): string {
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    const longest = join(parent, 'tallystick-XXXXXX', '.s.PGSQL.5432');
    if (Buffer.byteLength(longest) > SOCKET_PATH_LIMIT_BYTES) continue;
    if (firstClosedDirectory(parent, account) !== undefined) continue;
    const directory = mkdtempSync(join(parent, 'tallystick-')); // Mode 0700.
    if (account) chownSync(directory, account.uid, account.gid);
    return directory;
  }
  throw new StoreError(
    'not-traversable',
    `No temporary directory suits PostgreSQL's socket: ${tmpdir()} is too long or closed to its account.`,
    'Set TMPDIR to a short path that every account can enter, such as /tmp.',
  );
}

/** Removes a socket directory and what is left in it. */
export function removeSocketDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
