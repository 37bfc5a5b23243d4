import type { TenantTransaction } from '../tenant.ts';

/** Keeps the header line of a file whose rows were imported; a later import of the file replaces it. */
export async function putFileHeader(
  tx: TenantTransaction,
  agreementId: string,
  of: { readonly file: string; readonly header: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.evidence_files (tenant_id, agreement_id, file, header) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, agreement_id, file) DO UPDATE SET header = excluded.header`,
    [tx.tenantId, agreementId, of.file, of.header],
  );
}

/** The header line of an imported file; `undefined` when it had none or is not known. */
export async function getFileHeader(
  tx: TenantTransaction,
  agreementId: string,
  file: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ header: string }>(
    'SELECT header FROM tallystick.evidence_files WHERE tenant_id = $1 AND agreement_id = $2 AND file = $3',
    [tx.tenantId, agreementId, file],
  );
  return row?.header;
}
