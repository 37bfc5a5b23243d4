import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_TENANT, type RunningServer, runWorker, startServer } from '@tallystick/server';
import { addPerson, languageOfMail, putOrganisation, putReading } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishIn } from '../testing/english.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { mailLines, mailSubject } from '../testing/mail-parts.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the API says of a ladder. */
interface LadderBody {
  readonly number: number;
  readonly subject: string | null;
  readonly period: string | null;
  readonly says: string;
  readonly endedAt: string | null;
  readonly nextAt: string | null;
  readonly levels: readonly {
    readonly dueAt: string | null;
    readonly firedAt: string | null;
    readonly state: string;
  }[];
  readonly events: readonly { readonly what: string; readonly level: number | null; readonly says: string }[];
  readonly notices: readonly {
    readonly target: string;
    readonly who: string | null;
    readonly state: string;
  }[];
}

describe('escalations, from a clock that runs to who is told when', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let now = Date.parse('2026-03-06T12:00:00Z'); // Friday, 13:00 in Berlin; the desk closes at 17:00

  const options = () => ({
    now: () => now,
    keyFile: join(folder, 'server.key'),
    mail: { server: mail.url, from: 'alerts@tallystick.example' },
    publicUrl: 'https://sla.example.org/',
    allowInternalChannels: true,
  });
  const restart = async () => {
    await server.close();
    const location = { databaseUrl: opened.databaseUrl };
    server = await startServer({
      ...options(),
      location,
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
    });
    await server.idle();
  };
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
  const ladders = async (query = '') =>
    (
      await json<{ ladders: LadderBody[]; unheard: { ladder: number; says: string }[] }>(
        'GET',
        `/escalations${query}`,
      )
    ).body;
  const ladderOf = async (subject: string) => {
    const found = (await ladders()).ladders.find((one) => one.subject === subject);
    return (
      found && (await json<LadderBody>('GET', `/agreements/desk-hours/escalations/${found.number}`)).body
    );
  };
  const duesOf = async (subject: string) =>
    (await ladderOf(subject))?.levels.map(({ dueAt }) => dueAt?.slice(5, 16) ?? null);
  let sent = 0;
  const record = async (subject: string, type: string, data: object = {}, more: object = {}) => {
    const one = {
      source: 'desk',
      id: `r-${String(++sent).padStart(3, '0')}`,
      subject,
      type,
      occurredAt: new Date(now).toISOString(),
      data,
      ...more,
    };
    expect((await json('POST', '/agreements/desk-hours/evidence', [one])).status).toBe(200);
    await server.idle();
  };
  /** Lets time go by, and what is due happen. */
  const pass = async (ms: number) => {
    now += ms;
    await server.idle();
  };
  const until = async (instant: string) => pass(Date.parse(`2026-${instant}:00Z`) - now);
  const told = () => mail.mails.map(({ to, text }) => [to[0], mailSubject(text)]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-escalations-'));
    [http, mail] = [await httpReceiver(), await mailReceiver()];
    opened = await openServer(options());
    server = opened.server;
    expect((await json('PUT', '/agreements/desk-hours/text', { text: ESCALATING_DESK })).status).toBe(201);
    await server.store.withTenant(HOME_TENANT, async (tx) => {
      await putOrganisation(tx, { id: 'home', kind: 'provider', name: 'We', createdAt: 0 });
      for (const name of ['ada', 'bob', 'cleo'])
        await addPerson(tx, {
          id: name,
          organisationId: 'home',
          email: `${name}@desk.example`,
          name,
          createdAt: 0,
        });
      await putReading(tx, 'cleo', { language: 'de', timeZone: null });
    });
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    await http?.stop();
    await mail?.stop();
    rmSync(folder, { recursive: true });
  });

  it('have an instant for each level before anything has come, in the hours of the desk over a weekend', async () => {
    await record('T-1', 'opened');
    expect(await duesOf('T-1')).toEqual(['03-06T13:30', '03-06T14:00', '03-09T09:00']); // the breach at 15:00 in Berlin, two hours before it closes
    expect((await ladderOf('T-1'))!.nextAt).toBe('2026-03-06T13:30:00.000Z');
    expect(mail.mails).toEqual([]);
  });

  it('move when the clock pauses and goes on, and wait while it is paused', async () => {
    await pass(30 * MINUTE);
    await record('T-1', 'updated', { state: 'Waiting' });
    expect(await duesOf('T-1')).toEqual([null, null, null]);
    await pass(HOUR);
    await record('T-1', 'updated', { state: 'Working' });
    expect(await duesOf('T-1')).toEqual(['03-06T14:30', '03-06T15:00', '03-09T10:00']);
    const { events } = (await ladderOf('T-1'))!;
    expect(events.map(({ what, level }) => [what, level])).toEqual([
      ['opened', null],
      ...[1, 2, 3].map((level) => ['cancelled', level]),
      ...[1, 2, 3].map((level) => ['moved', level]),
    ]);
  });

  it('move when evidence is corrected, and go when it is withdrawn', async () => {
    await record('T-2', 'opened');
    const dues = await duesOf('T-2');
    const earlier = {
      occurredAt: '2026-03-06T13:00:00.000Z',
      supersedes: `r-${String(sent).padStart(3, '0')}`,
    };
    await record('T-2', 'opened', {}, earlier);
    expect(await duesOf('T-2')).not.toEqual(dues);
    expect(await duesOf('T-2')).toEqual(['03-06T14:30', '03-06T15:00', '03-09T10:00']);
    await record('T-2', 'closed');
    expect(await ladderOf('T-2')).toBeUndefined();
    expect(mail.mails).toEqual([]);
  });

  it('tell the role’s address in the agreement, once, at the instant', async () => {
    await json('POST', '/channels', { name: 'chat', kind: 'slack', address: `${http.url}/chat` });
    await until('03-06T14:29');
    expect(mail.mails).toEqual([]);
    await until('03-06T14:30');
    expect(told()).toEqual([['lead@desk.example', 'Escalated: T-1 has used 75 % of its target']]);
    expect(mail.mails[0]!.text).toContain('because you have the role desk-lead');
    const texts = () => http.received.map(({ body }) => JSON.parse(body).text as string);
    expect(texts()).toContain('Escalated: T-1 has used 75 % of its target');
    const before = texts().length;
    await pass(MINUTE);
    await restart();
    await pass(MINUTE);
    expect(mail.mails).toHaveLength(1);
    expect(texts()).toHaveLength(before);
  });

  it('tell whoever is on duty, and who stands in for them', async () => {
    const entries = [
      { kind: 'always', person: 'bob' },
      { kind: 'weekly', person: 'ada', timeZone: 'Europe/Berlin', hours: { fri: ['09:00-17:00'] } },
    ];
    const put = await json<{ now: { name: string }[]; ahead: { people: { name: string }[] }[] }>(
      'PUT',
      '/agreements/desk-hours/duty/manager',
      { entries },
    );
    expect(put.body.now.map(({ name }) => name)).toEqual(['ada']);
    expect(put.body.ahead.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['ada'],
      ['bob'],
      ['ada'],
    ]);
    await server.store.withTenant(HOME_TENANT, (tx) =>
      tx.query(
        `INSERT INTO tallystick.delegations (tenant_id, id, from_person, to_person, starts_at, ends_at, reason, created_at)
         VALUES ($1, 'd', 'ada', 'cleo', $2, $3, 'away', 0)`,
        [HOME_TENANT, now, now + 24 * HOUR],
      ),
    );
    await until('03-06T15:00');
    expect(mail.mails).toHaveLength(1); // exactly at the due instant the target is kept
    await pass(1_000);
    expect(told().slice(1)).toEqual([
      ['cleo@desk.example', 'Eskalation: T-1 ist über der Zielzeit'],
      ['lead@desk.example', 'Escalated: Quick has used 75 % of its error budget in 2026-03'],
    ]);
    const german = mailLines(mail.mails.find(({ to }) => to[0] === 'cleo@desk.example')!.text);
    expect(englishIn(german)).toEqual([]);
    expect(german).toContain('Tallystick sendet dies, weil Sie dabei die Rolle manager haben.');
    const { events } = (await ladderOf('T-1'))!;
    expect(events.at(-1)).toMatchObject({
      what: 'fired',
      level: 2,
      says: 'Told: cleo, standing in for ada (manager).',
    });
  });

  it('go to several people in the language that they share, else as the installation reads', async () => {
    const read = (...names: string[]) =>
      server.store.withTenant(HOME_TENANT, (tx) =>
        languageOfMail(
          tx,
          names.map((name) => `${name}@desk.example`),
        ),
      );
    expect(await read('CLEO')).toBe('de');
    expect(await read('cleo', 'ada')).toBe('de'); // Ada chose nothing.
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putReading(tx, 'bob', { language: 'en', timeZone: null }),
    );
    expect(await read('cleo', 'bob')).toBe('en');
    expect(await read('stranger')).toBe('en');
  });

  it('say so where a level tells nobody', async () => {
    await until('03-09T09:59');
    expect((await ladders()).unheard).toEqual([]);
    await until('03-09T10:00');
    const { unheard } = await ladders();
    expect(unheard).toMatchObject([
      { says: expect.stringContaining('Nobody could be told: no one has the role board') },
    ]);
    expect(mail.mails).toHaveLength(3);
  });

  it('go down with the trouble', async () => {
    await record('T-1', 'closed');
    expect(await ladderOf('T-1')).toMatchObject({ endedAt: new Date(now).toISOString(), nextAt: null });
    await pass(24 * HOUR);
    expect(mail.mails.filter(({ text }) => text.includes('T-1'))).toHaveLength(2);
  });

  it('stop when somebody acknowledges the alert, until it gets worse', async () => {
    mail.mails.length = 0;
    now = Date.parse('2026-03-11T08:00:00Z'); // Wednesday
    await record('T-5', 'opened');
    await pass(90 * MINUTE);
    expect(told()).toEqual([['lead@desk.example', 'Escalated: T-5 has used 75 % of its target']]);
    const { alerts } = (
      await json<{ alerts: { number: number; subject: string; kind: string }[] }>('GET', '/alerts?state=open')
    ).body;
    const warning = alerts.find(({ subject }) => subject === 'T-5')!;
    await json('POST', `/agreements/desk-hours/alerts/${warning.number}/acknowledgement`, { note: 'mine' });
    expect((await ladderOf('T-5'))!.levels.map(({ state }) => state)).toEqual(['told', 'due', 'due']);
    await pass(31 * MINUTE);
    expect(told()[1]).toEqual(['bob@desk.example', 'Escalated: T-5 is past its target']);
    const { number } = (await ladderOf('T-5'))!;
    const taken = await json('POST', `/agreements/desk-hours/escalations/${number}/acknowledgement`, {
      note: 'calling',
    });
    expect(taken.status).toBe(204);
    expect((await ladderOf('T-5'))!).toMatchObject({ nextAt: null, levels: [{}, {}, { state: 'stopped' }] });
    expect((await ladderOf('T-5'))!.events.map(({ what }) => what)).toContain('acknowledged');
    const after = (
      await json<{ alerts: { subject: string; kind: string; acknowledged: { note: string } | null }[] }>(
        'GET',
        '/alerts?state=open',
      )
    ).body;
    expect(
      after.alerts.find(({ subject, kind }) => subject === 'T-5' && kind === 'clock-breached')!.acknowledged!
        .note,
    ).toBe('calling');
    await pass(48 * HOUR);
    expect(mail.mails.filter(({ text }) => text.includes('T-5'))).toHaveLength(2);
  });

  it('wait an hour less over the night in which the clocks go forward', async () => {
    const byNight = ESCALATING_DESK.replace('version: 1', 'version: 2').replace(
      '- { at: breach, after: 3 h, calendar: office, notify: [board] }',
      '- { at: breach, after: 16 h, calendar: office, notify: [manager] }',
    );
    expect((await json('PUT', '/agreements/desk-hours/text', { text: byNight })).status).toBeLessThan(300);
    now = Date.parse('2026-03-27T12:00:00Z'); // Friday, 13:00 in Berlin; the clocks change on Sunday
    await record('T-6', 'opened');
    expect((await duesOf('T-6'))!.slice(1)).toEqual(['03-27T14:00', '03-31T13:00']); // two office hours, eight, six until 15:00
    await pass(MINUTE);
    await record('T-6', 'closed');
  });

  it('fire once where several workers look, and one after another is ended', async () => {
    mail.mails.length = 0;
    now = Date.parse('2026-04-01T08:00:00Z');
    for (let n = 10; n < 30; n++) await record(`T-${n}`, 'opened');
    const location = { databaseUrl: opened.databaseUrl };
    const work = () => runWorker({ location, now: () => now, log: () => {}, leaseMs: 500 });
    let workers = [await work(), await work()];
    for (let step = 0; step < 9; step++) {
      now += 15 * MINUTE;
      await Promise.all([...workers.map((one) => one.idle()), server.idle()]);
      if (step % 3 === 2) {
        await workers[0]!.close();
        workers = [workers[1]!, await work()];
      }
    }
    await Promise.all(workers.map((one) => one.close()));
    await server.idle();
    const lines = mail.mails.flatMap(({ to, text }) =>
      [...text.matchAll(/Escalated: (T-\d+) (?!.*more)(is|has)/g)].map(
        ([, subject, what]) => `${to[0]} ${subject} ${what}`,
      ),
    );
    const bodies = lines.filter((line, index) => lines.indexOf(line) === index);
    expect(bodies).toHaveLength(40);
    const fired = await server.store.withTenant(HOME_TENANT, (tx) =>
      tx.query<{ n: number; all: number }>(
        `SELECT count(*)::integer AS all, count(DISTINCT (ladder, level))::integer AS n FROM tallystick.ladder_log
          WHERE tenant_id = $1 AND what = 'fired' AND at > $2`,
        [HOME_TENANT, Date.parse('2026-04-01T08:00:00Z')],
      ),
    );
    expect(fired).toEqual([{ n: 41, all: 41 }]); // and the budget of April
    const sentTwice = await server.store.withTenant(HOME_TENANT, (tx) =>
      tx.query(
        `SELECT origin, target FROM tallystick.notices WHERE tenant_id = $1 AND (state <> 'sent' OR attempts <> 1)`,
        [HOME_TENANT],
      ),
    );
    expect(sentTwice).toEqual([]);
  });

  it('tell many tickets of one promise together', async () => {
    mail.mails.length = 0;
    now = Date.parse('2026-04-07T08:00:00Z');
    const many = Array.from({ length: 25 }, (_, n) => {
      const subject = `M-${n}`;
      return {
        source: 'desk',
        id: subject,
        subject,
        type: 'opened',
        occurredAt: new Date(now).toISOString(),
      };
    });
    expect((await json('POST', '/agreements/desk-hours/evidence', many)).status).toBe(200);
    await pass(90 * MINUTE);
    const all = mail.mails.filter(({ text }) => text.includes('M-'));
    expect(all).toHaveLength(1);
    expect(all[0]!.text).toContain('25 tickets have used 75 % of their target (Quick)');
    expect((await ladderOf('M-7'))!.events.at(-1)!.says).toContain('together with 24 others');
  });

  it('refuse what is no rota, and say what is wrong', async () => {
    const put = async (entries: object[], role = 'manager') =>
      (await json<{ detail: string }>('PUT', `/agreements/desk-hours/duty/${role}`, { entries })).body.detail;
    expect(await put([{ kind: 'always', person: 'nobody' }])).toContain('person "nobody"');
    expect(
      await put([{ kind: 'weekly', person: 'ada', timeZone: 'Mars', hours: { mon: ['09:00-10:00'] } }]),
    ).toContain('Mars');
    expect(
      await put([{ kind: 'weekly', person: 'ada', timeZone: 'UTC', hours: { mon: ['9-10'] } }]),
    ).toContain('9-10');
    expect(
      await put([{ kind: 'dates', person: 'ada', from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' }]),
    ).toContain('ends after');
    expect(await put([], 'stranger')).toContain('role "stranger"');
  });
});
