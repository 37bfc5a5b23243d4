import type { TenantTransaction } from '../tenant.ts';

/** For what a role is held. */
export type Scope =
  | { readonly kind: 'tenant' }
  | { readonly kind: 'organisation'; readonly organisation: string }
  | { readonly kind: 'agreement'; readonly agreement: string }
  | { readonly kind: 'service'; readonly agreement: string; readonly service: string };

/** A role that a person holds. */
export interface Grant {
  readonly role: string;
  readonly scope: Scope;
  /** Whose role it is, while they are away and this person stands in. */
  readonly standingInFor?: string;
}

interface GrantRow {
  readonly personId: string;
  readonly role: string;
  readonly kind: Scope['kind'];
  readonly id: string;
  readonly service: string;
}

const ROW = `m.person_id AS "personId", m.role, m.scope_kind AS kind, m.scope_id AS id, m.scope_service AS service`;

/** Gives a person a role; nothing changes where they have it. @param given.at ms since 1970-01-01T00:00:00Z */
export async function grantRole(
  tx: TenantTransaction,
  personId: string,
  grant: Grant,
  given: { readonly by: string; readonly at: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.memberships (tenant_id, person_id, role, scope_kind, scope_id, scope_service, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [tx.tenantId, personId, grant.role, ...columnsOf(grant.scope), given.by, given.at],
  );
}

/** Takes a role from a person; false where they did not have it. */
export async function revokeRole(tx: TenantTransaction, personId: string, grant: Grant): Promise<boolean> {
  const rows = await tx.query(
    `DELETE FROM tallystick.memberships WHERE tenant_id = $1 AND person_id = $2 AND role = $3
        AND scope_kind = $4 AND scope_id = $5 AND scope_service = $6 RETURNING 1`,
    [tx.tenantId, personId, grant.role, ...columnsOf(grant.scope)],
  );
  return rows.length > 0;
}

/** The roles that a person holds at an instant: their own, and those of people for whom they stand in. @param at ms since 1970-01-01T00:00:00Z */
export async function grantsOf(tx: TenantTransaction, personId: string, at: number): Promise<Grant[]> {
  const rows = await tx.query<GrantRow>(
    `SELECT ${ROW} FROM tallystick.memberships AS m
      WHERE m.tenant_id = $1 AND (m.person_id = $2 OR m.person_id IN (
        SELECT d.from_person FROM tallystick.delegations AS d
          JOIN tallystick.people AS p ON p.tenant_id = d.tenant_id AND p.id = d.from_person AND p.status = 'active'
         WHERE d.tenant_id = $1 AND d.to_person = $2 AND d.starts_at <= $3 AND d.ends_at > $3 AND d.ended_at IS NULL))
      ORDER BY m.person_id <> $2, m.role, m.scope_kind, m.scope_id, m.scope_service`,
    [tx.tenantId, personId, at],
  );
  return rows.map((row) => ({
    ...grantOf(row),
    ...(row.personId === personId ? {} : { standingInFor: row.personId }),
  }));
}

/** The roles that people hold themselves, by person. @param people ids of those who are asked for; all where it is left out */
export async function listGrants(
  tx: TenantTransaction,
  people?: readonly string[],
): Promise<(Grant & { readonly personId: string })[]> {
  const rows = await tx.query<GrantRow>(
    `SELECT ${ROW} FROM tallystick.memberships AS m
      WHERE m.tenant_id = $1 AND ($2::text[] IS NULL OR m.person_id = ANY ($2))
      ORDER BY m.person_id, m.role, m.scope_kind, m.scope_id, m.scope_service`,
    [tx.tenantId, people ?? null],
  );
  return rows.map((row) => ({ ...grantOf(row), personId: row.personId }));
}

function grantOf({ role, kind, id, service }: GrantRow): Grant {
  switch (kind) {
    case 'tenant':
      return { role, scope: { kind } };
    case 'organisation':
      return { role, scope: { kind, organisation: id } };
    case 'agreement':
      return { role, scope: { kind, agreement: id } };
    case 'service':
      return { role, scope: { kind, agreement: id, service } };
  }
}

function columnsOf(scope: Scope): [kind: string, id: string, service: string] {
  switch (scope.kind) {
    case 'tenant':
      return [scope.kind, '', ''];
    case 'organisation':
      return [scope.kind, scope.organisation, ''];
    case 'agreement':
      return [scope.kind, scope.agreement, ''];
    case 'service':
      return [scope.kind, scope.agreement, scope.service];
  }
}
