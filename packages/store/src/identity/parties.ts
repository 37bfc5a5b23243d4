import type { TenantTransaction } from '../tenant.ts';

/** A party of an agreement, as its text names it, and the organisation that it is. */
export interface AgreementParty {
  readonly agreementId: string;
  readonly party: 'provider' | 'customer';
  readonly name: string;
  /** Undefined until an administrator has linked it. */
  readonly organisationId: string | undefined;
}

/** Stores how an agreement names its parties. A party that has another name now is linked to nobody, so that nobody inherits a view. */
export async function putParties(
  tx: TenantTransaction,
  agreementId: string,
  names: { readonly provider: string; readonly customer: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.agreement_parties AS known (tenant_id, agreement_id, party, name)
     VALUES ($1, $2, 'provider', $3), ($1, $2, 'customer', $4)
     ON CONFLICT (tenant_id, agreement_id, party) DO UPDATE
        SET name = excluded.name,
            organisation_id = CASE WHEN known.name = excluded.name THEN known.organisation_id END`,
    [tx.tenantId, agreementId, names.provider, names.customer],
  );
}

/** Says which organisation a party is, or that it is none of those known; false where there is no such party. */
export async function linkParty(
  tx: TenantTransaction,
  link: Pick<AgreementParty, 'agreementId' | 'party' | 'organisationId'>,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tallystick.agreement_parties SET organisation_id = $4
      WHERE tenant_id = $1 AND agreement_id = $2 AND party = $3 RETURNING 1`,
    [tx.tenantId, link.agreementId, link.party, link.organisationId ?? null],
  );
  return rows.length > 0;
}

/** The parties of all agreements, by agreement. */
export async function listParties(tx: TenantTransaction): Promise<AgreementParty[]> {
  const rows = await tx.query<Omit<AgreementParty, 'organisationId'> & { organisationId: string | null }>(
    `SELECT agreement_id AS "agreementId", party, name, organisation_id AS "organisationId"
       FROM tallystick.agreement_parties WHERE tenant_id = $1 ORDER BY agreement_id, party`,
    [tx.tenantId],
  );
  return rows.map((row) => ({ ...row, organisationId: row.organisationId ?? undefined }));
}
