import { statSync } from 'node:fs';
import { escapeLiteral } from 'pg';
import { StoreError } from '../errors.ts';
import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { AS_WORKER } from '../work/worker.ts';
import { ARCHIVE_FORMAT, type ArchiveHeader, type ArchiveWriter, writeArchive } from './archive.ts';
import { quoted, type TenantTable, tenantTables } from './tables.ts';

/** Rows that are fetched at a time. */
const FETCH_ROWS = 2_000;

/** What a backup holds. */
export interface BackupSummary {
  readonly path: string;
  readonly rows: number;
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  /** SHA-256 of its content, unpacked. */
  readonly sha256: string;
}

/**
 * Writes all that tenants have into one file, all of them as they are at one instant, while work goes on. What is derived goes in too, so that a restored
 * database shows at once what the saved one showed.
 *
 * @param given.createdAt ISO 8601, for people.
 * @param given.signal ends it, and what was written goes away
 * @throws StoreError `nothing-to-back-up`, `backup-unwritable`
 */
export async function backup(
  store: Store,
  given: { readonly path: string; readonly createdAt: string; readonly signal?: AbortSignal },
): Promise<BackupSummary> {
  if (statSync(given.path, { throwIfNoEntry: false })?.isFile() === false)
    throw new StoreError(
      'backup-unwritable',
      `A backup cannot take the place of ${given.path}, which is no file.`,
      'Name a file.',
    );
  const tables: Record<string, number> = {};
  const view = await sharedView(store);
  const archive = writeArchive(given.path, given.signal);
  try {
    for (const [index, tenant] of view.tenants.entries()) {
      await store.withTenant(
        tenant,
        async (tx) => {
          await tx.query(`SET TRANSACTION SNAPSHOT ${escapeLiteral(view.snapshot)}`);
          if (index === 0) {
            await archive.line(JSON.stringify(await headerOf(tx, { ...given, tenants: view.tenants })));
          }
          for (const table of await tenantTables(tx)) {
            tables[table.name] = (tables[table.name] ?? 0) + (await copyTable(tx, table, archive));
          }
        },
        { readOnly: true },
      );
    }
    const sha256 = await archive.finish();
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    return { path: given.path, rows, tables, sha256 };
  } catch (error) {
    await archive.discard();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error; // Not about the file.
    throw new StoreError(
      'backup-unwritable',
      `The backup ${given.path} cannot be written (${code}).`,
      'Check the path and the space. Nothing was left behind.',
      { cause: error },
    );
  } finally {
    await view.end();
  }
}

/** One view of the database that the transactions of all tenants share, and whose rows it holds. */
async function sharedView(
  store: Store,
): Promise<{ readonly tenants: readonly string[]; readonly snapshot: string; end(): Promise<void> }> {
  const client = await store.pool.connect();
  const end = async () => {
    await client.query('ROLLBACK').catch(() => {}); // Where the connection is lost, so is the view.
    client.release();
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(AS_WORKER);
    const { rows } = await client.query<{ id: string }>(
      'SELECT tenant_id AS id FROM tallystick.tenants ORDER BY 1',
    );
    const [exported] = (await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot'))
      .rows;
    if (rows.length === 0) {
      throw new StoreError(
        'nothing-to-back-up',
        'The database holds nothing yet.',
        'Put an agreement in first.',
      );
    }
    return { tenants: rows.map(({ id }) => id), snapshot: exported!.snapshot, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function headerOf(
  tx: TenantTransaction,
  { tenants, createdAt }: { readonly tenants: readonly string[]; readonly createdAt: string },
): Promise<ArchiveHeader> {
  const migrations = await tx.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM tallystick.migrations ORDER BY number',
  );
  return { format: ARCHIVE_FORMAT, createdAt, migrations, tenants };
}

async function copyTable(tx: TenantTransaction, table: TenantTable, archive: ArchiveWriter): Promise<number> {
  const { name, columns, key } = table;
  await archive.line(JSON.stringify({ kind: 'table', tenant: tx.tenantId, table: name, columns }));
  // PostgreSQL writes each row as JSON and reads it back: every type keeps its exact text, and none passes through JavaScript.
  await tx.query(
    `DECLARE rows_of_table NO SCROLL CURSOR FOR
     SELECT row_to_json(t)::text AS line FROM tallystick.${quoted(name)} AS t ORDER BY ${key.map(quoted).join(', ')}`,
  );
  let count = 0;
  for (;;) {
    const rows = await tx.query<{ line: string }>(`FETCH ${FETCH_ROWS} FROM rows_of_table`);
    for (const { line } of rows) await archive.line(line);
    count += rows.length;
    if (rows.length < FETCH_ROWS) break;
  }
  await tx.query('CLOSE rows_of_table');
  await archive.line(JSON.stringify({ kind: 'end of table', rows: count }));
  return count;
}
