import type { TenantTransaction } from '../tenant.ts';
import { keyOf, type PreparedRecord } from './append.ts';

/** A content that the ledger has under an id, and when it was received. */
export interface Known {
  readonly contentHex: string;
  readonly receivedAt: number;
}

/** All that the ledger has under the ids of these records, by {@link keyOf}; what `evidence` holds comes first. */
export async function findKnown(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly PreparedRecord[],
): Promise<Map<string, Known[]>> {
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
       FROM (SELECT DISTINCT source, record_id FROM unnest($3::text[], $4::text[]) AS t (source, record_id)) AS ids,
            LATERAL (
              SELECT 1 AS place, content_hash, received_at FROM tallystick.evidence AS e
               WHERE e.tenant_id = $1 AND e.agreement_id || '' = $2 AND e.source = ids.source AND e.record_id = ids.record_id
              UNION ALL
              SELECT 2, content_hash, received_at FROM tallystick.evidence_conflicts AS c
               WHERE c.tenant_id = $1 AND c.agreement_id || '' = $2 AND c.source = ids.source AND c.record_id = ids.record_id
              OFFSET 0
            ) AS found
      ORDER BY found.place`,
    [tx.tenantId, agreementId, records.map((row) => row.record.source), records.map((row) => row.record.id)],
  );
  const known = new Map<string, Known[]>();
  for (const row of rows) {
    const key = keyOf(row.source, row.record_id);
    const sighting = { contentHex: row.content_hash.toString('hex'), receivedAt: row.received_at };
    const others = known.get(key);
    if (others) others.push(sighting);
    else known.set(key, [sighting]);
  }
  return known;
}
