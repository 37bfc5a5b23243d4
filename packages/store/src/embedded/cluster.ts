import { spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { identity } from './reachable.ts';

/** The role that initdb makes; only the launcher connects with it. */
export const SUPERUSER = 'tallystick_superuser';

/**
 * Makes the database cluster unless it is there already. initdb works under a temporary name that is renamed
 * at the end: a process killed half-way leaves nothing that looks like a cluster.
 *
 * @throws StoreError `data-of-other-version`, `start-failed`
 */
export function ensureCluster(clusterDir: string, binaries: Binaries, account: Account | undefined): void {
  if (existsSync(join(clusterDir, 'PG_VERSION'))) {
    assertVersion(clusterDir, binaries);
    return;
  }

  const fresh = `${clusterDir}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (account) chownSync(fresh, account.uid, account.gid);
  const options = [
    ['--pgdata', fresh],
    ['--username', SUPERUSER],
    ['--auth-local', 'trust'], // The socket lies in a directory that only we may enter.
    ['--auth-host', 'reject'],
    ['--encoding', 'UTF8'],
    ['--locale-provider', 'builtin'],
    ['--locale', 'C'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--data-checksums'],
    ['--no-instructions'],
  ].flat();
  const made = spawnSync(join(binaries.folder, 'bin', 'initdb'), options, {
    ...identity(account),
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new StoreError(
      'start-failed',
      `PostgreSQL could not make its files in ${clusterDir}: ${made.stderr || String(made.error)}`.trim(),
      'Check free space and permissions there.',
    );
  }
  try {
    renameSync(fresh, clusterDir);
  } catch (error) {
    // Another process was faster; its cluster is as good as ours.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(clusterDir, 'PG_VERSION'))) throw error;
  }
  syncDirectory(dirname(clusterDir));
}

/** The environment of initdb and postgres: nothing of ours leaks in, and messages are in English. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function assertVersion(clusterDir: string, binaries: Binaries): void {
  const version = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (version === String(binaries.majorVersion)) return;
  throw new StoreError(
    'data-of-other-version',
    `${clusterDir} was made by PostgreSQL ${version}; the embedded one is ${binaries.majorVersion}.`,
    'Dump it with the old version and load it into a new data directory, or use a server through DATABASE_URL.',
  );
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
