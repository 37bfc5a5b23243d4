import type { EvidenceRecord } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { readHead } from './head.ts';
import { type ContentRow, recordOf } from './read-row.ts';

/** Records that follow each other in the ledger. */
export interface EvidenceBatch {
  readonly records: readonly EvidenceRecord[];
  /** The position of the last of them: `afterPosition` to go on from here. */
  readonly lastPosition: number;
}

/** How many records a batch holds where nothing is said, and at most. */
export const STREAM_BATCH = { usual: 5_000, limit: 50_000 } as const;
/** How much text a batch should hold at most where nothing is said, characters: records of slices are a thousand times as long as others. */
const BATCH_CHARACTERS = 16_000_000;
/** How many records the first batch holds then, before their length is known. */
const FIRST_BATCH = 500;

/**
 * Reads an agreement's ledger in the order of positions, batch by batch, up to the size it has at the first batch. All
 * records come, also those in conflict: which of two records with one id counts depends on `knownAt`, so the evaluation
 * decides (semantics §2). Raw texts and origins are left out; `getRecord` has them.
 *
 * @param options.afterPosition the last position that the reader has already; default 0, the beginning
 * @param options.toPosition the last position to read, at most the size of the ledger; by default that
 */
export async function* streamEvidence(
  tx: TenantTransaction,
  agreementId: string,
  options: {
    readonly afterPosition?: number;
    readonly toPosition?: number;
    readonly batchSize?: number;
  } = {},
): AsyncGenerator<EvidenceBatch, void, void> {
  const wanted = Math.min(options.batchSize ?? STREAM_BATCH.usual, STREAM_BATCH.limit);
  let batchSize = options.batchSize === undefined ? FIRST_BATCH : wanted;
  const size = options.toPosition ?? (await readHead(tx, agreementId)).size;
  let at = options.afterPosition ?? 0;
  while (at < size) {
    // Positions have no gaps over both tables, so a range of positions is a batch of known size.
    const to = Math.min(at + batchSize, size);
    const rows = await tx.query<ContentRow>(BETWEEN, [tx.tenantId, agreementId, at, to]);
    if (rows.length !== to - at) {
      throw new Error(`the ledger of ${agreementId} has ${rows.length} records between ${at} and ${to}`);
    }
    yield { records: rows.map(recordOf), lastPosition: to };
    at = to;
    if (options.batchSize === undefined) batchSize = sizeFor(rows, wanted);
  }
}

/** The records right after a position, some hundred at most: what came since somebody read up to there. */
export async function evidenceAfter(
  tx: TenantTransaction,
  agreementId: string,
  position: number,
): Promise<EvidenceBatch> {
  const rows = await tx.query<ContentRow>(BETWEEN, [
    tx.tenantId,
    agreementId,
    position,
    position + FIRST_BATCH,
  ]);
  return { records: rows.map(recordOf), lastPosition: position + rows.length };
}

const BETWEEN = {
  name: 'evidence-between',
  text: `SELECT position, content, received_at FROM tallystick.evidence
          WHERE tenant_id = $1 AND agreement_id = $2 AND position > $3 AND position <= $4
         UNION ALL
         SELECT position, content, received_at FROM tallystick.evidence_conflicts
          WHERE tenant_id = $1 AND agreement_id = $2 AND position > $3 AND position <= $4
         ORDER BY position`,
};

/** How many records like these a batch should hold. */
function sizeFor(rows: readonly ContentRow[], wanted: number): number {
  const characters = rows.reduce((sum, { content }) => sum + content.length, 0);
  return Math.max(1, Math.min(wanted, Math.floor((BATCH_CHARACTERS * rows.length) / characters)));
}
