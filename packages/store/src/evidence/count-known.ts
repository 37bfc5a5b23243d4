import type { TenantTransaction } from '../tenant.ts';

/** How many records of a ledger had been received by an instant (ms), those in conflict too. Looks at the whole ledger. */
export async function countKnown(
  tx: TenantTransaction,
  agreementId: string,
  knownAt: number,
): Promise<number> {
  const of = 'tenant_id = $1 AND agreement_id = $2 AND received_at <= $3';
  const [row] = await tx.query<{ known: number }>(
    `SELECT (SELECT count(*) FROM tallystick.evidence WHERE ${of}) + (SELECT count(*) FROM tallystick.evidence_conflicts WHERE ${of}) AS known`,
    [tx.tenantId, agreementId, knownAt],
  );
  return row!.known;
}
