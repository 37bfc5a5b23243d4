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

/** What names a revision of a statement in its agreement. */
export type StatementKey = Pick<StoredStatement, 'number' | 'revision'>;

/** Every revision of every statement of an agreement without what it says, the newest first. */
export async function listStatementKeys(
  tx: TenantTransaction,
  agreementId: string,
): Promise<(StatementKey & Pick<StoredStatement, 'period' | 'madeAt'>)[]> {
  return tx.query<StatementKey & Pick<StoredStatement, 'period' | 'madeAt'>>(
    `SELECT number, revision, period, made_at AS "madeAt" FROM tallystick.statements
      WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number DESC, revision DESC`,
    [tx.tenantId, agreementId],
  );
}

/** Revisions of statements of an agreement, in the order of their keys; those that there are none of are left out. */
export async function getStatements(
  tx: TenantTransaction,
  agreementId: string,
  keys: readonly StatementKey[],
): Promise<StoredStatement[]> {
  const found = await tx.query<StoredStatement>(
    `SELECT ${COLUMNS} FROM tallystick.statements
      WHERE tenant_id = $1 AND agreement_id = $2
        AND (number, revision) IN (SELECT k.number, k.revision FROM json_to_recordset($3::json) AS k (number integer, revision integer))`,
    [tx.tenantId, agreementId, JSON.stringify(keys.map(({ number, revision }) => ({ number, revision })))],
  );
  return keys.flatMap((key) =>
    found.filter(({ number, revision }) => number === key.number && revision === key.revision),
  );
}

/** The newest revision of each statement of an agreement. */
export async function newestStatements(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredStatement[]> {
  return tx.query<StoredStatement>(
    `SELECT DISTINCT ON (number) ${COLUMNS} FROM tallystick.statements
      WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number, revision DESC`,
    [tx.tenantId, agreementId],
  );
}
