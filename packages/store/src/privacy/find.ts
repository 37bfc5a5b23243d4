import type { TenantTransaction } from '../tenant.ts';
import { dataSubjectsByIdentity } from './data-subjects.ts';
import { identityOf, lookupOf } from './secret.ts';

/** What may be told of a data subject without opening anything. */
export interface DataSubjectSummary {
  readonly id: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly erasedAt: number | null;
  readonly records: number;
  readonly agreements: readonly string[];
  readonly classes: readonly string[];
  /** When the last of what is known about them happened, ms. */
  readonly lastAt: number | null;
}

/** Data subjects on a page of a list at most. */
export const DATA_SUBJECTS_PAGE = 200;

/** Data subjects, those with the newest records first. */
export async function listDataSubjects(
  tx: TenantTransaction,
  page: { readonly state?: 'readable' | 'erased'; readonly skip?: number; readonly limit?: number } = {},
): Promise<DataSubjectSummary[]> {
  const { state, skip = 0, limit = DATA_SUBJECTS_PAGE } = page;
  return summaries(tx, '($2::text IS NULL OR (s.key IS NULL) = ($2 = $$erased$$))', [
    state ?? null,
    skip,
    Math.min(limit, DATA_SUBJECTS_PAGE),
  ]);
}

/** One data subject by id. */
export async function getDataSubject(
  tx: TenantTransaction,
  id: string,
): Promise<DataSubjectSummary | undefined> {
  const [found] = await summaries(tx, 's.id = $2', [id, 0, 1]);
  return found;
}

/** The id of the data subject whom a text identifies, such as an address; undefined where nobody is known by it (any more). @throws StoreError `no-key` */
export async function findDataSubject(
  tx: TenantTransaction,
  identifier: string,
): Promise<string | undefined> {
  const identity = identityOf(identifier);
  if (identity === undefined) return undefined;
  return (await dataSubjectsByIdentity(tx, await lookupOf(tx), [identity])).get(identity)?.id;
}

/** Where a record about somebody stands. */
export interface SubjectRecordPlace {
  readonly agreementId: string;
  readonly position: number;
}

/** Where all records about somebody stand, in their order. */
export async function recordsOfDataSubject(tx: TenantTransaction, id: string): Promise<SubjectRecordPlace[]> {
  return tx.query<SubjectRecordPlace>(
    `SELECT DISTINCT agreement_id AS "agreementId", position FROM tallystick.data_subject_records
      WHERE tenant_id = $1 AND data_subject = $2 ORDER BY 1, 2`,
    [tx.tenantId, id],
  );
}

function summaries(
  tx: TenantTransaction,
  condition: string,
  [first, skip, limit]: readonly [string | null, number, number],
): Promise<DataSubjectSummary[]> {
  return tx.query<DataSubjectSummary>(
    `SELECT s.id, s.created_at AS "createdAt", s.erased_at AS "erasedAt", r.records, r.agreements, r.classes, r.last_at AS "lastAt"
       FROM tallystick.data_subjects AS s,
            LATERAL (SELECT count(DISTINCT (agreement_id, position)) AS records,
                            coalesce(array_agg(DISTINCT agreement_id::text), '{}') AS agreements,
                            coalesce(array_agg(DISTINCT class::text), '{}') AS classes, max(occurred_at) AS last_at
                       FROM tallystick.data_subject_records AS r WHERE r.tenant_id = $1 AND r.data_subject = s.id) AS r
      WHERE s.tenant_id = $1 AND ${condition}
      ORDER BY r.last_at DESC NULLS LAST, s.id OFFSET $3 LIMIT $4`,
    [tx.tenantId, first, skip, limit],
  );
}
