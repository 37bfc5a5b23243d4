import type { TenantTransaction } from '../tenant.ts';

/** A table that holds data of tenants. */
export interface TenantTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key, which give its rows an order. */
  readonly key: readonly string[];
}

/** Every table of ours, as the catalogue has it, so that a table which is added later is not forgotten. */
export async function tenantTables(tx: TenantTransaction): Promise<TenantTable[]> {
  return tx.query<{ name: string; columns: string[]; key: string[] }>(
    `SELECT c.relname AS name,
            array_agg(a.attname::text ORDER BY a.attnum) AS columns,
            array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
              FILTER (WHERE a.attnum = ANY (i.indkey)) AS key
       FROM pg_class AS c
       JOIN pg_namespace AS n ON n.oid = c.relnamespace
       JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisprimary
      WHERE n.nspname = 'tallystick' AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'
      GROUP BY c.relname ORDER BY c.relname`,
  );
}

/** A name of the catalogue as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
