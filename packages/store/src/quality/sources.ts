import type { TenantTransaction } from '../tenant.ts';

/** How good a source was found when it was looked at last. */
export interface StoredSourceQuality {
  readonly agreementId: string;
  readonly source: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly lookedAt: number;
  /** Hundredths of a percent, rounded down; null where nothing came and nothing was due. */
  readonly score: number | null;
  /** As the engine reports it. */
  readonly report: object;
}

/** How good a source was on a day of its agreement's zone. */
export interface SourceQualityDay {
  readonly agreementId: string;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Of the last look of that day, and the lowest of all. */
  readonly score: number | null;
  readonly lowest: number | null;
  readonly parts: readonly { readonly id: string; readonly share: string }[];
  readonly records: number;
}

/** Days that are read at most, over all sources. */
export const QUALITY_DAYS_PAGE = 20_000;

/** Keeps what a look at all sources of an agreement found; sources that it has no more are let go, their days stay. */
export async function putSourceQuality(
  tx: TenantTransaction,
  agreementId: string,
  given: { readonly at: number; readonly day: string },
  sources: readonly (Pick<StoredSourceQuality, 'source' | 'score' | 'report'> &
    Pick<SourceQualityDay, 'parts' | 'records'>)[],
): Promise<void> {
  const of = [tx.tenantId, agreementId, given.at];
  await tx.query(
    'DELETE FROM tallystick.source_quality WHERE tenant_id = $1 AND agreement_id = $2 AND NOT source = ANY ($3::text[])',
    [tx.tenantId, agreementId, sources.map(({ source }) => source)],
  );
  if (sources.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.source_quality (tenant_id, agreement_id, source, looked_at, score, report)
     SELECT $1, $2, s.source, $3, s.score, s.report FROM json_to_recordset($4::json) AS s (source text, score integer, report json)
     ON CONFLICT (tenant_id, agreement_id, source) DO UPDATE SET looked_at = excluded.looked_at, score = excluded.score, report = excluded.report`,
    [...of, JSON.stringify(sources.map(({ source, score, report }) => ({ source, score, report })))],
  );
  await tx.query(
    `INSERT INTO tallystick.source_quality_days AS d (tenant_id, agreement_id, source, looked_at, day, score, lowest, parts, records)
     SELECT $1, $2, s.source, $3, $4, s.score, s.score, s.parts, s.records
       FROM json_to_recordset($5::json) AS s (source text, score integer, parts json, records bigint)
     ON CONFLICT (tenant_id, agreement_id, source, day) DO UPDATE
        SET looked_at = excluded.looked_at, score = excluded.score, lowest = least(d.lowest, excluded.lowest), parts = excluded.parts, records = excluded.records`,
    [
      ...[...of, given.day],
      JSON.stringify(sources.map(({ source, score, parts, records }) => ({ source, score, parts, records }))),
    ],
  );
}

/** The last look at each source, of one agreement or of all, the worst first. */
export async function listSourceQuality(
  tx: TenantTransaction,
  { agreementId }: { readonly agreementId?: string | undefined } = {},
): Promise<StoredSourceQuality[]> {
  return tx.query<StoredSourceQuality>(
    `SELECT agreement_id AS "agreementId", source, looked_at AS "lookedAt", score, report FROM tallystick.source_quality
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2)
      ORDER BY score NULLS LAST, agreement_id, source`,
    [tx.tenantId, agreementId ?? null],
  );
}

/** The days of sources from one on, in their order. @param filter.fromDay `YYYY-MM-DD` */
export async function listQualityDays(
  tx: TenantTransaction,
  filter: {
    readonly fromDay: string;
    readonly agreementId?: string | undefined;
    readonly source?: string | undefined;
  },
): Promise<SourceQualityDay[]> {
  return tx.query<SourceQualityDay>(
    `SELECT agreement_id AS "agreementId", source, day, score, lowest, parts, records FROM tallystick.source_quality_days
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text IS NULL OR source = $3) AND day >= $4
      ORDER BY agreement_id, source, day LIMIT $5`,
    [tx.tenantId, filter.agreementId ?? null, filter.source ?? null, filter.fromDay, QUALITY_DAYS_PAGE],
  );
}
