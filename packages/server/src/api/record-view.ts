import type { LedgerRecord, Opened, PersonalField } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';

/** The personal fields of a record by name, and what may be seen of each. */
export const personalSchema = z
  .record(
    z.string(),
    z.object({
      person: z.string().describe('Id of the data subject.'),
      state: z.enum(['shown', 'hidden', 'erased']),
      erasedAt: z.string().nullable(),
    }),
  )
  .describe('The personal fields of `data`, by name; those that are not shown hold a pseudonym there.');

/** The fields of a source, whatever it calls them: what zod reads as a record loses one that is called `__proto__`. */
export const dataSchema = z
  .unknown()
  .meta({ type: 'object', propertyNames: { type: 'string' }, additionalProperties: {} });

/** A record of evidence with its place in the ledger. */
export const recordSchema = z.object({
  source: z.string(),
  id: z.string(),
  subject: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  receivedAt: z.string(),
  sequence: z.number().nullable(),
  supersedes: z.string().nullable().describe('The id of the record that it corrects.'),
  withdraws: z.string().nullable().describe('The id of the record that it takes back.'),
  data: dataSchema,
  personal: personalSchema,
  raw: z
    .string()
    .nullable()
    .describe("The source's own text; left out where the reader may not see whom it is about."),
  origin: z.object({ file: z.string(), line: z.number().int() }).nullable(),
  contentHash: z.string().describe('SHA-256 of the canonical content.'),
  position: z.number().int().describe('Place in the ledger, from 1.'),
});

export type RecordView = z.infer<typeof recordSchema>;

/** A ledger record as the API shows it. */
export function recordView({ record, personal, position, contentHash }: LedgerRecord & Opened): RecordView {
  return {
    source: record.source,
    id: record.id,
    subject: record.subject,
    type: record.type,
    occurredAt: formatInstant(record.occurredAt),
    receivedAt: formatInstant(record.receivedAt),
    sequence: record.sequence ?? null,
    supersedes: record.supersedes ?? null,
    withdraws: record.withdraws ?? null,
    data: { ...record.data },
    personal: personalView(personal),
    raw: record.raw ?? null,
    origin: record.origin ?? null,
    contentHash,
    position,
  };
}

/** What a reader sees of personal fields. */
export function personalView(
  personal: Readonly<Record<string, PersonalField>>,
): z.infer<typeof personalSchema> {
  return Object.fromEntries(
    Object.entries(personal).map(([field, one]) => [
      field,
      { ...one, erasedAt: one.erasedAt === null ? null : formatInstant(one.erasedAt) },
    ]),
  );
}
