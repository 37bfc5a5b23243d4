import type { TenantTransaction } from '../tenant.ts';
import type { Ledger } from './head.ts';
import type { PreparedRecord } from './prepare.ts';
import { textList } from './text-list.ts';

/** A prepared record with its place in the ledger. */
export interface LedgerRow extends PreparedRecord {
  readonly position: number;
}

/** A worker that has nothing in hand. */
export interface LeaseTo {
  /** Its name, which no other has. */
  readonly owner: string;
  /** How long it may take before others may take the work over, ms. */
  readonly leaseMs: number;
}

/** The mark that an agreement is to be evaluated. */
export interface Marked {
  /** Its generation: see `DirtyClaim`. */
  readonly mark: number;
  /** Whether the worker that was named has the lease. */
  readonly leased: boolean;
}

/** What is added to a ledger. */
export interface Growth {
  readonly evidence: readonly LedgerRow[];
  readonly conflicts: readonly LedgerRow[];
  /** The ledger with them. */
  readonly grown: Ledger;
}

/**
 * Inserts rows, writes the grown tree under the lock that `lockHead` took, and marks the agreement for evaluation, without waiting for an answer. (COPY is
 * closed to roles under row-level security.) The head's lock keeps other writers out, so a row that is there already means a broken invariant, and the
 * transaction fails.
 */
export function growLedger(
  tx: TenantTransaction,
  agreementId: string,
  { evidence, conflicts, grown }: Growth,
): void {
  if (conflicts.length > 0) tx.send(ADD_CONFLICTS, [tx.tenantId, agreementId, ...rowValues(conflicts)]);
  const values = [...ledgerValues(grown), ...rowValues(evidence)];
  tx.send(GROW, [tx.tenantId, agreementId, true, null, null, ...values, null, null]);
}

/**
 * {@link growLedger} by records of which nobody knows yet whether the ledger can take them so, without a lock taken before.
 *
 * @param held the ledger that it goes on from
 * @param leaseTo whoever evaluates it at once, if nobody is at it
 * @returns undefined, and nothing is written, where the ledger is another one by now, has personal fields, or knows one of the ids
 */
export async function tryGrowLedger(
  tx: TenantTransaction,
  agreementId: string,
  held: Ledger,
  { evidence, grown }: Pick<Growth, 'evidence' | 'grown'>,
  leaseTo: LeaseTo | undefined,
): Promise<Marked | undefined> {
  const { size } = held.frontier;
  const [row] = await tx.query<Marked & { grew: boolean }>(GROW, [
    ...[tx.tenantId, agreementId, false, size, held.root, ...ledgerValues(grown), ...rowValues(evidence)],
    ...[leaseTo?.owner, leaseTo?.leaseMs],
  ]);
  return row!.grew ? row : undefined;
}

const GROW = {
  name: 'grow-ledger',
  text: `SELECT * FROM tallystick.grow_ledger(${Array.from({ length: 25 }, (_, place) => `$${place + 1}`).join(', ')})`,
};

const ADD_CONFLICTS = `INSERT INTO tallystick.evidence_conflicts
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

function ledgerValues({ frontier, root }: Ledger): unknown[] {
  return [frontier.size, Buffer.concat(frontier.roots), root];
}

function rowValues(rows: readonly LedgerRow[]): unknown[] {
  const lines = (of: (row: LedgerRow) => string | number) => rows.map(of).join('\n');
  /** Nothing at all where no row has it: unnest fills up with nulls. */
  const array = <Value>(of: (row: LedgerRow) => Value | undefined) =>
    rows.some((row) => of(row) !== undefined) ? rows.map((row) => of(row) ?? null) : null;
  return [
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
