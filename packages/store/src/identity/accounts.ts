import type { TenantTransaction } from '../tenant.ts';

/** What signing someone in takes. Leaves the server's memory in no other way. */
export interface Account {
  readonly personId: string;
  readonly status: 'active' | 'disabled';
  readonly passwordHash: string | undefined;
  /** Encrypted; undefined where there is no second factor, or its first code has not come yet. */
  readonly totpSecret: Buffer | undefined;
}

interface Row {
  readonly personId: string;
  readonly status: Account['status'];
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
}

const ACCOUNT = `id AS "personId", status, password_hash AS "passwordHash",
  CASE WHEN totp_enabled_at IS NOT NULL THEN totp_secret END AS "totpSecret" FROM tallystick.people`;

/** The account of an e-mail address, of a person, or of whom another provider signs in. */
export async function findAccount(
  tx: TenantTransaction,
  by:
    | { readonly email: string }
    | { readonly personId: string }
    | { readonly issuer: string; readonly subject: string },
): Promise<Account | undefined> {
  const [where, values] =
    'email' in by
      ? ['email = $2', [by.email.toLowerCase()]]
      : 'personId' in by
        ? ['id = $2', [by.personId]]
        : ['oidc_issuer = $2 AND oidc_subject = $3', [by.issuer, by.subject]];
  const [row] = await tx.query<Row>(`SELECT ${ACCOUNT} WHERE tenant_id = $1 AND ${where}`, [
    tx.tenantId,
    ...values,
  ]);
  return (
    row && { ...row, passwordHash: row.passwordHash ?? undefined, totpSecret: row.totpSecret ?? undefined }
  );
}

/** Sets a person's password. @param passwordHash argon2id */
export async function setPassword(
  tx: TenantTransaction,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await tx.query('UPDATE tallystick.people SET password_hash = $3 WHERE tenant_id = $1 AND id = $2', [
    tx.tenantId,
    personId,
    passwordHash,
  ]);
}

/** Notes which subject of an OpenID provider a person is. It is set once: who they are to it does not change with their address. */
export async function linkSubject(
  tx: TenantTransaction,
  personId: string,
  of: { readonly issuer: string; readonly subject: string },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.people SET oidc_issuer = $3, oidc_subject = $4
      WHERE tenant_id = $1 AND id = $2 AND oidc_subject IS NULL RETURNING 1`,
    [tx.tenantId, personId, of.issuer, of.subject],
  );
  return rows.length > 0;
}
