import type { TenantTransaction } from '../tenant.ts';
import type { CreditState } from './credit.ts';

/** What the credits of an agreement in one state come to. */
export interface CreditBalance {
  readonly agreementId: string;
  readonly currency: string;
  readonly state: CreditState;
  readonly count: number;
  /** The sum of what was decided, an exact decimal. */
  readonly amount: string;
  /** The sum of what credit notes were issued for, an exact decimal. */
  readonly noted: string;
}

/** What the credits come to, by agreement, currency and state. */
export async function creditBalances(
  tx: TenantTransaction,
  filter: { readonly agreementId?: string } = {},
): Promise<CreditBalance[]> {
  return tx.query<CreditBalance>(
    `SELECT agreement_id AS "agreementId", currency, state, count(*)::integer AS count, sum(amount)::text AS amount, sum(noted)::text AS noted
       FROM tallystick.credits WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2)
      GROUP BY agreement_id, currency, state ORDER BY agreement_id, currency, state`,
    [tx.tenantId, filter.agreementId ?? null],
  );
}
