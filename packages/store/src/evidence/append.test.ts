import {
  append,
  EMPTY_FRONTIER,
  type EvidenceRecord,
  headOf,
  leafHash,
  ledgerEntryOf,
} from '@tallystick/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAgreement } from '../agreements/put.ts';
import type { Store } from '../open.ts';
import { putMarks } from '../privacy/marks.ts';
import { record, records } from '../testing/records.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { claimDirty } from '../work/claim-dirty.ts';
import { finishDirty } from '../work/finish-dirty.ts';
import { appendEvidence } from './append.ts';
import { createAppender } from './appender.ts';
import { getRecord, RECORDS_OF_ID } from './get-record.ts';
import { readHead } from './head.ts';
import { evidenceOfSubject } from './of-subject.ts';
import { APPEND_LIMIT_RECORDS } from './prepare.ts';
import { countRepeats } from './repeats.ts';
import { streamEvidence } from './stream.ts';

describe.each(TEST_SERVERS)('evidence on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const take = (agreement: string, batch: readonly EvidenceRecord[]) =>
    store.withTenant('acme', (tx) => appendEvidence(tx, agreement, batch));
  const head = (agreement: string) => store.withTenant('acme', (tx) => readHead(tx, agreement));
  const readAll = (agreement: string, options?: { afterPosition?: number; batchSize?: number }) =>
    store.withTenant('acme', async (tx) => {
      const batches: EvidenceRecord[][] = [];
      for await (const batch of streamEvidence(tx, agreement, options)) batches.push([...batch.records]);
      return batches;
    });

  describe.skipIf(!available)('records that come again', () => {
    const DAY = 86_400_000;
    const count = (agreementId: string, given: { fromAt?: number; knownAt?: number; source?: string } = {}) =>
      store.withTenant('acme', async (tx) => {
        const of = { agreementId, source: given.source ?? 'desk', fromAt: given.fromAt };
        return (await countRepeats(tx, [of], given.knownAt))[0];
      });

    it('are counted by source and day of receipt, and not what is new or differs', async () => {
      const other = record({ data: { priority: 'P2' } });
      await take('counted', [record(), record({ id: '2' }), other]);
      expect(await count('counted')).toBe(0);
      await take('counted', [record(), record(), other, record({ source: 'people' })]);
      await take('counted', [record({ receivedAt: 2 * DAY }), record({ source: 'people', receivedAt: DAY })]);
      expect(await count('counted')).toBe(4);
      expect(await count('counted', { source: 'people' })).toBe(1);
      expect(await count('counted', { fromAt: DAY })).toBe(1);
      expect(await count('counted', { fromAt: 2 * DAY + 5 })).toBe(1);
      expect(await count('counted', { fromAt: 3 * DAY })).toBe(0);
      expect(await count('counted', { knownAt: 2 * DAY - 1 })).toBe(3);
    });

    it('are counted by the appender too, which takes for granted that all is new', async () => {
      await store.withTenant('acme', (tx) => putAgreement(tx, { id: 'arriving', title: 'A', text: 'A' }));
      const { append } = createAppender(store);
      for (const id of ['1', '2', '2', '3', '1']) await append('acme', 'arriving', [record({ id })]);
      expect(await count('arriving')).toBe(2);
    });

    it('are all counted where several writers send them at once, in any order of sources', async () => {
      const batch = ['a', 'b', 'c', 'd'].map((source) => record({ source }));
      await take('many writers', batch);
      const writers = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? batch : batch.toReversed()));
      await Promise.all(writers.map((sent) => take('many writers', sent)));
      for (const { source } of batch) expect(await count('many writers', { source })).toBe(8);
    });

    it('are not counted where what found them comes to nothing', async () => {
      await take('undone', [record()]);
      const failing = store.withTenant('acme', async (tx) => {
        expect(await appendEvidence(tx, 'undone', [record()])).toEqual(['duplicate']);
        throw new Error('over');
      });
      await expect(failing).rejects.toThrow('over');
      expect(await count('undone')).toBe(0);
    });
  });

  describe.skipIf(!available)('appendEvidence', () => {
    it('takes a new record, and the same one again only once', async () => {
      expect(await take('twice', [record()])).toEqual(['accepted']);
      expect(await take('twice', [record(), record({ receivedAt: 9_000 })])).toEqual([
        'duplicate',
        'duplicate',
      ]);
      expect((await head('twice')).size).toBe(1);
    });

    it('finds duplicates and conflicts inside one batch', async () => {
      const other = record({ data: { priority: 'P2' } });
      const words = await take('batch', [record(), record(), other, other]);
      expect(words).toEqual(['accepted', 'duplicate', 'conflict', 'conflict']);
      expect((await head('batch')).size).toBe(2);
    });

    it('keeps a conflicting record beside the first one, once', async () => {
      const other = record({ data: { priority: 'P2' }, receivedAt: 3_000 });
      await take('conflict', [record()]);
      expect(await take('conflict', [other])).toEqual(['conflict']);
      expect(await take('conflict', [other, record()])).toEqual(['conflict', 'duplicate']);
      expect((await readAll('conflict')).flat()).toEqual([record(), other]);
    });

    it('gives of one id what counts first, as it was known, and no more than somebody can read', async () => {
      const receivedAt = record().receivedAt;
      const many = Array.from({ length: RECORDS_OF_ID + 20 }, (_, at) =>
        record({ data: { at }, receivedAt: receivedAt + at }),
      );
      await take('many of one', many.toReversed());
      const key = { source: 'desk', id: '1-opened' };
      const found = (knownAt?: number) =>
        store.withTenant('acme', async (tx) =>
          (await getRecord(tx, 'many of one', key, knownAt)).map((one) => one.record.data.at),
        );
      expect(await found()).toEqual(many.slice(0, RECORDS_OF_ID).map(({ data }) => data.at));
      expect(await found(receivedAt + 2)).toEqual([0, 1, 2]);
      expect(await found(receivedAt - 1)).toEqual([]);
    });

    it('ends with the same set of records and receipts, whatever the order of arrival', async () => {
      const versions = [
        record({ receivedAt: 3_000 }),
        record({ receivedAt: 1_500 }),
        record({ data: { priority: 'P2' }, receivedAt: 2_500 }),
        record({ data: { priority: 'P2' }, receivedAt: 1_200 }),
      ];
      const earliest = async (agreement: string) => {
        const found = (await readAll(agreement)).flat();
        const priorities = ['P1', 'P2'];
        return priorities.map((priority) =>
          Math.min(...found.filter((one) => one.data.priority === priority).map((one) => one.receivedAt)),
        );
      };
      for (const one of versions) await take('forwards', [one]);
      for (const one of versions.toReversed()) await take('backwards', [one]);
      await take('together', versions);
      expect(await earliest('forwards')).toEqual([1_500, 1_200]);
      expect(await earliest('backwards')).toEqual([1_500, 1_200]);
      expect(await earliest('together')).toEqual([1_500, 1_200]);
    });

    it('grows the RFC 6962 tree over content hashes and receipts', async () => {
      const batch = records(25);
      for (let at = 0; at < batch.length; at += 7)
        await take('tree', batch.slice(Math.max(0, at - 2), at + 7));
      const leaves = batch.map((one) => leafHash(ledgerEntryOf(one)));
      expect(await head('tree')).toEqual({ size: 25, root: headOf(append(EMPTY_FRONTIER, leaves)) });
    });

    it('gives concurrent batches positions without gaps or twins', async () => {
      const batches = Array.from({ length: 6 }, (_, batch) => records(20, batch * 10));
      const words = await Promise.all(batches.map((batch) => take('crowd', batch)));
      expect(words.flat().filter((word) => word === 'accepted')).toHaveLength(70);
      const found = (await readAll('crowd', { batchSize: 9 })).flat();
      expect(new Set(found.map((one) => one.id)).size).toBe(70);
      expect(found).toHaveLength(70);
    });

    it('takes nothing of a batch that holds a record it cannot keep', async () => {
      await expect(take('broken', [record(), record({ id: '' })])).rejects.toMatchObject({
        code: 'record-invalid',
      });
      expect((await head('broken')).size).toBe(0);
    });

    it('refuses more records than one transaction takes', async () => {
      const many = new Array<EvidenceRecord>(APPEND_LIMIT_RECORDS + 1).fill(record());
      await expect(take('many', many)).rejects.toMatchObject({ code: 'too-many-records' });
      expect(await take('many', many.slice(1))).toHaveLength(APPEND_LIMIT_RECORDS);
    });

    it('takes texts that look like SQL, array syntax or escapes as they are', async () => {
      const text = `'; DROP TABLE x; -- {"a",NULL} \\n $1 "é😀 \u2028`;
      const odd = record({
        id: text,
        subject: text,
        source: text,
        type: text,
        data: { [text]: `${text}\n\u0000` },
      });
      const full = {
        ...odd,
        raw: `${text}\n\t`,
        origin: { file: text, line: 3 },
        sequence: 1.5,
        supersedes: 'NULL',
      };
      expect(await take('odd', [full])).toEqual(['accepted']);
      const [found] = await store.withTenant('acme', (tx) =>
        getRecord(tx, 'odd', { source: text, id: text }),
      );
      expect(found?.record).toEqual(full);
    });

    it('is not changed by anyone: the application may neither update nor delete evidence', async () => {
      for (const sql of [
        'UPDATE tallystick.evidence SET subject = subject',
        'DELETE FROM tallystick.evidence',
      ]) {
        await expect(store.withTenant('acme', (tx) => tx.query(sql))).rejects.toThrow('permission denied');
      }
    });
  });

  describe.skipIf(!available)('an appender', () => {
    const agreed = async (id: string) => {
      await store.withTenant('acme', (tx) => putAgreement(tx, { id, title: id, text: id }));
      return createAppender(store);
    };

    it('takes each record once and grows one tree, whoever else appends to the ledger meanwhile', async () => {
      const own = await agreed('taken-in-turns');
      const others = [createAppender(store), createAppender(store)];
      const sent = new Set<string>();
      const sendAll = async (appender: typeof own, seed: number) => {
        for (let turn = 0; turn < 12; turn++) {
          const batch = records(1 + ((turn * seed) % 3), turn * 2);
          const odd = turn % 4 === seed ? batch.map((one) => ({ ...one, data: { of: seed } })) : batch;
          for (const { id } of odd) sent.add(id);
          await appender.append('acme', 'taken-in-turns', odd);
        }
      };
      await Promise.all([own, ...others].map((appender, index) => sendAll(appender, index + 1)));
      const found = (await readAll('taken-in-turns')).flat();
      const leaves = found.map((one) => leafHash(ledgerEntryOf(one)));
      expect(await head('taken-in-turns')).toEqual({
        size: found.length,
        root: headOf(append(EMPTY_FRONTIER, leaves)),
      });
      const contents = found.map(({ receivedAt: _, ...content }) => JSON.stringify(content));
      expect(new Set(contents).size).toBe(found.length);
      expect(new Set(found.map(({ id }) => id))).toEqual(sent);
    });

    it('marks the agreement for evaluation each time, and not for what it knows already', async () => {
      const appender = await agreed('marked');
      const claim = async () => {
        const claims = await claimDirty(store, { owner: 'w', leaseMs: 60_000, limit: 100 });
        for (const one of claims) await finishDirty(store, one);
        return claims.map(({ agreementId }) => agreementId).includes('marked');
      };
      const known = records(3);
      const marks = [];
      for (const one of [...known, known[1]!, record({ id: 'new' })]) {
        marks.push([await appender.append('acme', 'marked', [one]), await claim()]);
      }
      expect(marks).toEqual([
        ...known.map(() => [['accepted'], true]),
        [['duplicate'], false],
        [['accepted'], true],
      ]);
    });

    it('sees at once that fields are personal from now on', async () => {
      const appender = await agreed('personal');
      const [first, second] = records(2);
      await appender.append('acme', 'personal', [first!]);
      await appender.append('acme', 'personal', [record({ id: 'between' })]);
      const marks = { priority: { person: 'priority', class: 'staff' } };
      await store.withTenant('acme', (tx) =>
        putMarks(tx, { agreementId: 'personal', source: 'desk' }, marks),
      );
      await expect(appender.append('acme', 'personal', [second!])).rejects.toMatchObject({ code: 'no-key' });
      expect((await head('personal')).size).toBe(2);
    });
  });

  describe.skipIf(!available)('reading', () => {
    it('streams in the order of the ledger, in batches, and goes on from a position', async () => {
      const all = records(23);
      await take('stream', all);
      const batches = await readAll('stream', { batchSize: 10 });
      expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3]);
      expect(batches.flat()).toEqual(all);
      expect((await readAll('stream', { afterPosition: 20 })).flat()).toEqual(all.slice(20));
      expect(await readAll('stream', { afterPosition: 23 })).toEqual([]);
      expect(await readAll('unheard-of')).toEqual([]);
    });

    it('gives a subject’s records in the order in which they apply', async () => {
      const at = (id: string, occurredAt: number, sequence?: number) =>
        record({ id, occurredAt, ...(sequence !== undefined && { sequence }) });
      await take('subject', [at('d', 2_000), at('c', 1_000), at('b', 1_000, 1), at('a', 1_000, -1)]);
      await take('subject', [record({ id: 'x', subject: 'T-2' })]);
      const found = await store.withTenant('acme', (tx) => evidenceOfSubject(tx, 'subject', 'T-1'));
      expect(found.map((one) => one.id)).toEqual(['a', 'c', 'b', 'd']);
    });

    it('gives a record back with its raw text, its origin and its place', async () => {
      const full = record({ raw: '1;T-1\n', origin: { file: 'desk.csv', line: 2 } });
      await take('one', [full]);
      const found = await store.withTenant('acme', (tx) =>
        getRecord(tx, 'one', { source: 'desk', id: '1-opened' }),
      );
      expect(found).toMatchObject([{ record: full, position: 1 }]);
      const none = await store.withTenant('acme', (tx) => getRecord(tx, 'one', { source: 'desk', id: '?' }));
      expect(none).toEqual([]);
    });
  });
});
