import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { accountFor } from '../embedded/account.ts';
import type { Binaries } from '../embedded/binaries.ts';
import { startServer } from '../embedded/process.ts';
import { makeSocketDirectory, removeSocketDirectory } from '../embedded/socket.ts';
import { readMigrations } from '../migrations/files.ts';
import { openStore } from '../open.ts';
import { TEST_CACHE } from './directories.ts';
import { copyFolder } from './seed.ts';

/** A PostgreSQL that tests run on. */
export interface Kind {
  readonly superuser: string;
  binaries(): Binaries;
  /** Puts a cluster that was never started into a folder. */
  seed(clusterDir: string): void;
}

/** The database with the whole schema and nothing in it. */
export const TEMPLATE = 'template_store';

/** Nothing reaches the disk by the time that it is said to: durability has tests of its own, on servers of their own. */
const QUICK_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** What is run to give a fresh cluster the roles of an installation. */
const ROLES = [
  'CREATE ROLE tester LOGIN CREATEROLE',
  'CREATE ROLE tallystick_app NOLOGIN',
  'GRANT tallystick_app TO tester',
  `CREATE DATABASE ${TEMPLATE} OWNER tester`,
];

/**
 * Puts a cluster with roles and a migrated {@link TEMPLATE} into a folder. It is made once for each state of the migrations, and copied from
 * then on: that takes a tenth of the time.
 */
export async function putPreparedCluster(kind: Kind, clusterDir: string): Promise<void> {
  const cached = join(TEST_CACHE, `prepared-${kind.binaries().majorVersion}-${stateOfSchema()}`);
  if (!existsSync(cached)) await prepare(kind, cached);
  copyFolder(cached, clusterDir);
}

/** Starts PostgreSQL on a cluster without syncing anything. */
export async function startQuickly(
  kind: Kind,
  clusterDir: string,
): Promise<{
  readonly socketDir: string;
  /** The URL of a database, for the role that owns those of tests. */
  url(database: string): string;
  stop(): Promise<void>;
}> {
  const account = accountFor(clusterDir);
  const socketDir = makeSocketDirectory(account);
  const binaries = kind.binaries();
  const settings = QUICK_SETTINGS;
  const started = await startServer({ clusterDir, socketDir, binaries, account, settings, log: () => {} });
  if (started.kind === 'failed') throw new Error(started.log);
  return {
    socketDir,
    url: (database) => `postgresql://tester@/${database}?host=${encodeURIComponent(socketDir)}`,
    stop: async () => {
      await started.server.stop();
      removeSocketDirectory(socketDir);
    },
  };
}

/** Works under a name of its own, which is changed at the end: a cluster that is there is whole. */
async function prepare(kind: Kind, cached: string): Promise<void> {
  const fresh = `${cached}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  kind.seed(fresh);
  const running = await startQuickly(kind, fresh);
  try {
    const client = new Client({ host: running.socketDir, user: kind.superuser, database: 'postgres' });
    await client.connect();
    for (const sql of ROLES) await client.query(sql);
    await client.end();
    await (await openStore({ databaseUrl: running.url(TEMPLATE) })).close();
  } finally {
    await running.stop();
  }
  try {
    renameSync(fresh, cached);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(cached)) throw error; // Else another process was faster; its cluster is as good as ours.
  }
}

/** A name for all that a prepared cluster is made from. */
function stateOfSchema(): string {
  const hash = createHash('sha256');
  for (const { checksum } of readMigrations()) hash.update(checksum);
  for (const file of ['../embedded/cluster.ts', './seed.ts', './prepared.ts'])
    hash.update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}
