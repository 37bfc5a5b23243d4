import type { TenantTransaction } from '../tenant.ts';
import { type AuditEvent, FIRST_HASH, sealEntry } from './entry.ts';

/** Adds to the log, in the transaction of what it tells of: both happen, or neither does. Appends of one tenant wait for each other. */
export async function appendAudit(tx: TenantTransaction, event: AuditEvent): Promise<void> {
  const lock = () =>
    tx.query<{ size: number; hash: Buffer }>(
      'SELECT size, hash FROM tallystick.audit_heads WHERE tenant_id = $1 FOR UPDATE',
      [tx.tenantId],
    );
  let [head] = await lock();
  if (!head) {
    await tx.query(
      'INSERT INTO tallystick.audit_heads (tenant_id, size, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
      [tx.tenantId, Buffer.from(FIRST_HASH, 'hex')],
    );
    [head] = await lock();
  }
  if (!head) throw new Error('the head of the audit log vanished while it was locked');
  const position = head.size + 1;
  const { text, hash } = sealEntry(event, position, head.hash.toString('hex'));
  await tx.query(
    `INSERT INTO tallystick.audit_log (tenant_id, position, at, actor, action, target, entry, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.tenantId,
      position,
      event.at,
      event.actor,
      event.action,
      event.target,
      text,
      Buffer.from(hash, 'hex'),
    ],
  );
  await tx.query('UPDATE tallystick.audit_heads SET size = $2, hash = $3 WHERE tenant_id = $1', [
    tx.tenantId,
    position,
    Buffer.from(hash, 'hex'),
  ]);
}
