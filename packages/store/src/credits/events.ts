import type { TenantTransaction } from '../tenant.ts';
import type { CreditState } from './credit.ts';

/** Something that happened to a credit. */
export interface CreditEvent {
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person, or `system`. */
  readonly actor: string;
  readonly party: 'provider' | 'customer' | 'system';
  /** What happened: `proposed`, `approved`, `restated` … */
  readonly event: string;
  /** The state that it led to. */
  readonly state: CreditState;
  /** The amount after it, an exact decimal. */
  readonly amount: string;
  /** Reason or statement, as it was written; '' where none was. */
  readonly words: string;
}

/** Writes down what happened to a credit, after what is there. The caller has locked the agreement's credits. */
export async function addCreditEvent(
  tx: TenantTransaction,
  of: { readonly agreementId: string; readonly number: number },
  event: CreditEvent,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.credit_events (tenant_id, agreement_id, number, position, at, actor, party, event, state, amount, words)
     SELECT $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7, $8, $9, $10
       FROM tallystick.credit_events WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [
      ...[tx.tenantId, of.agreementId, of.number, event.at, event.actor, event.party, event.event],
      ...[event.state, event.amount, event.words],
    ],
  );
}

/** What happened to a credit, the first first. */
export async function listCreditEvents(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<CreditEvent[]> {
  return tx.query<CreditEvent>(
    `SELECT at, actor, party, event, state, amount::text, words FROM tallystick.credit_events
      WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3 ORDER BY position`,
    [tx.tenantId, agreementId, number],
  );
}
