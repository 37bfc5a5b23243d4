import type { EvidenceRecord } from '@tallystick/ledger';
import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import { appendEvidence, putAgreement } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';

const MINUTE = 60_000;
const AGREEMENT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: shop
title: A shop
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: UTC, currency: EUR }
scope: { services: { shop: { fee: 1000 per month } } }
calendars: { always: { timeZone: UTC, hours: 24x7 } }
sources: { desk: { connector: csv }, probes: { connector: http }, survey: { connector: csv } }
indicators:
  resolve: { kind: clock, service: shop, from: desk, start: { event: opened }, stop: { event: closed }, calendar: always }
  uptime: { kind: availability, service: shop, from: probes, subject: shop, initially: up }
  calls: { kind: ratio, service: shop, from: probes, good: good, total: total, subject: web }
  delay: { kind: distribution, service: shop, from: probes, field: total, unit: ms }
  rating: { kind: score, service: shop, from: survey, field: stars, scale: [1, 5] }
  incidents: { kind: count, service: shop, from: desk, when: { event: opened } }
  both: { kind: composite, service: shop, rule: weighted, parts: [uptime, calls], withoutData: renormalise }
objectives:
  quick: { indicator: resolve, within: 2 h, target: 60 %, period: month }
  up: { indicator: uptime, target: 99.9 %, period: month }
  calls: { indicator: calls, target: 99 %, period: month }
  delay: { indicator: delay, target: { percentile: 90, below: 100 ms }, period: month }
  rating: { indicator: rating, target: { mean: 4 }, period: month }
  incidents: { indicator: incidents, target: { atMost: 1 }, period: month }
  both: { indicator: both, target: 99 %, period: month }
`;

function record(
  change: Partial<EvidenceRecord> & { id: string; source: string; at: string },
): EvidenceRecord {
  const { at, ...rest } = change;
  const occurredAt = Date.parse(at);
  return {
    subject: 'shop',
    type: 'state',
    occurredAt,
    receivedAt: occurredAt + 30 * MINUTE,
    data: {},
    ...rest,
  };
}

const RECORDS = [
  record({ id: '1', source: 'desk', subject: 'T1', type: 'opened', at: '2026-03-02T09:00:00Z' }),
  record({ id: '2', source: 'desk', subject: 'T1', type: 'closed', at: '2026-03-02T12:00:00Z' }),
  record({ id: '3', source: 'desk', subject: 'T2', type: 'opened', at: '2026-03-03T09:00:00Z' }),
  record({ id: 'd', source: 'probes', at: '2026-03-02T09:00:00Z', data: { state: 'down' } }),
  record({ id: 'u', source: 'probes', at: '2026-03-02T10:00:00Z', data: { state: 'up' } }),
  record({
    id: 'day',
    source: 'probes',
    subject: 'web',
    type: 'slices',
    at: '2026-02-28T23:59:00Z',
    data: { stepMs: MINUTE, good: [5, 4], total: [5, 5] },
  }),
  record({
    id: 'before',
    source: 'probes',
    subject: 'web',
    type: 'slices',
    at: '2026-02-28T23:00:00Z',
    data: { stepMs: MINUTE, good: [5], total: [5] },
  }),
  record({
    id: 's',
    source: 'survey',
    subject: 'A1',
    type: 'answer',
    at: '2026-03-05T09:00:00Z',
    data: { stars: 3 },
  }),
];

describe.each(TEST_SERVERS)('lineage over the API on $name', ({ available, start }) => {
  let database: TestServer;
  let server: RunningServer;
  const get = async (path: string) => {
    const response = await fetch(`${server.url}/api/v1/agreements/shop${path}`);
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const recordsOf = async (objective: string, more = '') =>
    (await get(`/objectives/${objective}/records?period=2026-03${more}`)).body;
  const idsOf = ({ records }: { records: { id: string }[] }) => records.map(({ id }) => id);

  beforeAll(async () => {
    if (!available) return;
    database = await start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      log: (message) => console.error(message),
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    });
    await server.store.withTenant(HOME_TENANT, async (tx) => {
      await putAgreement(tx, { id: 'shop', title: 'A shop', text: AGREEMENT });
      await appendEvidence(tx, 'shop', RECORDS);
    });
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it.skipIf(!available)('leads from a figure of every kind to its records', async () => {
    const found = Object.fromEntries(
      await Promise.all(
        ['quick', 'up', 'calls', 'delay', 'rating', 'incidents', 'both'].map(async (id) => [
          id,
          idsOf(await recordsOf(id)),
        ]),
      ),
    );
    expect(found).toEqual({
      quick: ['1', '2', '3'],
      up: ['d', 'u'],
      calls: ['day'],
      delay: ['d', 'u', 'day'],
      rating: ['s'],
      incidents: ['1', '2', '3'],
      both: ['d', 'u', 'day'],
    });
  });

  it.skipIf(!available)('gives them page by page, each once', async () => {
    const first = await recordsOf('incidents', '&limit=2');
    const second = await recordsOf('incidents', `&limit=2&cursor=${first.next}`);
    expect([idsOf(first), idsOf(second), second.next]).toEqual([['1', '2'], ['3'], null]);
  });

  it.skipIf(!available)(
    'leads from a record back to the figures, and says what would be without it',
    async () => {
      const { body } = await get('/record/touches?source=desk&id=2');
      expect(body).toMatchObject({
        state: 'counts',
        outcomeCount: 1,
        outcomes: [{ subject: 'T1', indicator: 'resolve', isBehind: true, state: 'breached' }],
      });
      const down = await get('/record/touches?source=probes&id=d');
      const figures: { objective: string; period: string; isChanged: boolean }[] = down.body.figures;
      expect(figures.map(({ objective, period, isChanged }) => [objective, period, isChanged])).toEqual([
        ['up', '2026-03', true],
        ['delay', '2026-03', false],
        ['both', '2026-03', true],
      ]);
      expect(figures[0]).toMatchObject({
        status: 'lost',
        without: { attained: '100.000 %', status: 'on track' },
      });
    },
  );

  it.skipIf(!available)('every record behind a figure touches it', async () => {
    for (const objective of ['up', 'calls', 'rating', 'both']) {
      for (const { source, id } of (await recordsOf(objective)).records) {
        const { body } = await get(`/record/touches?source=${source}&id=${id}`);
        const named = body.figures.map(
          (one: { objective: string; period: string }) => `${one.objective} ${one.period}`,
        );
        expect(named).toContain(`${objective} 2026-03`);
      }
    }
  });

  it.skipIf(!available).each([
    ['/record/touches?source=desk&id=none', 404, 'There is no record "none"'],
    ['/record/touches?source=desk&id=1&asOf=soon', 400, 'asOf is "soon"'],
    ['/objectives/none/records?period=2026-03', 404, 'There is no objective "none"'],
    ['/objectives/up/records?period=2031-03', 404, 'There is no period "2031-03"'],
    ['/objectives/up/records?period=2026-03&cursor=junk', 400, 'no cursor'],
  ])('answers %s with a problem document', async (path, status, detail) => {
    expect(await get(path)).toMatchObject({ status, body: { detail: expect.stringContaining(detail) } });
  });
});
