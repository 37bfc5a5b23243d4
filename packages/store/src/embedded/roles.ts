import { Client } from 'pg';
import { APP_ROLE } from '../role.ts';
import { SUPERUSER } from './cluster.ts';

/** The role that owns the embedded database and runs migrations; no superuser. */
export const OWNER_ROLE = 'tallystick_owner';

/**
 * Makes the two roles and the database of an embedded server, whichever of them is missing: a process may
 * have been killed between any two steps.
 */
export async function ensureRoles(address: { host: string; port: number; database: string }): Promise<void> {
  const client = new Client({
    host: address.host,
    port: address.port,
    user: SUPERUSER,
    database: 'postgres',
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE rolname IN ('${APP_ROLE}', '${OWNER_ROLE}')
       UNION ALL SELECT datname FROM pg_database WHERE datname = '${address.database}'`,
    );
    const present = new Set(rows.map((row) => row.name));
    if (!present.has(APP_ROLE)) await client.query(`CREATE ROLE ${APP_ROLE} LOGIN`);
    if (!present.has(OWNER_ROLE)) await client.query(`CREATE ROLE ${OWNER_ROLE} LOGIN`);
    if (!present.has(address.database)) {
      await client.query(`CREATE DATABASE ${address.database} OWNER ${OWNER_ROLE}`);
    }
  } finally {
    await client.end();
  }
}
