import { checkedContentText, type EvidenceProblem, type EvidenceRecord } from '@tallystick/ledger';
import { StoreError } from '../errors.ts';
import { native } from './hash.ts';

/** The most records that one call takes: larger imports go in several transactions. */
export const APPEND_LIMIT_RECORDS = 20_000;

/** A record with its content as text and hash. */
export interface PreparedRecord {
  readonly record: EvidenceRecord;
  readonly key: string;
  readonly content: string;
  readonly contentHash: Uint8Array;
  /** Whom its personal fields are about, where it has any. */
  readonly concerns?: readonly Concern[];
}

/** That a record says something personal about somebody. */
export interface Concern {
  readonly subject: string;
  readonly class: string;
}

/**
 * Checks records and makes their content texts and hashes: the part of an append that needs no database, and need not hold its locks.
 *
 * @throws StoreError `too-many-records`, `record-invalid`
 */
export function prepareRecords(records: readonly EvidenceRecord[]): PreparedRecord[] {
  if (records.length > APPEND_LIMIT_RECORDS) {
    throw new StoreError(
      'too-many-records',
      `${records.length} records were given at once; one transaction takes ${APPEND_LIMIT_RECORDS}.`,
      'Send them in several batches: a batch that was taken already changes nothing when it comes again.',
    );
  }
  return records.map(prepareRecord);
}

/** @throws StoreError `record-invalid` */
function prepareRecord(record: EvidenceRecord, index: number): PreparedRecord {
  const prepared = preparedOrRefused(record);
  if (isRefused(prepared)) throw invalidRecord(prepared, index);
  return prepared;
}

/** A record that cannot be kept, and why. */
export interface Refused {
  readonly problems: readonly EvidenceProblem[];
}

/** A record with its content as text and hash, or what keeps it from being stored. */
export function preparedOrRefused(record: EvidenceRecord): PreparedRecord | Refused {
  const checked = checkedContentText(record);
  if (checked.kind === 'problems') return { problems: checked.problems };
  const content = checked.text;
  const contentHash = native.content(content);
  return { record, key: keyOf(record.source, record.id), content, contentHash };
}

/** Whether a record is one that cannot be kept. */
export function isRefused(one: unknown): one is Refused {
  return typeof one === 'object' && one !== null && 'problems' in one;
}

/** The error for a record of a batch that takes all or nothing. @param index its place in the batch, from 0 */
export function invalidRecord({ problems }: Refused, index: number): StoreError {
  const problem = problems[0]!;
  return new StoreError(
    'record-invalid',
    `Record ${index + 1} of the batch: ${problem.message}.`,
    problem.remedy,
  );
}

/** One text for a source and an id; no source or id holds the separator. */
export function keyOf(source: string, id: string): string {
  return `${source}\u0000${id}`;
}
