import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
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
 * Writes all that tenants have into one file, as it is at one instant, while work goes on. What is derived goes in too, so that a restored
 * database shows at once what the saved one showed.
 *
 * @param given.createdAt ISO 8601, for people.
 */
export async function backup(
  store: Store,
  given: { readonly path: string; readonly tenants: readonly string[]; readonly createdAt: string },
): Promise<BackupSummary> {
  const archive = writeArchive(given.path);
  const tables: Record<string, number> = {};
  try {
    for (const [index, tenant] of given.tenants.entries()) {
      await store.withTenant(
        tenant,
        async (tx) => {
          if (index === 0) await archive.line(JSON.stringify(await headerOf(tx, given)));
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
    archive.discard();
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
