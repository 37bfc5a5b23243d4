import type { RunningServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

interface StatusBody {
  readonly title: string;
  readonly state: string | null;
  readonly commitments: {
    readonly title: string;
    readonly attained: string | null;
    readonly status: string;
  }[];
  readonly maintenance: { readonly title: string; readonly from: string }[];
  readonly incidents: {
    readonly title: string;
    readonly isOver: boolean;
    readonly updates: { readonly words: string; readonly isEdited: boolean }[];
  }[];
}

describe('status pages', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let now = Date.parse('2026-03-02T09:00:00Z');

  const api = async <Body>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? null : JSON.parse(text)) as Body & { detail: string },
    };
  };
  const shop = '/agreements/shop-sla/status-pages/shop';
  const page = { slug: 'web-shop', title: 'Web shop', objectives: ['up'], isPublic: true };
  const seen = async () => {
    now += 15_000; // so long a page is handed out as it is
    return (await api<StatusBody>('GET', '/status-pages/web-shop')).body;
  };
  const state = async (id: string, at: string, data: object) => {
    const record = { source: 'probes', id, subject: 'shop', type: 'state', occurredAt: at, data };
    expect((await api('POST', '/agreements/shop-sla/evidence', [record])).status).toBe(200);
    await server.idle();
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    server = opened.server;
    const text = SHOP_AGREEMENT.replace(
      'customer: { name: Customer }',
      'customer: { name: Secret Customer }',
    );
    expect((await api('PUT', '/agreements/shop-sla/text', { text })).status).toBe(201);
    await state('1', '2026-03-01T00:00:00Z', { state: 'up' });
  });
  afterAll(() => opened?.stop());

  it('are off until somebody switches them on', async () => {
    expect((await api('GET', '/status-pages/web-shop')).status).toBe(404);
    expect((await fetch(`${server.url}/status/web-shop`)).status).toBe(404);
    expect((await api('PUT', shop, { ...page, isPublic: false })).status).toBe(200);
    expect((await api('GET', '/status-pages/web-shop')).status).toBe(404);
    expect((await api('PUT', shop, page)).status).toBe(200);
    expect(await seen()).toMatchObject({ title: 'Web shop', state: 'up' });
  });

  it('say how a service does now, what was promised and attained, and what is planned', async () => {
    const form = { clause: 'maintenance', from: '2026-03-12T01:00:00Z', to: '2026-03-12T02:00:00Z' };
    const announced = { ...form, service: 'shop', reason: 'Internal: rack 12.' };
    expect((await api('POST', '/agreements/shop-sla/exclusions', announced)).status).toBe(201);
    now = Date.parse('2026-03-02T12:00:00Z');
    await state('2', '2026-03-02T10:00:00Z', { state: 'down' });
    const down = await seen();
    expect(down).toMatchObject({
      state: 'down',
      commitments: [{ title: 'Shop is up', attained: expect.stringMatching(/^9\d\.\d+ %$/) }],
      maintenance: [{ title: 'Maintenance', from: '2026-03-12T01:00:00.000Z' }],
    });
    const { body: report } = await api<{
      report: { objectives: { periods: { period: string; attained: { text: string } }[] }[] };
    }>('GET', '/agreements/shop-sla');
    const march = report.report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;
    expect(down.commitments[0]!.attained).toBe(march.attained.text);
    await state('3', '2026-03-02T11:30:00Z', { state: 'degraded', impact: 0.5 });
    expect((await seen()).state).toBe('degraded');
    now = Date.parse('2026-03-12T01:30:00Z');
    await server.idle();
    expect((await seen()).state).toBe('maintenance');
  });

  it('show what was posted, and what was edited as such, with the words before in the log', async () => {
    const post = (body: object) => api<{ incident: number; number: number }>('POST', `${shop}/updates`, body);
    expect((await post({ state: 'investigating', words: 'We look into it.' })).status).toBe(409);
    const first = await post({ state: 'investigating', title: 'Slow pages', words: 'We look into it.' });
    expect(first).toMatchObject({ status: 201, body: { incident: 1, number: 1 } });
    const { incident } = first.body;
    expect((await post({ incident, state: 'resolved', words: 'All is <b>well</b>.' })).body.number).toBe(2);
    expect((await post({ incident: 9, state: 'resolved', words: 'All is well.' })).status).toBe(409);
    const edited = { state: 'resolved', title: 'Slow pages', words: 'All is well since noon.' };
    expect((await api('PUT', `${shop}/updates/1/2`, edited)).status).toBe(200);
    expect((await seen()).incidents).toEqual([
      {
        ...{ title: 'Slow pages', isOver: true },
        updates: [
          expect.objectContaining({ words: 'All is well since noon.', isEdited: true }),
          expect.objectContaining({ words: 'We look into it.', isEdited: false }),
        ],
      },
    ]);
    const { body } = await api<{ entries: { action: string; before?: { words?: string } }[] }>(
      'GET',
      '/audit?limit=50',
    );
    const entry = body.entries.find(({ action }) => action === 'status.edited');
    expect(entry?.before?.words).toBe('All is <b>well</b>.');
  });

  it('are one page of HTML that runs nothing, and tell nothing internal', async () => {
    expect(
      (await api('POST', `${shop}/updates`, { state: 'notice', title: '<script>x</script>', words: 'A & B' }))
        .status,
    ).toBe(201);
    now += 15_000;
    const answer = await fetch(`${server.url}/status/web-shop`);
    const html = await answer.text();
    expect(answer.headers.get('cache-control')).toBe('public, max-age=15');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).not.toContain('<script');
    const json = JSON.stringify((await api('GET', '/status-pages/web-shop')).body);
    for (const secret of ['Secret Customer', 'rack 12', 'shop-sla', 'local', 'fee', 'EUR', 'probes']) {
      expect(html).not.toContain(secret);
      expect(json).not.toContain(secret);
    }
  });

  it('are in German for whose browser asks for it', async () => {
    const inLanguage = (language: string) =>
      fetch(`${server.url}/status/web-shop`, { headers: { 'accept-language': language } });
    const german = await inLanguage('de-AT,de;q=0.9,en;q=0.8');
    expect(german.headers.get('vary')).toContain('accept-language');
    const html = await german.text();
    expect(html).toContain('<html lang="de">');
    for (const said of [
      'Was zugesagt ist, und was erreicht wurde',
      'Zugesagt: 99 %',
      'Geplante Wartung',
      'Hinweis',
    ])
      expect(html).toContain(said);
    expect(html).not.toMatch(/\b(promised|attained|planned|as of|times in)\b/i);
    expect(await (await inLanguage('en, de;q=0.5')).text()).toContain('<html lang="en">');
  });

  it('are worked out once in a while, however many ask, and slow down who asks too much', async () => {
    const before = (await api<StatusBody>('GET', '/status-pages/web-shop')).body;
    now += 10_000;
    expect((await api('GET', '/status-pages/web-shop')).body).toEqual(before);
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => fetch(`${server.url}/status/web-shop`)),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });

  it('have an address of their own, for services and promises that there are', async () => {
    for (const [path, body, status] of [
      [shop, { ...page, slug: 'A!' }, 400],
      [shop, { ...page, objectives: ['nothing'] }, 422],
      ['/agreements/shop-sla/status-pages/desk', page, 404],
    ] as const)
      expect((await api('PUT', path, body)).status).toBe(status);
    expect((await api('PUT', shop, { ...page, isPublic: false })).status).toBe(200);
    expect((await api('GET', '/status-pages/web-shop')).status).toBe(404);
  });
});
