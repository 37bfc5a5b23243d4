import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** A revision of a statement. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredStatement {
  readonly agreementId: string;
  /** Of the statement within the agreement, from 1 without gaps. */
  readonly number: number;
  /** From 1; each says what changed. */
  readonly revision: number;
  readonly period: string;
  readonly madeAt: number;
  /** The instant that its figures are of, and until which evidence was received that is in it. */
  readonly asOf: number;
  readonly knownAt: number;
  readonly evidenceSize: number;
  /** Canonical JSON, byte for byte. */
  readonly document: string;
  /** SHA-256 of the document, lowercase hex. */
  readonly sha256: string;
  /** The signed note over the hash; null where the server had no key. */
  readonly note: string | null;
}

const COLUMNS = `agreement_id AS "agreementId", number, revision, period, made_at AS "madeAt", as_of AS "asOf", known_at AS "knownAt",
  evidence_size AS "evidenceSize", document, encode(sha256, 'hex') AS sha256, note`;

/** Statements of an agreement that one call gives at most. */
export const STATEMENTS_LIMIT = 2_000;

/** Makes transactions that would state something of an agreement wait for each other. */
export async function lockStatements(tx: TenantTransaction, agreementId: string): Promise<void> {
  await lockName(tx, `statements of ${agreementId}`);
}

/** Keeps a revision of a statement, for good. */
export async function addStatement(tx: TenantTransaction, one: StoredStatement): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.statements (tenant_id, agreement_id, number, revision, period, made_at, as_of, known_at, evidence_size, document, sha256, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex'), $12)`,
    [
      ...[tx.tenantId, one.agreementId, one.number, one.revision, one.period, one.madeAt, one.asOf],
      ...[one.knownAt, one.evidenceSize, one.document, one.sha256, one.note],
    ],
  );
}

/** Every revision of every statement of an agreement, the newest first. */
export async function listStatements(
  tx: TenantTransaction,
  agreementId: string,
  filter: { readonly number?: number } = {},
): Promise<StoredStatement[]> {
  return tx.query<StoredStatement>(
    `SELECT ${COLUMNS} FROM tallystick.statements
      WHERE tenant_id = $1 AND agreement_id = $2 AND ($3::integer IS NULL OR number = $3)
      ORDER BY number DESC, revision DESC LIMIT ${STATEMENTS_LIMIT}`,
    [tx.tenantId, agreementId, filter.number ?? null],
  );
}
