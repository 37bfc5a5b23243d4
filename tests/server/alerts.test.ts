import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';

const MINUTE = 60_000;

/** What the API says of an alert and of a delivery. */
interface AlertBody {
  readonly number: number;
  readonly kind: string;
  readonly subject: string | null;
  readonly closedAt: string | null;
  readonly acknowledged: { readonly note: string } | null;
}
interface DeliveryBody {
  readonly alert: number;
  readonly event: string;
  readonly state: string;
  readonly attempts: number;
  readonly said: string;
  readonly channel: string;
}

describe('alerts, from a clock that runs out to whoever is told', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let now = Date.parse('2026-03-02T08:00:00Z'); // nine in Berlin, where the desk opens

  const start = (more: object = {}) => ({
    now: () => now,
    keyFile: join(folder, 'server.key'),
    mail: { server: mail.url, from: 'alerts@tallystick.example' },
    publicUrl: 'https://sla.example.org/',
    allowInternalChannels: true,
    ...more,
  });
  const json = async <Body>(method: string, address: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v1${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  const alerts = async (query = '') =>
    (await json<{ alerts: AlertBody[]; open: number; unacknowledged: number }>('GET', `/alerts${query}`))
      .body;
  const deliveries = async () =>
    (await json<{ deliveries: DeliveryBody[] }>('GET', '/deliveries?limit=200')).body.deliveries;
  const addChannel = async (channel: object) =>
    (await json<{ id: string; key: string | null; shown: string }>('POST', '/channels', channel)).body;
  const ticket = async (subject: string, type: string) => {
    const record = {
      source: 'desk',
      id: `${subject}-${type}`,
      subject,
      type,
      occurredAt: new Date(now).toISOString(),
    };
    expect((await json('POST', '/agreements/desk-hours/evidence', [record])).status).toBe(200);
    await server.idle();
  };
  /** Lets time go by, and what is due happen. */
  const pass = async (ms: number) => {
    now += ms;
    await server.idle();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-alerts-'));
    [http, mail] = [await httpReceiver(), await mailReceiver()];
    opened = await openServer(start());
    server = opened.server;
    expect((await json('PUT', '/agreements/desk-hours/text', { text: DESK_AGREEMENT })).status).toBe(201);
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    await http?.stop();
    await mail?.stop();
    rmSync(folder, { recursive: true });
  });

  it('are sent to each kind of channel in its own form, once', async () => {
    const hook = await addChannel({
      name: 'hook',
      kind: 'webhook',
      address: `${http.url}/hook?token=s3cret`,
      severity: 'notice',
    });
    expect(hook).toMatchObject({ shown: http.url.replace('http://', '') });
    await addChannel({ name: 'slack', kind: 'slack', address: `${http.url}/slack` });
    await addChannel({ name: 'teams', kind: 'teams', address: `${http.url}/teams` });
    await addChannel({ name: 'duty', kind: 'pagerduty', address: `${http.url}/pd`, key: 'routing' });
    await addChannel({ name: 'genie', kind: 'opsgenie', address: `${http.url}/og`, key: 'gk-77' });
    await addChannel({ name: 'mail', kind: 'email', address: 'ada@example.org, bob@example.org' });
    await ticket('T-1', 'opened');
    await pass(90 * MINUTE); // 75 % of two hours
    expect((await alerts()).alerts).toMatchObject([
      { kind: 'clock-warning', subject: 'T-1', closedAt: null },
    ]);
    const by = (path: string) => http.received.filter((one) => one.path.startsWith(path));
    expect(http.received).toHaveLength(5);
    const [signed] = by('/hook');
    const [, at, found] = /^t=(\d+),v1=(\w+)$/.exec(String(signed!.headers['tallystick-signature']))!;
    expect(createHmac('sha256', hook.key!).update(`${at}.${signed!.body}`).digest('hex')).toBe(found);
    expect(JSON.parse(signed!.body)).toMatchObject({
      format: 'tallystick-alerts/1',
      alerts: [{ event: 'opened', agreement: 'desk-hours', subject: 'T-1', timeZone: 'Europe/Berlin' }],
    });
    expect(JSON.parse(by('/slack')[0]!.body)).toMatchObject({
      text: 'Open: T-1 has used 75 % of its target',
      blocks: [{ type: 'section', text: { type: 'mrkdwn' } }],
    });
    expect(JSON.parse(by('/teams')[0]!.body)).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
      ],
    });
    expect(JSON.parse(by('/pd')[0]!.body)).toMatchObject({
      routing_key: 'routing',
      event_action: 'trigger',
      dedup_key: 'tallystick/desk-hours/1',
      payload: { severity: 'warning', source: 'A desk' },
      client_url: 'https://sla.example.org/alerts?agreement=desk-hours',
    });
    expect(by('/og/v2/alerts')[0]!.headers.authorization).toBe('GenieKey gk-77');
    expect(mail.mails).toMatchObject([
      { to: ['ada@example.org', 'bob@example.org'], from: 'alerts@tallystick.example' },
    ]);
    expect(mail.mails[0]!.text).toContain('Subject: Open: T-1 has used 75 % of its target');
    await pass(MINUTE);
    expect(http.received).toHaveLength(5);
  });

  it('tell that somebody looks after them, and that they are over', async () => {
    http.received.length = 0;
    const taken = await json<AlertBody>('POST', '/agreements/desk-hours/alerts/1/acknowledgement', {
      note: 'on it',
    });
    expect(taken).toMatchObject({ status: 200, body: { acknowledged: { note: 'on it' } } });
    expect((await json('POST', '/agreements/desk-hours/alerts/1/acknowledgement', {})).status).toBe(409);
    await server.idle();
    await ticket('T-1', 'closed');
    const actions = http.received
      .filter(({ path }) => path === '/pd')
      .map(({ body }) => JSON.parse(body).event_action);
    expect(actions).toEqual(['acknowledge', 'resolve']);
    const [, close] = http.received.filter(({ path }) => path.startsWith('/og/'));
    expect(close!.path).toBe('/og/v2/alerts/tallystick%2Fdesk-hours%2F1/close?identifierType=alias');
    expect(await alerts('?state=open')).toMatchObject({ alerts: [], open: 0, unacknowledged: 0 });
  });

  it('are tried again while the other side is ill, and given up where it says no', async () => {
    http.received.length = 0;
    for (let n = 0; n < 5; n++) http.next(n === 0 ? 503 : 400);
    await ticket('T-2', 'opened');
    await pass(90 * MINUTE);
    const mine = async () =>
      (await deliveries()).filter(({ alert, event }) => alert === 2 && event === 'opened');
    expect((await mine()).map(({ state }) => state).sort()).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
      'pending',
      'sent',
    ]);
    const waiting = (await mine()).find(({ state }) => state === 'pending')!;
    expect(waiting).toMatchObject({ attempts: 1, said: '503 not now' });
    await pass(29_999);
    expect(http.received).toHaveLength(5);
    await pass(1);
    expect(http.received).toHaveLength(6);
    expect((await mine()).filter(({ state }) => state === 'sent')).toHaveLength(2);
  });

  it('go on after the server is started anew, without a second message about what was told', async () => {
    http.received.length = 0;
    await server.close();
    server = await startServer({
      ...start(),
      ...{
        location: { databaseUrl: opened.databaseUrl },
        host: '127.0.0.1',
        port: 0,
        version: 'test',
        access: 'open',
      },
    });
    await server.idle();
    expect(http.received).toEqual([]);
    await pass(30 * MINUTE + 1_000); // T-2 runs out
    const { alerts: all } = await alerts('?state=open');
    expect(all.map(({ kind, subject }) => [kind, subject])).toContainEqual(['clock-breached', 'T-2']);
    const told = http.received.filter(({ path }) => path === '/pd').map(({ body }) => JSON.parse(body));
    const ofTicket = told.filter(
      (one) => one.event_action === 'resolve' || one.payload.summary.startsWith('T-2'),
    );
    expect(ofTicket.map((one) => one.event_action).sort()).toEqual(['resolve', 'trigger']);
  });

  it('that can wait do so in quiet hours, and follow in one message', async () => {
    for (const { id } of (await json<{ channels: { id: string }[] }>('GET', '/channels')).body.channels)
      expect((await json('DELETE', `/channels/${id}`)).status).toBe(204);
    now = Date.parse('2026-03-03T08:00:00Z');
    const quiet = { from: '10:00', to: '12:00', timeZone: 'Europe/Berlin' };
    await addChannel({ name: 'day', kind: 'slack', address: `${http.url}/quiet`, quiet });
    http.received.length = 0;
    await ticket('T-3', 'opened');
    await ticket('T-4', 'opened');
    await pass(90 * MINUTE);
    expect(http.received).toEqual([]);
    await pass(90 * MINUTE); // noon in Berlin; both ran out at eleven, which is critical and does not wait
    const texts = http.received.map(({ body }) => JSON.parse(body).blocks.length);
    expect(texts.reduce((sum: number, count: number) => sum + count, 0)).toBe(6);
    expect(Math.max(...texts)).toBeGreaterThan(1);
  });

  it('go to no address inside the own network unless that is allowed, nor where a redirect leads', async () => {
    const hook = await addChannel({ name: 'loop', kind: 'webhook', address: `${http.url}/loop` });
    http.next(302, { location: `${http.url}/elsewhere` });
    http.received.length = 0;
    const redirected = await json<{ isSent: boolean; said: string }>('POST', `/channels/${hook.id}/test`);
    expect(redirected.body).toEqual({ isSent: false, said: '302 not now' });
    expect(http.received.map(({ path }) => path)).toEqual(['/loop']);
    await server.close();
    server = await startServer({
      ...start({ allowInternalChannels: false }),
      ...{
        location: { databaseUrl: opened.databaseUrl },
        host: '127.0.0.1',
        port: 0,
        version: 'test',
        access: 'open',
      },
    });
    http.received.length = 0;
    const refused = await json<{ isSent: boolean; said: string }>('POST', `/channels/${hook.id}/test`);
    expect(refused.body.isSent).toBe(false);
    expect(refused.body.said).toContain('127.0.0.1 lies inside our own network');
    const named = await addChannel({
      name: 'name',
      kind: 'webhook',
      address: http.url.replace('127.0.0.1', 'localhost'),
    });
    const byName = await json<{ said: string }>('POST', `/channels/${named.id}/test`);
    expect(byName.body.said).toContain('localhost lies inside our own network');
    expect(http.received).toEqual([]);
  });

  it('say what is wrong with a channel, and never tell its secrets', async () => {
    for (const [channel, said] of [
      [{ name: 'x', kind: 'email', address: 'ada' }, '"ada" is no mail address'],
      [{ name: 'x', kind: 'slack', address: 'ftp://x' }, 'https://… is expected'],
      [{ name: 'x', kind: 'slack', address: 'https://a:b@x.org' }, 'a name or a password'],
      [{ name: 'x', kind: 'pagerduty' }, 'integration key'],
      [
        {
          name: 'x',
          kind: 'email',
          address: 'a@b.org',
          quiet: { from: '22:00', to: '06:00', timeZone: 'Mars' },
        },
        'no time zone',
      ],
    ] as const) {
      const { status, body } = await json<{ detail: string }>('POST', '/channels', channel);
      expect([status, body.detail]).toEqual([422, expect.stringContaining(said)]);
    }
    const kept = JSON.stringify((await json('GET', '/channels')).body) + JSON.stringify(await deliveries());
    const log = JSON.stringify((await json('GET', '/audit?limit=200')).body);
    for (const secret of ['s3cret', 'routing', '/slack', 'gk-77']) {
      expect(kept).not.toContain(secret);
      expect(log).not.toContain(secret);
    }
    const gone = await addChannel({ name: 'nobody', kind: 'email', address: 'nobody@example.org' });
    const { body } = await json<{ isSent: boolean; said: string }>('POST', `/channels/${gone.id}/test`);
    expect(body).toMatchObject({ isSent: false, said: expect.stringContaining('550') });
  });
});
