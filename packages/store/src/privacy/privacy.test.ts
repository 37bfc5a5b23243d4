import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putAgreement } from '../agreements/put.ts';
import { appendAudit } from '../audit/append.ts';
import { verifyAudit } from '../audit/verify.ts';
import { backup } from '../backup/backup.ts';
import { appendEvidence } from '../evidence/append.ts';
import { createAppender } from '../evidence/appender.ts';
import { getRecord } from '../evidence/get-record.ts';
import { readHead } from '../evidence/head.ts';
import { streamEvidence } from '../evidence/stream.ts';
import { putDraft } from '../lifecycle/drafts.ts';
import { addProposal } from '../lifecycle/proposals.ts';
import { addCalendarLink } from '../maintenance/calendar-links.ts';
import { openStore, type Store } from '../open.ts';
import { addMinutes, listMinutes } from '../reviews/minutes.ts';
import { putReview } from '../reviews/reviews.ts';
import { makeTestDirectory } from '../testing/directories.ts';
import { DRAFT, PROPOSAL } from '../testing/lifecycle.ts';
import { LINK } from '../testing/maintenance.ts';
import { record } from '../testing/records.ts';
import { MINUTES, REVIEW } from '../testing/reviews.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { blotTexts } from './blot.ts';
import { eraseDataSubject, listErasures, repeatErasures } from './erase.ts';
import { findDataSubject, listDataSubjects, recordsOfDataSubject } from './find.ts';
import { addHold, liftHold, listHolds } from './holds.ts';
import { putMarks } from './marks.ts';
import { openRecords } from './open-records.ts';
import {
  type AgreedRetention,
  expiredDataSubjects,
  putRetentionClass,
  readRetentionDue,
} from './retention.ts';

const MARKS = {
  caller: { person: 'caller', class: 'callers' },
  phone: { person: 'caller', class: 'callers' },
  assignee: { person: 'assignee', class: 'staff' },
};
const HOLD = { reason: 'A court asks.', placedAt: 0, placedBy: 'ada' };

/** Random cases of each property. */
const RUNS = Number(process.env.TALLYSTICK_RUNS ?? 25);

describe.each(TEST_SERVERS)('personal fields on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  let tenants = 0;
  let tenant: string;
  const key = randomBytes(32);

  const append = (...records: EvidenceRecord[]) =>
    store.withTenant(tenant, (tx) => appendEvidence(tx, 'a', records, { isArrival: true }));
  const ticket = (change: Partial<EvidenceRecord> = {}) =>
    record({
      data: { priority: 'P1', caller: 'Anna@example.org', phone: '+49 30 5550101', assignee: 'bert' },
      ...change,
    });
  const stored = async () => {
    const all: EvidenceRecord[] = [];
    await store.withTenant(tenant, async (tx) => {
      for await (const { records } of streamEvidence(tx, 'a')) all.push(...records);
    });
    return all;
  };
  const read = (id: string, mayRead: boolean) =>
    store.withTenant(tenant, async (tx) =>
      openRecords(tx, 'a', await getRecord(tx, 'a', { source: 'desk', id }), { mayRead }),
    );
  const find = (identifier: string) => store.withTenant(tenant, (tx) => findDataSubject(tx, identifier));
  const erase = async (identifier: string) => {
    const id = (await find(identifier))!;
    return { id, ...(await store.withTenant(tenant, (tx) => eraseDataSubject(tx, id, 9_000))) };
  };
  const mark = (marks: Parameters<typeof putMarks>[2]) =>
    store.withTenant(tenant, (tx) => putMarks(tx, { agreementId: 'a', source: 'desk' }, marks));

  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore({ key: () => key });
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    if (!available) return;
    tenant = `t${++tenants}`;
    await store.withTenant(tenant, (tx) => putAgreement(tx, { id: 'a', title: 'a', text: 'a' }));
    await mark(MARKS);
  });

  it.skipIf(!available)('go into the ledger sealed, and are read by those who may', async () => {
    expect(await append(ticket())).toEqual(['accepted']);
    const [one] = await stored();
    expect(JSON.stringify(one)).not.toMatch(/anna|bert|5550101/i);
    expect(one?.data).toMatchObject({ priority: 'P1', caller: { sealed: 'v1' } });
    const [plain] = await read('1-opened', true);
    expect(plain?.record.data).toEqual(ticket().data);
    const [hidden] = await read('1-opened', false);
    const id = await find(' anna@EXAMPLE.org ');
    expect(hidden?.record.data.caller).toBe(`person ${id}`);
    expect(hidden?.personal.phone).toEqual({ person: id, state: 'hidden', erasedAt: null });
    expect(JSON.stringify(hidden)).not.toMatch(/anna|bert|5550101/i);
  });

  it.skipIf(!available)(
    'refuse a record that is too large once it is sealed, and no other of its batch or of another sender',
    async () => {
      const appender = createAppender(store);
      const long = ticket({ id: 'long', data: { caller: 'anna@example.org', phone: '5'.repeat(60_000) } });
      const words = await Promise.all([
        appender.append(tenant, 'a', [ticket({ id: '0' })]),
        appender.append(tenant, 'a', [ticket({ id: '1' }), long, ticket({ id: '2' })]),
        appender.append(tenant, 'a', [ticket({ id: '3' })]),
      ]);
      const refused = {
        problems: [
          expect.objectContaining({
            message: expect.stringMatching(/^once its personal fields are sealed, data takes/),
          }),
        ],
      };
      expect(words).toEqual([['accepted'], ['accepted', refused, 'accepted'], ['accepted']]);
      expect((await stored()).map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
      await expect(append(ticket({ id: '4' }), long)).rejects.toMatchObject({ code: 'record-invalid' });
      expect(await stored()).toHaveLength(4);
    },
  );

  it.skipIf(!available)('leave records of sources without marks as they are', async () => {
    await append(ticket({ source: 'other' }));
    expect((await stored())[0]?.data).toEqual(ticket().data);
  });

  it.skipIf(!available)('know a record that comes again, and one that says something else', async () => {
    const values = fc.oneof(
      fc.constantFrom('Anna@example.org', 'bert', ' ', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
    );
    const data = fc.record(
      { caller: values, phone: values, assignee: values, priority: fc.constantFrom('P1', 'P2') },
      { requiredKeys: [] },
    );
    let next = 0;
    await fc.assert(
      fc.asyncProperty(data, data, async (first, second) => {
        const id = `r-${next++}`;
        const [one, two] = [
          ticket({ id, data: first }),
          ticket({ id, data: second, receivedAt: ticket().receivedAt + 1 }),
        ];
        const isSame = canonical(first) === canonical(second);
        expect(await append(one, two)).toEqual(['accepted', isSame ? 'duplicate' : 'conflict']);
        expect(await append(one)).toEqual(['duplicate']);
        const [opened] = await read(id, true);
        expect(opened?.record.data).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  });

  it.skipIf(!available)('take a record that came before its fields were marked for the same', async () => {
    await mark({});
    await append(ticket());
    await mark(MARKS);
    expect(await append(ticket())).toEqual(['duplicate']);
    expect(await append(ticket({ type: 'closed' }))).toEqual(['conflict']);
    expect(JSON.stringify((await stored())[1])).not.toMatch(/anna/i);
    await mark({});
    expect(await append(ticket({ type: 'closed' }))).toEqual(['conflict']);
    expect(await stored()).toHaveLength(2);
  });

  it.skipIf(!available)(
    'are about the same person in all records, and under another key in each tenant',
    async () => {
      await append(ticket(), ticket({ id: '2', data: { caller: 'ANNA@example.org' } }));
      const [one, two] = await stored();
      const sealed = (of?: EvidenceRecord) => of?.data.caller as { person: string; data: string };
      expect(sealed(one).person).toBe(sealed(two).person);
      expect(sealed(one).data).not.toBe(sealed(two).data);
      const mine = tenant;
      tenant = `t${++tenants}`;
      await store.withTenant(tenant, (tx) => putAgreement(tx, { id: 'a', title: 'a', text: 'a' }));
      await mark(MARKS);
      expect(await find('anna@example.org')).toBeUndefined();
      await append(ticket());
      expect(sealed((await stored())[0]).person).not.toBe(sealed(one).person);
      expect(await store.withTenant(tenant, (tx) => eraseDataSubject(tx, sealed(one).person, 0))).toEqual({
        kind: 'unknown',
      });
      tenant = mine;
      expect((await read('1-opened', true))[0]?.personal.caller?.state).toBe('shown');
    },
  );

  it.skipIf(!available)(
    'open nowhere else: a sealed value that is copied into another record stays shut',
    async () => {
      await append(ticket());
      const [one] = await stored();
      await append(ticket({ source: 'mallory', id: 'm', data: { stolen: one!.data.caller! } }));
      const [copy] = await store.withTenant(tenant, async (tx) =>
        openRecords(tx, 'a', await getRecord(tx, 'a', { source: 'mallory', id: 'm' }), { mayRead: true }),
      );
      expect(JSON.stringify(copy)).not.toMatch(/anna/i);
    },
  );

  it.skipIf(!available)(
    'seal the source’s own text with them, for all records that were made of it',
    async () => {
      const raw = 'INC1,Anna@example.org,P1';
      await append(
        ticket({ raw }),
        ticket({ id: 'closed', data: { state: 'closed' }, raw }),
        ticket({ id: 'nobody', data: { state: 'closed' }, raw: 'INC2,?,P1' }),
      );
      const texts = await store.withTenant(tenant, (tx) =>
        tx.query<{ raw: string | null }>('SELECT raw FROM tallystick.evidence ORDER BY position'),
      );
      expect(texts.map(({ raw: text }) => text?.slice(0, 10))).toEqual([
        'sealed:v1:',
        'sealed:v1:',
        undefined,
      ]);
      expect((await read('closed', true))[0]?.record.raw).toBe(raw);
      expect((await read('closed', false))[0]?.record.raw).toBeUndefined();
      await erase('bert');
      expect((await read('closed', true))[0]?.record.raw).toBeUndefined();
    },
  );

  it.skipIf(!available)(
    'leave tree and contents byte for byte when a person is erased, and nothing to read',
    async () => {
      await append(ticket({ raw: 'INC1,Anna@example.org' }), ticket({ id: '2', data: { caller: 'carl' } }));
      const before = { head: await head(), ledger: await stored() };
      const { id, kind } = await erase('anna@example.org');
      expect(kind).toBe('erased');
      expect({ head: await head(), ledger: await stored() }).toEqual(before);
      const [gone] = await read('1-opened', true);
      expect(gone?.record.data).toMatchObject({ caller: `person ${id}`, assignee: 'bert' });
      expect(gone?.personal.caller).toEqual({ person: id, state: 'erased', erasedAt: 9_000 });
      expect((await read('2', true))[0]?.record.data.caller).toBe('carl');
      expect(await find('anna@example.org')).toBeUndefined();
      expect(await erase2(id)).toEqual({ kind: 'erased before', at: 9_000 });
    },
  );

  it.skipIf(!available)('are whole again when an erasure is cut off before it is committed', async () => {
    await append(ticket());
    const id = (await find('anna@example.org'))!;
    const cut = store.withTenant(tenant, async (tx) => {
      expect((await eraseDataSubject(tx, id, 9_000)).kind).toBe('erased');
      throw new Error('killed');
    });
    await expect(cut).rejects.toThrow('killed');
    expect((await read('1-opened', true))[0]?.record.data).toEqual(ticket().data);
  });

  it.skipIf(!available)('do not come back when a record of an erased person is sent once more', async () => {
    await append(ticket());
    const { id } = await erase('anna@example.org');
    const before = await stored();
    expect(await append(ticket({ raw: 'Anna@example.org' }))).toEqual(['duplicate']);
    expect(await stored()).toEqual(before);
    expect(await append(ticket({ type: 'closed', raw: 'Anna@example.org' }))).toEqual(['conflict']);
    const all = await stored();
    expect(all).toHaveLength(2);
    expect(all[1]?.data.caller).toEqual(all[0]?.data.caller);
    expect(await find('anna@example.org')).toBeUndefined();
    // A record that is new is about somebody who is new to us.
    await append(ticket({ id: 'new' }));
    expect(await find('anna@example.org')).not.toBe(id);
  });

  it.skipIf(!available)('leave no byte of a person in a backup of the whole database', async () => {
    const data = { caller: 'Zenobia@example.org', phone: '+49 30 777999111', assignee: 'bert' };
    await append(ticket({ data, raw: 'INC1,Zenobia@example.org,+49 30 777999111' }));
    const sealedKeys = async () =>
      new Set(
        (
          await store.withTenant(tenant, (tx) =>
            tx.query<{ key: string }>(
              "SELECT encode(key, 'hex') AS key FROM tallystick.data_subjects WHERE key IS NOT NULL",
            ),
          )
        ).map((row) => row.key),
      );
    const keys = await sealedKeys();
    expect((await erase('zenobia@example.org')).kind).toBe('erased');
    const path = join(makeTestDirectory(), 'backup');
    await backup(store, { path, createdAt: '2026-01-01' });
    const dump = gunzipSync(readFileSync(path)).toString('utf8').toLowerCase();
    const guess = createHash('sha256').update('zenobia@example.org').digest('hex');
    for (const secret of ['zenobia', '777999111', guess]) expect(dump).not.toContain(secret);
    const left = await sealedKeys();
    const dropped = [...keys].filter((one) => !left.has(one));
    expect(dropped).toHaveLength(1);
    expect(dump).not.toContain(dropped[0]!);
    expect(dump).toContain([...left][0]!);
  });

  it.skipIf(!available)('are kept by a hold on the person, or on a class that they are of', async () => {
    await append(ticket());
    const id = (await find('anna@example.org'))!;
    for (const hold of [
      { ...HOLD, id: 'h1', kind: 'person' as const, target: id },
      { ...HOLD, id: 'h2', kind: 'class' as const, target: 'callers' },
    ]) {
      await store.withTenant(tenant, (tx) => addHold(tx, hold));
      expect(await erase2(id)).toEqual({ kind: 'held', holds: [hold] });
      expect(await expired(1e15)).not.toContain(id);
      await store.withTenant(tenant, (tx) => liftHold(tx, hold.id, { at: 1, by: 'ada' }));
    }
    expect(await store.withTenant(tenant, (tx) => listHolds(tx))).toEqual([]);
    expect((await erase2(id)).kind).toBe('erased');
  });

  it.skipIf(!available)('are over when the last record of each class is older than it is kept', async () => {
    const day = 86_400_000;
    const keep = (id: string, keepDays: number | null) =>
      store.withTenant(tenant, (tx) => putRetentionClass(tx, { id, title: id, keepDays }));
    await append(
      ticket({ occurredAt: 0, data: { caller: 'anna' } }),
      ticket({ id: '2', occurredAt: day, data: { caller: 'anna', assignee: 'anna' } }),
    );
    const id = await find('anna');
    expect(await expired(100 * day)).toEqual([]);
    await keep('callers', 10);
    expect(await expired(100 * day)).toEqual([]);
    await keep('staff', 5);
    expect(await expired(11 * day - 1)).toEqual([]);
    expect(await expired(11 * day)).toEqual([id]);
    await keep('staff', null);
    expect(await expired(100 * day)).toEqual([]);
    // What the agreement says goes before: calendar months of the day on which it happened.
    const agreed = { agreementId: 'a', class: 'staff', months: 1, days: 2 };
    expect(await expired(34 * day - 1, [agreed])).toEqual([]); // 2 January, a month and two days: 4 February.
    expect(await expired(34 * day, [agreed])).toEqual([id]);
    expect(await expired(100 * day, [{ ...agreed, agreementId: 'b' }])).toEqual([]);
    await keep('staff', 5);
    expect(await expired(20 * day, [agreed])).toEqual([]);
    expect(await expired(20 * day, [{ ...agreed, class: 'callers' }])).toEqual([]);
  });

  it.skipIf(!available)('leave no name in what people typed, but where hashes are over it', async () => {
    await append(ticket());
    const words = 'Anna  Muster (a.muster+1@example.org) called; annamuster did not, and “Ann” is another.';
    await store.withTenant(tenant, async (tx) => {
      await putReview(tx, { ...REVIEW, reason: 'ANNA MUSTER asked for it.' });
      const minutes = {
        ...MINUTES,
        words,
        decisions: ['Anna Muster goes on.'],
        present: ['Anna Muster', 'Bert'],
      };
      await addMinutes(tx, { agreementId: 'a', number: 1 }, minutes);
      await appendAudit(tx, { at: 1, actor: 'ada', action: 'x', target: 'y', reason: 'For Anna Muster.' });
      await addCalendarLink(tx, { ...LINK, agreementId: 'a', name: 'For Anna Muster' });
      await putDraft(tx, { ...DRAFT, text: 'title: Anna Muster’s' });
      await addProposal(tx, { ...PROPOSAL, text: 'title: Anna Muster’s' });
    });
    const blot = (mark?: string) =>
      store.withTenant(tenant, (tx) => blotTexts(tx, ['anna muster', 'A.Muster+1@example.org'], mark));
    const places = {
      changeable: [
        { place: 'calendar_links', rows: 1 },
        { place: 'review_minutes', rows: 3 },
        { place: 'reviews', rows: 1 },
      ],
      lasting: [
        { place: 'agreement_drafts', rows: 1 },
        { place: 'audit_log', rows: 1 },
        { place: 'proposals', rows: 1 },
      ],
    };
    expect(await blot()).toEqual(places);
    expect(await blot('[erased 7d0c]')).toEqual(places);
    expect(await blot()).toEqual({ ...places, changeable: [] });
    const [minutes] = await store.withTenant(tenant, (tx) => listMinutes(tx, 'a', 1));
    expect(minutes).toMatchObject({
      words: '[erased 7d0c] ([erased 7d0c]) called; annamuster did not, and “Ann” is another.',
      present: ['[erased 7d0c]', 'Bert'],
    });
    expect(await store.withTenant(tenant, verifyAudit)).toMatchObject({ state: 'whole' });
  });

  it.skipIf(!available)(
    'are looked for a day after somebody is known first, whether a class was set or not',
    async () => {
      expect(await store.withTenant(tenant, readRetentionDue)).toBeUndefined();
      await append(ticket({ receivedAt: 5_000 }));
      await append(ticket({ id: '2', receivedAt: 6_000, data: { caller: 'somebody else' } }));
      expect(await store.withTenant(tenant, readRetentionDue)).toBe(86_405_000);
    },
  );

  it.skipIf(!available)('are erased again after a restore that knew the keys still', async () => {
    await append(ticket());
    const { id } = await erase('anna@example.org');
    const list = () => store.withTenant(tenant, listErasures);
    const made = await list();
    expect(made).toEqual([{ person: id, erasedAt: 9_000 }]);
    expect(await store.withTenant(tenant, (tx) => repeatErasures(tx, made))).toEqual([]);
    const bert = { person: (await find('bert'))!, erasedAt: 8_000 };
    expect(await store.withTenant(tenant, (tx) => repeatErasures(tx, [...made, bert]))).toEqual([bert]);
    expect(await list()).toEqual([bert, ...made]);
  });

  it.skipIf(!available)('are found for a person: every record that says something about them', async () => {
    await append(
      ticket(),
      ticket({ id: '2', data: { assignee: 'anna@example.org' } }),
      ticket({ id: '3', data: {} }),
    );
    const id = (await find('anna@example.org'))!;
    expect(await store.withTenant(tenant, (tx) => recordsOfDataSubject(tx, id))).toEqual([
      { agreementId: 'a', position: 1 },
      { agreementId: 'a', position: 2 },
    ]);
    const people = await store.withTenant(tenant, (tx) => listDataSubjects(tx));
    expect(people.find((one) => one.id === id)).toMatchObject({
      records: 2,
      classes: ['callers', 'staff'],
      agreements: ['a'],
    });
  });

  it.skipIf(!available)(
    'are refused where the server has no key, or another one, and nothing of the batch is kept',
    async () => {
      const databaseUrl = await server.freshDatabase();
      const opened = [];
      for (const serverKey of [key, undefined, randomBytes(32)]) {
        const one = await openStore({ databaseUrl }, { key: () => serverKey });
        opened.push(one);
      }
      const [first, ...others] = opened;
      await first!.withTenant('acme', async (tx) => {
        await putMarks(tx, { agreementId: 'a', source: 'desk' }, MARKS);
        await appendEvidence(tx, 'a', [ticket()]);
      });
      for (const other of others) {
        const refused = other.withTenant('acme', (tx) => appendEvidence(tx, 'a', [ticket({ id: '2' })]));
        await expect(refused).rejects.toMatchObject({ code: 'no-key' });
        const hidden = await other.withTenant('acme', async (tx) =>
          openRecords(tx, 'a', await getRecord(tx, 'a', { source: 'desk', id: '1-opened' }), {
            mayRead: false,
          }),
        );
        expect(hidden[0]?.personal.caller?.state).toBe('hidden');
      }
      expect((await first!.withTenant('acme', (tx) => readHead(tx, 'a'))).size).toBe(1);
      for (const one of opened) await one.close();
    },
  );

  const head = () => store.withTenant(tenant, (tx) => readHead(tx, 'a'));
  const erase2 = (id: string) => store.withTenant(tenant, (tx) => eraseDataSubject(tx, id, 9_000));
  const expired = (now: number, agreed: readonly AgreedRetention[] = []) =>
    store.withTenant(tenant, (tx) => expiredDataSubjects(tx, now, agreed));
});

function canonical(value: Readonly<Record<string, JsonValue>>): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
