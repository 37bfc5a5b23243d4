import type { TenantTransaction } from './tenant.ts';

/** What became of trying to send something. */
export interface SendingOutcome {
  readonly isSent: boolean;
  /** What the other side answered, or why it could not be reached. */
  readonly said: string;
  /** When it was tried, ms. */
  readonly at: number;
  /** When it is tried again, ms; null where it is not. */
  readonly retryAt: number | null;
}

/** The tables of what waits to be sent: each has `state` and `due_at`. */
type SendingTable = 'deliveries' | 'notices' | 'statement_deliveries' | 'webhook_deliveries';

/** When the next thing of a table is to be sent, ms; undefined where none waits. */
export async function nextToSend(tx: TenantTransaction, table: SendingTable): Promise<number | undefined> {
  const [row] = await tx.query<{ at: number | null }>(
    `SELECT min(due_at) AS at FROM tallystick.${table} WHERE tenant_id = $1 AND state = 'pending'`,
    [tx.tenantId],
  );
  return row?.at ?? undefined;
}
