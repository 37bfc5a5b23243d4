import { StoreError } from '../errors.ts';
import { readMigrations } from '../migrations/files.ts';
import { openStore, type Store, type StoreLocation, type StoreOptions } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { type ArchiveHeader, type ArchiveLine, readArchive } from './archive.ts';
import { quoted, tenantTables } from './tables.ts';

/** Rows that go in with one statement, at most, and the length of their text at which they go earlier. */
const CHUNK = { rows: 1_000, length: 8_000_000 } as const;

/** What was restored. */
export interface RestoreSummary {
  readonly createdAt: string;
  readonly rows: number;
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly sha256: string;
}

/**
 * Reads a backup through and checks it, without a database.
 *
 * @throws StoreError `backup-damaged`, `backup-unreadable`, `schema-newer`
 */
export async function checkBackup(path: string): Promise<RestoreSummary> {
  return readThrough(path, {
    begin: async () => {},
    table: async () => {},
    row: async () => {},
    end: async () => {},
  });
}

/**
 * Puts a backup into an empty database. It is brought to the schema of the backup first and to ours afterwards, so that what migrations do to data is done to it.
 * All rows go in with one transaction a tenant, after the whole file has been checked: a damaged file leaves nothing behind.
 *
 * @throws StoreError `not-empty`, `backup-damaged`, `backup-unreadable`, `schema-newer`
 */
export async function restore(
  path: string,
  location: StoreLocation,
  options: StoreOptions = {},
): Promise<RestoreSummary> {
  await checkBackup(path);
  const { migrations } = await headerOf(path);
  const store = await openStore(location, { ...options, schema: migrations.length });
  let summary: RestoreSummary;
  try {
    summary = await fill(store, path);
  } finally {
    await store.close();
  }
  await (await openStore(location, options)).close(); // The migrations that came after the backup.
  return summary;
}

async function headerOf(path: string): Promise<ArchiveHeader> {
  const reading = readArchive(path);
  const first = await reading.next();
  await reading.return('');
  return first.value as ArchiveHeader;
}

async function fill(store: Store, path: string): Promise<RestoreSummary> {
  const { tenants } = await headerOf(path);
  const summaries: RestoreSummary[] = [];
  for (const tenant of tenants) {
    await store.withTenant(tenant, async (tx) => {
      if (summaries.length === 0) await refuseData(tx);
      summaries.push(await readThrough(path, filling(tx, tenant)));
    });
  }
  const [summary] = summaries;
  if (!summary) throw new Error(`the backup ${path} names no tenant`);
  return summary;
}

/** What is done with the lines of an archive. */
interface Steps {
  begin(header: ArchiveHeader): Promise<void>;
  table(line: Extract<ArchiveLine, { kind: 'table' }>): Promise<void>;
  row(text: string): Promise<void>;
  end(): Promise<void>;
}

async function readThrough(path: string, steps: Steps): Promise<RestoreSummary> {
  const tables: Record<string, number> = {};
  let createdAt = '';
  let table = '';
  let count = 0;
  const reading = readArchive(path);
  for (;;) {
    const { value, done } = await reading.next();
    if (done) {
      const rows = Object.values(tables).reduce((sum, one) => sum + one, 0);
      return { createdAt, rows, tables, sha256: value };
    }
    if ('format' in value) {
      refuseNewer(value);
      createdAt = value.createdAt;
      await steps.begin(value);
    } else if (value.kind === 'table') {
      table = value.table;
      count = 0;
      await steps.table(value);
    } else if (value.kind === 'row') {
      count += 1;
      await steps.row(value.text);
    } else {
      if (value.rows !== count) {
        throw new StoreError(
          'backup-damaged',
          `The backup ${path} is damaged: its table ${table} has ${count} rows and not ${value.rows}.`,
          'Nothing was restored. Use another backup.',
        );
      }
      tables[table] = (tables[table] ?? 0) + count;
      await steps.end();
    }
  }
}

/** Steps that put the rows of one tenant into the database. */
function filling(tx: TenantTransaction, tenant: string): Steps {
  let into: { readonly name: string; readonly columns: readonly string[] } | undefined;
  let lines: string[] = [];
  let length = 0;
  const flush = async () => {
    if (into === undefined || lines.length === 0) return;
    const { name } = into;
    const columns = into.columns.join(', ');
    // Of the table and of nothing else, whatever its columns are called.
    const filled = into.columns.map((column) => `filled.${column}`).join(', ');
    await tx.query(
      `INSERT INTO tallystick.${name} (${columns})
       SELECT ${filled} FROM unnest(string_to_array($1, E'\\n')) AS given (line),
              LATERAL json_populate_record(NULL::tallystick.${name}, given.line::json) AS filled`,
      [lines.join('\n')],
    );
    lines = [];
    length = 0;
  };
  return {
    begin: async () => {},
    table: async (line) => {
      const known = (await tenantTables(tx)).some(({ name }) => name === line.table);
      if (!known) throw new Error(`the backup has a table ${line.table} that its schema does not have`);
      into =
        line.tenant === tenant ? { name: quoted(line.table), columns: line.columns.map(quoted) } : undefined;
    },
    row: async (text) => {
      if (into === undefined) return;
      lines.push(text);
      length += text.length;
      if (lines.length >= CHUNK.rows || length >= CHUNK.length) await flush();
    },
    end: flush,
  };
}

/** Only an empty database is restored into: two histories in one ledger would be none. */
async function refuseData(tx: TenantTransaction): Promise<void> {
  for (const { name } of await tenantTables(tx)) {
    // By the size on disk: row-level security shows nothing of other tenants.
    const [table] = await tx.query<{ size: number }>('SELECT pg_relation_size($1::regclass) AS size', [
      `tallystick.${quoted(name)}`,
    ]);
    if (table?.size === 0) continue;
    throw new StoreError(
      'not-empty',
      `The database is not empty: its table ${name} holds or held data.`,
      'Restore into a new database or a new data directory.',
    );
  }
}

function refuseNewer({ migrations }: ArchiveHeader): void {
  const known = readMigrations();
  const foreign = migrations.find(({ name, checksum }, index) => {
    const ours = known[index];
    return ours?.name !== name || ours.checksum !== checksum;
  });
  if (!foreign) return;
  throw new StoreError(
    'schema-newer',
    `The backup was made with the migration ${foreign.name}; this version of Tallystick ends at ${known.at(-1)?.name}, or has it otherwise.`,
    'Restore it with the version that made it, or a newer one.',
  );
}
