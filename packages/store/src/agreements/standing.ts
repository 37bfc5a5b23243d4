import type { TenantTransaction } from '../tenant.ts';

/** The newest version of an agreement and the size of its ledger: whether there is anything new. */
export interface AgreementStanding {
  /** Null when there is no such agreement. */
  readonly version: number | null;
  readonly size: number;
}

/** Reads no text and no evidence. */
export async function readStanding(tx: TenantTransaction, agreementId: string): Promise<AgreementStanding> {
  const [row] = await tx.query<AgreementStanding>(
    `SELECT (SELECT max(version) FROM tallystick.agreements WHERE tenant_id = $1 AND id = $2) AS version,
            coalesce((SELECT size FROM tallystick.ledger_heads WHERE tenant_id = $1 AND agreement_id = $2), 0) AS size`,
    [tx.tenantId, agreementId],
  );
  return row!;
}
