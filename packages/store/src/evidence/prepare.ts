import { checkedContentText, type EvidenceRecord } from '@tallystick/ledger';
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
export function prepareRecord(record: EvidenceRecord, index: number): PreparedRecord {
  const checked = checkedContentText(record);
  if (checked.kind === 'problems') {
    const problem = checked.problems[0]!;
    throw new StoreError(
      'record-invalid',
      `Record ${index + 1} of the batch: ${problem.message}.`,
      problem.remedy,
    );
  }
  const content = checked.text;
  const contentHash = native.content(content);
  return { record, key: keyOf(record.source, record.id), content, contentHash };
}

/** One text for a source and an id; no source or id holds the separator. */
export function keyOf(source: string, id: string): string {
  return `${source}\u0000${id}`;
}
