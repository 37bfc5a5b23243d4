import type { TenantTransaction } from '../tenant.ts';
import type { PreparedRecord } from './append.ts';

/** A prepared record with its place in the ledger. */
export interface LedgerRow extends PreparedRecord {
  readonly position: number;
}

/**
 * Inserts rows as one statement with one array a column (COPY is closed to roles under row-level security). The head's lock keeps other
 * writers out, so a row that is there already means a broken invariant, and the statement fails.
 */
export async function insertRows(
  tx: TenantTransaction,
  agreementId: string,
  table: 'evidence' | 'evidence_conflicts',
  rows: readonly LedgerRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.${table}
       (tenant_id, agreement_id, position, source, record_id, subject, type, occurred_at, received_at,
        sequence, supersedes, withdraws, content, content_hash, raw, origin_file, origin_line)
     SELECT $1, $2, position, source, record_id, subject, type, occurred_at, received_at,
            sequence, supersedes, withdraws, content, decode(content_hex, 'hex'), raw, origin_file, origin_line
       FROM unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[],
                   $10::double precision[], $11::text[], $12::text[], string_to_array($13, E'\\n'), $14::text[], $15::text[],
                   $16::text[], $17::integer[])
         AS t (position, source, record_id, subject, type, occurred_at, received_at,
               sequence, supersedes, withdraws, content, content_hex, raw, origin_file, origin_line)`,
    [
      tx.tenantId,
      agreementId,
      rows.map((row) => row.position),
      rows.map((row) => row.record.source),
      rows.map((row) => row.record.id),
      rows.map((row) => row.record.subject),
      rows.map((row) => row.record.type),
      rows.map((row) => row.record.occurredAt),
      rows.map((row) => row.record.receivedAt),
      rows.map((row) => row.record.sequence ?? null),
      rows.map((row) => row.record.supersedes ?? null),
      rows.map((row) => row.record.withdraws ?? null),
      rows.map((row) => row.content).join('\n'), // Canonical JSON holds no line break; the driver's array quoting is slow on long texts.
      rows.map((row) => row.contentHex),
      rows.map((row) => row.record.raw ?? null),
      rows.map((row) => row.record.origin?.file ?? null),
      rows.map((row) => row.record.origin?.line ?? null),
    ],
  );
}
