import type { TenantTransaction } from '../tenant.ts';

/** Whether a transaction may see the rows of an agreement, be there any or not. */
export async function seesAgreement(tx: TenantTransaction, id: string): Promise<boolean> {
  const [row] = await tx.query<{ seen: boolean }>('SELECT tallystick.sees_agreement($1) AS seen', [id]);
  return row?.seen === true;
}
