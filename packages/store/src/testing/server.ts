import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { accountFor } from '../embedded/account.ts';
import { SUPERUSER } from '../embedded/cluster.ts';
import { openEmbedded } from '../embedded/open.ts';
import { startServer } from '../embedded/process.ts';
import { makeSocketDirectory, removeSocketDirectory } from '../embedded/socket.ts';
import { openStore, type Store, type StoreOptions } from '../open.ts';
import { makeTestDirectory, TEST_CACHE } from './directories.ts';
import { seedEmbedded, seedInstalled } from './seed.ts';

/** A PostgreSQL for tests, with a migrated template that fresh databases are cloned from. */
export interface TestServer {
  /** Opens a store on a fresh clone of the template, as the owner of the database and no superuser. */
  freshStore(options?: Pick<StoreOptions, 'key'>): Promise<Store>;
  /** The URL of a fresh database without anything in it. */
  freshDatabase(): Promise<string>;
  /** Runs SQL as the superuser. */
  asSuperuser(sql: string): Promise<void>;
  /** Closes the stores, stops the server and removes its data. */
  stop(): Promise<void>;
}

const DEBIAN_15 = '/usr/lib/postgresql/15';

/** The servers that the store is tested on, and whether this machine has them. */
export const TEST_SERVERS = [
  { name: 'embedded PostgreSQL 18', available: true, start: startEmbedded },
  { name: 'PostgreSQL 15', available: existsSync(join(DEBIAN_15, 'bin', 'initdb')), start: start15 },
];

for (const server of TEST_SERVERS) {
  if (!server.available) console.warn(`${server.name} is not installed: its tests are skipped.`);
}

async function startEmbedded(): Promise<TestServer> {
  const dataDir = makeTestDirectory();
  seedEmbedded(dataDir);
  const embedded = await openEmbedded({ dataDir, cacheDir: TEST_CACHE });
  return testServer({
    socketDir: embedded.app.host,
    superuser: SUPERUSER,
    stop: async () => {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
}

async function start15(): Promise<TestServer> {
  const directory = makeTestDirectory();
  const clusterDir = join(directory, 'cluster');
  seedInstalled(DEBIAN_15, clusterDir);
  const account = accountFor(clusterDir);
  const socketDir = makeSocketDirectory(account);
  const binaries = { folder: DEBIAN_15, majorVersion: 15 };
  const start = await startServer({ clusterDir, socketDir, binaries, account, log: () => {} });
  if (start.kind === 'failed') throw new Error(start.log);
  return testServer({
    socketDir,
    superuser: 'admin',
    stop: async () => {
      await start.server.stop();
      removeSocketDirectory(socketDir);
      rmSync(directory, { recursive: true, force: true });
    },
  });
}

async function testServer(given: {
  socketDir: string;
  superuser: string;
  stop: () => Promise<void>;
}): Promise<TestServer> {
  const stores: Store[] = [];
  let count = 0;
  const url = (database: string) =>
    `postgresql://tester@/${database}?host=${encodeURIComponent(given.socketDir)}`;
  const asSuperuser = async (sql: string) => {
    const client = new Client({ host: given.socketDir, user: given.superuser, database: 'postgres' });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await asSuperuser('CREATE ROLE tester LOGIN CREATEROLE');
  await asSuperuser('ALTER ROLE tester SET synchronous_commit = off'); // Durability has tests of its own.
  await asSuperuser(
    'DO $$ BEGIN CREATE ROLE tallystick_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$',
  );
  await asSuperuser('GRANT tallystick_app TO tester');
  await asSuperuser('CREATE DATABASE template_store OWNER tester');
  await (await openStore({ databaseUrl: url('template_store') })).close();
  const create = async (template: string) => {
    count += 1;
    await asSuperuser(`CREATE DATABASE test_${count} OWNER tester TEMPLATE ${template}`);
    return url(`test_${count}`);
  };
  return {
    asSuperuser,
    freshDatabase: () => create('template1'),
    freshStore: async (options = {}) => {
      const store = await openStore({ databaseUrl: await create('template_store') }, options);
      stores.push(store);
      return store;
    },
    stop: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await given.stop();
    },
  };
}
