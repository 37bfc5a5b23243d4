import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { CREDIT_COLUMNS, type CreditState, type StoredCredit } from './credit.ts';

/** Which credits are asked for; what is left out does not narrow. */
export interface CreditFilter {
  readonly agreementId?: string;
  readonly states?: readonly CreditState[];
}

/** Credits on a page at most. */
export const CREDITS_PAGE = 200;

/** The order of {@link listCredits}. */
export const CREDITS_ORDER: KeyOrder<StoredCredit> = {
  name: 'credits',
  parts: [
    { sql: 'proposed_at', type: 'bigint', direction: 'DESC', of: ({ proposedAt }) => proposedAt },
    { sql: 'agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 'number', type: 'bigint', direction: 'DESC', of: ({ number }) => number },
  ],
};

/** Credits, those proposed last first. @param page.skip how many of them stand on the pages before */
export async function listCredits(
  tx: TenantTransaction,
  filter: CreditFilter,
  page: KeyPage = { limit: CREDITS_PAGE },
): Promise<StoredCredit[]> {
  const values: unknown[] = [
    ...[tx.tenantId, filter.agreementId ?? null, filter.states ?? null],
    ...[Math.min(page.limit, CREDITS_PAGE), page.skip ?? 0],
  ];
  return tx.query<StoredCredit>(
    `SELECT ${CREDIT_COLUMNS} FROM tallystick.credits
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text[] IS NULL OR state = ANY ($3))
        AND ${afterSql(CREDITS_ORDER, page.after, values)}
      ORDER BY ${orderSql(CREDITS_ORDER)} LIMIT $4 OFFSET $5`,
    values,
  );
}
