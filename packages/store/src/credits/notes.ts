import type { TenantTransaction } from '../tenant.ts';

/** A credit note as it went to the customer. */
export interface StoredCreditNote {
  readonly agreementId: string;
  /** Within the agreement, from 1 without gaps. */
  readonly noteNumber: number;
  /** Of the credit. */
  readonly number: number;
  /** An exact decimal in its currency, without tax; below zero where it takes back what an earlier note gave. */
  readonly amount: string;
  readonly currency: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly issuedAt: number;
  /** The document as JSON, byte for byte. */
  readonly document: string;
  /** SHA-256 of the document, lowercase hex. */
  readonly sha256: string;
}

/** Credit notes on a page at most. */
export const CREDIT_NOTES_PAGE = 1_000;

/** The number of the next credit note of an agreement. The caller has locked the agreement's credits. */
export async function nextNoteNumber(tx: TenantTransaction, agreementId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(note_number), 0) + 1 AS next FROM tallystick.credit_notes WHERE tenant_id = $1 AND agreement_id = $2`,
    [tx.tenantId, agreementId],
  );
  return row!.next;
}

/** Keeps a credit note, for good. */
export async function addCreditNote(tx: TenantTransaction, note: StoredCreditNote): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.credit_notes (tenant_id, agreement_id, note_number, number, amount, currency, issued_at, document, sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'))`,
    [
      ...[tx.tenantId, note.agreementId, note.noteNumber, note.number, note.amount, note.currency],
      ...[note.issuedAt, note.document, note.sha256],
    ],
  );
}

/** Credit notes, the oldest first. @param filter.from only those issued then or later, ms; `to` before then */
export async function listCreditNotes(
  tx: TenantTransaction,
  filter: {
    readonly agreementId?: string;
    readonly number?: number;
    readonly noteNumber?: number;
    readonly from?: number;
    readonly to?: number;
  } = {},
): Promise<StoredCreditNote[]> {
  const { agreementId = null, number = null, noteNumber = null, from = null, to = null } = filter;
  return tx.query<StoredCreditNote>(
    `SELECT agreement_id AS "agreementId", note_number AS "noteNumber", number, amount::text, currency, issued_at AS "issuedAt", document,
            encode(sha256, 'hex') AS sha256
       FROM tallystick.credit_notes
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::integer IS NULL OR number = $3)
        AND ($4::integer IS NULL OR note_number = $4) AND ($5::bigint IS NULL OR issued_at >= $5) AND ($6::bigint IS NULL OR issued_at < $6)
      ORDER BY issued_at, agreement_id, note_number LIMIT ${CREDIT_NOTES_PAGE}`,
    [tx.tenantId, agreementId, number, noteNumber, from, to],
  );
}
