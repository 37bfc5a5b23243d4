import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';

const DAY_MS = 86_400_000;

/**
 * Counts records that came again by source and day (UTC) of receipt, in the transaction that found them and without waiting for an answer. Nothing is
 * written where there are none. Rows are taken in one order, so that no two writers wait for each other.
 */
export function addRepeats(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly Pick<EvidenceRecord, 'source' | 'receivedAt'>[],
): void {
  if (records.length === 0) return;
  const counts = new Map<string, Map<number, number>>();
  for (const { source, receivedAt } of records) {
    const days = counts.get(source) ?? new Map<number, number>();
    const day = dayOf(receivedAt);
    counts.set(source, days.set(day, (days.get(day) ?? 0) + 1));
  }
  const rows = [...counts].flatMap(([source, days]) =>
    [...days].map(([day, count]) => ({ source, day, count })),
  );
  tx.send(
    `INSERT INTO tallystick.evidence_repeats AS r (tenant_id, agreement_id, source, day, records)
     SELECT $1, $2, g.source, g.day, g.records
       FROM unnest($3::text[], $4::bigint[], $5::bigint[]) AS g (source, day, records) ORDER BY g.source COLLATE "C", g.day
     ON CONFLICT (tenant_id, agreement_id, source, day) DO UPDATE SET records = r.records + excluded.records`,
    [
      ...[tx.tenantId, agreementId, rows.map(({ source }) => source)],
      ...[rows.map(({ day }) => day), rows.map(({ count }) => count)],
    ],
  );
}

/** A source, and from when on it is looked at. */
export interface RepeatsAsked {
  readonly agreementId: string;
  readonly source: string;
  /** ms since 1970-01-01T00:00:00Z; undefined for the whole time. */
  readonly fromAt: number | undefined;
}

/**
 * How many records of sources came again, from the day of an instant on. They are counted by the day (UTC), and so both ends count as a whole.
 *
 * @param knownAt ms; the day of this instant is the last one that counts
 * @returns one number for each source, in their order
 */
export async function countRepeats(
  tx: TenantTransaction,
  sources: readonly RepeatsAsked[],
  knownAt?: number,
): Promise<number[]> {
  const asked = sources.map(({ agreementId, source, fromAt }) => ({
    ...{ agreement: agreementId, source },
    day: fromAt === undefined ? null : dayOf(fromAt),
  }));
  const rows = await tx.query<{ records: number }>(
    `SELECT (SELECT coalesce(sum(r.records), 0)::bigint FROM tallystick.evidence_repeats AS r
              WHERE r.tenant_id = $1 AND r.agreement_id = a.agreement AND r.source = a.source
                AND (a.day IS NULL OR r.day >= a.day) AND ($3::bigint IS NULL OR r.day <= $3)) AS records
       FROM ROWS FROM (json_to_recordset($2::json) AS (agreement text, source text, day bigint)) WITH ORDINALITY
         AS a (agreement, source, day, place) ORDER BY a.place`,
    [tx.tenantId, JSON.stringify(asked), knownAt === undefined ? null : dayOf(knownAt)],
  );
  return rows.map(({ records }) => records);
}

function dayOf(instant: number): number {
  return Math.floor(instant / DAY_MS);
}
