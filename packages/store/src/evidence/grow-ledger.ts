import type { Frontier, Hash } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import type { PreparedRecord } from './prepare.ts';
import { textList } from './text-list.ts';

/** A prepared record with its place in the ledger. */
export interface LedgerRow extends PreparedRecord {
  readonly position: number;
}

/** What is added to a ledger. */
export interface Growth {
  readonly evidence: readonly LedgerRow[];
  readonly conflicts: readonly LedgerRow[];
  /** The tree with them. */
  readonly frontier: Frontier;
  readonly root: Hash;
}

/**
 * Inserts rows, writes the grown tree under the lock that `lockHead` took, and marks the agreement for evaluation: all in one
 * statement where nothing is in conflict, since each statement is a way there and back. (COPY is closed to roles under row-level
 * security.) The head's lock keeps other writers out, so a row that is there already means a broken invariant, and the statement fails.
 */
export async function growLedger(tx: TenantTransaction, agreementId: string, growth: Growth): Promise<void> {
  const { evidence, conflicts, frontier, root } = growth;
  if (conflicts.length > 0) {
    await tx.query(insertInto('evidence_conflicts'), insertValues(tx, agreementId, conflicts));
  }
  const head = [frontier.size, Buffer.concat(frontier.roots), Buffer.from(root)];
  if (evidence.length === 0) {
    await tx.query(`WITH grown AS (${growHead(3)}) ${MARK}`, [tx.tenantId, agreementId, ...head]);
    return;
  }
  await tx.query(`WITH inserted AS (${insertInto('evidence')}), grown AS (${growHead(18)}) ${MARK}`, [
    ...insertValues(tx, agreementId, evidence),
    ...head,
  ]);
}

/** As `markDirty` does it. */
const MARK = `INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) VALUES ($1, $2)
  ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1`;

/** @param first the number of the first of its three parameters. */
function growHead(first: number): string {
  return `UPDATE tallystick.ledger_heads SET size = $${first}, frontier = $${first + 1}, root = $${first + 2}
   WHERE tenant_id = $1 AND agreement_id = $2`;
}

function insertInto(table: 'evidence' | 'evidence_conflicts'): string {
  return `INSERT INTO tallystick.${table}
       (tenant_id, agreement_id, position, source, record_id, subject, type, occurred_at, received_at,
        sequence, supersedes, withdraws, content, content_hash, raw, origin_file, origin_line)
     SELECT $1, $2, position::bigint, source, record_id, subject, type, occurred_at::bigint, received_at::bigint,
            sequence, supersedes, withdraws, content, substring($11::bytea, (at::integer - 1) * 32 + 1, 32),
            raw, origin_file, origin_line
       FROM unnest(${[3, 4, 5, 6, 7, 8, 9, 10].map(textList).join(', ')},
                   $12::double precision[], $13::text[], $14::text[], $15::text[], $16::text[], $17::integer[])
            WITH ORDINALITY
         AS t (position, source, record_id, subject, type, occurred_at, received_at, content,
               sequence, supersedes, withdraws, raw, origin_file, origin_line, at)`;
}

function insertValues(tx: TenantTransaction, agreementId: string, rows: readonly LedgerRow[]): unknown[] {
  const lines = (of: (row: LedgerRow) => string | number) => rows.map(of).join('\n');
  /** Nothing at all where no row has it: unnest fills up with nulls. */
  const array = <Value>(of: (row: LedgerRow) => Value | undefined) =>
    rows.some((row) => of(row) !== undefined) ? rows.map((row) => of(row) ?? null) : null;
  return [
    tx.tenantId,
    agreementId,
    lines((row) => row.position),
    lines((row) => row.record.source),
    lines((row) => row.record.id),
    lines((row) => row.record.subject),
    lines((row) => row.record.type),
    lines((row) => row.record.occurredAt),
    lines((row) => row.record.receivedAt),
    lines((row) => row.content),
    Buffer.concat(rows.map((row) => row.contentHash)),
    array((row) => row.record.sequence),
    array((row) => row.record.supersedes),
    array((row) => row.record.withdraws),
    array((row) => row.record.raw),
    array((row) => row.record.origin?.file),
    array((row) => row.record.origin?.line),
  ];
}
