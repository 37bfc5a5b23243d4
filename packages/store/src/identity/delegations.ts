import type { TenantTransaction } from '../tenant.ts';

/** Someone stands in for someone who is away, with their roles. */
export interface Delegation {
  readonly id: string;
  readonly fromPerson: string;
  readonly toPerson: string;
  /** Instants are ms since 1970-01-01T00:00:00Z; half-open. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly reason: string;
}

/** Stores that someone stands in. */
export async function addDelegation(
  tx: TenantTransaction,
  delegation: Delegation,
  createdAt: number,
): Promise<void> {
  const { id, fromPerson, toPerson, startsAt, endsAt, reason } = delegation;
  await tx.query(
    `INSERT INTO tallystick.delegations (tenant_id, id, from_person, to_person, starts_at, ends_at, reason, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, id, fromPerson, toPerson, startsAt, endsAt, reason, createdAt],
  );
}

/** Who stands in for a person, and for whom they do, now or later. */
export async function listDelegations(
  tx: TenantTransaction,
  personId: string,
  at: number,
): Promise<Delegation[]> {
  return tx.query<Delegation>(
    `SELECT id, from_person AS "fromPerson", to_person AS "toPerson", starts_at AS "startsAt", ends_at AS "endsAt", reason
       FROM tallystick.delegations
      WHERE tenant_id = $1 AND $2 IN (from_person, to_person) AND ends_at > $3 AND ended_at IS NULL
      ORDER BY starts_at, id LIMIT 200`,
    [tx.tenantId, personId, at],
  );
}

/** Ends one before its time, of either of the two; false where there is none. */
export async function endDelegation(
  tx: TenantTransaction,
  id: string,
  personId: string,
  at: number,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.delegations SET ended_at = $4
      WHERE tenant_id = $1 AND id = $2 AND $3 IN (from_person, to_person) AND ended_at IS NULL RETURNING 1`,
    [tx.tenantId, id, personId, at],
  );
  return rows.length > 0;
}

/** Who stands in for whom at some time of a span, of all people. @param span ms since 1970-01-01T00:00:00Z */
export async function listStandIns(
  tx: TenantTransaction,
  span: { readonly from: number; readonly to: number },
): Promise<Delegation[]> {
  return tx.query<Delegation>(
    `SELECT id, from_person AS "fromPerson", to_person AS "toPerson", starts_at AS "startsAt", ends_at AS "endsAt", reason
       FROM tallystick.delegations WHERE tenant_id = $1 AND starts_at < $3 AND ends_at > $2 AND ended_at IS NULL ORDER BY starts_at, id`,
    [tx.tenantId, span.from, span.to],
  );
}
