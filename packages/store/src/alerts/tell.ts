import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import { ALERT_COLUMNS, type AlertCondition, type StoredAlert } from './alert.ts';

/** What changed about the alerts of an agreement. */
export interface AlertNews {
  readonly opened: readonly StoredAlert[];
  readonly closed: readonly StoredAlert[];
}

/**
 * Opens an alert for each condition that has none open, and closes those whose condition no longer stands. The same conditions again change nothing
 * but the words of what stands. Of two that tell at once, one waits for the other.
 *
 * @param kinds those of which the conditions are all that stand: alerts of other kinds are somebody else's to close
 */
export async function tellAlerts(
  tx: TenantTransaction,
  agreementId: string,
  standing: readonly AlertCondition[],
  at: number,
  kinds: readonly string[],
): Promise<AlertNews> {
  await lockName(tx, `alerts of ${agreementId}`);
  const of = [tx.tenantId, agreementId];
  const keys = standing.map(({ key }) => key);
  const conditions = JSON.stringify(standing);
  const closing = tx.query<StoredAlert>(CLOSE, [...of, at, keys, kinds]);
  if (standing.length === 0) return { opened: [], closed: await closing };
  tx.send(REWORD, [...of, conditions]);
  const [closed, opened] = await Promise.all([closing, tx.query<StoredAlert>(OPEN, [...of, conditions, at])]);
  return { opened, closed };
}

const CLOSE = {
  name: 'close-alerts',
  text: `UPDATE tallystick.alerts SET closed_at = $3
          WHERE tenant_id = $1 AND agreement_id = $2 AND closed_at IS NULL AND kind = ANY ($5::text[]) AND NOT key = ANY ($4::text[])
         RETURNING ${ALERT_COLUMNS}`,
};

const CONDITIONS =
  'json_to_recordset($3::json) AS s (key text, kind text, severity text, objective text, period text, subject text, title text, says text)';

const REWORD = {
  name: 'reword-alerts',
  text: `UPDATE tallystick.alerts AS a SET title = s.title, says = s.says, severity = s.severity FROM ${CONDITIONS}
          WHERE a.tenant_id = $1 AND a.agreement_id = $2 AND a.closed_at IS NULL AND a.key = s.key
            AND (a.title, a.says, a.severity) IS DISTINCT FROM (s.title, s.says, s.severity)`,
};

const OPEN = {
  name: 'open-alerts',
  text: `INSERT INTO tallystick.alerts (tenant_id, agreement_id, number, key, kind, severity, objective, period, subject, title, says, opened_at)
         SELECT $1, $2, (SELECT coalesce(max(number), 0) FROM tallystick.alerts WHERE tenant_id = $1 AND agreement_id = $2) + row_number() OVER (ORDER BY s.key),
                s.key, s.kind, s.severity, s.objective, s.period, s.subject, s.title, s.says, $4
           FROM ${CONDITIONS}
          WHERE NOT EXISTS (SELECT 1 FROM tallystick.alerts AS a
                             WHERE a.tenant_id = $1 AND a.agreement_id = $2 AND a.closed_at IS NULL AND a.key = s.key)
         RETURNING ${ALERT_COLUMNS}`,
};
