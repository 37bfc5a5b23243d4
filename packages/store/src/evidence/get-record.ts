import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/** A record with its place in the ledger. */
export interface LedgerRecord {
  /** The record, with its raw text and origin where they were kept. */
  readonly record: EvidenceRecord;
  readonly position: number;
  /** SHA-256 of its content, lowercase hex. */
  readonly contentHash: string;
}

/**
 * All that the ledger has under a source's id, in the order it came: usually one record; more when the source said
 * different things under it. Empty when the id is not known.
 */
export async function getRecord(
  tx: TenantTransaction,
  agreementId: string,
  key: { readonly source: string; readonly id: string },
): Promise<LedgerRecord[]> {
  const rows = await tx.query<FullRow>(
    `SELECT ${COLUMNS} FROM tallystick.evidence
      WHERE tenant_id = $1 AND agreement_id = $2 AND source = $3 AND record_id = $4
     UNION ALL
     SELECT ${COLUMNS} FROM tallystick.evidence_conflicts
      WHERE tenant_id = $1 AND agreement_id = $2 AND source = $3 AND record_id = $4
     ORDER BY position`,
    [tx.tenantId, agreementId, key.source, key.id],
  );
  return rows.map(ledgerRecord);
}

/** The records at these places of a ledger, in their order. */
export async function getRecordsAt(
  tx: TenantTransaction,
  agreementId: string,
  positions: readonly number[],
): Promise<LedgerRecord[]> {
  const rows = await tx.query<FullRow>(
    `SELECT ${COLUMNS} FROM tallystick.evidence
      WHERE tenant_id = $1 AND agreement_id = $2 AND position = ANY ($3::bigint[])
     UNION ALL
     SELECT ${COLUMNS} FROM tallystick.evidence_conflicts
      WHERE tenant_id = $1 AND agreement_id = $2 AND position = ANY ($3::bigint[])
     ORDER BY position`,
    [tx.tenantId, agreementId, positions],
  );
  return rows.map(ledgerRecord);
}

/** Whether a ledger holds records of a source. */
export async function hasRecordsOf(
  tx: TenantTransaction,
  agreementId: string,
  source: string,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT FROM tallystick.evidence WHERE tenant_id = $1 AND source = $2 AND agreement_id = $3 LIMIT 1',
    [tx.tenantId, source, agreementId],
  );
  return rows.length > 0;
}

const COLUMNS = `position, content, received_at, encode(content_hash, 'hex') AS hash, raw, origin_file, origin_line`;

function ledgerRecord(row: FullRow): LedgerRecord {
  return { record: withOrigin(row), position: row.position, contentHash: row.hash };
}

interface FullRow extends ContentRow {
  readonly position: number;
  readonly hash: string;
  readonly raw: string | null;
  readonly origin_file: string | null;
  readonly origin_line: number | null;
}

function withOrigin(row: FullRow): EvidenceRecord {
  return {
    ...recordOf(row),
    ...(row.raw !== null && { raw: row.raw }),
    ...(row.origin_file !== null &&
      row.origin_line !== null && { origin: { file: row.origin_file, line: row.origin_line } }),
  };
}
