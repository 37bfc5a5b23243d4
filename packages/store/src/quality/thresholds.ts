import type { JsonObject } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';

/** What somebody set for a source of an agreement, or for all of them. */
export interface StoredThresholds {
  readonly agreementId: string;
  /** Empty for all sources of the agreement. */
  readonly source: string;
  /** Only what differs from the defaults. */
  readonly thresholds: JsonObject;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly setAt: number;
  /** Id of the person. */
  readonly setBy: string;
}

/** What was set for an agreement: for all its sources first. */
export async function listThresholds(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredThresholds[]> {
  return tx.query<StoredThresholds>(
    `SELECT agreement_id AS "agreementId", source, thresholds, set_at AS "setAt", set_by AS "setBy" FROM tallystick.quality_thresholds
      WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY source`,
    [tx.tenantId, agreementId],
  );
}

/** Sets thresholds; those that name nothing are taken back. */
export async function putThresholds(
  tx: TenantTransaction,
  { agreementId, source, thresholds, setAt, setBy }: StoredThresholds,
): Promise<void> {
  const of = [tx.tenantId, agreementId, source];
  if (Object.keys(thresholds).length === 0) {
    await tx.query(
      'DELETE FROM tallystick.quality_thresholds WHERE tenant_id = $1 AND agreement_id = $2 AND source = $3',
      of,
    );
    return;
  }
  await tx.query(
    `INSERT INTO tallystick.quality_thresholds (tenant_id, agreement_id, source, thresholds, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, agreement_id, source) DO UPDATE SET thresholds = excluded.thresholds, set_at = excluded.set_at, set_by = excluded.set_by`,
    [...of, JSON.stringify(thresholds), setAt, setBy],
  );
}
