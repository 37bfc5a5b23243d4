import type { ClientBase } from 'pg';

/** What Citus refuses on tables that are distributed by tenant, found in the catalogue. */
export interface DistributionProblem {
  readonly table: string;
  /** What stands in the way. */
  readonly found: string;
}

/** Tables of ours that a tenant's rows are in: all of the schema but the list of migrations. */
export const OUR_TABLES = `
  SELECT c.oid, c.relname AS name FROM pg_class AS c
   WHERE c.relnamespace = 'tallystick'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'`;

/**
 * The tables that cannot be distributed by tenant, and why: rules of Citus 13 held against the real catalogue, so that a table which is added
 * later is held to them too. Empty when all can.
 */
export async function distributionProblems(client: ClientBase): Promise<DistributionProblem[]> {
  const { rows } = await client.query<DistributionProblem>(`
    WITH ours AS (${OUR_TABLES})
    SELECT name AS table, 'it has no column tenant_id of type text that is never null' AS found FROM ours
     WHERE NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = ours.oid AND a.attname = 'tenant_id'
                          AND a.atttypid = 'text'::regtype AND a.attnotnull)
    UNION ALL
    SELECT name, 'it has no primary key' FROM ours
     WHERE NOT EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = ours.oid AND i.indisprimary)
    UNION ALL
    SELECT name, 'its unique index ' || i.indexrelid::regclass || ' does not begin with tenant_id'
      FROM ours JOIN pg_index AS i ON i.indrelid = ours.oid
     WHERE (i.indisunique OR i.indisexclusion) AND NOT EXISTS (
             SELECT FROM pg_attribute AS a
              WHERE a.attrelid = ours.oid AND a.attname = 'tenant_id' AND a.attnum = i.indkey[0])
    UNION ALL
    SELECT name, CASE k.contype WHEN 'f' THEN 'it has the foreign key ' WHEN 'x' THEN 'it has the exclusion constraint '
                                ELSE 'it has the constraint trigger ' END || k.conname
      FROM ours JOIN pg_constraint AS k ON k.conrelid = ours.oid WHERE k.contype IN ('f', 'x', 't')
    UNION ALL
    SELECT name, 'it has the trigger ' || t.tgname
      FROM ours JOIN pg_trigger AS t ON t.tgrelid = ours.oid WHERE NOT t.tgisinternal
    UNION ALL
    SELECT name, 'it has the rule ' || r.rulename
      FROM ours JOIN pg_rewrite AS r ON r.ev_class = ours.oid
    UNION ALL
    SELECT name, 'it is part of an inheritance'
      FROM ours WHERE EXISTS (SELECT FROM pg_inherits AS h WHERE ours.oid IN (h.inhrelid, h.inhparent))
    UNION ALL
    SELECT s.relname, 'it is a sequence: numbers that are drawn are not a tenant''s'
      FROM pg_class AS s WHERE s.relnamespace = 'tallystick'::regnamespace AND s.relkind = 'S'
    UNION ALL
    SELECT name, 'its policy ' || p.polname || ' has a subquery'
      FROM ours JOIN pg_policy AS p ON p.polrelid = ours.oid
     WHERE pg_get_expr(p.polqual, p.polrelid) ~* '\\mselect\\M'
    ORDER BY 1, 2`);
  return rows;
}
