import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';

/** A key to the API that a program holds, in the name of a person. */
export interface ApiToken {
  /** Part of the token; shown, so that people can tell which is which. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** What it may do, of what its person may. */
  readonly actions: readonly string[];
  /** Instants are ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | undefined;
}

type Row = Omit<ApiToken, 'lastUsedAt'> & { readonly lastUsedAt: number | null };

const TOKEN = `id, person_id AS "personId", name, actions, created_at AS "createdAt", expires_at AS "expiresAt",
  last_used_at AS "lastUsedAt" FROM tallystick.api_tokens`;

/** Stores a new token. @param tokenHash SHA-256 of its text */
export async function addToken(
  tx: TenantTransaction,
  token: Omit<ApiToken, 'lastUsedAt'> & { readonly tokenHash: Buffer },
): Promise<void> {
  const { id, personId, name, tokenHash, actions, createdAt, expiresAt } = token;
  await tx.query(
    `INSERT INTO tallystick.api_tokens (tenant_id, id, person_id, name, token_hash, actions, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, id, personId, name, tokenHash, actions, createdAt, expiresAt],
  );
}

/** A token by id, with the hash to hold its text against, where it is neither ended nor over. */
export async function findToken(
  tx: TenantTransaction,
  id: string,
  at: number,
): Promise<(ApiToken & { readonly tokenHash: Buffer }) | undefined> {
  const [row] = await tx.query<Row & { tokenHash: Buffer }>(
    `SELECT token_hash AS "tokenHash", ${TOKEN} WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3`,
    [tx.tenantId, id, at],
  );
  return row && { ...row, lastUsedAt: row.lastUsedAt ?? undefined };
}

/** Notes that a token was used. */
export async function touchToken(tx: TenantTransaction, id: string, at: number): Promise<void> {
  await tx.query(
    `UPDATE tallystick.api_tokens SET last_used_at = $3
      WHERE tenant_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < $3)`,
    [tx.tenantId, id, at],
  );
}

/** The order of {@link listTokens}. */
export const TOKENS_ORDER: KeyOrder<ApiToken> = {
  name: 'tokens',
  parts: [
    { sql: 'created_at', type: 'bigint', direction: 'DESC', of: ({ createdAt }) => createdAt },
    { sql: 'id', type: 'text', direction: 'ASC', of: ({ id }) => id },
  ],
};

/**
 * The tokens that still open something, the newest first.
 *
 * @param of.people ids of those whose they are; of all where it is left out
 * @param page all of them where it is left out
 * @throws StoreError `cursor-invalid`
 */
export async function listTokens(
  tx: TenantTransaction,
  of: { readonly people?: readonly string[] },
  at: number,
  page?: KeyPage,
): Promise<ApiToken[]> {
  const values: unknown[] = [tx.tenantId, of.people ?? null, at, page?.limit ?? null, page?.skip ?? 0];
  const rows = await tx.query<Row>(
    `SELECT ${TOKEN} WHERE tenant_id = $1 AND ($2::text[] IS NULL OR person_id = ANY ($2)) AND ended_at IS NULL AND expires_at > $3
        AND ${afterSql(TOKENS_ORDER, page?.after, values)}
      ORDER BY ${orderSql(TOKENS_ORDER)} LIMIT $4 OFFSET $5`,
    values,
  );
  return rows.map((row) => ({ ...row, lastUsedAt: row.lastUsedAt ?? undefined }));
}

/** Ends tokens: one, or all of a person; gives how many. */
export async function endTokens(
  tx: TenantTransaction,
  which: { readonly id?: string; readonly personId?: string },
  at: number,
): Promise<number> {
  const rows = await tx.query(
    `UPDATE tallystick.api_tokens SET ended_at = $4
      WHERE tenant_id = $1 AND ended_at IS NULL AND ($2::text IS NULL OR id = $2) AND ($3::text IS NULL OR person_id = $3)
        AND ($2::text IS NOT NULL OR $3::text IS NOT NULL)
      RETURNING 1`,
    [tx.tenantId, which.id ?? null, which.personId ?? null, at],
  );
  return rows.length;
}
