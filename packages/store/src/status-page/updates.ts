import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** How far an incident is; `notice` is about none. */
export type StatusUpdateState = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'notice';

/** What was posted on the page of a service. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StatusUpdate {
  readonly agreementId: string;
  readonly service: string;
  /** What it is about, within the service. */
  readonly incident: number;
  /** Within the incident. */
  readonly number: number;
  readonly state: StatusUpdateState;
  readonly title: string;
  readonly words: string;
  readonly postedAt: number;
  /** Id of a person, or of what posted by itself. */
  readonly postedBy: string;
  readonly editedAt: number | null;
}

const COLUMNS = `agreement_id AS "agreementId", service, incident, number, state, title, words, posted_at AS "postedAt", posted_by AS "postedBy",
  edited_at AS "editedAt"`;
/** Updates of a service that one call gives at most. */
const UPDATES_LIMIT = 500;

/** Posts an update: the next of an incident, or the first of a new one where none is named. Undefined where the incident is none. */
export async function addStatusUpdate(
  tx: TenantTransaction,
  update: Omit<StatusUpdate, 'incident' | 'number' | 'editedAt'> & { readonly incident?: number | undefined },
): Promise<StatusUpdate | undefined> {
  const { agreementId, service, incident, state, title, words, postedAt, postedBy } = update;
  await lockName(tx, `status of ${agreementId} ${service}`);
  const [added] = await tx.query<StatusUpdate>(
    `INSERT INTO tallystick.status_updates (tenant_id, agreement_id, service, incident, number, state, title, words, posted_at, posted_by)
     SELECT $1, $2, $3, coalesce($4, max(incident), 0) + CASE WHEN $4::integer IS NULL THEN 1 ELSE 0 END,
            coalesce(max(number) FILTER (WHERE incident = $4), 0) + 1, $5, $6, $7, $8, $9
       FROM tallystick.status_updates WHERE tenant_id = $1 AND agreement_id = $2 AND service = $3
     HAVING $4::integer IS NULL OR bool_or(incident = $4)
     RETURNING ${COLUMNS}`,
    [tx.tenantId, agreementId, service, incident ?? null, state, title, words, postedAt, postedBy],
  );
  return added;
}

/** Writes other words into an update; what they were, the audit log keeps. @returns the update before; undefined where there is none */
export async function editStatusUpdate(
  tx: TenantTransaction,
  of: Pick<StatusUpdate, 'agreementId' | 'service' | 'incident' | 'number'>,
  now: Pick<StatusUpdate, 'title' | 'words' | 'state'> & { readonly at: number },
): Promise<StatusUpdate | undefined> {
  const key = [tx.tenantId, of.agreementId, of.service, of.incident, of.number];
  const where = 'tenant_id = $1 AND agreement_id = $2 AND service = $3 AND incident = $4 AND number = $5';
  const [before] = await tx.query<StatusUpdate>(
    `SELECT ${COLUMNS} FROM tallystick.status_updates WHERE ${where} FOR UPDATE`,
    key,
  );
  if (!before) return undefined;
  await tx.query(
    `UPDATE tallystick.status_updates SET title = $6, words = $7, state = $8, edited_at = $9 WHERE ${where}`,
    [...key, now.title, now.words, now.state, now.at],
  );
  return before;
}

/** What was posted about a service, the newest first. */
export async function listStatusUpdates(
  tx: TenantTransaction,
  { agreementId, service }: Pick<StatusUpdate, 'agreementId' | 'service'>,
): Promise<StatusUpdate[]> {
  return tx.query<StatusUpdate>(
    `SELECT ${COLUMNS} FROM tallystick.status_updates WHERE tenant_id = $1 AND agreement_id = $2 AND service = $3
      ORDER BY incident DESC, number DESC LIMIT ${UPDATES_LIMIT}`,
    [tx.tenantId, agreementId, service],
  );
}
