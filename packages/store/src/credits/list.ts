import type { TenantTransaction } from '../tenant.ts';
import { CREDIT_COLUMNS, type CreditState, type StoredCredit } from './credit.ts';

/** Which credits are asked for; what is left out does not narrow. */
export interface CreditFilter {
  readonly agreementId?: string;
  readonly states?: readonly CreditState[];
}

/** Credits on a page at most. */
export const CREDITS_PAGE = 200;

/** Credits, those proposed last first. @param page.skip how many of them stand on the pages before */
export async function listCredits(
  tx: TenantTransaction,
  filter: CreditFilter,
  page: { readonly skip?: number; readonly limit: number } = { limit: CREDITS_PAGE },
): Promise<StoredCredit[]> {
  return tx.query<StoredCredit>(
    `SELECT ${CREDIT_COLUMNS} FROM tallystick.credits
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text[] IS NULL OR state = ANY ($3))
      ORDER BY proposed_at DESC, agreement_id, number DESC LIMIT $4 OFFSET $5`,
    [
      tx.tenantId,
      filter.agreementId ?? null,
      filter.states ?? null,
      Math.min(page.limit, CREDITS_PAGE),
      page.skip ?? 0,
    ],
  );
}
