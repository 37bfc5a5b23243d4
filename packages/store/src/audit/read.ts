import type { TenantTransaction } from '../tenant.ts';
import type { AuditEntry } from './entry.ts';

/** What is looked for in the log; all of it must hold. */
export interface AuditFilter {
  readonly actor?: string;
  /** The action, or its noun: `role` finds `role.granted` and `role.revoked`. */
  readonly action?: string;
  readonly target?: string;
  /** Half-open, ms since 1970-01-01T00:00:00Z. */
  readonly from?: number;
  readonly to?: number;
  /** Text that stands anywhere in the entry. */
  readonly text?: string;
}

/** Entries on a page of the log at most. */
export const AUDIT_PAGE_ENTRIES = 200;

/** Entries of the log, the newest first. @param page.before the position before which they stand; from the end where it is not given */
export async function readAudit(
  tx: TenantTransaction,
  filter: AuditFilter,
  page: { readonly before?: number; readonly limit: number },
): Promise<AuditEntry[]> {
  const rows = await tx.query<{ entry: string; hash: string }>(
    `SELECT entry, encode(hash, 'hex') AS hash FROM tallystick.audit_log
      WHERE tenant_id = $1
        AND ($2::text IS NULL OR actor = $2)
        AND ($3::text IS NULL OR action = $3 OR starts_with(action, $3 || '.'))
        AND ($4::text IS NULL OR target = $4)
        AND ($5::bigint IS NULL OR at >= $5)
        AND ($6::bigint IS NULL OR at < $6)
        AND ($7::text IS NULL OR strpos(lower(entry), lower($7)) > 0)
        AND ($8::bigint IS NULL OR position < $8)
      ORDER BY position DESC LIMIT $9`,
    [
      tx.tenantId,
      filter.actor ?? null,
      filter.action ?? null,
      filter.target ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.text ?? null,
      page.before ?? null,
      Math.min(page.limit, AUDIT_PAGE_ENTRIES),
    ],
  );
  return rows.map(({ entry, hash }) => ({ ...JSON.parse(entry), hash }));
}

/** Entries of the log after a position, in their order, {@link AUDIT_PAGE_ENTRIES} at most. */
export async function auditAfter(tx: TenantTransaction, position: number): Promise<AuditEntry[]> {
  const rows = await tx.query<{ entry: string; hash: string }>(
    `SELECT entry, encode(hash, 'hex') AS hash FROM tallystick.audit_log
      WHERE tenant_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
    [tx.tenantId, position, AUDIT_PAGE_ENTRIES],
  );
  return rows.map(({ entry, hash }) => ({ ...JSON.parse(entry), hash }));
}

/** How many entries the log has. */
export async function auditSize(tx: TenantTransaction): Promise<number> {
  const [head] = await tx.query<{ size: number }>(
    'SELECT size FROM tallystick.audit_heads WHERE tenant_id = $1',
    [tx.tenantId],
  );
  return head?.size ?? 0;
}
