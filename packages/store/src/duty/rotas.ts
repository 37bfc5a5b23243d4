import type { TenantTransaction } from '../tenant.ts';

/** When somebody has a role. */
export type RotaEntry =
  | { readonly kind: 'always'; readonly person: string }
  | {
      /** Hours of weekdays in a zone: `{ mon: ['22:00-06:00'] }`. */
      readonly kind: 'weekly';
      readonly person: string;
      readonly timeZone: string;
      readonly hours: Readonly<Record<string, readonly string[]>>;
    }
  | {
      /** From an instant to another, ms since 1970-01-01T00:00:00Z, half-open; it goes before all others. */
      readonly kind: 'dates';
      readonly person: string;
      readonly from: number;
      readonly to: number;
    };

/** Who has a role of an agreement when. */
export interface StoredRota {
  readonly agreementId: string;
  readonly role: string;
  readonly entries: readonly RotaEntry[];
  /** ms since 1970-01-01T00:00:00Z. */
  readonly changedAt: number;
  /** Id of the person. */
  readonly changedBy: string;
}

/** The rotas of an agreement, by role. */
export async function listRotas(tx: TenantTransaction, agreementId: string): Promise<StoredRota[]> {
  return tx.query<StoredRota>(
    `SELECT agreement_id AS "agreementId", role, entries, changed_at AS "changedAt", changed_by AS "changedBy" FROM tallystick.rotas
      WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY role`,
    [tx.tenantId, agreementId],
  );
}

/** Says who has a role when, in place of what was said before. */
export async function putRota(tx: TenantTransaction, rota: StoredRota): Promise<void> {
  const { agreementId, role, entries, changedAt, changedBy } = rota;
  await tx.query(
    `INSERT INTO tallystick.rotas (tenant_id, agreement_id, role, entries, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, agreement_id, role) DO UPDATE
        SET entries = excluded.entries, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [tx.tenantId, agreementId, role, JSON.stringify(entries), changedAt, changedBy],
  );
}
