import type { TenantTransaction } from '../tenant.ts';

/** What an administrator lets a source of an agreement send; null for what is usual. */
export interface SourceLimits {
  /** For long; ten times as many at once. */
  readonly recordsPerSecond: number | null;
  /** Of one record: its data as JSON and its original text, in bytes of UTF-8. */
  readonly recordBytes: number | null;
}

/** Limits as they are kept. */
export interface StoredSourceLimits extends SourceLimits {
  readonly agreementId: string;
  readonly source: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly setAt: number;
  /** Id of the person. */
  readonly setBy: string;
}

/** What was set for sources of an agreement, by source. */
export async function listSourceLimits(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredSourceLimits[]> {
  return tx.query<StoredSourceLimits>(
    `SELECT agreement_id AS "agreementId", source, records_per_second AS "recordsPerSecond", record_bytes AS "recordBytes", set_at AS "setAt",
            set_by AS "setBy"
       FROM tallystick.source_limits WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY source`,
    [tx.tenantId, agreementId],
  );
}

/** Sets the limits of a source; those that limit nothing are taken back. */
export async function putSourceLimits(tx: TenantTransaction, one: StoredSourceLimits): Promise<void> {
  const of = [tx.tenantId, one.agreementId, one.source];
  if (one.recordsPerSecond === null && one.recordBytes === null) {
    await tx.query(
      'DELETE FROM tallystick.source_limits WHERE tenant_id = $1 AND agreement_id = $2 AND source = $3',
      of,
    );
    return;
  }
  await tx.query(
    `INSERT INTO tallystick.source_limits (tenant_id, agreement_id, source, records_per_second, record_bytes, set_at, set_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant_id, agreement_id, source) DO UPDATE
        SET records_per_second = excluded.records_per_second, record_bytes = excluded.record_bytes, set_at = excluded.set_at, set_by = excluded.set_by`,
    [...of, one.recordsPerSecond, one.recordBytes, one.setAt, one.setBy],
  );
}
