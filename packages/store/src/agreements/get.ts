import type { JsonObject } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';

/** One version of an agreement as it is stored. */
export interface StoredAgreement {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The source file's text. */
  readonly text: string;
  /** SHA-256 of the text, lowercase hex. */
  readonly textSha256: string;
  readonly settings: JsonObject;
  /** What the version embeds of zones and holidays; null for versions from before that was kept. */
  readonly times: JsonObject | null;
  /** From when it takes the place of the version before it, ms; null where it holds in place of all before it. */
  readonly takesOverAt: number | null;
  /** When it was stored: ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

const COLUMNS = `id, version, title, text, encode(text_sha256, 'hex') AS "textSha256", settings, times, takes_over_at AS "takesOverAt",
  floor(extract(epoch FROM created_at) * 1000)::bigint AS "createdAt"`;

/** An agreement's newest version, or the version asked for; `undefined` when there is none. */
export async function getAgreement(
  tx: TenantTransaction,
  id: string,
  version?: number,
): Promise<StoredAgreement | undefined> {
  const [row] = await tx.query<StoredAgreement>(
    `SELECT ${COLUMNS} FROM tallystick.agreements
      WHERE tenant_id = $1 AND id = $2 AND ($3::integer IS NULL OR version = $3)
      ORDER BY version DESC LIMIT 1`,
    [tx.tenantId, id, version ?? null],
  );
  return row;
}

/** The version of an agreement that holds at an instant, ms: the newest that has taken over by then, else the first; `undefined` when there is none. */
export async function agreementAt(
  tx: TenantTransaction,
  id: string,
  at: number,
): Promise<StoredAgreement | undefined> {
  const [row] = await tx.query<StoredAgreement>(
    `SELECT ${COLUMNS} FROM tallystick.agreements
      WHERE tenant_id = $1 AND id = $2
      ORDER BY (takes_over_at IS NULL OR takes_over_at <= $3) DESC, version DESC LIMIT 1`,
    [tx.tenantId, id, at],
  );
  return row;
}

/**
 * The versions of an agreement that hold at any time, the first first: from the last one that took the place of all before it.
 *
 * @param until leave newer versions out
 */
export async function standingVersions(
  tx: TenantTransaction,
  id: string,
  until?: number,
): Promise<StoredAgreement[]> {
  return tx.query<StoredAgreement>(
    `SELECT ${COLUMNS} FROM tallystick.agreements
      WHERE tenant_id = $1 AND id = $2 AND ($3::integer IS NULL OR version <= $3)
        AND version >= (SELECT max(version) FROM tallystick.agreements
                         WHERE tenant_id = $1 AND id = $2 AND takes_over_at IS NULL AND ($3::integer IS NULL OR version <= $3))
      ORDER BY version`,
    [tx.tenantId, id, until ?? null],
  );
}

/** Every version of an agreement without its text, the first first. */
export async function listVersions(
  tx: TenantTransaction,
  id: string,
): Promise<Omit<StoredAgreement, 'text' | 'times'>[]> {
  return tx.query<Omit<StoredAgreement, 'text' | 'times'>>(
    `SELECT id, version, title, encode(text_sha256, 'hex') AS "textSha256", settings, takes_over_at AS "takesOverAt",
            floor(extract(epoch FROM created_at) * 1000)::bigint AS "createdAt"
       FROM tallystick.agreements WHERE tenant_id = $1 AND id = $2 ORDER BY version`,
    [tx.tenantId, id],
  );
}
