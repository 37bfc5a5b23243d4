import type { TenantTransaction } from '../tenant.ts';
import type { Grant } from './grants.ts';

/** A link that lets someone in once. */
export interface Invitation {
  readonly id: string;
  /** `set-up`: the first administrator of an installation. `new password`: someone who is there already. */
  readonly kind: 'set-up' | 'invitation' | 'new password';
  /** In lower case; '' for the set-up link, whose user says it. */
  readonly email: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly Grant[];
  readonly invitedBy: string;
  /** Instants are ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

const INVITATION = `id, kind, email, name, organisation_id AS "organisationId", roles, invited_by AS "invitedBy",
  created_at AS "createdAt", expires_at AS "expiresAt" FROM tallystick.invitations`;

/** Stores an invitation. @param tokenHash SHA-256 of what its link holds */
export async function addInvitation(
  tx: TenantTransaction,
  invitation: Invitation & { readonly tokenHash: Buffer },
): Promise<void> {
  const { id, kind, tokenHash, email, name, organisationId, roles, invitedBy, createdAt, expiresAt } =
    invitation;
  await tx.query(
    `INSERT INTO tallystick.invitations
       (tenant_id, id, kind, token_hash, email, name, organisation_id, roles, invited_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.tenantId,
      ...[id, kind, tokenHash, email.toLowerCase(), name, organisationId, JSON.stringify(roles)],
      ...[invitedBy, createdAt, expiresAt],
    ],
  );
}

/** The invitation of a link, where it is neither used nor over. */
export async function findInvitation(
  tx: TenantTransaction,
  tokenHash: Buffer,
  at: number,
): Promise<Invitation | undefined> {
  const [row] = await tx.query<Invitation>(
    `SELECT ${INVITATION}
      WHERE tenant_id = $1 AND token_hash = $2 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $3`,
    [tx.tenantId, tokenHash, at],
  );
  return row;
}

/** Uses an invitation up; false where another was faster. */
export async function takeInvitation(tx: TenantTransaction, id: string, at: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.invitations SET used_at = $3
      WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $3 RETURNING 1`,
    [tx.tenantId, id, at],
  );
  return rows.length > 0;
}

/** The invitations that still let someone in, the newest first. */
export async function listInvitations(tx: TenantTransaction, at: number): Promise<Invitation[]> {
  return tx.query<Invitation>(
    `SELECT ${INVITATION} WHERE tenant_id = $1 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $2
      ORDER BY created_at DESC, id LIMIT 1000`,
    [tx.tenantId, at],
  );
}

/** Ends invitations: one, or all of a kind; gives how many. */
export async function endInvitations(
  tx: TenantTransaction,
  which: { readonly id: string } | { readonly kind: Invitation['kind']; readonly email: string },
  at: number,
): Promise<number> {
  const [where, values] =
    'id' in which
      ? ['id = $3', [which.id]]
      : ['kind = $3 AND email = $4', [which.kind, which.email.toLowerCase()]];
  const rows = await tx.query(
    `UPDATE tallystick.invitations SET ended_at = $2
      WHERE tenant_id = $1 AND used_at IS NULL AND ended_at IS NULL AND ${where} RETURNING 1`,
    [tx.tenantId, at, ...values],
  );
  return rows.length;
}
