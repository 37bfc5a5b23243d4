import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

const HOSTING = SHOP_AGREEMENT.replace('id: shop-sla', 'id: hosting-uc')
  .replace('title: A shop', 'title: Hosting')
  .replace('kind: ServiceLevelAgreement', 'kind: UnderpinningContract')
  .replace('title: Shop is up', 'title: Hosting is up')
  .replace('credits:\n', 'credits:\n  claim: within 30 days\n');
const SHOP = SHOP_AGREEMENT.replace(
  'fee: 1000 per month }',
  'fee: 1000 per month, dependsOn: [hosting-uc, cdn] }',
);

interface Miss {
  readonly downMs: number;
  readonly unexplainedMs: number;
  readonly unexplained: { from: string; to: string }[];
  readonly unknown: string[];
  readonly underlying: {
    readonly agreement: string;
    readonly objectiveTitle: string;
    readonly missed: string[];
    readonly overlapMs: number;
    readonly overlap: { from: string; to: string }[];
    readonly credits: { amount: string; claim: string | null; claimBy: string | null }[];
  }[];
}

describe('what stands behind a miss', () => {
  let opened: OpenServer;
  const now = Date.parse('2026-04-02T00:00:00Z');
  const api = async <Body>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const down = async (agreement: string, from: string, to: string) => {
    const record = (state: string, at: string) => ({
      ...{ source: 'probes', id: `${agreement} ${state} ${at}`, subject: 'shop', type: 'state' },
      ...{ occurredAt: `2026-03-${at}Z`, data: { state } },
    });
    const records = [record('up', '01T00:00:00'), record('down', from), record('up', to)];
    expect((await api('POST', `/${agreement}/evidence`, records)).status).toBe(200);
  };
  const explain = (period: string) =>
    api<{ miss: Miss | null }>('GET', `/shop-sla/objectives/up/explanation?period=${period}`);

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    expect((await api('PUT', '/shop-sla/text', { text: SHOP })).status).toBe(201);
    expect((await api('PUT', '/hosting-uc/text', { text: HOSTING })).status).toBe(201);
    await down('shop-sla', '10T00:00:00', '10T10:00:00');
    await down('hosting-uc', '10T02:00:00', '10T14:00:00');
    await opened.server.idle();
  });
  afterAll(() => opened?.stop());

  it('is told instant by instant, with what nothing explains and what could be recovered', async () => {
    const { body } = await explain('2026-03');
    expect(body.miss).toMatchObject({ downMs: 36_000_000, unexplainedMs: 7_200_000, unknown: ['cdn'] });
    expect(body.miss!.unexplained).toEqual([
      { from: '2026-03-10T00:00:00.000Z', to: '2026-03-10T02:00:00.000Z' },
    ]);
    expect(body.miss!.underlying).toMatchObject([
      {
        ...{ agreement: 'hosting-uc', objectiveTitle: 'Hosting is up', missed: ['2026-03'] },
        overlap: [{ from: '2026-03-10T02:00:00.000Z', to: '2026-03-10T10:00:00.000Z' }],
        credits: [{ amount: '100.00', claim: 'open', claimBy: expect.stringMatching(/^2026-0[45]-/) }],
      },
    ]);
    const instants = (knownAt: number) =>
      `2026-03&asOf=${new Date(now).toISOString()}&knownAt=${new Date(knownAt).toISOString()}`;
    expect((await explain(instants(now))).body).toEqual(body);
    expect((await explain(instants(now - 1))).body).toEqual({ miss: null });
  });

  it('is nothing where nothing was missed, and asks for a period that there is', async () => {
    expect((await explain('2026-04')).body).toEqual({ miss: null });
    expect((await explain('2031-01')).status).toBe(404);
    expect((await api('GET', '/nothing/objectives/up/explanation?period=2026-03')).status).toBe(404);
  });

  it('is linked both ways', async () => {
    const { body } = await api<object>('GET', '/shop-sla/dependencies');
    expect(body).toEqual({
      dependsOn: [
        { service: 'shop', on: 'hosting-uc', kind: 'agreement', title: 'Hosting' },
        { service: 'shop', on: 'cdn', kind: 'unknown', title: null },
      ],
      dependedOnBy: [],
    });
    const { body: below } = await api<object>('GET', '/hosting-uc/dependencies');
    expect(below).toMatchObject({
      dependedOnBy: [{ agreement: 'shop-sla', title: 'A shop', service: 'shop' }],
    });
  });
});
