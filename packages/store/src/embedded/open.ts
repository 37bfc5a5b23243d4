import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../errors.ts';
import { APP_ROLE } from '../role.ts';
import { accountFor } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { ensureDataDirectory, inDataDirectory } from './data-directory.ts';
import { isLocked, keepRunning } from './keep-running.ts';
import { livingOpener, noteOpener } from './opener.ts';
import { type ServerProcess, type Start, startServer } from './process.ts';
import { ensureRoles, OWNER_ROLE } from './roles.ts';
import { makeSocketDirectory, removeSocketDirectory } from './socket.ts';

/** How long we wait for the PostgreSQL of a process that died to let go of the data directory. */
export const LOCK_LIMIT_MS = 60_000;

/** How often we look whether it has. */
const LOCK_RETRY_MS = 100;

/** Where a server is reached, in the words of the `pg` driver. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** An embedded PostgreSQL that runs for this process alone. */
export interface Embedded {
  /** The address for the application: a role that is no superuser and owns nothing. */
  readonly app: Address;
  /** The address for migrations: the role that owns the database. */
  readonly owner: Address;
  /** Ends the server in order and removes its socket. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data directory, which is made when it is missing. The server
 * listens on a private unix socket only, syncs every commit to disk, is started again when it ends by itself, and stops when this process ends in any way.
 *
 * Below `dataDir` lie `postgresql-18` (the cluster), `runtime` (a copy of the binaries, where one is
 * needed) and `opened-by.json`.
 *
 * @param given.cacheDir where a copy of the binaries may lie instead of `dataDir/runtime`
 * @param given.log takes each line of the server's log
 * @throws StoreError `already-open` at once when a living process has the directory open;
 *   `lock-not-released`, `not-traversable`, `no-account` and the others that a start can meet
 */
export async function openEmbedded(given: {
  readonly dataDir: string;
  readonly cacheDir?: string;
  readonly log?: (line: string) => void;
}): Promise<Embedded> {
  const dataDir = resolve(given.dataDir);
  const log = given.log ?? (() => {});
  const clusterDir = join(dataDir, 'postgresql-18');
  const account = accountFor(clusterDir);
  const cacheDir = given.cacheDir ?? join(dataDir, 'runtime');
  ensureDataDirectory(dataDir, account);
  const binaries: Binaries = inDataDirectory(dataDir, () => {
    const found = findBinaries(cacheDir, account);
    ensureCluster(clusterDir, found, account);
    return found;
  });

  const deadline = performance.now() + LOCK_LIMIT_MS;
  for (;;) {
    const socketDir = makeSocketDirectory(account);
    const start = await startServer({ clusterDir, socketDir, binaries, account, log });
    if (start.kind === 'ready') {
      noteOpener(dataDir);
      const again = () => startServer({ clusterDir, socketDir, binaries, account, log });
      return embedded(start.server, { socketDir, again, log });
    }
    removeSocketDirectory(socketDir);
    if (!isLocked(start.log)) {
      throw new StoreError(
        'start-failed',
        `PostgreSQL did not start on ${clusterDir}: ${start.log.trim() || 'it wrote nothing'}`,
        'The last lines of its log say why.',
      );
    }
    refuseIfOpen(dataDir);
    if (performance.now() > deadline) throw stillLocked(clusterDir);
    await pause(LOCK_RETRY_MS);
  }
}

async function embedded(
  first: ServerProcess,
  given: {
    readonly socketDir: string;
    readonly again: () => Promise<Start>;
    readonly log: (line: string) => void;
  },
): Promise<Embedded> {
  const { socketDir } = given;
  const address = { host: socketDir, port: 5432, database: 'tallystick' };
  const kept = keepRunning(first, given);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= kept.stop().then(() => removeSocketDirectory(socketDir));
    return stopping;
  };
  try {
    await ensureRoles(address);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    app: { ...address, user: APP_ROLE },
    owner: { ...address, user: OWNER_ROLE },
    stop,
  };
}

function refuseIfOpen(dataDir: string): void {
  const pid = livingOpener(dataDir);
  if (pid === undefined) return;
  const who = pid === process.pid ? `this process (pid ${pid})` : `the process ${pid}`;
  throw new StoreError(
    'already-open',
    `The data directory ${dataDir} is open in ${who} already.`,
    'Use that one, stop it first, or choose another data directory.',
  );
}

function stillLocked(clusterDir: string): StoreError {
  const lockFile = join(clusterDir, 'postmaster.pid');
  let holder = 'unknown';
  try {
    holder = readFileSync(lockFile, 'utf8').split('\n')[0] ?? holder;
  } catch {
    // The lock went away just now; the next start will succeed, as the remedy says.
  }
  return new StoreError(
    'lock-not-released',
    `A PostgreSQL (pid ${holder}) has held ${clusterDir} for ${LOCK_LIMIT_MS / 1000} s, and no Tallystick above it is alive.`,
    `Try again; if the process ${holder} is a PostgreSQL, stop it (kill -INT ${holder}); only if it is something else, remove ${lockFile}.`,
  );
}
