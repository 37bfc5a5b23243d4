import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import { CREDIT_COLUMNS, type StoredCredit } from './credit.ts';

/** Every credit of an agreement by number, for whoever is to change them: another that asks waits until this transaction ends. */
export async function lockCredits(tx: TenantTransaction, agreementId: string): Promise<StoredCredit[]> {
  await lockName(tx, `credits of ${agreementId}`);
  return tx.query<StoredCredit>(
    `SELECT ${CREDIT_COLUMNS} FROM tallystick.credits WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number`,
    [tx.tenantId, agreementId],
  );
}

/** One credit; undefined where there is none of that number. */
export async function getCredit(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredCredit | undefined> {
  const [credit] = await tx.query<StoredCredit>(
    `SELECT ${CREDIT_COLUMNS} FROM tallystick.credits WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number],
  );
  return credit;
}
