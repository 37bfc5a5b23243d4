import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

interface WindowBody {
  readonly agreement: string;
  readonly from: string;
  readonly state: string;
  readonly serviceTitle: string | null;
  readonly excluded: unknown[];
  readonly refused: { readonly rule: string }[];
  readonly cost: { readonly title: string; readonly costMs: number; readonly remainingMs: number }[];
  readonly overlaps: { readonly agreement: string }[];
}

describe('planned maintenance of all agreements', () => {
  let opened: OpenServer;
  const now = Date.parse('2026-03-02T09:00:00Z');
  const api = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: (await response.json()) as { windows: WindowBody[]; agreements: { id: string }[] },
    };
  };
  const announce = async (agreement: string, from: string, to: string, more: object = {}) => {
    const form = { clause: 'maintenance', from, to, reason: 'Patches.', ...more };
    expect((await api('POST', `/agreements/${agreement}/exclusions`, form)).status).toBe(201);
    await opened.server.idle();
  };
  const plan = async (query = '') =>
    (await api('GET', `/maintenance?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z${query}`)).body;

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    for (const id of ['acme', 'globex']) {
      const text = SHOP_AGREEMENT.replace('id: shop-sla', `id: ${id}`).replace(
        'title: A shop',
        `title: ${id}`,
      );
      expect((await api('PUT', `/agreements/${id}/text`, { text })).status).toBe(201);
    }
    const up = {
      source: 'probes',
      id: 'up',
      subject: 'shop',
      type: 'state',
      occurredAt: '2026-03-01T00:00:00Z',
    };
    await api('POST', '/agreements/acme/evidence', [{ ...up, data: { state: 'up' } }]);
    await announce('acme', '2026-03-10T00:00:00Z', '2026-03-10T03:00:00Z', { service: 'shop' });
    await announce('globex', '2026-03-10T02:00:00Z', '2026-03-10T04:00:00Z', { service: 'shop' });
    await announce('acme', '2026-03-03T00:00:00Z', '2026-03-03T00:30:00Z');
  });
  afterAll(() => opened?.stop());

  it('stands in time order with what counts, what that could cost, and what is in its way', async () => {
    const { windows, agreements } = await plan();
    expect(agreements.map(({ id }) => id)).toEqual(['acme', 'globex']);
    expect(windows.map(({ agreement, from }) => `${agreement} ${from.slice(0, 13)}`)).toEqual([
      'acme 2026-03-03T00',
      'acme 2026-03-10T00',
      'globex 2026-03-10T02',
    ]);
    const [late, long] = windows;
    expect(late).toMatchObject({ refused: [{ rule: 'late notice' }], overlaps: [], serviceTitle: null });
    expect(late!.cost).toMatchObject([{ title: 'Shop is up', costMs: 30 * 60_000 }]);
    expect(long).toMatchObject({
      refused: [{ rule: 'above the allowance' }],
      cost: [{ costMs: 3_600_000 }],
      overlaps: [{ agreement: 'globex' }],
    });
  });

  it('is narrowed to an agreement and to a span that is not too long', async () => {
    expect((await plan('&agreement=globex')).windows).toMatchObject([{ agreement: 'globex', overlaps: [] }]);
    expect((await plan('&agreement=nothing')).windows).toEqual([]);
    for (const query of [
      '?from=2026-01-01T00:00:00Z&to=2027-06-01T00:00:00Z',
      '?from=2026-01-01T00:00:00Z&to=noon',
    ])
      expect((await api('GET', `/maintenance${query}`)).status).toBe(400);
  });
});
