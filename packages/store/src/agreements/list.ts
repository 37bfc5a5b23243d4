import { afterSql, type KeyOrder, type KeyPage } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import type { StoredAgreement } from './get.ts';

/** A version of an agreement without its text. */
type ListedAgreement = Omit<StoredAgreement, 'text' | 'times'>;

/** The order of {@link listAgreements}. */
export const AGREEMENTS_ORDER: KeyOrder<Pick<ListedAgreement, 'id'>> = {
  name: 'agreements',
  parts: [{ sql: 'id', type: 'text', direction: 'ASC', of: ({ id }) => id }],
};

/** The newest version of every agreement of the tenant, without their texts, by id. @param page all where it is left out. @throws StoreError `cursor-invalid` */
export async function listAgreements(tx: TenantTransaction, page?: KeyPage): Promise<ListedAgreement[]> {
  const values: unknown[] = [tx.tenantId, page?.limit ?? null, page?.skip ?? 0];
  return tx.query<ListedAgreement>(
    `SELECT DISTINCT ON (id) id, version, title, encode(text_sha256, 'hex') AS "textSha256", settings, takes_over_at AS "takesOverAt",
            floor(extract(epoch FROM created_at) * 1000)::bigint AS "createdAt"
       FROM tallystick.agreements WHERE tenant_id = $1 AND ${afterSql(AGREEMENTS_ORDER, page?.after, values)}
      ORDER BY id, version DESC LIMIT $2 OFFSET $3`,
    values,
  );
}
