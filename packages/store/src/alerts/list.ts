import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { ALERT_COLUMNS, type StoredAlert } from './alert.ts';

/** Which alerts are asked for; what is left out does not narrow. */
export interface AlertFilter {
  readonly agreementId?: string;
  readonly state?: 'open' | 'closed';
  /** Ids of agreements whose alerts are left out. */
  readonly without?: readonly string[];
  /** As they stood then, ms: what opened since is left out, and what closed or was acknowledged since was not. Their words are the last ones. */
  readonly knownAt?: number;
}

/** Alerts on a page at most. */
export const ALERTS_PAGE = 200;

const URGENCY = ['critical', 'warning', 'notice'] as const;

/** The order of {@link listAlerts}. */
export const ALERTS_ORDER: KeyOrder<StoredAlert> = {
  name: 'alerts',
  parts: [
    { ...ascending('(closed_at IS NOT NULL)::integer'), of: ({ closedAt }) => Number(closedAt !== null) },
    {
      ...ascending('(acknowledged_at IS NOT NULL)::integer'),
      of: ({ acknowledgedAt }) => Number(acknowledgedAt !== null),
    },
    {
      ...ascending(
        `CASE WHEN closed_at IS NOT NULL THEN 0 ELSE array_position(ARRAY['${URGENCY.join("', '")}'], severity) END`,
      ),
      of: ({ closedAt, severity }) => (closedAt === null ? URGENCY.indexOf(severity) + 1 : 0),
    },
    { sql: 'opened_at', type: 'bigint', direction: 'DESC', of: ({ openedAt }) => openedAt },
    { sql: 'agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 'number', type: 'bigint', direction: 'DESC', of: ({ number }) => number },
  ],
};

function ascending(sql: string) {
  return { sql, type: 'bigint', direction: 'ASC' } as const;
}

/** Alerts: of those that are open the most urgent first, then the newest; of those that are closed the newest first. */
export async function listAlerts(
  tx: TenantTransaction,
  { agreementId, state, without = [], knownAt }: AlertFilter,
  page: KeyPage = { limit: ALERTS_PAGE },
): Promise<StoredAlert[]> {
  const values: unknown[] = [
    ...[tx.tenantId, agreementId ?? null, state ?? null],
    ...[Math.min(page.limit, ALERTS_PAGE), page.skip ?? 0, without],
  ];
  const stood = knownAt === undefined ? 'tallystick.alerts' : alertsThen(values.push(knownAt));
  return tx.query<StoredAlert>(
    `SELECT ${ALERT_COLUMNS} FROM ${stood}
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2)
        AND ($3::text IS NULL OR (closed_at IS NULL) = ($3 = 'open')) AND agreement_id <> ALL ($6::text[]) AND ${afterSql(ALERTS_ORDER, page.after, values)}
      ORDER BY ${orderSql(ALERTS_ORDER)} LIMIT $4 OFFSET $5`,
    values,
  );
}

/** The alerts as they stood at an instant. @param place of the instant among the values of the statement */
function alertsThen(place: number): string {
  const then = (column: string, at: string, otherwise = 'NULL') =>
    `CASE WHEN ${at} <= $${place} THEN ${column} ELSE ${otherwise} END AS ${column}`;
  return `(SELECT tenant_id, agreement_id, number, key, kind, severity, objective, period, subject, title, says, opened_at,
                  ${then('closed_at', 'closed_at')}, ${then('acknowledged_at', 'acknowledged_at')},
                  ${then('acknowledged_by', 'acknowledged_at')}, ${then('note', 'acknowledged_at', "''")}
             FROM tallystick.alerts WHERE tenant_id = $1 AND opened_at <= $${place}) AS a`;
}

/** The critical alerts that were open at an instant (ms) and that nobody had acknowledged by then, the newest first; their words are those of now. */
export async function criticalAlertsAt(tx: TenantTransaction, at: number): Promise<StoredAlert[]> {
  return tx.query<StoredAlert>(
    `SELECT ${ALERT_COLUMNS} FROM tallystick.alerts
      WHERE tenant_id = $1 AND severity = 'critical' AND opened_at <= $2 AND coalesce(closed_at > $2, true) AND coalesce(acknowledged_at > $2, true)
      ORDER BY opened_at DESC, agreement_id, number DESC`,
    [tx.tenantId, at],
  );
}

/** How many alerts are open, and how many of those nobody has acknowledged; or were at an instant, ms. @param without ids of agreements whose alerts are left out */
export async function countAlerts(
  tx: TenantTransaction,
  without: readonly string[] = [],
  knownAt?: number,
): Promise<{ readonly open: number; readonly unacknowledged: number }> {
  const [row] = await tx.query<{ open: number; unacknowledged: number }>(
    `SELECT count(*)::integer AS open, (count(*) FILTER (WHERE acknowledged_at IS NULL))::integer AS unacknowledged
       FROM ${knownAt === undefined ? 'tallystick.alerts' : alertsThen(3)}
      WHERE tenant_id = $1 AND closed_at IS NULL AND agreement_id <> ALL ($2::text[])`,
    [tx.tenantId, without, ...(knownAt === undefined ? [] : [knownAt])],
  );
  return row!;
}

/** One alert; undefined where there is none of that number. */
export async function getAlert(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredAlert | undefined> {
  const [alert] = await tx.query<StoredAlert>(
    `SELECT ${ALERT_COLUMNS} FROM tallystick.alerts WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number],
  );
  return alert;
}

/** The open alerts about an objective's ticket or period. */
export async function openAlertsOf(
  tx: TenantTransaction,
  of: {
    readonly agreementId: string;
    readonly objective: string;
    readonly subject: string | null;
    readonly period: string | null;
  },
): Promise<StoredAlert[]> {
  return tx.query<StoredAlert>(
    `SELECT ${ALERT_COLUMNS} FROM tallystick.alerts
      WHERE tenant_id = $1 AND agreement_id = $2 AND closed_at IS NULL AND objective = $3
        AND subject IS NOT DISTINCT FROM $4 AND period IS NOT DISTINCT FROM $5 ORDER BY number LIMIT 100`,
    [tx.tenantId, of.agreementId, of.objective, of.subject, of.period],
  );
}

/** What opened and what closed since an instant, the newest first; the first {@link ALERTS_PAGE} of each. @param at ms */
export async function alertsSince(
  tx: TenantTransaction,
  at: number,
): Promise<{ readonly opened: StoredAlert[]; readonly closed: StoredAlert[] }> {
  const since = (column: 'opened_at' | 'closed_at') =>
    tx.query<StoredAlert>(
      `SELECT ${ALERT_COLUMNS} FROM tallystick.alerts WHERE tenant_id = $1 AND ${column} > $2
        ORDER BY ${column} DESC, agreement_id, number DESC LIMIT $3`,
      [tx.tenantId, at, ALERTS_PAGE],
    );
  return { opened: await since('opened_at'), closed: await since('closed_at') };
}
