import { append, type EvidenceRecord, type Frontier, headOf } from '@tallystick/ledger';
import { protectRecords } from '../privacy/protect.ts';
import { linkRecords } from '../privacy/subject-records.ts';
import type { TenantTransaction } from '../tenant.ts';
import { findKnown, type Known } from './find-known.ts';
import { growLedger, type LeaseTo, type LedgerRow, type Marked, tryGrowLedger } from './grow-ledger.ts';
import { native } from './hash.ts';
import { type Ledger, lockHead } from './head.ts';
import { invalidRecord, isRefused, type PreparedRecord, prepareRecords, type Refused } from './prepare.ts';
import { recordOf } from './read-row.ts';
import { addRepeats } from './repeats.ts';

/** What became of a record: taken into the ledger, known already, or at odds with what the ledger has under its id. */
export type Taken = 'accepted' | 'duplicate' | 'conflict';

/**
 * Adds records to an agreement's ledger, in the order given, and marks the agreement for evaluation. Sending a record
 * again changes nothing, and is counted. A record with a known id and other content is kept beside the first one and
 * reported (semantics §2); both have their place in the ledger. Fields that are marked as personal are sealed first (docs/data-protection.md).
 *
 * @param options.isArrival whether `receivedAt` is our own clock at this moment: then a content that is known is a
 *   duplicate, even when the clock was set back in between; otherwise an earlier `receivedAt` is news and is kept
 * @returns one word for each record, in their order; durable once the transaction has committed
 * @throws StoreError `too-many-records`, `record-invalid`, `no-key`
 */
export async function appendEvidence(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly EvidenceRecord[],
  options: { readonly isArrival?: boolean } = {},
): Promise<Taken[]> {
  const { words } = await appendPrepared(tx, agreementId, prepareRecords(records), options);
  return words.map((word, index) => {
    if (isRefused(word)) throw invalidRecord(word, index);
    return word;
  });
}

/** {@link appendEvidence} of records that are prepared. One that is too large once it is sealed is refused by itself, and hides no other; gives also the ledger as it then is, where others may go on from it without looking for personal fields. */
export async function appendPrepared(
  tx: TenantTransaction,
  agreementId: string,
  given: readonly PreparedRecord[],
  options: { readonly isArrival?: boolean } = {},
): Promise<{ readonly words: (Taken | Refused)[]; readonly ledger: Ledger | undefined }> {
  if (given.length === 0) return { words: [], ledger: undefined };
  const { frontier: head, hasPersonal } = await lockHead(tx, agreementId);
  // Under the lock of the ledger: what is marked counts for all that comes after.
  const incoming = hasPersonal ? await protectRecords(tx, agreementId, given) : given;
  const known = await findKnown(
    tx,
    agreementId,
    incoming.flatMap((row) => (isRefused(row) ? [] : [row])),
  );

  const evidence: LedgerRow[] = [];
  const conflicts: LedgerRow[] = [];
  const repeats: EvidenceRecord[] = [];
  const leaves: Uint8Array[] = [];
  const words = incoming.map((row): Taken | Refused => {
    if (isRefused(row)) return row;
    const verdict = judge(row, known, options.isArrival === true);
    if (verdict.keepIn === 'nowhere') {
      repeats.push(row.record);
      return verdict.word;
    }
    const position = head.size + leaves.length + 1;
    (verdict.keepIn === 'evidence' ? evidence : conflicts).push({ ...row, position });
    leaves.push(native.leaf(row.contentHash, row.record.receivedAt));
    return verdict.word;
  });
  const grown = grow(head, leaves);
  addRepeats(tx, agreementId, repeats);
  if (leaves.length > 0) {
    growLedger(tx, agreementId, { evidence, conflicts, grown });
    if (hasPersonal) await linkRecords(tx, agreementId, [...evidence, ...conflicts]);
    tx.hint('evidence', agreementId);
  }
  return { words, ledger: hasPersonal ? undefined : grown };
}

/**
 * {@link appendPrepared} for the usual case, in one trip: no id is known, no field is personal, and the ledger is still the one that the last append left.
 *
 * @param held what that left
 * @param leaseTo who evaluates at once: where it gets the lease, listeners of this process hear of the arrival
 * @returns the grown ledger; undefined, and nothing is written, in any other case
 */
export async function appendNew(
  tx: TenantTransaction,
  agreementId: string,
  held: Ledger,
  records: readonly PreparedRecord[],
  leaseTo: LeaseTo | undefined,
): Promise<Ledger | undefined> {
  if (new Set(records.map(({ key }) => key)).size < records.length) return undefined;
  const { size } = held.frontier;
  const evidence = records.map((row, index): LedgerRow => ({ ...row, position: size + index + 1 }));
  const leaves = records.map(({ contentHash, record }) => native.leaf(contentHash, record.receivedAt));
  const grown = grow(held.frontier, leaves);
  const growing = tryGrowLedger(tx, agreementId, held, { evidence, grown }, leaseTo);
  const arrival = (marked: Marked | undefined) =>
    marked?.leased && leaseTo
      ? {
          arrival: {
            ...leaseTo,
            generation: marked.mark,
            afterPosition: size,
            records: records.map(asStored),
          },
        }
      : {};
  // Before the answer, which the commit does not wait for: where nothing has grown, whoever looks finds nothing.
  tx.hint('evidence', agreementId, growing.then(arrival));
  return (await growing) ? grown : undefined;
}

/** A record as whoever reads the ledger gets it. */
function asStored({ content, record }: PreparedRecord): EvidenceRecord {
  return recordOf({ content, received_at: record.receivedAt });
}

function grow(frontier: Frontier, leaves: readonly Uint8Array[]): Ledger {
  const grown = append(frontier, leaves, native.node);
  return { frontier: grown, root: headOf(grown, native.node) };
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
  const sighting = { contentHash: row.contentHash, receivedAt: row.record.receivedAt };
  if (!sightings) {
    known.set(row.key, [sighting]);
    return { word: 'accepted', keepIn: 'evidence' };
  }
  const same = sightings.filter((other) => isSame(other, sighting));
  const isFirst = same.every((other) => !isArrival && other.receivedAt > sighting.receivedAt);
  if (isFirst) sightings.push(sighting);
  const agrees = sightings.every((other) => isSame(other, sighting));
  const keepIn = isFirst ? 'evidence_conflicts' : 'nowhere';
  if (!agrees && (isFirst || !isKeptFirst(sightings, sighting))) return { word: 'conflict', keepIn };
  return { word: isFirst ? 'accepted' : 'duplicate', keepIn };
}

/** Whether a content is the one that `evidence` holds: the first that came. */
function isKeptFirst(sightings: readonly Known[], sighting: Known): boolean {
  return sightings[0] !== undefined && isSame(sightings[0], sighting);
}

function isSame(one: Known, other: Known): boolean {
  return Buffer.compare(one.contentHash, other.contentHash) === 0;
}
