import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { connectionOf } from './database-url.ts';
import { openEmbedded } from './embedded/open.ts';
import { runningEmbedded } from './embedded/running.ts';
import { distinct, sendHints } from './hints.ts';
import { numbersNotTexts } from './integers.ts';
import { type Heard, listen } from './listen.ts';
import { readMigrations } from './migrations/files.ts';
import { migrate } from './migrations/migrate.ts';
import { ensureAppRole } from './role.ts';
import { assertServer } from './server.ts';
import { type Surroundings, type TenantTransaction, type TransactionOptions, withTenant } from './tenant.ts';

/** Where the data lies: an embedded PostgreSQL on a directory, or a server of one's own (PostgreSQL 15 to 18). */
export type StoreLocation =
  | { readonly dataDir: string; readonly cacheDir?: string }
  | { readonly databaseUrl: string };

/** How long work waits for a connection before it is told that the database is away, ms. */
const CONNECT_LIMIT_MS = 10_000;

/** How a store is opened. */
export interface StoreOptions {
  /** Most connections used at a time; default 10. */
  readonly connections?: number;
  /** Takes lines of the embedded server's log and reports of lost connections. */
  readonly log?: (line: string) => void;
  /**
   * Where another process has the embedded database open: work beside it, through the server that it has started. It keeps the server; work
   * ends when it stops.
   */
  readonly beside?: boolean;
  /** How many of the migrations are applied; all by default. For restoring a backup of an older schema. */
  readonly schema?: number;
  /** The server's key, under which keys of personal data are sealed; asked for when it is needed first. */
  readonly key?: () => Uint8Array | undefined;
}

/** An open store. All work on data goes through {@link Store.withTenant}. */
export interface Store {
  /**
   * Runs work in one transaction that sees one tenant only; commits when it resolves, rolls back when it throws.
   *
   * @throws StoreError `tenant-invalid`
   */
  withTenant<Result>(
    tenantId: string,
    work: (tx: TenantTransaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
  /**
   * Calls `hear` when something of any tenant changed, here or in another process, and at a steady pace besides (see {@link Heard}). It must not throw.
   *
   * @returns a function that ends the listening
   */
  listen(hear: (heard: Heard) => void, options?: { readonly pollMs?: number }): () => Promise<void>;
  /** The connections, for the operations that work across tenants. */
  readonly pool: Pool;
  /** Closes all connections and stops the embedded server. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a store and brings its schema up to date.
 *
 * @throws StoreError, whose sentence and remedy are written for the person who starts the program
 *
 * @example
 * const store = await openStore({ dataDir: '.data' });
 * await store.withTenant('acme', (tx) => appendEvidence(tx, 'hosting', records));
 * await store.close();
 */
export async function openStore(location: StoreLocation, options: StoreOptions = {}): Promise<Store> {
  const log = options.log ?? (() => {});
  if ('databaseUrl' in location) {
    return open({ app: connectionOf(location.databaseUrl), options, log, stop: async () => {} });
  }
  const running = options.beside ? runningEmbedded(location.dataDir) : undefined;
  if (running) return usePool({ app: running, options, log, stop: async () => {} });
  const embedded = await openEmbedded({ ...location, log });
  try {
    return await open({ app: embedded.app, owner: embedded.owner, options, log, stop: embedded.stop });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

type Address = { connectionString: string } | { host: string; port: number; database: string; user: string };

async function open(given: {
  app: Address;
  owner?: Address;
  options: StoreOptions;
  log: (line: string) => void;
  stop: () => Promise<void>;
}): Promise<Store> {
  const owner = new Client(given.owner ?? given.app);
  await assertServer(owner);
  try {
    if (!given.owner) await ensureAppRole(owner);
    await migrate(owner, readMigrations().slice(0, given.options.schema));
  } finally {
    await owner.end();
  }
  return usePool(given);
}

function usePool(given: {
  app: Address;
  options: StoreOptions;
  log: (line: string) => void;
  stop: () => Promise<void>;
}): Store {
  const pool = new Pool({
    ...given.app,
    max: given.options.connections ?? 10,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true, // A server that vanished without a word is noticed.
    pipeline: true, // Statements need not wait for the answers to those before them.
    types: numbersNotTexts,
    application_name: 'tallystick',
  });
  // A connection that breaks while idle is replaced by the pool; work on a broken one fails by itself.
  pool.on('error', (error) => given.log(`a database connection was lost: ${error.message}`));
  // One that breaks during work says so to that work; without a listener of its own it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  // The pool is done before its connections are: whoever stops the server next would cut them off.
  const connected = new Set<Promise<void>>();
  pool.on('connect', (client) => {
    const ended = new Promise<void>((resolve) => client.once('end', resolve)).then(() => {
      connected.delete(ended);
    });
    connected.add(ended);
  });
  const self = randomUUID();
  const hearers = new Set<(heard: Heard) => void>();
  const listeners = new Set<() => Promise<void>>();
  const surroundings: Surroundings = {
    pool,
    key: given.options.key ?? (() => undefined),
    tell: (client, hints) => {
      const told = distinct(hints);
      for (const hear of hearers) for (const hint of told) hear(hint);
      return sendHints(client, told, self);
    },
  };
  let closing: Promise<void> | undefined;
  return {
    pool,
    withTenant: (tenantId, work, transaction) => withTenant(surroundings, tenantId, work, transaction),
    listen: (hear, listening = {}) => {
      hearers.add(hear);
      const endListening = listen(given.app, hear, { ...listening, log: given.log, except: self });
      const end = () => {
        hearers.delete(hear);
        return endListening();
      };
      listeners.add(end);
      return end;
    },
    close: () => {
      closing ??= Promise.all([...listeners].map((end) => end()))
        .then(() => pool.end())
        .then(() => Promise.all(connected))
        .then(given.stop);
      return closing;
    },
  };
}
