import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { accountFor } from '../embedded/account.ts';
import { type Binaries, findBinaries } from '../embedded/binaries.ts';
import { SUPERUSER } from '../embedded/cluster.ts';
import { openStore, type Store, type StoreOptions } from '../open.ts';
import { makeTestDirectory, TEST_CACHE } from './directories.ts';
import { type Kind, putPreparedCluster, startQuickly, TEMPLATE } from './prepared.ts';
import { seedEmbeddedCluster, seedInstalled } from './seed.ts';

/**
 * A PostgreSQL for tests, with a migrated template that fresh databases are cloned from. It syncs nothing to the disk: tests of durability start
 * one of their own.
 */
export interface TestServer {
  /** Opens a store on a fresh clone of the template, as the owner of the database and no superuser. */
  freshStore(options?: Pick<StoreOptions, 'key'>): Promise<Store>;
  /** The URL of a fresh clone of the template: the schema is there, and nothing in it. */
  freshDatabase(): Promise<string>;
  /** The URL of a fresh database without anything in it, for tests of migrating. */
  emptyDatabase(): Promise<string>;
  /** Runs SQL as the superuser. */
  asSuperuser(sql: string): Promise<void>;
  /** Closes the stores, stops the server and removes its data. */
  stop(): Promise<void>;
}

const DEBIAN_15 = '/usr/lib/postgresql/15';

let embeddedBinaries: Binaries | undefined;
const EMBEDDED: Kind = {
  superuser: SUPERUSER,
  binaries: () => {
    embeddedBinaries ??= findBinaries(TEST_CACHE, accountFor(join(TEST_CACHE, 'cluster')));
    return embeddedBinaries;
  },
  seed: seedEmbeddedCluster,
};

/** The PostgreSQL that Debian 12 has. */
export const INSTALLED_15: Kind = {
  superuser: 'admin',
  binaries: () => ({ folder: DEBIAN_15, majorVersion: 15 }),
  seed: (clusterDir) => seedInstalled(DEBIAN_15, clusterDir),
};

/** The servers that the store is tested on, and whether this machine has them. */
export const TEST_SERVERS = [
  { name: 'embedded PostgreSQL 18', available: true, start: () => start(EMBEDDED) },
  {
    name: 'PostgreSQL 15',
    available: existsSync(join(DEBIAN_15, 'bin', 'initdb')),
    start: () => start(INSTALLED_15),
  },
];

for (const server of TEST_SERVERS) {
  if (!server.available) console.warn(`${server.name} is not installed: its tests are skipped.`);
}

async function start(kind: Kind): Promise<TestServer> {
  const directory = makeTestDirectory();
  const clusterDir = join(directory, 'cluster');
  await putPreparedCluster(kind, clusterDir);
  const running = await startQuickly(kind, clusterDir);
  const stores: Store[] = [];
  let count = 0;
  const asSuperuser = async (sql: string) => {
    const client = new Client({ host: running.socketDir, user: kind.superuser, database: 'postgres' });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const create = async (template: string) => {
    count += 1;
    await asSuperuser(`CREATE DATABASE test_${count} OWNER tester TEMPLATE ${template}`);
    return running.url(`test_${count}`);
  };
  const freshDatabase = () => create(TEMPLATE);
  return {
    asSuperuser,
    freshDatabase,
    emptyDatabase: () => create('template1'),
    freshStore: async (options = {}) => {
      const store = await openStore({ databaseUrl: await freshDatabase() }, options);
      stores.push(store);
      return store;
    },
    stop: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await running.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
