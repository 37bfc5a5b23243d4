import type { EvidenceRecord } from '@tallystick/ledger';

/** What is needed of a row to give its record back: content is the only truth, the other columns repeat it. */
export interface ContentRow {
  readonly content: string;
  readonly received_at: number;
}

/** The record of a row, without its raw text and origin. */
export function recordOf(row: ContentRow): EvidenceRecord {
  const content = JSON.parse(row.content) as Omit<EvidenceRecord, 'receivedAt'>;
  return { ...content, receivedAt: row.received_at };
}
