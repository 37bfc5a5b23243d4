import type { LedgerRow } from '../evidence/grow-ledger.ts';
import { textList } from '../evidence/text-list.ts';
import type { TenantTransaction } from '../tenant.ts';

/** Notes which records say something about whom, so that all of it is found without opening anything. */
export async function linkRecords(
  tx: TenantTransaction,
  agreementId: string,
  rows: readonly LedgerRow[],
): Promise<void> {
  const links = rows.flatMap(({ position, record, concerns = [] }) =>
    [...new Map(concerns.map((one) => [`${one.subject} ${one.class}`, one])).values()].map((one) => ({
      ...one,
      position,
      occurredAt: record.occurredAt,
    })),
  );
  if (links.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.data_subject_records (tenant_id, agreement_id, data_subject, class, position, occurred_at)
     SELECT $1, $2, subject, class, position::bigint, occurred_at::bigint
       FROM unnest(${[3, 4, 5, 6].map(textList).join(', ')}) AS t (subject, class, position, occurred_at)`,
    [
      tx.tenantId,
      agreementId,
      links.map(({ subject }) => subject).join('\n'),
      links.map((one) => one.class).join('\n'),
      links.map(({ position }) => position).join('\n'),
      links.map(({ occurredAt }) => occurredAt).join('\n'),
    ],
  );
}
