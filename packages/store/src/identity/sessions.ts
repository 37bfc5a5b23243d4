import type { TenantTransaction } from '../tenant.ts';

/** A sign-in of a person in one browser. */
export interface Session {
  /** To speak of it; opens nothing. */
  readonly id: string;
  readonly personId: string;
  /** `second factor`: the password was right and the code is awaited, which opens nothing else. */
  readonly stage: 'second factor' | 'signed in';
  /** Whether it began without the second factor that was asked for: it opens nothing but what sets one up. */
  readonly lacksSecondFactor: boolean;
  /** Instants are ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly address: string;
  readonly agent: string;
}

const SESSION = `id, person_id AS "personId", stage, lacks_second_factor AS "lacksSecondFactor", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
  expires_at AS "expiresAt", address, agent FROM tallystick.sessions`;

/** Stores a new session. @param tokenHash SHA-256 of the token that the browser gets */
export async function addSession(
  tx: TenantTransaction,
  session: Omit<Session, 'lacksSecondFactor'> & {
    readonly tokenHash: Buffer;
    readonly lacksSecondFactor?: boolean;
  },
): Promise<void> {
  const { tokenHash, id, personId, stage, createdAt, lastSeenAt, expiresAt, address, agent } = session;
  await tx.query(
    `INSERT INTO tallystick.sessions
       (tenant_id, token_hash, id, person_id, stage, created_at, last_seen_at, expires_at, address, agent, lacks_second_factor)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.tenantId,
      tokenHash,
      id,
      personId,
      stage,
      createdAt,
      lastSeenAt,
      expiresAt,
      address.slice(0, 100),
      agent.slice(0, 300),
      session.lacksSecondFactor ?? false,
    ],
  );
}

/** The session of a token, where it is neither ended nor over. @param at ms since 1970-01-01T00:00:00Z */
export async function findSession(
  tx: TenantTransaction,
  tokenHash: Buffer,
  at: number,
): Promise<Session | undefined> {
  const [row] = await tx.query<Session>(
    `SELECT ${SESSION} WHERE tenant_id = $1 AND token_hash = $2 AND ended_at IS NULL AND expires_at > $3`,
    [tx.tenantId, tokenHash, at],
  );
  return row;
}

/** Notes that a session was used. */
export async function touchSession(tx: TenantTransaction, tokenHash: Buffer, at: number): Promise<void> {
  await tx.query(
    'UPDATE tallystick.sessions SET last_seen_at = $3 WHERE tenant_id = $1 AND token_hash = $2 AND last_seen_at < $3',
    [tx.tenantId, tokenHash, at],
  );
}

/** The sessions of a person that still open something, the latest first. */
export async function listSessions(tx: TenantTransaction, personId: string, at: number): Promise<Session[]> {
  return tx.query<Session>(
    `SELECT ${SESSION} WHERE tenant_id = $1 AND person_id = $2 AND ended_at IS NULL AND expires_at > $3
      ORDER BY last_seen_at DESC, id LIMIT 100`,
    [tx.tenantId, personId, at],
  );
}

/** Ends sessions of a person: one, all, or all but one; gives how many. */
export async function endSessions(
  tx: TenantTransaction,
  personId: string,
  which: { readonly only?: string; readonly except?: string },
  at: number,
): Promise<number> {
  const rows = await tx.query(
    `UPDATE tallystick.sessions SET ended_at = $5
      WHERE tenant_id = $1 AND person_id = $2 AND ended_at IS NULL AND ($3::text IS NULL OR id = $3) AND ($4::text IS NULL OR id <> $4)
      RETURNING 1`,
    [tx.tenantId, personId, which.only ?? null, which.except ?? null, at],
  );
  return rows.length;
}
