import type { TenantTransaction } from '../tenant.ts';

/** A public page that says how a service does. */
export interface StoredStatusPage {
  readonly agreementId: string;
  /** Id under `services` of the agreement. */
  readonly service: string;
  /** Its address: `/status/SLUG`. */
  readonly slug: string;
  readonly title: string;
  /** Ids of the promises that it shows. */
  readonly objectives: readonly string[];
  readonly isPublic: boolean;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly changedAt: number;
}

const COLUMNS = `agreement_id AS "agreementId", service, slug, title, objectives, is_public AS "isPublic", changed_at AS "changedAt"
  FROM tallystick.status_pages WHERE tenant_id = $1`;

/** Keeps a page, in the place of the one that its service had; false, and the transaction is to end, where its address is that of another page. */
export async function putStatusPage(tx: TenantTransaction, page: StoredStatusPage): Promise<boolean> {
  const { agreementId, service, slug, title, objectives, isPublic, changedAt } = page;
  const [taken] = await tx.query(
    'SELECT 1 FROM tallystick.status_pages WHERE tenant_id = $1 AND slug = $2 AND (agreement_id, service) <> ($3, $4)',
    [tx.tenantId, slug, agreementId, service],
  );
  if (taken) return false;
  const kept = tx.query(
    `INSERT INTO tallystick.status_pages (tenant_id, agreement_id, service, slug, title, objectives, is_public, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (tenant_id, agreement_id, service) DO UPDATE
        SET slug = excluded.slug, title = excluded.title, objectives = excluded.objectives, is_public = excluded.is_public, changed_at = excluded.changed_at`,
    [tx.tenantId, agreementId, service, slug, title, objectives, isPublic, changedAt],
  );
  return kept.then(
    () => true,
    (error: unknown) => {
      // That page may be one of an agreement that the transaction does not see.
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
      throw error;
    },
  );
}

const UNIQUE_VIOLATION = '23505';

/** The pages of the services of an agreement, public or not. */
export async function listStatusPages(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredStatusPage[]> {
  return tx.query<StoredStatusPage>(`SELECT ${COLUMNS} AND agreement_id = $2 ORDER BY service`, [
    tx.tenantId,
    agreementId,
  ]);
}

/** The public page at an address. */
export async function findStatusPage(
  tx: TenantTransaction,
  slug: string,
): Promise<StoredStatusPage | undefined> {
  const [page] = await tx.query<StoredStatusPage>(`SELECT ${COLUMNS} AND slug = $2 AND is_public`, [
    tx.tenantId,
    slug,
  ]);
  return page;
}
