import type { ClientBase } from 'pg';
import { StoreError } from './errors.ts';

/**
 * The role of every working transaction: no superuser, owner of nothing, held to one tenant by row-level
 * security. One name for all installations, since roles belong to the server and not to a database.
 */
export const APP_ROLE = 'tallystick_app';

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';

/**
 * Makes sure, on a server of the user's own, that the application role is there and that we may change to it.
 *
 * @throws StoreError `role-missing` when that takes rights we don't have
 */
export async function ensureAppRole(client: ClientBase): Promise<void> {
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    if (rows.length === 0) await createRole(client);
    if (!(await canBecome(client))) await client.query(`GRANT ${APP_ROLE} TO CURRENT_USER`);
    if (await canBecome(client)) return;
  } catch (cause) {
    throw roleMissing(cause);
  }
  throw roleMissing(undefined);
}

/** Another database of this server may make the same role at the same time: that is as good. */
async function createRole(client: ClientBase): Promise<void> {
  try {
    await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== DUPLICATE_OBJECT && code !== UNIQUE_VIOLATION) throw error;
  }
}

async function canBecome(client: ClientBase): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL ROLE ${APP_ROLE}`);
    return true;
  } catch {
    return false; // The only ways to fail are a missing role and a missing right; the caller mends either.
  } finally {
    await client.query('ROLLBACK');
  }
}

function roleMissing(cause: unknown): StoreError {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new StoreError(
    'role-missing',
    `Tallystick works as the database role ${APP_ROLE}, and the user of DATABASE_URL may not make it or change to it${why}.`,
    `As an administrator run: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO the_user_of_database_url;`,
    { cause },
  );
}
