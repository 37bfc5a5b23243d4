import { canonicalText, contentText, type EvidenceRecord } from '@tallystick/ledger';
import { HOME_TENANT, importEvidence, type RunningServer, startServer } from '@tallystick/server';
import { putAgreement, readHead, streamEvidence } from '@tallystick/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

/** Few ids and few contents, so that the same comes again and at odds. */
const record = fc
  .record({ n: fc.nat(9), type: fc.constantFrom('opened', 'closed'), supersedes: fc.option(fc.nat(9)) })
  .map(({ n, type, supersedes }) => ({
    source: 'desk',
    id: `r-${n}`,
    subject: `T-${n % 3}`,
    type,
    occurredAt: Date.parse('2026-03-02T09:00:00Z') + n * 60_000,
    ...(supersedes === null || supersedes === n ? {} : { supersedes: `r-${supersedes}` }),
    data: { n },
  }));
type Sent = Omit<EvidenceRecord, 'receivedAt'>;

const DOORS = ['one', 'array', 'lines', 'events', 'file'] as const;
const delivery = fc.record({
  door: fc.constantFrom(...DOORS),
  records: fc.array(record, { minLength: 1, maxLength: 8 }),
});

describe('every door', () => {
  let database: TestServer;
  let server: RunningServer;
  let agreements = 0;

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
    });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it('gives the same ledger content for any batching, order and repetition', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(delivery, { maxLength: 8 }), fc.boolean(), async (deliveries, atOnce) => {
        const id = `any-${++agreements}`;
        await server.store.withTenant(HOME_TENANT, (tx) =>
          putAgreement(tx, { id, title: id, text: DESK_AGREEMENT.replace('id: desk-hours', `id: ${id}`) }),
        );
        const send = (one: (typeof deliveries)[number]) => deliver(server, id, one.door, one.records);
        if (atOnce) await Promise.all(deliveries.map(send));
        else for (const one of deliveries) await send(one);

        const { found, size } = await server.store.withTenant(HOME_TENANT, async (tx) => {
          const contents = [];
          for await (const { records } of streamEvidence(tx, id)) contents.push(...records.map(contentText));
          return { found: contents, size: (await readHead(tx, id)).size };
        });
        const sent = new Set(deliveries.flatMap(({ records }) => records.map((one) => canonicalText(one))));
        expect([...new Set(found)].sort()).toEqual([...sent].sort());
        // A file may say that a record came earlier than it did over HTTP: then both arrivals are kept.
        if (deliveries.every(({ door }) => door !== 'file')) expect(found.length).toBe(sent.size);
        expect(size).toBe(found.length);
      }),
      { numRuns: process.env.TALLYSTICK_LONG === '1' ? 300 : 25 },
    );
  });
});

async function deliver(
  server: RunningServer,
  agreement: string,
  door: (typeof DOORS)[number],
  records: readonly Sent[],
): Promise<void> {
  const post = async (type: string, body: unknown) => {
    const response = await fetch(`${server.url}/api/v1/agreements/${agreement}/evidence`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
  };
  const lines = records.map((one) => JSON.stringify(one)).join('\n');
  switch (door) {
    case 'one':
      for (const one of records) await post('application/json', one);
      return;
    case 'array':
      return post('application/json', records);
    case 'lines':
      return post('application/x-ndjson', lines);
    case 'events':
      return post(
        'application/cloudevents-batch+json',
        records.map(({ occurredAt, ...one }) => ({
          specversion: '1.0',
          time: new Date(occurredAt).toISOString(),
          ...one,
        })),
      );
    case 'file':
      await importEvidence(
        server.store,
        HOME_TENANT,
        agreement,
        [
          {
            path: 'a.ndjson',
            stream: (async function* () {
              yield Buffer.from(lines);
            })(),
          },
        ],
        { onError: 'stop' },
      );
  }
}
