import type { JsonObject } from '@tallystick/ledger';
import type { LifecycleState } from '../lifecycle/lifecycle.ts';
import type { TenantTransaction } from '../tenant.ts';

/** The newest version of an agreement and the size of its ledger: whether there is anything new. */
export interface AgreementStanding {
  /** Null when there is no such agreement. */
  readonly version: number | null;
  /** Whether the newest version holds alone: it holds in place of all before it. */
  readonly isAlone: boolean;
  /** How the newest version is evaluated; empty when there is no such agreement. */
  readonly settings: JsonObject;
  /** Where it stands; null when there is no such agreement. */
  readonly state: LifecycleState | null;
  readonly size: number;
}

/** Reads no text and no evidence. */
export async function readStanding(tx: TenantTransaction, agreementId: string): Promise<AgreementStanding> {
  const [row] = await tx.query<AgreementStanding>(STANDING, [tx.tenantId, agreementId]);
  return row!;
}

const STANDING = {
  name: 'standing',
  text: `SELECT newest.version, coalesce(newest.takes_over_at IS NULL, true) AS "isAlone",
                coalesce(newest.settings, '{}') AS settings,
                (SELECT state FROM tallystick.lifecycles WHERE tenant_id = $1 AND agreement_id = $2) AS state,
                coalesce((SELECT size FROM tallystick.ledger_heads WHERE tenant_id = $1 AND agreement_id = $2), 0) AS size
           FROM (VALUES (1)) AS one
           LEFT JOIN LATERAL (SELECT version, takes_over_at, settings FROM tallystick.agreements
                               WHERE tenant_id = $1 AND id = $2 ORDER BY version DESC LIMIT 1) AS newest ON true`,
};
