import type { ClientBase } from 'pg';
import { StoreError } from '../errors.ts';
import { type Migration, readMigrations } from './files.ts';

/** The advisory lock that lets one process migrate a database at a time; any number, as long as it never changes. */
const LOCK_KEY = 4_217_904_411;

const ADDRESS = 'tallystick.migrations';

/**
 * Brings the schema up to date: each migration that was not applied yet runs in a transaction of its own. Safe to
 * run from several processes at once and as often as one likes.
 *
 * @returns the names of the migrations applied now
 * @throws StoreError `migration-changed` when an applied file reads differently today, `schema-newer` when the database
 *   knows migrations that we don't, `migration-failed` when one fails
 */
export async function migrate(
  client: ClientBase,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const applied: string[] = [];
  await inTransaction(client, async () => {
    const { rows } = await client.query(`SELECT to_regclass('${ADDRESS}') AS found`);
    if (rows[0]?.found !== null) return;
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS tallystick;
      CREATE TABLE ${ADDRESS} (
        number     integer     PRIMARY KEY,
        name       text        NOT NULL,
        checksum   text        NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      )`);
  });
  for (const migration of migrations) {
    await inTransaction(client, async () => {
      if (await isApplied(client, migrations, migration)) return;
      try {
        await client.query(migration.sql);
      } catch (cause) {
        throw new StoreError(
          'migration-failed',
          `The migration ${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}.`,
          'Nothing of it was applied. Correct the cause and start again.',
          { cause },
        );
      }
      await client.query(`INSERT INTO ${ADDRESS} (number, name, checksum) VALUES ($1, $2, $3)`, [
        migration.number,
        migration.name,
        migration.checksum,
      ]);
      applied.push(migration.name);
    });
  }
  return applied;
}

async function isApplied(
  client: ClientBase,
  known: readonly Migration[],
  migration: Migration,
): Promise<boolean> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    `SELECT number, name, checksum FROM ${ADDRESS} ORDER BY number`,
  );
  const last = rows.at(-1);
  if (last && last.number > known.length) {
    throw new StoreError(
      'schema-newer',
      `The database has the migration ${last.name}; this version of Tallystick ends at ${known.at(-1)?.name}.`,
      'Use the newer version, or restore a backup from before the upgrade.',
    );
  }
  const row = rows.find((candidate) => candidate.number === migration.number);
  if (row && row.checksum !== migration.checksum) {
    throw new StoreError(
      'migration-changed',
      `The migration ${row.name} was applied with the checksum ${row.checksum.slice(0, 12)}…, but the file is now ${migration.name} with ${migration.checksum.slice(0, 12)}….`,
      'Restore the file as it was, and put the change into a new migration.',
    );
  }
  return row !== undefined;
}

async function inTransaction(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCK_KEY})`);
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
