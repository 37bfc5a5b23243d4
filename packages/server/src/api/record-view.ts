import type { LedgerRecord } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';

/** A record of evidence with its place in the ledger. */
export const recordSchema = z.object({
  source: z.string(),
  id: z.string(),
  subject: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  receivedAt: z.string(),
  sequence: z.number().nullable(),
  data: z.record(z.string(), z.unknown()),
  raw: z.string().nullable().describe("The source's own text."),
  origin: z.object({ file: z.string(), line: z.number().int() }).nullable(),
  contentHash: z.string().describe('SHA-256 of the canonical content.'),
  position: z.number().int().describe('Place in the ledger, from 1.'),
});

export type RecordView = z.infer<typeof recordSchema>;

/** A ledger record as the API shows it. */
export function recordView({ record, position, contentHash }: LedgerRecord): RecordView {
  return {
    source: record.source,
    id: record.id,
    subject: record.subject,
    type: record.type,
    occurredAt: formatInstant(record.occurredAt),
    receivedAt: formatInstant(record.receivedAt),
    sequence: record.sequence ?? null,
    data: { ...record.data },
    raw: record.raw ?? null,
    origin: record.origin ?? null,
    contentHash,
    position,
  };
}
