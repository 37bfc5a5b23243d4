import type { TenantTransaction } from '../tenant.ts';

/** What somebody said of an item of the implementation checklist. */
export interface StoredCheck {
  readonly item: string;
  readonly verdict: 'done' | 'waived' | 'open';
  readonly person: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly words: string;
}

/** What was said of the checklist of a version, by item. */
export async function listChecks(
  tx: TenantTransaction,
  agreementId: string,
  version: number,
): Promise<StoredCheck[]> {
  return tx.query<StoredCheck>(
    `SELECT item, verdict, person, at, words FROM tallystick.implementation_checks
      WHERE tenant_id = $1 AND agreement_id = $2 AND version = $3 ORDER BY item`,
    [tx.tenantId, agreementId, version],
  );
}

/** Writes what somebody says of an item, over what was said of it before. */
export async function putCheck(
  tx: TenantTransaction,
  of: { readonly agreementId: string; readonly version: number },
  check: StoredCheck,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.implementation_checks (tenant_id, agreement_id, version, item, verdict, person, at, words)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (tenant_id, agreement_id, version, item) DO UPDATE
        SET verdict = excluded.verdict, person = excluded.person, at = excluded.at, words = excluded.words`,
    [tx.tenantId, of.agreementId, of.version, check.item, check.verdict, check.person, check.at, check.words],
  );
}
