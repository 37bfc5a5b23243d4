import type { Client } from 'pg';
import { StoreError } from './errors.ts';

/** The oldest PostgreSQL that we work with. */
export const OLDEST_SERVER = 15;

/**
 * Connects and looks whether the server is one that we work with.
 *
 * @throws StoreError `connection-failed`, `server-too-old`
 */
export async function assertServer(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    throw new StoreError(
      'connection-failed',
      `The PostgreSQL server cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Check DATABASE_URL, and that the server runs and lets this user in.',
      { cause },
    );
  }
  try {
    const { rows } = await client.query<{ number: string; text: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
    );
    refuseOldServer(Number(rows[0]?.number), String(rows[0]?.text));
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** @param versionNumber PostgreSQL's own number: 150006 is 15.6. */
export function refuseOldServer(versionNumber: number, versionText: string): void {
  if (versionNumber >= OLDEST_SERVER * 10_000) return;
  throw new StoreError(
    'server-too-old',
    `The server is PostgreSQL ${versionText}; Tallystick needs ${OLDEST_SERVER} or newer.`,
    'Upgrade the server, or leave DATABASE_URL out to use the embedded one.',
  );
}
