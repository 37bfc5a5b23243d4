import type { EvidenceRecord } from '@tallystick/ledger';
import { StoreError } from '../errors.ts';
import type { TenantTransaction } from '../tenant.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/** Which records a figure is made of. */
export interface FigureRecords {
  /** The sources that are read, each with the one subject or, where none is named, every one. */
  readonly reads: readonly { readonly source: string; readonly subject?: string }[];
  /** When they happened, ms, half-open; a record of slices may begin up to `reachMs` before. */
  readonly span?: {
    readonly from: number;
    readonly to: number;
    readonly reachMs: number;
    readonly reachType: string;
  };
  /** Only subjects of the stored outcomes that an objective counts in a period, or these. */
  readonly countedBy?:
    | { readonly objective: string; readonly period: string }
    | { readonly subjects: readonly string[] };
  /** Only what was received by then, ms. */
  readonly knownAt?: number;
}

/** A page of records, in the order of subject, instant, source and id. */
export interface RecordPage {
  readonly records: readonly EvidenceRecord[];
  /** Where the next page begins; undefined on the last. */
  readonly next?: string;
}

/**
 * The records behind a figure, page by page; superseded and withdrawn ones among them, conflicting ones not.
 *
 * @param options.after the `next` of the page before
 * @throws StoreError `cursor-invalid`
 */
export async function recordsOfFigure(
  tx: TenantTransaction,
  agreementId: string,
  { reads, span, countedBy, knownAt }: FigureRecords,
  options: { readonly after?: string; readonly limit: number },
): Promise<RecordPage> {
  const values: unknown[] = [tx.tenantId, agreementId];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = ['e.tenant_id = $1', 'e.agreement_id = $2'];
  const sources = value(reads.map(({ source }) => source));
  const subjects = value(reads.map(({ subject }) => subject ?? null));
  conditions.push(`EXISTS (SELECT 1 FROM unnest(${sources}::text[], ${subjects}::text[]) AS r (source, subject)
    WHERE r.source = e.source AND coalesce(r.subject = e.subject, true))`);
  if (reads.every(({ subject }) => subject !== undefined))
    conditions.push(`e.subject = ANY(${subjects}::text[])`);
  if (span) {
    const [from, early] = [value(span.from), value(span.from - span.reachMs)];
    conditions.push(`e.occurred_at >= ${early} AND e.occurred_at < ${value(span.to)}`);
    conditions.push(`(e.occurred_at >= ${from} OR e.type = ${value(span.reachType)})`);
  }
  if (knownAt !== undefined) conditions.push(`e.received_at <= ${value(knownAt)}`);
  if (countedBy && 'subjects' in countedBy) {
    conditions.push(`e.subject = ANY(${value(countedBy.subjects)}::text[])`);
  } else if (countedBy) {
    conditions.push(`e.subject IN (SELECT o.subject FROM tallystick.outcomes o WHERE o.tenant_id = $1 AND o.agreement_id = $2
      AND o.objective = ${value(countedBy.objective)} AND o.period = ${value(countedBy.period)})`);
  }
  if (options.after !== undefined) {
    const at = readCursor(options.after).map(value);
    conditions.push(`(e.subject, e.occurred_at, e.source, e.record_id) > (${at.join(', ')})`);
  }
  const rows = await tx.query<ContentRow>(
    `SELECT e.content, e.received_at FROM tallystick.evidence e
      WHERE ${conditions.join(' AND ')}
      ORDER BY e.subject, e.occurred_at, e.source, e.record_id LIMIT ${options.limit + 1}`,
    values,
  );
  const records = rows.slice(0, options.limit).map(recordOf);
  const last = records.at(-1);
  if (rows.length <= options.limit || !last) return { records };
  const next = JSON.stringify([last.subject, last.occurredAt, last.source, last.id]);
  return { records, next: Buffer.from(next).toString('base64url') };
}

function readCursor(text: string): unknown[] {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(cursor) && cursor.length === 4 && Number.isSafeInteger(cursor[1])) {
      if ([cursor[0], cursor[2], cursor[3]].every((part) => typeof part === 'string')) return cursor;
    }
  } catch {
    // Not JSON: no cursor of ours.
  }
  throw new StoreError(
    'cursor-invalid',
    `"${text.slice(0, 60)}" is no cursor of a list of records.`,
    'Pass the "next" of the page before unchanged, or leave it out for the first page.',
  );
}
