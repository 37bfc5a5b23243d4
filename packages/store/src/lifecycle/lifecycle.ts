import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** Where an agreement stands between its first proposal and its end. */
export type LifecycleState =
  | 'negotiation'
  | 'agreed'
  | 'active'
  | 'in review'
  | 'suspended'
  | 'expired'
  | 'terminated';

/** Where an agreement stands, and since when. Instants: ms since 1970-01-01T00:00:00Z. */
export interface StoredLifecycle {
  readonly agreementId: string;
  readonly state: LifecycleState;
  /** Grows with every step, from 1. */
  readonly revision: number;
  /** Of the newest text. */
  readonly title: string;
  readonly sinceAt: number;
  /** When it ends, since a party gave notice or it was terminated; null where the term alone says so. */
  readonly endsAt: number | null;
  /** Whether both parties agreed on it here; else it was stored as it had been agreed elsewhere. */
  readonly negotiated: boolean;
  /** What one party asked for and the other has not answered; null where nothing is. */
  readonly asked: AskedStep | null;
  /** When one that is suspended is resumed by itself; null where nobody said. */
  readonly resumesAt: number | null;
}

/** A step that takes both parties, asked for by one. Instants: ms since 1970-01-01T00:00:00Z. */
export interface AskedStep {
  readonly step: 'suspend' | 'resume';
  readonly by: 'provider' | 'customer';
  /** Of a suspension: until when. */
  readonly until: number | null;
  readonly at: number;
}

/** Something that happened to an agreement. */
export interface LifecycleEvent {
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Id of the person, or `system`. */
  readonly actor: string;
  readonly party: 'provider' | 'customer' | 'system';
  /** What happened: `proposed`, `approved`, `activated` … */
  readonly event: string;
  /** The state that it led to. */
  readonly state: LifecycleState;
  readonly proposal: number | null;
  /** Reason, as it was written; '' where none was. */
  readonly words: string;
}

const COLUMNS = `agreement_id AS "agreementId", state, revision, title, since_at AS "sinceAt", ends_at AS "endsAt", negotiated, asked,
  resumes_at AS "resumesAt"`;

/** Lets one transaction at a time take steps with an agreement: its lifecycle, drafts, proposals and comments. */
export async function lockLifecycle(tx: TenantTransaction, agreementId: string): Promise<void> {
  await lockName(tx, `lifecycle ${agreementId}`);
}

/** Undefined for an agreement that nobody has proposed or stored. */
export async function getLifecycle(
  tx: TenantTransaction,
  agreementId: string,
): Promise<StoredLifecycle | undefined> {
  const [row] = await tx.query<StoredLifecycle>(
    `SELECT ${COLUMNS} FROM tallystick.lifecycles WHERE tenant_id = $1 AND agreement_id = $2`,
    [tx.tenantId, agreementId],
  );
  return row;
}

/** The lifecycles of all agreements, by id. */
export async function listLifecycles(tx: TenantTransaction): Promise<StoredLifecycle[]> {
  return tx.query<StoredLifecycle>(
    `SELECT ${COLUMNS} FROM tallystick.lifecycles WHERE tenant_id = $1 ORDER BY agreement_id`,
    [tx.tenantId],
  );
}

/** What one party had asked for by an instant (ms) and the other not answered, as what happened to the agreements says; until when is not kept. */
export async function askedAt(
  tx: TenantTransaction,
  at: number,
): Promise<
  (Pick<StoredLifecycle, 'agreementId' | 'title'> & { readonly asked: Omit<AskedStep, 'until'> })[]
> {
  const rows = await tx.query<{
    agreementId: string;
    title: string;
    event: string;
    by: AskedStep['by'];
    at: number;
  }>(
    `SELECT l.agreement_id AS "agreementId", l.title, e.event, e.party AS by, e.at
       FROM tallystick.lifecycles AS l JOIN tallystick.lifecycle_events AS e ON e.tenant_id = l.tenant_id AND e.agreement_id = l.agreement_id
      WHERE l.tenant_id = $1 AND e.at <= $2 AND e.event IN ('suspension asked for', 'resumption asked for')
        AND NOT EXISTS (SELECT 1 FROM tallystick.lifecycle_events AS later
                         WHERE later.tenant_id = $1 AND later.agreement_id = e.agreement_id AND later.position > e.position AND later.at <= $2
                           AND (later.state <> e.state OR later.event LIKE '% asked for' OR later.event LIKE '% turned down' OR later.event LIKE '% taken back'))
      ORDER BY l.agreement_id`,
    [tx.tenantId, at],
  );
  return rows.map(({ agreementId, title, event, by, at: askedAt }) => ({
    ...{ agreementId, title },
    asked: { step: event.startsWith('suspension') ? 'suspend' : 'resume', by, at: askedAt },
  }));
}

/** Writes where an agreement stands. The caller has locked its lifecycle. */
export async function putLifecycle(tx: TenantTransaction, one: StoredLifecycle): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.lifecycles (tenant_id, agreement_id, state, revision, title, since_at, ends_at, negotiated, asked, resumes_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (tenant_id, agreement_id) DO UPDATE
        SET state = excluded.state, revision = excluded.revision, title = excluded.title,
            since_at = excluded.since_at, ends_at = excluded.ends_at, negotiated = excluded.negotiated,
            asked = excluded.asked, resumes_at = excluded.resumes_at`,
    [
      ...[tx.tenantId, one.agreementId, one.state, one.revision, one.title, one.sinceAt, one.endsAt],
      ...[one.negotiated, one.asked === null ? null : JSON.stringify(one.asked), one.resumesAt],
    ],
  );
}

/** Writes down what happened to an agreement, after what is there. The caller has locked its lifecycle. */
export async function addLifecycleEvent(
  tx: TenantTransaction,
  agreementId: string,
  event: LifecycleEvent,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.lifecycle_events (tenant_id, agreement_id, position, at, actor, party, event, state, proposal, words)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9
       FROM tallystick.lifecycle_events WHERE tenant_id = $1 AND agreement_id = $2`,
    [
      ...[tx.tenantId, agreementId, event.at, event.actor, event.party, event.event, event.state],
      ...[event.proposal, event.words],
    ],
  );
}

/** What happened to an agreement, the first first. */
export async function listLifecycleEvents(
  tx: TenantTransaction,
  agreementId: string,
): Promise<LifecycleEvent[]> {
  return tx.query<LifecycleEvent>(
    `SELECT at, actor, party, event, state, proposal, words FROM tallystick.lifecycle_events
      WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY position`,
    [tx.tenantId, agreementId],
  );
}
