import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKey, verifierText } from '@tallystick/ledger';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { englishIn } from '../testing/english.ts';
import { type MailPart, mailLines, mailParts, mailSubject } from '../testing/mail-parts.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { mailReceiver } from '../testing/receivers.ts';

const ROLES = `roles: { owner: ada@provider.example, customer: bob@customer.example, second: BOB@customer.example, hall: Room 5, gone: nobody@customer.example }
`;
const AGREEMENT = `${DESK_AGREEMENT}${ROLES}reporting: { grace: 2 days, statement: { every: month, to: [owner, customer, second, hall, gone] } }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
`;
const key = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(1));

interface Delivery {
  readonly statement: number;
  readonly revision: number;
  readonly role: string;
  readonly state: string;
  readonly attempts: number;
  readonly said: string;
}

describe('statements that are sent', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let now = Date.parse('2026-03-10T10:00:00Z');

  const start = () => ({
    ...{ now: () => now, signingKey: key, keyFile: join(folder, 'server.key') },
    mail: { server: mail.url, from: 'sla@provider.example' },
    publicUrl: 'https://sla.example.org',
  });
  const call = async (method: string, address: string, body?: unknown) =>
    fetch(`${server.url}/api/v1/agreements/desk-hours${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const ticket = async (subject: string, day: string, how: 'in time' | 'late') => {
    const record = (type: string, time: string) => ({
      ...{ source: 'desk', id: `${subject}-${type}`, subject, type, occurredAt: `${day}T${time}:00Z` },
    });
    const records = [record('opened', '09:00'), record('closed', how === 'late' ? '13:00' : '10:00')];
    expect((await call('POST', '/evidence', records)).status).toBe(200);
    await server.idle();
  };
  const until = async (instant: string) => {
    now = Date.parse(instant);
    await server.idle();
  };
  const sent = async () =>
    (await (await call('GET', '/statement-deliveries')).json()) as {
      to: { role: string; address: string | null }[];
      deliveries: Delivery[];
    };
  const partsTo = (address: string): readonly MailPart[][] =>
    mail.mails.filter(({ to }) => to.includes(address)).map(({ text }) => mailParts(text));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-statement-mails-'));
    mail = await mailReceiver();
    opened = await openServer(start());
    server = opened.server;
    expect((await call('PUT', '/text', { text: AGREEMENT })).status).toBe(201);
    await ticket('A', '2026-03-10', 'in time');
    await ticket('B', '2026-03-10', 'late');
    await until('2026-04-02T22:00:01Z');
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    await mail?.stop();
    rmSync(folder, { recursive: true });
  });

  it('reach each role that the agreement names by mail, one where two share an address', async () => {
    expect(mail.mails.map(({ to }) => to)).toEqual(
      expect.arrayContaining([['ada@provider.example'], ['bob@customer.example']]),
    );
    expect(mail.mails).toHaveLength(2);
    const [parts] = partsTo('bob@customer.example');
    const words = parts!.find(({ type }) => type.startsWith('text/plain'))!.body.toString('utf8');
    expect(mail.mails[0]!.text).toContain('Subject: Statement desk-hours/2026-03: 1 missed');
    expect(words).toContain('- Quick, 2026-03: 50.000 % of 60 %, missed');
    expect(words).toContain('- credit for quick, 2026-03: 100.00 EUR');
    expect(words).toContain('https://sla.example.org/agreements/desk-hours?tab=statements');
    const pdf = parts!.find(({ type }) => type.startsWith('application/pdf'))!;
    expect(pdf.name).toBe('desk-hours-2026-03-1.pdf');
    expect(pdfText(pdf.body).replaceAll('\n', ' ')).toContain('50.000 %');
  });

  it('carry the bundle that verifies them', async () => {
    const [parts] = partsTo('ada@provider.example');
    const bundle = parts!.find(({ name }) => name === 'desk-hours-2026-03-1.bundle')!;
    const file = join(folder, 'march.bundle');
    writeFileSync(file, bundle.body);
    const { code, stdout } = await tallystick(['verify', file, '--key', verifierText(key.verifier)]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('VERIFIED')]);
    expect(bundle.body.toString('utf8')).toContain('50.000 %');
  });

  it('tell what became of each, and try again what was given up', async () => {
    const { to, deliveries } = await sent();
    expect(to).toContainEqual({ role: 'hall', address: null });
    const of = (role: string) => deliveries.find((one) => one.role === role)!;
    expect(deliveries.map(({ role }) => role).sort()).toEqual(['customer', 'gone', 'hall', 'owner']);
    expect(of('owner')).toMatchObject({ state: 'sent', attempts: 1 });
    expect(of('hall')).toMatchObject({ state: 'failed', said: expect.stringContaining('no mail address') });
    expect(of('gone')).toMatchObject({ state: 'failed', said: expect.stringContaining('550') });
    const again = (role: string) =>
      call('POST', '/statement-deliveries/retry', { statement: 1, revision: 1, role });
    expect((await again('owner')).status).toBe(409);
    const found = AGREEMENT.replace('nobody@', 'carla@').replace('version: 1', 'version: 2');
    expect((await call('PUT', '/text', { text: found })).status).toBe(201);
    expect((await again('gone')).status).toBe(204);
    await server.idle();
    expect(partsTo('carla@customer.example')).toHaveLength(1);
    expect((await again('gone')).status).toBe(409);
  });

  it('are sent again while the mail server is away, under one name, and after a restart not once more', async () => {
    mail.mails.length = 0;
    mail.refuseNext(451);
    await ticket('C', '2026-04-07', 'in time');
    await until('2026-05-02T22:00:01Z');
    expect(mail.mails).toHaveLength(2);
    const waiting = (await sent()).deliveries.filter(({ state }) => state === 'pending');
    expect(waiting).toMatchObject([{ statement: 2, attempts: 1, said: expect.stringContaining('451') }]);
    await server.close();
    now += 30_000;
    server = await startServer({
      ...start(),
      ...{ location: { databaseUrl: opened.databaseUrl }, host: '127.0.0.1', port: 0, version: 'test' },
      access: 'open',
    });
    await server.idle();
    const names = mail.mails.map(({ text }) => /^message-id:\s*(\S+)/im.exec(text)![1]);
    expect(new Set(names).size).toBe(3);
    expect(mail.mails).toHaveLength(3);
    expect(names[0]).toMatch(/^<statement\.desk-hours\.2\.1\.\w+\.\d+@provider\.example>$/);
  });

  it('go out again as revisions that say what changed', async () => {
    mail.mails.length = 0;
    await ticket('D', '2026-04-08', 'late');
    const [parts] = partsTo('ada@provider.example');
    const words = parts!.find(({ type }) => type.startsWith('text/plain'))!.body.toString('utf8');
    expect(words).toContain('Revision 2 replaces the one before');
    expect(words).toContain('- Quick in 2026-04: 100.000 %, met before, 50.000 %, missed now');
    expect(mail.mails).toHaveLength(3);
  });

  it('are in German, with what is attached, where that is read', async () => {
    mail.mails.length = 0;
    const settings = `${server.url}/api/v1/settings`;
    const body = JSON.stringify({ reading: { language: 'de', timeZone: null } });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(settings, { method: 'PUT', headers, body })).status).toBe(204);
    await ticket('D2', '2026-04-09', 'late');
    const [found] = mail.mails.filter(({ to }) => to.includes('ada@provider.example'));
    expect(mailSubject(found!.text)).toBe('Abrechnung desk-hours/2026-04, Stand 3: 1 verfehlt');
    const lines = mailLines(found!.text);
    expect(lines).toContain('- Quick (April 2026): vorher 50,000 %, verfehlt, jetzt 33,333 %, verfehlt');
    expect(lines).toContain('- Quick, April 2026: 33,333 % (Zielwert 60 %), verfehlt');
    expect(englishIn(lines)).toEqual([]);
    const pdf = mailParts(found!.text).find(({ type }) => type.startsWith('application/pdf'))!;
    expect(pdfText(pdf.body)).toContain('Abrechnung desk-hours/2026-04');
  });

  it('go out once where several servers send', async () => {
    mail.mails.length = 0;
    await ticket('E', '2026-05-06', 'in time');
    const second = await startServer({
      ...start(),
      ...{ location: { databaseUrl: opened.databaseUrl }, host: '127.0.0.1', port: 0, version: 'test' },
      access: 'open',
    });
    try {
      now = Date.parse('2026-06-02T22:00:01Z');
      await Promise.all([server.idle(), second.idle()]);
      await Promise.all([server.idle(), second.idle()]);
      expect(mail.mails.flatMap(({ to }) => to).sort()).toEqual([
        'ada@provider.example',
        'bob@customer.example',
        'carla@customer.example',
      ]);
    } finally {
      await second.close();
    }
  });
});
