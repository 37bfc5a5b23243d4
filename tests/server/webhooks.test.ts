import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEBHOOK_TYPES } from '../../packages/server/src/webhooks/catalogue.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';
import { httpReceiver } from '../testing/receivers.ts';

const TEXT = `${DESK_AGREEMENT}exclusions: { works: { title: Works }, storm: { title: Storm, decidedBy: it } }
`.replace('parties:', 'roles: { it: it@acme.example }\nparties:');

/** As a receiver checks it that follows the Standard Webhooks. */
function isSignedBy(
  secret: string,
  { headers, body }: { headers: Record<string, unknown>; body: string },
): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const own = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(own);
}

describe('webhooks', () => {
  let opened: OpenServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let now = Date.parse('2026-03-02T09:00:00Z');
  let root: TestPerson; // administrator
  let ada: TestPerson; // SLA manager
  let id: string;
  let secret: string;

  const options = () => ({
    ...{ now: () => now, access: 'sign-in' as const, keyFile: join(folder, 'server.key') },
    ...{ allowInternalChannels: true, publicUrl: 'https://sla.we.example' },
  });
  const add = (body: object) => root.ask('POST', '/webhooks', { name: 'Billing', ...body });
  const announce = async () => {
    const form = {
      clause: 'works',
      from: '2026-03-05T01:00:00Z',
      to: '2026-03-05T02:00:00Z',
      reason: 'Disks.',
    };
    expect((await ada.ask('POST', '/agreements/desk-hours/exclusions', form)).status).toBe(201);
    await opened.server.idle();
  };
  const told = () => http.received.map(({ body }) => JSON.parse(body) as { id: string; type: string });
  const deliveries = async () =>
    (await root.ask('GET', `/webhooks/${id}/deliveries`)).body as {
      deliveries: { event: number; type: string; state: string; attempts: number; said: string }[];
    };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-webhooks-'));
    http = await httpReceiver();
    opened = await openServer(options());
    const { store, url } = opened.server;
    await addOrganisations(store);
    root = await addTestPerson(
      { store, url },
      { name: 'Root', organisation: 'we', roles: ['administrator'] },
    );
    ada = await addTestPerson({ store, url }, { name: 'Ada', organisation: 'we', roles: ['sla-manager'] });
    expect((await ada.ask('PUT', '/agreements/desk-hours/text', { text: TEXT })).status).toBe(201);
  });
  afterAll(async () => {
    await opened?.stop();
    await http?.stop();
    rmSync(folder, { recursive: true });
  });

  it('are added by administrators, for what they name, and give their secret once', async () => {
    expect((await ada.ask('GET', '/webhooks')).status).toBe(403);
    expect(await add({ address: 'ftp://x' })).toMatchObject({ status: 422 });
    expect(await add({ address: http.url, types: ['credit.eaten'] })).toMatchObject({ status: 400 });
    const types = ['exclusion.announced', 'agreement.review-started'];
    const made = await add({ address: `${http.url}/sla`, types, agreements: ['desk-hours'] });
    expect(made).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/u), types } });
    ({ id, secret } = made.body as { id: string; secret: string });
    const { webhooks } = (await root.ask('GET', '/webhooks')).body as { webhooks: object[] };
    expect(webhooks).toEqual([
      {
        id,
        name: 'Billing',
        shown: new URL(http.url).host,
        types,
        agreements: ['desk-hours'],
        enabled: true,
        etag: expect.any(String),
      },
    ]);
  });

  it('are changed as they were seen', async () => {
    const seen = async () =>
      ((await root.ask('GET', '/webhooks')).body as { webhooks: { etag: string }[] }).webhooks;
    const [{ etag } = { etag: '' }] = await seen();
    const types = ['exclusion.announced', 'agreement.review-started'];
    const change = (name: string, ifMatch: string) =>
      root.ask(
        'PUT',
        `/webhooks/${id}`,
        { name, types, agreements: ['desk-hours'] },
        { 'if-match': ifMatch },
      );
    expect((await change('Books', etag)).status).toBe(200);
    expect((await change('Accounts', etag)).status).toBe(412);
    expect((await change('Billing', (await seen())[0]!.etag)).status).toBe(200);
  });

  it('tell what happens from then on, signed, and nothing else', async () => {
    await announce();
    const revision = { revision: 1, words: 'It is time.' };
    await ada.ask('POST', '/agreements/desk-hours/steps', { kind: 'start review', ...revision });
    await ada.ask('POST', '/agreements/desk-hours/steps', {
      kind: 'end review',
      revision: 2,
      words: 'Done.',
    });
    await opened.server.idle();
    expect(told().map(({ type }) => type)).toEqual(['exclusion.announced', 'agreement.review-started']);
    const [first] = http.received;
    expect(isSignedBy(secret, first!)).toBe(true);
    expect(first!.headers['webhook-timestamp']).toBe(String(now / 1_000));
    expect(JSON.parse(first!.body)).toMatchObject({
      ...{ id: first!.headers['webhook-id'], type: 'exclusion.announced', version: 1 },
      timestamp: '2026-03-02T09:00:00.000Z',
      data: {
        ...{ agreement: 'desk-hours', reason: 'Disks.', by: ada.id, before: null },
        about: expect.stringMatching(/^exclusion desk-hours\/works-2026-03-05/u),
        after: { exclusion: 'works', from: '2026-03-05T01:00:00.000Z' },
        link: 'https://sla.we.example/agreements/desk-hours',
      },
    });
    expect(first!.body).not.toContain('127.0.0.1');
  });

  it('try again where the other side is away, under one id, also after a restart, and only once once it answers', async () => {
    http.next(503);
    const before = http.received.length;
    await announce();
    expect((await deliveries()).deliveries[0]).toMatchObject({
      state: 'pending',
      attempts: 1,
      said: '503 not now',
    });
    await opened.server.close();
    const location = { databaseUrl: opened.databaseUrl };
    const again = {
      ...options(),
      location,
      host: '127.0.0.1',
      port: Number(new URL(opened.server.url).port),
    };
    opened = { ...opened, server: await startServer({ ...again, version: 'test' }) };
    now += 30_000;
    await opened.server.idle();
    await opened.server.idle();
    const sent = http.received.slice(before);
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sent).toHaveLength(2);
    expect(sent.every((one) => isSignedBy(secret, one))).toBe(true);
    const { deliveries: all } = await deliveries();
    expect(all.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    const walked: object[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = `limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = (await root.ask('GET', `/webhooks/${id}/deliveries?${query}`)).body as {
        deliveries: object[];
        next: string | null;
      };
      walked.push(...page.deliveries);
      cursor = page.next;
    }
    expect(walked).toEqual(all);
    expect((await root.ask('GET', `/webhooks/${id}/deliveries?cursor=junk`)).status).toBe(400);
  });

  it('are replayed under the same id', async () => {
    const { event } = (await deliveries()).deliveries.at(-1)!;
    const before = http.received.length;
    expect((await root.ask('POST', `/webhooks/${id}/deliveries/999999/replay`)).status).toBe(404);
    expect((await root.ask('POST', `/webhooks/${id}/deliveries/${event}/replay`)).status).toBe(204);
    await opened.server.idle();
    expect(http.received).toHaveLength(before + 1);
    expect(told().at(-1)!.id).toBe(told()[0]!.id);
  });

  it('sign with both secrets for a day after one was changed, then with the new one alone', async () => {
    const changed = (await root.ask('POST', `/webhooks/${id}/secret`)).body as { secret: string };
    await announce();
    const both = http.received.at(-1)!;
    expect([isSignedBy(secret, both), isSignedBy(changed.secret, both)]).toEqual([true, true]);
    now += 24 * 3_600_000;
    await announce();
    const late = http.received.at(-1)!;
    expect([isSignedBy(secret, late), isSignedBy(changed.secret, late)]).toEqual([false, true]);
  });

  it('hear nothing of what happened while they were off, and are sent nothing inside where that is not allowed', async () => {
    const change = (enabled: boolean) =>
      root.ask('PUT', `/webhooks/${id}`, { name: 'Billing', types: ['exclusion.announced'], enabled });
    expect((await change(false)).status).toBe(200);
    const before = http.received.length;
    await announce();
    expect((await change(true)).status).toBe(200);
    await opened.server.idle();
    expect(http.received).toHaveLength(before);
    expect((await root.ask('POST', `/webhooks/${id}/test`)).body).toMatchObject({ isSent: true });
    await opened.server.close();
    const location = { databaseUrl: opened.databaseUrl };
    const again = {
      ...options(),
      location,
      host: '127.0.0.1',
      port: Number(new URL(opened.server.url).port),
    };
    const guarded = { ...again, allowInternalChannels: false, version: 'test' };
    opened = { ...opened, server: await startServer(guarded) };
    const { body } = await root.ask('POST', `/webhooks/${id}/test`);
    expect(body).toMatchObject({ isSent: false, said: expect.stringContaining('inside') });
    expect(http.received).toHaveLength(before + 1);
    expect((await root.ask('DELETE', `/webhooks/${id}`)).status).toBe(204);
    const log = (await root.ask('GET', '/audit?limit=50')).body as { entries: { action: string }[] } | null;
    expect(JSON.stringify(log)).not.toContain('whsec_');
  });

  it('are told in the documents, each type by its name', () => {
    const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
    const types = page.slice(page.indexOf('## Types'));
    const rows = [...types.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \| (.*) \|$/gmu)].map(([, type, says]) => [
      type,
      says,
    ]);
    expect(Object.fromEntries(rows)).toEqual(WEBHOOK_TYPES);
  });
});
