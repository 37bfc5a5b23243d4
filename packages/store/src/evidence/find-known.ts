import type { TenantTransaction } from '../tenant.ts';
import { keyOf, type PreparedRecord } from './prepare.ts';
import { textList } from './text-list.ts';

/** A content that the ledger has under an id, and when it was received. */
export interface Known {
  readonly contentHash: Uint8Array;
  readonly receivedAt: number;
}

/** All that the ledger has under the ids of these records, by {@link keyOf}; what `evidence` holds comes first. */
export async function findKnown(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly PreparedRecord[],
): Promise<Map<string, Known[]>> {
  const known = new Map<string, Known[]>();
  await look(tx, agreementId, 'evidence', records, known);
  if (known.size === 0) return known;
  // What is kept beside a record has that record before it: new ids need no second look.
  const again = records.filter(({ key }) => known.has(key));
  await look(tx, agreementId, 'evidence_conflicts', again, known);
  return known;
}

async function look(
  tx: TenantTransaction,
  agreementId: string,
  table: 'evidence' | 'evidence_conflicts',
  records: readonly PreparedRecord[],
  known: Map<string, Known[]>,
): Promise<void> {
  const ids = new Map(records.map(({ key, record }) => [key, record]));
  const rows = await tx.query<{
    source: string;
    record_id: string;
    content_hash: Buffer;
    received_at: number;
  }>(
    // OFFSET 0 keeps the planner from turning index look-ups into a scan of the whole table, and the `|| ''` keeps the
    // agreement out of its choice of index: while statistics are young it takes a new agreement's ledger for
    // almost empty, and would read all of it for each id.
    `SELECT ids.source, ids.record_id, found.content_hash, found.received_at
       FROM unnest(${textList(3)}, ${textList(4)}) AS ids (source, record_id),
            LATERAL (
              SELECT content_hash, received_at, position FROM tallystick.${table} AS e
               WHERE e.tenant_id = $1 AND e.agreement_id || '' = $2 AND e.source = ids.source AND e.record_id = ids.record_id
              OFFSET 0
            ) AS found
      ORDER BY found.position`,
    [
      tx.tenantId,
      agreementId,
      [...ids.values()].map(({ source }) => source).join('\n'),
      [...ids.values()].map(({ id }) => id).join('\n'),
    ],
  );
  for (const row of rows) {
    const key = keyOf(row.source, row.record_id);
    const sighting = { contentHash: row.content_hash, receivedAt: row.received_at };
    const others = known.get(key);
    if (others) others.push(sighting);
    else known.set(key, [sighting]);
  }
}
