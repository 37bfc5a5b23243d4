import { createHash } from 'node:crypto';
import {
  append,
  checkRecord,
  contentText,
  type EvidenceRecord,
  headOf,
  leafHash,
  ledgerEntry,
} from '@tallystick/ledger';
import { StoreError } from '../errors.ts';
import type { TenantTransaction } from '../tenant.ts';
import { markDirty } from '../work/mark-dirty.ts';
import { findKnown, type Known } from './find-known.ts';
import { lockHead, writeHead } from './head.ts';
import { insertRows, type LedgerRow } from './insert-rows.ts';

/** What became of a record: taken into the ledger, known already, or at odds with what the ledger has under its id. */
export type Taken = 'accepted' | 'duplicate' | 'conflict';

/** The most records that one call takes: larger imports go in several transactions. */
export const APPEND_LIMIT_RECORDS = 20_000;

/**
 * Adds records to an agreement's ledger, in the order given, and marks the agreement for evaluation. Sending a record
 * again changes nothing. A record with a known id and other content is kept beside the first one and
 * reported (semantics §2); both have their place in the ledger.
 *
 * @param options.isArrival whether `receivedAt` is our own clock at this moment: then a content that is known is a
 *   duplicate, even when the clock was set back in between; otherwise an earlier `receivedAt` is news and is kept
 * @returns one word for each record, in their order; durable once the transaction has committed
 * @throws StoreError `too-many-records`, `record-invalid`
 */
export async function appendEvidence(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly EvidenceRecord[],
  options: { readonly isArrival?: boolean } = {},
): Promise<Taken[]> {
  if (records.length > APPEND_LIMIT_RECORDS) {
    throw new StoreError(
      'too-many-records',
      `${records.length} records were given at once; one transaction takes ${APPEND_LIMIT_RECORDS}.`,
      'Send them in several batches: a batch that was taken already changes nothing when it comes again.',
    );
  }
  if (records.length === 0) return [];
  const incoming = records.map(prepare);
  const head = await lockHead(tx, agreementId);
  const known = await findKnown(tx, agreementId, incoming);

  const evidence: LedgerRow[] = [];
  const conflicts: LedgerRow[] = [];
  const leaves: Uint8Array[] = [];
  const words = incoming.map((row): Taken => {
    const verdict = judge(row, known, options.isArrival === true);
    if (verdict.keepIn === 'nowhere') return verdict.word;
    const position = head.size + leaves.length + 1;
    (verdict.keepIn === 'evidence' ? evidence : conflicts).push({ ...row, position });
    leaves.push(leafHash(ledgerEntry(row.contentHash, row.record.receivedAt)));
    return verdict.word;
  });
  if (leaves.length === 0) return words;

  await insertRows(tx, agreementId, 'evidence', evidence);
  await insertRows(tx, agreementId, 'evidence_conflicts', conflicts);
  const grown = append(head, leaves);
  await writeHead(tx, agreementId, grown, headOf(grown));
  await markDirty(tx, agreementId);
  tx.hint('evidence', agreementId);
  return words;
}

/** A record with its content as text and hash. */
export interface PreparedRecord {
  readonly record: EvidenceRecord;
  readonly key: string;
  readonly content: string;
  readonly contentHash: Uint8Array;
  readonly contentHex: string;
}

function prepare(record: EvidenceRecord, index: number): PreparedRecord {
  const [problem] = checkRecord(record);
  if (problem) {
    throw new StoreError(
      'record-invalid',
      `Record ${index + 1} of the batch: ${problem.message}.`,
      problem.remedy,
    );
  }
  const content = contentText(record);
  const contentHash = createHash('sha256').update(content).digest(); // As the ledger's contentHash; native, so faster.
  const contentHex = contentHash.toString('hex');
  return { record, key: keyOf(record.source, record.id), content, contentHash, contentHex };
}

/** One text for a source and an id; no source or id holds the separator. */
export function keyOf(source: string, id: string): string {
  return `${source}\u0000${id}`;
}

/**
 * Compares a record with all that the ledger has under its id, and notes it there for the records after it. The
 * ledger's meaning is a set: what must be kept is each content, with the earliest instant at which it was received.
 */
function judge(
  row: PreparedRecord,
  known: Map<string, Known[]>,
  isArrival: boolean,
): { word: Taken; keepIn: 'evidence' | 'evidence_conflicts' | 'nowhere' } {
  const sightings = known.get(row.key);
  const sighting = { contentHex: row.contentHex, receivedAt: row.record.receivedAt };
  if (!sightings) {
    known.set(row.key, [sighting]);
    return { word: 'accepted', keepIn: 'evidence' };
  }
  const same = sightings.filter((other) => other.contentHex === sighting.contentHex);
  const isFirst = same.every((other) => !isArrival && other.receivedAt > sighting.receivedAt);
  if (isFirst) sightings.push(sighting);
  const agrees = sightings.every((other) => other.contentHex === sighting.contentHex);
  const keepIn = isFirst ? 'evidence_conflicts' : 'nowhere';
  if (!agrees && (isFirst || !isKeptFirst(sightings, sighting.contentHex)))
    return { word: 'conflict', keepIn };
  return { word: isFirst ? 'accepted' : 'duplicate', keepIn };
}

/** Whether a content is the one that `evidence` holds: the first that came. */
function isKeptFirst(sightings: readonly Known[], contentHex: string): boolean {
  return sightings[0]?.contentHex === contentHex;
}
