import type { LedgerRow } from '../evidence/grow-ledger.ts';
import type { TenantTransaction } from '../tenant.ts';

/** Notes which records say something about whom, so that all of it is found without opening anything. */
export async function linkRecords(
  tx: TenantTransaction,
  agreementId: string,
  rows: readonly LedgerRow[],
): Promise<void> {
  const links = rows.flatMap(({ position, record, concerns = [] }) =>
    concerns.map((one) => ({ ...one, position, occurredAt: record.occurredAt })),
  );
  if (links.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.data_subject_records (tenant_id, agreement_id, data_subject, class, position, occurred_at)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[]) ON CONFLICT DO NOTHING`,
    [
      tx.tenantId,
      agreementId,
      links.map(({ subject }) => subject),
      links.map((one) => one.class),
      links.map(({ position }) => position),
      links.map(({ occurredAt }) => occurredAt),
    ],
  );
}
