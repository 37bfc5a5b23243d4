import { Client } from 'pg';
import { connectionOf } from '../database-url.ts';
import { openEmbedded } from '../embedded/open.ts';
import { runningEmbedded } from '../embedded/running.ts';
import { numbersNotTexts } from '../integers.ts';
import { readMigrations } from '../migrations/files.ts';
import type { StoreLocation } from '../open.ts';
import { APP_ROLE } from '../role.ts';

/** What is found in a database by looking, without changing anything in it. */
export interface DatabaseFacts {
  /** PostgreSQL's version in its own words, and as its number: 180004 is 18.4. */
  readonly server: { readonly text: string; readonly number: number };
  readonly schema: {
    /** Migrations that the database has; 0 in one that was never opened. */
    readonly applied: number;
    /** Migrations that this program knows. */
    readonly known: number;
    /** Names of applied ones that read differently today. */
    readonly changed: readonly string[];
  };
  /** The role that we come in as, and the one that we work as. */
  readonly roles: {
    readonly user: string;
    readonly app: string;
    /** Whether the working role is there. */
    readonly appExists: boolean;
    /** Whether the working role may pass over row-level security. */
    readonly appIsMighty: boolean;
    /** Whether we may change to it. */
    readonly mayBecomeApp: boolean;
  };
  /** Tables on which row-level security is not enabled and forced. */
  readonly unguarded: readonly string[];
  /** The database's clock less ours, ms. */
  readonly clockAheadMs: number;
  /** Agreements that wait for evaluation, and how long the oldest has; undefined before the first migration. */
  readonly queue: { readonly waiting: number; readonly oldestMs: number } | undefined;
}

/**
 * Looks into a database.
 *
 * @param now reads our clock, ms.
 * @throws StoreError of an embedded database that cannot be opened; the driver's error when a server cannot be reached
 */
export async function examineDatabase(location: StoreLocation, now: () => number): Promise<DatabaseFacts> {
  if ('databaseUrl' in location)
    return look(new Client({ ...connectionOf(location.databaseUrl), types: numbersNotTexts }), now);
  const running = runningEmbedded(location.dataDir);
  if (running) return look(new Client({ ...running, types: numbersNotTexts }), now);
  const embedded = await openEmbedded(location);
  try {
    return await look(new Client({ ...embedded.app, types: numbersNotTexts }), now);
  } finally {
    await embedded.stop();
  }
}

async function look(client: Client, now: () => number): Promise<DatabaseFacts> {
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    const before = now();
    const [server] = await rows<{ text: string; number: number; clock: number }>(
      client,
      `SELECT current_setting('server_version') AS text, current_setting('server_version_num')::integer AS number,
              floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS clock`,
    );
    const clockAheadMs = server!.clock - (before + now()) / 2;
    const schema = await schemaFacts(client);
    const [roles] = await rows<DatabaseFacts['roles']>(
      client,
      `SELECT current_user AS "user", $1 AS app, r.rolname IS NOT NULL AS "appExists",
              coalesce(r.rolsuper OR r.rolbypassrls, false) AS "appIsMighty",
              r.rolname IS NOT NULL AND pg_has_role(current_user, r.oid, 'MEMBER') AS "mayBecomeApp"
         FROM (SELECT 1) AS one LEFT JOIN pg_roles AS r ON r.rolname = $1`,
      [APP_ROLE],
    );
    const unguarded = await rows<{ name: string }>(
      client,
      `SELECT c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = 'tallystick' AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`,
    );
    return {
      server: { text: server!.text, number: server!.number },
      schema,
      roles: roles!,
      unguarded: unguarded.map(({ name }) => name),
      clockAheadMs,
      queue: schema.applied > 0 && roles!.mayBecomeApp ? await queueOf(client) : undefined,
    };
  } finally {
    await client.end();
  }
}

async function schemaFacts(client: Client): Promise<DatabaseFacts['schema']> {
  const migrations = readMigrations();
  const known = migrations.length;
  const [table] = await rows<{ found: string | null }>(
    client,
    `SELECT to_regclass('tallystick.migrations')::text AS found`,
  );
  if (!table?.found) return { applied: 0, known, changed: [] };
  const applied = await rows<{ number: number; name: string; checksum: string }>(
    client,
    'SELECT number, name, checksum FROM tallystick.migrations ORDER BY number',
  );
  const changed = applied.filter(({ number, checksum }) => {
    const ours = migrations.find((one) => one.number === number);
    return ours !== undefined && ours.checksum !== checksum;
  });
  return { applied: applied.length, known, changed: changed.map(({ name }) => name) };
}

async function queueOf(client: Client): Promise<NonNullable<DatabaseFacts['queue']>> {
  await client.query(`SET LOCAL ROLE ${APP_ROLE}; SET LOCAL tallystick.worker = 'on'`);
  const [queue] = await rows<{ waiting: number; oldestMs: number }>(
    client,
    `SELECT count(*) AS waiting,
            coalesce(greatest(0, floor(extract(epoch FROM clock_timestamp() - min(since)) * 1000)), 0)::bigint AS "oldestMs"
       FROM tallystick.dirty`,
  );
  return queue!;
}

async function rows<Row extends object>(
  client: Client,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await client.query(sql, [...values])).rows as Row[];
}
