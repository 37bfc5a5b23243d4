import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishIn } from '../testing/english.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { mailLines, mailSubject } from '../testing/mail-parts.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('silences and summaries', () => {
  let opened: OpenServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let now = Date.parse('2026-03-02T08:00:00Z'); // Monday, nine in Berlin

  const json = async <Body>(method: string, address: string, body?: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  let sent = 0;
  const record = async (subject: string, type: string) => {
    const id = `r-${String(++sent).padStart(3, '0')}`;
    const one = { source: 'desk', id, subject, type, occurredAt: new Date(now).toISOString() };
    expect((await json('POST', '/agreements/desk-hours/evidence', [one])).status).toBe(200);
    await opened.server.idle();
  };
  const pass = async (ms: number) => {
    now += ms;
    await opened.server.idle();
  };
  const silence = async (until: number, more: object = {}) =>
    json<{ id: string; detail: string }>('POST', '/silences', {
      agreement: 'desk-hours',
      to: new Date(until).toISOString(),
      reason: 'moving house',
      ...more,
    });
  const texts = () => http.received.map(({ body }) => body);
  const about = (subject: string) =>
    [...texts(), ...mail.mails.map(({ text }) => text)].filter((text) => text.includes(subject));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-silences-'));
    [http, mail] = [await httpReceiver(), await mailReceiver()];
    opened = await openServer({
      now: () => now,
      keyFile: join(folder, 'server.key'),
      mail: { server: mail.url, from: 'alerts@tallystick.example' },
      allowInternalChannels: true,
    });
    expect((await json('PUT', '/agreements/desk-hours/text', { text: ESCALATING_DESK })).status).toBe(201);
    await json('POST', '/channels', { name: 'chat', kind: 'slack', address: `${http.url}/chat` });
  });
  afterAll(async () => {
    await opened?.stop();
    await http?.stop();
    await mail?.stop();
    rmSync(folder, { recursive: true });
  });

  it('keep channels and escalations quiet until they end, while the alert stands for all to see', async () => {
    expect((await silence(now + 3 * HOUR)).status).toBe(201);
    await record('T-1', 'opened');
    await pass(90 * MINUTE);
    const { body } = await json<{ alerts: { subject: string; muted: { reason: string } | null }[] }>(
      'GET',
      '/alerts?state=open',
    );
    expect(body.alerts).toMatchObject([{ subject: 'T-1', muted: { reason: 'moving house' } }]);
    expect(about('T-1')).toEqual([]);
    const ladder = await json<{ events: { what: string; says: string }[]; nextAt: string }>(
      'GET',
      '/agreements/desk-hours/escalations/1',
    );
    expect(ladder.body.events.at(-1)).toMatchObject({
      what: 'held',
      says: expect.stringContaining('moving house'),
    });
    await pass(89 * MINUTE);
    expect(about('T-1')).toEqual([]);
    await pass(MINUTE);
    expect(about('T-1').join('\n')).toContain('Open: T-1');
    expect(mail.mails.map(({ to }) => to[0])).toEqual(['lead@desk.example', 'manager@desk.example']);
    const before = about('T-1').length;
    await pass(MINUTE);
    expect(about('T-1')).toHaveLength(before);
    await record('T-1', 'closed');
  });

  it('tell nothing of what is over before they end', async () => {
    http.received.length = mail.mails.length = 0;
    now = Date.parse('2026-03-03T08:00:00Z');
    await silence(now + 4 * HOUR, { kind: 'clock-warning', objective: 'quick' });
    await record('T-2', 'opened');
    await pass(95 * MINUTE);
    await record('T-2', 'closed');
    await pass(5 * HOUR);
    expect(about('T-2')).toEqual([]);
    const { body } = await json<{ deliveries: { state: string; said: string }[] }>('GET', '/deliveries');
    expect(body.deliveries).toContainEqual(
      expect.objectContaining({ state: 'muted', said: 'Muted: moving house' }),
    );
  });

  it('hold no more than they name, and let go at once when they are ended', async () => {
    http.received.length = mail.mails.length = 0;
    now = Date.parse('2026-03-04T08:00:00Z');
    const { body } = await silence(now + 8 * HOUR, { kind: 'clock-warning' });
    await record('T-3', 'opened');
    await pass(90 * MINUTE);
    expect(about('T-3')).toEqual([]);
    expect((await json('DELETE', `/silences/${body.id}`)).status).toBe(204);
    await opened.server.idle();
    expect(about('T-3 has used').length).toBeGreaterThan(1);
    expect((await json('DELETE', `/silences/${body.id}`)).status).toBe(404);
    const { id } = (await silence(now + HOUR, { objective: 'another' })).body;
    await pass(31 * MINUTE);
    expect(about('T-3 is past').length).toBeGreaterThan(1);
    const all = await json<{ standing: { id: string }[]; past: object[] }>('GET', '/silences');
    expect(all.body.standing.map((one) => one.id)).toEqual([id]);
    expect(all.body.past).toHaveLength(3);
  });

  it('are refused without a reason, an end or a known agreement', async () => {
    for (const [more, status] of [
      [{ reason: '' }, 400],
      [{ to: 'soon' }, 422],
      [{ to: new Date(now - 1).toISOString() }, 422],
      [{ to: new Date(now + 91 * 24 * HOUR).toISOString() }, 422],
      [{ agreement: 'nowhere' }, 404],
    ] as const)
      expect((await silence(now + HOUR, more)).status).toBe(status);
  });

  it('a summary comes at its hour in its zone, also over the change of the clocks, once', async () => {
    const digest = { every: 'day', at: '07:30', timeZone: 'Europe/Berlin' };
    now = Date.parse('2026-03-27T12:00:00Z');
    const daily = {
      name: 'daily',
      kind: 'email',
      address: 'team@desk.example',
      takes: 'digest',
      severity: 'notice',
    };
    expect((await json('POST', '/channels', daily)).status).toBe(422);
    expect((await json('POST', '/channels', { ...daily, kind: 'pagerduty', key: 'k', digest })).status).toBe(
      422,
    );
    expect((await json('POST', '/channels', { ...daily, digest })).status).toBe(201);
    const mails = () => mail.mails.filter(({ to }) => to[0] === 'team@desk.example');
    await record('T-9', 'opened');
    const until = async (instant: string) => pass(Date.parse(instant) - now);
    await until('2026-03-28T06:29:00Z');
    expect(mails()).toHaveLength(0);
    await until('2026-03-28T06:30:00Z');
    expect(mails()).toHaveLength(1);
    expect(mails()[0]!.text).toContain('The day in alerts:');
    expect(mails()[0]!.text).toContain('T-9 is past its target (desk-hours)');
    await until('2026-03-29T05:29:00Z');
    expect(mails()).toHaveLength(1);
    await until('2026-03-29T05:30:00Z'); // an hour sooner
    expect(mails()).toHaveLength(2);
    const reading = { language: 'de', timeZone: null };
    expect((await json('PUT', '/settings', { reading })).status).toBe(204);
    await until('2026-04-02T12:00:00Z'); // one, however many were missed
    expect(mails()).toHaveLength(3);
    const german = [mailSubject(mails()[2]!.text), ...mailLines(mails()[2]!.text)];
    expect(german[0]).toMatch(/^Die Alarme des Tages: \d+ offen/);
    expect(german.join('\n')).toMatch(/^- T-9 ist über der Zielzeit \(desk-hours\), seit /m);
    expect(englishIn(german)).toEqual([]);
  });

  it('a channel for playbooks alone hears of no alert', async () => {
    http.received.length = 0;
    await json('POST', '/channels', {
      name: 'tickets',
      kind: 'webhook',
      address: `${http.url}/tickets`,
      takes: 'nothing',
    });
    await record('T-10', 'opened');
    await pass(3 * HOUR);
    expect(http.received.filter(({ path }) => path === '/tickets')).toEqual([]);
    expect(http.received.length).toBeGreaterThan(0);
  });
});
