import type { TenantTransaction } from '../tenant.ts';
import { FIRST_HASH, hashOfEntry } from './entry.ts';

/** What the log was found to be. */
export type AuditVerdict =
  | {
      readonly state: 'whole';
      readonly entries: number;
      /** Of the last entry: noted elsewhere, it shows later whether the log was written anew as a whole. */
      readonly hash: string;
    }
  | {
      readonly state: 'broken';
      /** The first entry that is not as it was written, or is missing. */
      readonly position: number;
      readonly found: 'missing' | 'changed' | 'not linked' | 'misfiled' | 'cut off';
    };

const BATCH = 1_000;

/** Reads the whole log and says whether every entry is there, as it was written, in its order. */
export async function verifyAudit(tx: TenantTransaction): Promise<AuditVerdict> {
  const [head] = await tx.query<{ size: number; hash: string }>(
    `SELECT size, encode(hash, 'hex') AS hash FROM tallystick.audit_heads WHERE tenant_id = $1`,
    [tx.tenantId],
  );
  let previous = FIRST_HASH;
  let position = 0;
  for (;;) {
    const rows = await tx.query<StoredEntry>(
      `SELECT position, at, actor, action, target, entry, encode(hash, 'hex') AS hash
         FROM tallystick.audit_log WHERE tenant_id = $1 AND position > $2 ORDER BY position LIMIT ${BATCH}`,
      [tx.tenantId, position],
    );
    for (const row of rows) {
      position += 1;
      const found = faultOf(row, position, previous);
      if (found) return { state: 'broken', position, found };
      previous = row.hash;
    }
    if (rows.length < BATCH) break;
  }
  if (position !== (head?.size ?? 0) || previous !== (head?.hash ?? FIRST_HASH)) {
    return { state: 'broken', position: position + 1, found: 'cut off' };
  }
  return { state: 'whole', entries: position, hash: previous };
}

interface StoredEntry {
  readonly position: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly entry: string;
  readonly hash: string;
}

function faultOf(row: StoredEntry, position: number, previous: string) {
  if (row.position !== position) return 'missing';
  if (hashOfEntry(row.entry) !== row.hash) return 'changed';
  const entry = JSON.parse(row.entry) as StoredEntry & { previous: string };
  if (entry.previous !== previous || entry.position !== position) return 'not linked';
  const isFiled =
    entry.at === row.at &&
    entry.actor === row.actor &&
    entry.action === row.action &&
    entry.target === row.target;
  return isFiled ? undefined : 'misfiled';
}
