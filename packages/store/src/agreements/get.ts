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
  /** When it was stored: ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

/** An agreement's newest version, or the version asked for; `undefined` when there is none. */
export async function getAgreement(
  tx: TenantTransaction,
  id: string,
  version?: number,
): Promise<StoredAgreement | undefined> {
  const [row] = await tx.query<StoredAgreement>(
    `SELECT id, version, title, text, encode(text_sha256, 'hex') AS "textSha256", settings, times,
            floor(extract(epoch FROM created_at) * 1000)::bigint AS "createdAt"
       FROM tallystick.agreements
      WHERE tenant_id = $1 AND id = $2 AND ($3::integer IS NULL OR version = $3)
      ORDER BY version DESC LIMIT 1`,
    [tx.tenantId, id, version ?? null],
  );
  return row;
}
