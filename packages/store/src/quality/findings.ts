import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';

/** Something about a source that somebody should look at. */
export interface FoundAboutSource {
  /** The same for the same thing in every look at the agreement. */
  readonly key: string;
  readonly kind: string;
  readonly source: string;
  readonly says: string;
  /** Ids of the first records behind it. */
  readonly records: readonly string[];
}

/** A finding that is open, or was. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredFinding extends FoundAboutSource {
  readonly agreementId: string;
  /** Within the agreement. */
  readonly number: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

/** Which findings are asked for; what is left out does not narrow. */
export interface FindingFilter {
  readonly agreementId?: string | undefined;
  readonly source?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  /** As it was found by then, ms: what opened since is left out, and what closed since is open. Its words are the last ones. */
  readonly knownAt?: number | undefined;
}

/** Findings on a page at most. */
export const FINDINGS_PAGE = 200;

const COLUMNS = `agreement_id AS "agreementId", number, key, kind, source, says, records, opened_at AS "openedAt", closed_at AS "closedAt"`;

/**
 * Opens a finding for each key that has none open, and closes those that are found no more. The same findings again change nothing but their words.
 * Of two that tell at once, one waits for the other.
 */
export async function tellFindings(
  tx: TenantTransaction,
  agreementId: string,
  found: readonly FoundAboutSource[],
  at: number,
): Promise<void> {
  await lockName(tx, `findings of ${agreementId}`);
  const of = [tx.tenantId, agreementId];
  await tx.query(
    `UPDATE tallystick.quality_findings SET closed_at = $3
      WHERE tenant_id = $1 AND agreement_id = $2 AND closed_at IS NULL AND NOT key = ANY ($4::text[])`,
    [...of, at, found.map(({ key }) => key)],
  );
  if (found.length === 0) return;
  const form = 'json_to_recordset($3::json) AS f (key text, kind text, source text, says text, records json)';
  await tx.query(
    `UPDATE tallystick.quality_findings AS q SET says = f.says, records = f.records FROM ${form}
      WHERE q.tenant_id = $1 AND q.agreement_id = $2 AND q.closed_at IS NULL AND q.key = f.key
        AND (q.says, q.records::text) IS DISTINCT FROM (f.says, f.records::text)`,
    [...of, JSON.stringify(found)],
  );
  await tx.query(
    `INSERT INTO tallystick.quality_findings (tenant_id, agreement_id, number, key, kind, source, says, records, opened_at)
     SELECT $1, $2, (SELECT coalesce(max(number), 0) FROM tallystick.quality_findings WHERE tenant_id = $1 AND agreement_id = $2) + row_number() OVER (ORDER BY f.key),
            f.key, f.kind, f.source, f.says, f.records, $4
       FROM ${form}
      WHERE NOT EXISTS (SELECT 1 FROM tallystick.quality_findings AS q
                         WHERE q.tenant_id = $1 AND q.agreement_id = $2 AND q.closed_at IS NULL AND q.key = f.key)`,
    [...of, JSON.stringify(found), at],
  );
}

/** The order of {@link listFindings}. */
export const FINDINGS_ORDER: KeyOrder<StoredFinding> = {
  name: 'findings',
  parts: [
    {
      ...{ sql: '(closed_at IS NOT NULL)::integer', type: 'bigint', direction: 'ASC' },
      of: ({ closedAt }) => Number(closedAt !== null),
    },
    {
      ...{ sql: 'coalesce(closed_at, opened_at)', type: 'bigint', direction: 'DESC' },
      of: ({ closedAt, openedAt }) => closedAt ?? openedAt,
    },
    { sql: 'agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 'number', type: 'bigint', direction: 'ASC', of: ({ number }) => number },
  ],
};

/** Findings: those that are open first, the newest first. */
export async function listFindings(
  tx: TenantTransaction,
  filter: FindingFilter,
  page: KeyPage = { limit: FINDINGS_PAGE },
): Promise<StoredFinding[]> {
  const values: unknown[] = [
    ...[tx.tenantId, filter.agreementId ?? null, filter.source ?? null, filter.kind ?? null],
    ...[filter.state ?? null, Math.min(page.limit, FINDINGS_PAGE), page.skip ?? 0],
  ];
  const { knownAt } = filter;
  const found = knownAt === undefined ? 'tallystick.quality_findings' : knownBy(values.push(knownAt));
  return tx.query<StoredFinding>(
    `SELECT ${COLUMNS} FROM ${found}
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text IS NULL OR source = $3) AND ($4::text IS NULL OR kind = $4)
        AND ($5::text IS NULL OR (closed_at IS NULL) = ($5 = 'open')) AND ${afterSql(FINDINGS_ORDER, page.after, values)}
      ORDER BY ${orderSql(FINDINGS_ORDER)} LIMIT $6 OFFSET $7`,
    values,
  );
}

/** The findings as they were at an instant. @param place of the instant among the values of the statement */
function knownBy(place: number): string {
  return `(SELECT tenant_id, agreement_id, number, key, kind, source, says, records, opened_at, CASE WHEN closed_at <= $${place} THEN closed_at END AS closed_at
             FROM tallystick.quality_findings WHERE tenant_id = $1 AND opened_at <= $${place}) AS f`;
}

/** How many findings are open, by agreement, source and kind. */
export async function countFindings(
  tx: TenantTransaction,
): Promise<
  { readonly agreementId: string; readonly source: string; readonly kind: string; readonly open: number }[]
> {
  return tx.query(
    `SELECT agreement_id AS "agreementId", source, kind, count(*)::integer AS open FROM tallystick.quality_findings
      WHERE tenant_id = $1 AND closed_at IS NULL GROUP BY agreement_id, source, kind ORDER BY agreement_id, source, kind`,
    [tx.tenantId],
  );
}
