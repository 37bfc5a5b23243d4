import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { accountFor } from '../../packages/store/src/embedded/account.ts';
import { findBinaries } from '../../packages/store/src/embedded/binaries.ts';
import { SUPERUSER } from '../../packages/store/src/embedded/cluster.ts';
import { isLocked } from '../../packages/store/src/embedded/keep-running.ts';
import { type ServerProcess, startServer } from '../../packages/store/src/embedded/process.ts';
import { makeSocketDirectory, removeSocketDirectory } from '../../packages/store/src/embedded/socket.ts';
import { makeTestDirectory, TEST_CACHE } from '../../packages/store/src/testing/directories.ts';
import { seedEmbedded } from '../../packages/store/src/testing/seed.ts';

/** A PostgreSQL of one's own, as an installation would have it, that a test may kill and start again. Its commits are durable. */
export interface MortalPostgres {
  /** A database that a role without power owns. */
  readonly url: string;
  /** The folder of its socket. */
  readonly socketDir: string;
  /** Runs SQL as the superuser. */
  asSuperuser(sql: string, database?: string): Promise<object[]>;
  /** Kills the postmaster; what it leaves behind ends by itself. */
  kill(): Promise<void>;
  /** Kills one process that serves a connection of ours, if there is one: PostgreSQL then drops all others and recovers. */
  killBackend(choose: (count: number) => number): Promise<void>;
  /** Stops it in order. */
  stop(): Promise<void>;
  /** Starts it again after {@link kill} or {@link stop}. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** Starts one. */
export async function mortalPostgres(): Promise<MortalPostgres> {
  const directory = makeTestDirectory();
  seedEmbedded(directory);
  const clusterDir = join(directory, 'postgresql-18');
  const account = accountFor(clusterDir);
  const binaries = findBinaries(TEST_CACHE, account);
  const socketDir = makeSocketDirectory(account);
  let server: ServerProcess | undefined;

  const start = async () => {
    for (;;) {
      const started = await startServer({ clusterDir, socketDir, binaries, account, log: () => {} });
      if (started.kind === 'ready') {
        server = started.server;
        return;
      }
      if (!isLocked(started.log)) throw new Error(started.log);
      await pause(20); // What the killed one left behind has not ended yet: there is no event of it.
    }
  };
  const asSuperuser = async (sql: string, database = 'postgres') => {
    const client = new Client({ host: socketDir, user: SUPERUSER, database });
    await client.connect();
    try {
      return (await client.query(sql)).rows as object[];
    } finally {
      await client.end();
    }
  };
  await start();
  await asSuperuser('CREATE ROLE tester LOGIN CREATEROLE');
  await asSuperuser('CREATE DATABASE mortal OWNER tester');
  return {
    url: `postgresql://tester@/mortal?host=${encodeURIComponent(socketDir)}`,
    socketDir,
    asSuperuser,
    start,
    kill: async () => {
      process.kill(
        Number(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0]),
        'SIGKILL',
      );
      await server?.gone;
    },
    killBackend: async (choose) => {
      const ours = (await asSuperuser(
        "SELECT pid FROM pg_stat_activity WHERE datname = 'mortal' AND state <> 'idle' ORDER BY pid",
      )) as { pid: number }[];
      const one = ours[choose(ours.length)];
      if (one) process.kill(one.pid, 'SIGKILL');
    },
    stop: async () => server?.stop(),
    remove: async () => {
      await server?.stop();
      removeSocketDirectory(socketDir);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
