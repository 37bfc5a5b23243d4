import type { TenantTransaction } from '../tenant.ts';

/** What one party works on: a text that need not be an agreement yet. */
export interface StoredDraft {
  readonly agreementId: string;
  /** Whose it is; the other party never sees it. */
  readonly party: 'provider' | 'customer';
  /** Grows with every change, from 1. */
  readonly revision: number;
  readonly title: string;
  readonly text: string;
  /** The version that it changes; null for a new agreement. */
  readonly basedOn: number | null;
  readonly editedBy: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly editedAt: number;
}

const COLUMNS = `agreement_id AS "agreementId", party, revision, title, text, based_on AS "basedOn", edited_by AS "editedBy",
  edited_at AS "editedAt"`;

/** The draft of a party; undefined where it has none. */
export async function getDraft(
  tx: TenantTransaction,
  agreementId: string,
  party: StoredDraft['party'],
): Promise<StoredDraft | undefined> {
  const [row] = await tx.query<StoredDraft>(
    `SELECT ${COLUMNS} FROM tallystick.agreement_drafts WHERE tenant_id = $1 AND agreement_id = $2 AND party = $3`,
    [tx.tenantId, agreementId, party],
  );
  return row;
}

/** The drafts of a party without their texts, those edited last first. */
export async function listDrafts(
  tx: TenantTransaction,
  party: StoredDraft['party'],
): Promise<Omit<StoredDraft, 'text'>[]> {
  return tx.query<Omit<StoredDraft, 'text'>>(
    `SELECT ${COLUMNS.replace(' text,', '')} FROM tallystick.agreement_drafts
      WHERE tenant_id = $1 AND party = $2 ORDER BY edited_at DESC, agreement_id`,
    [tx.tenantId, party],
  );
}

/** Writes a draft, whole. The caller has locked the agreement's lifecycle. */
export async function putDraft(tx: TenantTransaction, one: StoredDraft): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.agreement_drafts (tenant_id, agreement_id, party, revision, title, text, based_on, edited_by, edited_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (tenant_id, agreement_id, party) DO UPDATE
        SET revision = excluded.revision, title = excluded.title, text = excluded.text, based_on = excluded.based_on,
            edited_by = excluded.edited_by, edited_at = excluded.edited_at`,
    [
      ...[tx.tenantId, one.agreementId, one.party, one.revision, one.title, one.text, one.basedOn],
      ...[one.editedBy, one.editedAt],
    ],
  );
}

/** Throws a draft away; false where there was none. */
export async function dropDraft(
  tx: TenantTransaction,
  agreementId: string,
  party: StoredDraft['party'],
): Promise<boolean> {
  const rows = await tx.query(
    `DELETE FROM tallystick.agreement_drafts WHERE tenant_id = $1 AND agreement_id = $2 AND party = $3 RETURNING 1`,
    [tx.tenantId, agreementId, party],
  );
  return rows.length > 0;
}
