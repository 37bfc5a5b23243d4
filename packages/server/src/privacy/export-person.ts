import type { JsonObject } from '@tallystick/ledger';
import {
  AUDIT_PAGE_ENTRIES,
  type AuditEntry,
  type AuditFilter,
  findAccount,
  findDataSubject,
  getAgreement,
  getDataSubject,
  getPerson,
  getRecordsAt,
  grantsOf,
  listSessions,
  listTokens,
  type Opened,
  openRecords,
  readAudit,
  recordsOfDataSubject,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';

/** Records that are opened at a time. */
const BATCH = 500;

/** All that is known about a person, as one document. */
export type PersonExport = JsonObject & { readonly format: 'tallystick-person/1' };

/** Whom a document is about: an id, and a text that was given to identify them, where there is one. */
export interface WhoIsMeant {
  readonly id: string | undefined;
  readonly identifier: string | undefined;
}

/**
 * Gathers all about a person: what records say about them, and where one of the texts that identify them is the address of an account, that account with what the log
 * tells of it. What the same records say about other people is left out.
 *
 * @returns undefined where nothing is known about such a person
 */
export async function exportPerson(
  tx: TenantTransaction,
  { id, identifier }: WhoIsMeant,
  now: number,
): Promise<PersonExport | undefined> {
  const subject = id === undefined ? undefined : await getDataSubject(tx, id);
  const { records, said } = id === undefined ? { records: [], said: [] } : await recordsAbout(tx, id);
  const texts = [...(identifier === undefined ? [] : [identifier]), ...said];
  const accounts = await accountsOf(tx, { id, texts, identifier }, now);
  if (!subject && accounts.length === 0) return undefined;
  return {
    format: 'tallystick-person/1',
    person: id ?? null,
    madeAt: formatInstant(now),
    knownSince: subject ? formatInstant(subject.createdAt) : null,
    erasedAt: subject?.erasedAt == null ? null : formatInstant(subject.erasedAt),
    records,
    accounts,
  };
}

async function recordsAbout(tx: TenantTransaction, id: string) {
  const places = await recordsOfDataSubject(tx, id);
  const records: JsonObject[] = [];
  const said = new Set<string>();
  for (const agreement of new Set(places.map(({ agreementId }) => agreementId))) {
    const positions = places.filter((one) => one.agreementId === agreement).map(({ position }) => position);
    const title = (await getAgreement(tx, agreement))?.title ?? agreement;
    for (let at = 0; at < positions.length; at += BATCH) {
      const found = await getRecordsAt(tx, agreement, positions.slice(at, at + BATCH));
      for (const one of await openRecords(tx, agreement, found, { mayRead: (person) => person === id })) {
        records.push({ agreement, agreementTitle: title, ...recordOf(one, id) });
        for (const [field, { state }] of Object.entries(one.personal))
          if (state === 'shown') said.add(String(one.record.data[field]));
      }
    }
  }
  return { records, said: [...said] };
}

function recordOf(
  {
    record,
    personal,
    position,
    contentHash,
  }: Opened & { readonly position: number; readonly contentHash: string },
  id: string,
): JsonObject {
  const data = Object.fromEntries(
    Object.entries(record.data).filter(([field]) => !personal[field] || personal[field].person === id),
  );
  return {
    ...{ source: record.source, id: record.id, subject: record.subject, type: record.type },
    ...{ occurredAt: formatInstant(record.occurredAt), receivedAt: formatInstant(record.receivedAt) },
    ...{ data, personalFields: Object.keys(data).filter((field) => personal[field]) },
    ...{ sourceText: record.raw ?? null, position, contentHash },
  };
}

/** The accounts here that belong to somebody whom these texts identify; a text of a record only where it is what identifies them. */
async function accountsOf(
  tx: TenantTransaction,
  { id, texts, identifier }: WhoIsMeant & { readonly texts: readonly string[] },
  now: number,
): Promise<JsonObject[]> {
  const found = new Map<string, JsonObject>();
  for (const email of texts) {
    if (!email.includes('@')) continue;
    if (email !== identifier && (await findDataSubject(tx, email)) !== id) continue;
    const account = await findAccount(tx, { email: email.trim() });
    const person = account && (await getPerson(tx, account.personId));
    if (person && !found.has(person.id)) found.set(person.id, await accountOf(tx, person, now));
  }
  return [...found.values()];
}

async function accountOf(
  tx: TenantTransaction,
  person: NonNullable<Awaited<ReturnType<typeof getPerson>>>,
  now: number,
): Promise<JsonObject> {
  const { id, name, email, status, organisationId, hasPassword, hasSecondFactor, createdAt } = person;
  const sessions = await listSessions(tx, id, now);
  const tokens = await listTokens(tx, { people: [id] }, now);
  const log = [...(await logOf(tx, { actor: id })), ...(await logOf(tx, { target: `person ${id}` }))];
  return {
    ...{ id, name, email, status, organisation: organisationId, hasPassword, hasSecondFactor },
    createdAt: formatInstant(createdAt),
    roles: (await grantsOf(tx, id, now)).map(({ role, scope }) => ({ role, scope: { ...scope } })),
    sessions: sessions.map((one) => ({
      ...{ address: one.address, agent: one.agent },
      ...{ createdAt: formatInstant(one.createdAt), lastSeenAt: formatInstant(one.lastSeenAt) },
    })),
    tokens: tokens.map((one) => ({ name: one.name, createdAt: formatInstant(one.createdAt) })),
    log: log.map((one) => ({ ...one, at: formatInstant(one.at) })) as unknown as JsonObject[], // Plain JSON by construction.
  };
}

/** All that the log has of somebody, the newest first. */
async function logOf(tx: TenantTransaction, filter: AuditFilter): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (;;) {
    const last = entries.at(-1);
    const page = { limit: AUDIT_PAGE_ENTRIES, ...(last ? { before: last.position } : {}) };
    const more = await readAudit(tx, filter, page);
    entries.push(...more);
    if (more.length < AUDIT_PAGE_ENTRIES) return entries;
  }
}
