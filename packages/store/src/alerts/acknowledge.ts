import type { TenantTransaction } from '../tenant.ts';
import { ALERT_COLUMNS, type StoredAlert } from './alert.ts';

/** Says who looks after an alert; undefined where somebody did already, it is closed, or there is none. */
export async function acknowledgeAlert(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
  by: { readonly person: string; readonly at: number; readonly note: string },
): Promise<StoredAlert | undefined> {
  const [alert] = await tx.query<StoredAlert>(
    `UPDATE tallystick.alerts SET acknowledged_at = $4, acknowledged_by = $5, note = $6
      WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3 AND closed_at IS NULL AND acknowledged_at IS NULL
     RETURNING ${ALERT_COLUMNS}`,
    [tx.tenantId, agreementId, number, by.at, by.person, by.note],
  );
  return alert;
}
