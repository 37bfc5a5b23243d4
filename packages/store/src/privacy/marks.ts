import type { TenantTransaction } from '../tenant.ts';

/** That a field of a source's records is personal. */
export interface FieldMark {
  /** The field of `data` whose value says whose it is; often the field itself. */
  readonly person: string;
  /** The class of personal data, which says how long it is kept. */
  readonly class: string;
}

/** The personal fields of a source, by name. */
export type Marks = Readonly<Record<string, FieldMark>>;

/** Says which fields of a source are personal from now on: of records that come, for those in the ledger stay as they are. */
export async function putMarks(
  tx: TenantTransaction,
  of: { readonly agreementId: string; readonly source: string },
  marks: Marks,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.personal_fields (tenant_id, agreement_id, source, fields) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, agreement_id, source) DO UPDATE SET fields = excluded.fields`,
    [tx.tenantId, of.agreementId, of.source, JSON.stringify(marks)],
  );
}

/** The personal fields of an agreement's sources. A source whose marks were all taken away has none, and is there still. */
export async function readMarks(
  tx: TenantTransaction,
  agreementId: string,
): Promise<ReadonlyMap<string, Marks>> {
  const rows = await tx.query<{ source: string; fields: Marks }>(
    `SELECT source, fields FROM tallystick.personal_fields
      WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY source`,
    [tx.tenantId, agreementId],
  );
  return new Map(rows.map(({ source, fields }) => [source, fields]));
}

/** The agreements that have a source with personal fields, or had one. */
export async function agreementsWithMarks(tx: TenantTransaction): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT agreement_id AS id FROM tallystick.personal_fields WHERE tenant_id = $1 ORDER BY 1',
    [tx.tenantId],
  );
  return rows.map(({ id }) => id);
}
