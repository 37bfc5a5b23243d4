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

/** Records under one id that are read at most. */
export const RECORDS_OF_ID = 100;

/**
 * What the ledger has under a source's id, the one that counts first: usually one record; more when the source said
 * different things under it, of which the first {@link RECORDS_OF_ID} are given. Empty when the id is not known.
 *
 * @param knownAt only what had been received by then, ms
 */
export async function getRecord(
  tx: TenantTransaction,
  agreementId: string,
  key: { readonly source: string; readonly id: string },
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<LedgerRecord[]> {
  const of = 'tenant_id = $1 AND agreement_id = $2 AND source = $3 AND record_id = $4 AND received_at <= $5';
  // Of one id the first that was received counts, then the smaller hash (semantics §2).
  const rows = await tx.query<FullRow>(
    `SELECT * FROM (
       SELECT ${COLUMNS} FROM tallystick.evidence WHERE ${of}
       UNION ALL
       SELECT ${COLUMNS} FROM tallystick.evidence_conflicts WHERE ${of}
     ) AS found ORDER BY received_at, hash, position LIMIT ${RECORDS_OF_ID}`,
    [tx.tenantId, agreementId, key.source, key.id, knownAt],
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
