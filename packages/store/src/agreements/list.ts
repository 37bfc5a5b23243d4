import type { TenantTransaction } from '../tenant.ts';
import type { StoredAgreement } from './get.ts';

/** The newest version of every agreement of the tenant, without their texts, by id. */
export async function listAgreements(
  tx: TenantTransaction,
): Promise<Omit<StoredAgreement, 'text' | 'times'>[]> {
  return tx.query<Omit<StoredAgreement, 'text' | 'times'>>(
    `SELECT DISTINCT ON (id) id, version, title, encode(text_sha256, 'hex') AS "textSha256", settings, takes_over_at AS "takesOverAt",
            floor(extract(epoch FROM created_at) * 1000)::bigint AS "createdAt"
       FROM tallystick.agreements WHERE tenant_id = $1 ORDER BY id, version DESC`,
    [tx.tenantId],
  );
}
