import type { EvidenceRecord, JsonObject, JsonValue } from '@tallystick/ledger';
import {
  type Concern,
  isRefused,
  type PreparedRecord,
  preparedOrRefused,
  type Refused,
} from '../evidence/prepare.ts';
import type { TenantTransaction } from '../tenant.ts';
import {
  type DataSubject,
  dataSubjectsById,
  dataSubjectsByIdentity,
  knowDataSubjects,
} from './data-subjects.ts';
import { type Marks, readMarks } from './marks.ts';
import { isSealed, type Keyed, sealText, sealValue, type ValuePlace } from './sealed-value.ts';
import { identityOf, lookupOf } from './secret.ts';
import { standingContents } from './standing.ts';

/**
 * Seals the personal fields of records that are about to go into a ledger, and their sources' own texts.
 *
 * A record is first held against what stands under its id: with what stands there sealed, it is the same record again where the plain values are the same. A value that
 * was erased since cannot be compared: it is taken as it stands, so that nothing that was erased comes back by sending it once more.
 *
 * @param incoming prepared as they came, in their order; so are those that come out, but for those that are too large once they are sealed
 * @throws StoreError `no-key`
 */
export async function protectRecords(
  tx: TenantTransaction,
  agreementId: string,
  incoming: readonly PreparedRecord[],
): Promise<readonly (PreparedRecord | Refused)[]> {
  const marks = await readMarks(tx, agreementId);
  const cases = incoming.flatMap((row, index) => {
    const own = marks.get(row.record.source);
    return own ? [{ row, index, marks: own, identities: identitiesOf(row.record.data, own) }] : [];
  });
  if (cases.length === 0) return incoming;
  const out: (PreparedRecord | Refused)[] = [...incoming];
  const lookup = await lookupOf(tx);
  const standing = await standingContents(
    tx,
    agreementId,
    cases.map(({ row }) => row.record),
  );
  const contents = [...standing.values()].flat();
  const subjects = await dataSubjectsById(
    tx,
    contents.flatMap(({ data }) => subjectsOfData(data)),
  );
  const known = await dataSubjectsByIdentity(
    tx,
    lookup,
    cases.flatMap(({ identities }) => [...identities.values()]),
  );
  const place = { tenantId: tx.tenantId, agreementId };

  const fresh: (Case & { readonly erased: JsonObject })[] = [];
  for (const one of cases) {
    const before = standing.get(one.row.key) ?? [];
    const again = before
      .map(({ content, data }) => ({ content, row: asStanding(one, data, subjects, place) }))
      .find(({ content, row }) => row?.content === content)?.row;
    if (again) out[one.index] = again;
    else fresh.push({ ...one, erased: erasedOf(before[0]?.data ?? {}, subjects) });
  }

  const wanted = fresh.flatMap(({ identities, erased }) =>
    [...identities].flatMap(([field, identity]) => (Object.hasOwn(erased, field) ? [] : [identity])),
  );
  const at = Math.max(...cases.map(({ row }) => row.record.receivedAt));
  const people = wanted.every((one) => known.has(one))
    ? known
    : await knowDataSubjects(tx, lookup, wanted, at);
  const ofTexts = identitiesByText(cases);
  for (const one of fresh) {
    const { raw: plain, ...record } = one.row.record;
    const { data, concerns } = sealFields(one, people, place);
    const raw = plain === undefined ? undefined : sealedText(one, plain, ofTexts.get(plain)!, people, place);
    const prepared = preparedOrRefused({ ...record, data, ...(raw && { raw: raw.text }) });
    out[one.index] = isRefused(prepared)
      ? onceSealed(prepared)
      : { ...prepared, concerns: [...concerns, ...(raw?.concerns ?? [])] };
  }
  return out;
}

/** A record of a source that has marks. */
interface Case {
  readonly row: PreparedRecord;
  /** Its place among the incoming. */
  readonly index: number;
  readonly marks: Marks;
  /** What identifies whom its personal fields are about, by field. */
  readonly identities: ReadonlyMap<string, string>;
}

type LedgerPlace = Pick<ValuePlace, 'tenantId' | 'agreementId'>;

/** Fields without a value have nothing to protect; a value that nothing says the person of is its own. */
function identitiesOf(data: JsonObject, marks: Marks): Map<string, string> {
  const found = new Map<string, string>();
  for (const [field, { person }] of Object.entries(marks)) {
    const own = Object.hasOwn(data, field) ? identityOf(data[field]) : undefined;
    if (own === undefined) continue;
    found.set(field, (Object.hasOwn(data, person) ? identityOf(data[person]) : undefined) ?? own);
  }
  return found;
}

function subjectsOfData(data: JsonObject): string[] {
  return Object.values(data).flatMap((value) => (isSealed(value) ? [value.person] : []));
}

/** The values of a content that nobody can read any more. */
function erasedOf(data: JsonObject, subjects: ReadonlyMap<string, DataSubject>): JsonObject {
  const isErased = (value: JsonValue) => isSealed(value) && subjects.get(value.person)?.erasedAt != null;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => isErased(value)));
}

/** A record with its values in the form in which they stand: whether it says the same is then seen by comparing. */
function asStanding(
  { row }: Case,
  standing: JsonObject,
  subjects: ReadonlyMap<string, DataSubject>,
  place: LedgerPlace,
): PreparedRecord | undefined {
  const data: Record<string, JsonValue> = { ...row.record.data };
  for (const [field, stands] of Object.entries(standing)) {
    const subject = isSealed(stands) ? subjects.get(stands.person) : undefined;
    if (!subject) continue;
    const given = data[field];
    if (given === undefined) return undefined;
    data[field] = subject.keys ? sealValue(keyed(subject), placeOf(place, row.record, field), given) : stands;
  }
  const { raw: _raw, ...record } = row.record;
  const prepared = preparedOrRefused({ ...record, data });
  return isRefused(prepared) ? undefined : prepared;
}

/** Why a record that was good as it came cannot be kept sealed. */
function onceSealed({ problems }: Refused): Refused {
  return {
    problems: problems.map((one) => ({
      ...one,
      message: `once its personal fields are sealed, ${one.message}`,
    })),
  };
}

function sealFields(
  { row, marks, identities, erased }: Case & { readonly erased: JsonObject },
  people: ReadonlyMap<string, DataSubject>,
  place: LedgerPlace,
): { readonly data: JsonObject; readonly concerns: readonly Concern[] } {
  const data: Record<string, JsonValue> = { ...row.record.data };
  const concerns: Concern[] = [];
  for (const [field, identity] of identities) {
    if (Object.hasOwn(erased, field)) {
      data[field] = erased[field]!;
      continue;
    }
    const subject = keyed(people.get(identity));
    data[field] = sealValue(subject, placeOf(place, row.record, field), row.record.data[field]!);
    concerns.push({ subject: subject.id, class: marks[field]!.class });
  }
  return { data, concerns };
}

/**
 * A source's own text under the keys of all whom the records that were made of it name. Undefined, and not kept, where they name nobody: then nothing says whom it is
 * about; nor where one of them is erased.
 */
function sealedText(
  { row, marks, erased }: Case & { readonly erased: JsonObject },
  text: string,
  identities: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, DataSubject>,
  place: LedgerPlace,
): { readonly text: string; readonly concerns: readonly Concern[] } | undefined {
  const named = [...identities].map(([identity, field]) => ({ subject: people.get(identity), field }));
  if (named.length === 0 || Object.keys(erased).length > 0) return undefined;
  if (named.some(({ subject }) => !subject?.keys)) return undefined;
  const subjects = named.map(({ subject }) => keyed(subject));
  return {
    text: sealText(subjects, placeOf(place, row.record), text),
    concerns: named.map(({ subject, field }) => ({ subject: subject!.id, class: marks[field]!.class })),
  };
}

/** Whom the sources' own texts are about, each with a field that says so. */
function identitiesByText(cases: readonly Case[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { row, identities } of cases) {
    const { raw } = row.record;
    if (raw === undefined) continue;
    const named = found.get(raw) ?? new Map<string, string>();
    for (const [field, identity] of identities) named.set(identity, field);
    found.set(raw, named);
  }
  return found;
}

function keyed(subject: DataSubject | undefined): Keyed {
  if (subject?.keys) return { id: subject.id, keys: subject.keys };
  throw new Error('a data subject that was just looked up has no key');
}

function placeOf(place: LedgerPlace, { source, id }: EvidenceRecord, field?: string): ValuePlace {
  return { ...place, source, recordId: id, ...(field === undefined ? {} : { field }) };
}
