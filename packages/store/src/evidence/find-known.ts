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
    `WITH ids AS (SELECT DISTINCT source, record_id FROM unnest($3::text[], $4::text[]) AS t (source, record_id))
     SELECT source, record_id, content_hash, received_at, 1 AS place
       FROM ids JOIN tallystick.evidence AS e USING (source, record_id)
      WHERE e.tenant_id = $1 AND e.agreement_id = $2
     UNION ALL
     SELECT source, record_id, content_hash, received_at, 2
       FROM ids JOIN tallystick.evidence_conflicts AS c USING (source, record_id)
      WHERE c.tenant_id = $1 AND c.agreement_id = $2
     ORDER BY place`,
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
