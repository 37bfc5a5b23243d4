import { Client, type ClientBase } from 'pg';
import { connectionOf } from '../database-url.ts';
import { StoreError } from '../errors.ts';
import { distributionProblems, OUR_TABLES } from './rules.ts';

/** What became of a table. */
export interface DistributedTable {
  readonly table: string;
  /** `local`: a queue or list that work for all tenants reads; it stays on the coordinator. */
  readonly outcome: 'distributed' | 'distributed before' | 'local';
}

/**
 * Makes the tables distributed tables of Citus, by tenant, so that each tenant's rows lie together on one node. Tables that are distributed
 * already stay so; it may be run again after each upgrade.
 *
 * @param databaseUrl the coordinator, as the owner of the tables
 * @throws StoreError `address-invalid`, `citus-missing`, `not-distributable`
 */
export async function distribute(databaseUrl: string): Promise<DistributedTable[]> {
  const client = new Client(connectionOf(databaseUrl));
  await client.connect();
  try {
    await assertCitus(client);
    const outcomes = await distributeTables(client);
    await carrySettings(client);
    return outcomes;
  } finally {
    await client.end();
  }
}

async function assertCitus(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ made: boolean; installed: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS made,
            EXISTS (SELECT FROM pg_available_extensions WHERE name = 'citus') AS installed`,
  );
  if (rows[0]?.made) return;
  throw new StoreError(
    'citus-missing',
    rows[0]?.installed
      ? 'Citus is installed on this server, but this database does not have it.'
      : 'This PostgreSQL server does not have Citus.',
    rows[0]?.installed
      ? 'As an administrator run CREATE EXTENSION citus; in this database on the coordinator and on every worker node.'
      : 'Install Citus on every node, put it first into shared_preload_libraries, and run CREATE EXTENSION citus; or stay with one server, which needs none of this.',
  );
}

/** The tenant of a transaction is a setting of it: it has to reach the nodes on which the rows are. */
async function carrySettings(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format('ALTER DATABASE %I SET citus.propagate_set_commands = ''local''', current_database()) AS sql`,
  );
  await client.query(rows[0]!.sql);
}

/** The same on a connection whose database has Citus. */
export async function distributeTables(client: ClientBase): Promise<DistributedTable[]> {
  const problems = await distributionProblems(client);
  if (problems.length > 0) {
    throw new StoreError(
      'not-distributable',
      `Some tables cannot be distributed: ${problems.map(({ table, found }) => `${table}: ${found}`).join('; ')}.`,
      'Nothing was done. Tables of ours can always be: remove what was added to them.',
    );
  }
  const { rows: tables } = await client.query<{ name: string; isQueue: boolean; isDone: boolean }>(
    // Workers claim with FOR UPDATE SKIP LOCKED over all tenants, which Citus takes on one node only.
    `WITH ours AS (${OUR_TABLES})
     SELECT name,
            EXISTS (SELECT FROM pg_policy AS p WHERE p.polrelid = ours.oid
                       AND pg_get_expr(p.polqual, p.polrelid) LIKE '%tallystick.worker%') AS "isQueue",
            EXISTS (SELECT FROM pg_dist_partition AS d
                     WHERE d.logicalrelid = ours.oid::regclass AND d.partmethod = 'h') AS "isDone"
       FROM ours ORDER BY name`,
  );
  let besides = tables.find(({ isDone }) => isDone)?.name;
  const outcomes: DistributedTable[] = [];
  for (const { name, isQueue, isDone } of tables) {
    if (!isQueue && !isDone) {
      const colocated = besides === undefined ? 'default' : `tallystick.${besides}`;
      await client.query(`SELECT create_distributed_table($1::regclass, 'tenant_id', colocate_with => $2)`, [
        `tallystick.${name}`,
        colocated,
      ]);
      besides ??= name;
    }
    outcomes.push({
      table: name,
      outcome: isQueue ? 'local' : isDone ? 'distributed before' : 'distributed',
    });
  }
  return outcomes;
}
