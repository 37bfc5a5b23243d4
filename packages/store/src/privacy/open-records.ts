import type { EvidenceRecord, JsonObject, JsonValue } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';
import { type DataSubject, dataSubjectsById } from './data-subjects.ts';
import { isSealed, openText, openValue, subjectsOfText, type ValuePlace } from './sealed-value.ts';

/** What a reader sees of a personal field. */
export interface PersonalField {
  /** Id of the data subject. */
  readonly person: string;
  readonly state: 'shown' | 'hidden' | 'erased';
  /** ms since 1970-01-01T00:00:00Z. */
  readonly erasedAt: number | null;
}

/** What was opened of a record. */
export interface Opened {
  /** The record as its reader may see it. */
  readonly record: EvidenceRecord;
  /** The personal fields, by name: those that are not shown hold the person's pseudonym. */
  readonly personal: Readonly<Record<string, PersonalField>>;
}

/**
 * Opens what is sealed in records, as far as a reader may see it.
 *
 * @param options.mayRead which persons' values the reader may see
 * @throws StoreError `no-key` where something is to be shown and there is no key
 */
export async function openRecords<Row extends { readonly record: EvidenceRecord }>(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly Row[],
  options: { readonly mayRead: boolean | ((person: string) => boolean) },
): Promise<(Row & Opened)[]> {
  const { mayRead } = options;
  const isReader = typeof mayRead === 'function' ? mayRead : () => mayRead;
  const named = records.flatMap(({ record }) => [
    ...Object.values(record.data).flatMap((value) => (isSealed(value) ? [value.person] : [])),
    ...(subjectsOfText(record.raw ?? '') ?? []),
  ]);
  const subjects = await dataSubjectsById(tx, named, { withKeys: mayRead !== false });
  return records.map((one) => ({
    ...one,
    ...opened(one.record, { tenantId: tx.tenantId, agreementId }, subjects, isReader),
  }));
}

function opened(
  record: EvidenceRecord,
  of: { readonly tenantId: string; readonly agreementId: string },
  subjects: ReadonlyMap<string, DataSubject>,
  mayRead: (person: string) => boolean,
): Opened {
  const place: ValuePlace = { ...of, source: record.source, recordId: record.id };
  const data: Record<string, JsonValue> = { ...record.data };
  const personal: Record<string, PersonalField> = {};
  for (const [field, value] of Object.entries(record.data)) {
    if (!isSealed(value)) continue;
    const subject = subjects.get(value.person);
    const { person } = value;
    const plain =
      subject?.keys && mayRead(person) ? openValue(subject.keys, { ...place, field }, value) : undefined;
    // Something of the source's own that looks like a sealed value is no secret of ours.
    if (subject?.keys && mayRead(person) && plain === undefined) continue;
    const erasedAt = subject?.erasedAt ?? null;
    const state = plain !== undefined ? 'shown' : erasedAt === null ? 'hidden' : 'erased';
    data[field] = plain ?? `person ${person}`;
    personal[field] = { person, state, erasedAt };
  }
  return { record: { ...withText(record, place, subjects, mayRead), data: data as JsonObject }, personal };
}

/** The source's own text as far as all whom it is about may be seen; else the record without it. */
function withText(
  { raw, ...record }: EvidenceRecord,
  place: ValuePlace,
  subjects: ReadonlyMap<string, DataSubject>,
  mayRead: (person: string) => boolean,
): EvidenceRecord {
  if (raw === undefined) return record;
  const about = subjectsOfText(raw);
  if (!about) return { ...record, raw };
  const keys = about.map((id) => (mayRead(id) ? subjects.get(id)?.keys : undefined));
  const isOpen = keys.every((key) => key !== undefined);
  const text = isOpen ? openText(keys, place, raw) : undefined;
  return text === undefined ? record : { ...record, raw: text };
}
