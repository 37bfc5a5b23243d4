import type { TenantTransaction } from '../tenant.ts';

/** A secret address at which calendars read the maintenance of an agreement. Instants are ms since 1970-01-01T00:00:00Z. */
export interface CalendarLink {
  readonly agreementId: string;
  readonly id: string;
  /** For whom it is. */
  readonly name: string;
  /** Id of the person who made it. */
  readonly madeBy: string;
  readonly madeAt: number;
}

const COLUMNS = `agreement_id AS "agreementId", id, name, made_by AS "madeBy", made_at AS "madeAt" FROM tallystick.calendar_links`;

/** Adds a link. @param tokenHash SHA-256 of its secret */
export async function addCalendarLink(
  tx: TenantTransaction,
  link: CalendarLink & { readonly tokenHash: Buffer },
): Promise<void> {
  const { agreementId, id, name, tokenHash, madeBy, madeAt } = link;
  await tx.query(
    `INSERT INTO tallystick.calendar_links (tenant_id, agreement_id, id, name, token_hash, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.tenantId, agreementId, id, name, tokenHash, madeBy, madeAt],
  );
}

/** The links of an agreement that still open something, the newest first. */
export async function listCalendarLinks(tx: TenantTransaction, agreementId: string): Promise<CalendarLink[]> {
  return tx.query<CalendarLink>(
    `SELECT ${COLUMNS} WHERE tenant_id = $1 AND agreement_id = $2 AND ended_at IS NULL ORDER BY made_at DESC, id`,
    [tx.tenantId, agreementId],
  );
}

/** Whether a secret opens the calendar of an agreement. */
export async function opensCalendar(
  tx: TenantTransaction,
  agreementId: string,
  tokenHash: Buffer,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT 1 FROM tallystick.calendar_links WHERE tenant_id = $1 AND agreement_id = $2 AND token_hash = $3 AND ended_at IS NULL',
    [tx.tenantId, agreementId, tokenHash],
  );
  return rows.length > 0;
}

/** Ends a link; false where there is none that is open. */
export async function endCalendarLink(
  tx: TenantTransaction,
  { agreementId, id }: Pick<CalendarLink, 'agreementId' | 'id'>,
  at: number,
): Promise<boolean> {
  const ended = await tx.query(
    'UPDATE tallystick.calendar_links SET ended_at = $4 WHERE tenant_id = $1 AND agreement_id = $2 AND id = $3 AND ended_at IS NULL RETURNING 1',
    [tx.tenantId, agreementId, id, at],
  );
  return ended.length > 0;
}
