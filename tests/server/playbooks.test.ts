import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';

const MINUTE = 60_000;

/** The desk with a playbook of every kind of step. */
const TEXT = `${ESCALATING_DESK.replace('notify: [manager] }', 'notify: [manager], playbook: late }')}
playbooks:
  late:
    title: A late ticket
    owner: desk-lead
    steps:
      - Call the customer.
      - { do: notify, to: [manager, board], text: A ticket is late. }
      - { do: open ticket, via: tickets, text: Find out why. }
      - { do: post status update, via: nowhere, text: We are late. }
      - { do: call webhook, via: tickets }
      - { do: start review, review: weekly }
      - { do: ask a person, role: board, text: Is it over? }
  outage:
    title: The desk is down
    steps:
      - { do: post status update, service: desk, text: We look into it. }
      - Is it over?
      - { do: post status update, service: desk, state: resolved, text: It is over. }
reviews: { weekly: { title: Weekly, every: week, attendees: [manager] } }
`;

interface RunBody {
  readonly number: number;
  readonly state: string;
  readonly waits: boolean;
  readonly says: string;
  readonly ladder: number | null;
  readonly startedBy: string | null;
  readonly steps: readonly {
    readonly state: string;
    readonly said: string;
    readonly attempts: number;
    readonly whom: string;
  }[];
}

describe('playbooks that are followed', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let now = Date.parse('2026-03-02T08:00:00Z');

  const options = () => ({
    now: () => now,
    keyFile: join(folder, 'server.key'),
    mail: { server: mail.url, from: 'alerts@tallystick.example' },
    allowInternalChannels: true,
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
  const pass = async (ms: number) => {
    now += ms;
    await server.idle();
  };
  const run = async (number = 1) =>
    (await json<RunBody>('GET', `/agreements/desk-hours/playbook-runs/${number}`)).body;
  const states = async () => (await run()).steps.map(({ state }) => state);
  const act = async (path: string, body: object = {}) => {
    const answer = await json<RunBody & { detail: string }>(
      'POST',
      `/agreements/desk-hours/playbook-runs/${path}`,
      body,
    );
    await server.idle();
    return answer;
  };
  const mailsTo = (address: string) =>
    mail.mails.flatMap(({ to, text }) => (to[0] === address ? [text] : [])).join('\n');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-playbooks-'));
    [http, mail] = [await httpReceiver(), await mailReceiver()];
    opened = await openServer(options());
    server = opened.server;
    expect((await json('PUT', '/agreements/desk-hours/text', { text: TEXT })).status).toBe(201);
    const channel = {
      name: 'tickets',
      kind: 'webhook',
      address: `${http.url}/tickets`,
      severity: 'critical',
    };
    expect((await json('POST', '/channels', { ...channel, agreements: ['another'] })).status).toBe(201);
    const one = {
      source: 'desk',
      id: 'r-1',
      subject: 'T-1',
      type: 'opened',
      occurredAt: new Date(now).toISOString(),
    };
    expect((await json('POST', '/agreements/desk-hours/evidence', [one])).status).toBe(200);
    await pass(121 * MINUTE);
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    await http?.stop();
    await mail?.stop();
    rmSync(folder, { recursive: true });
  });

  it('are set off by the level that names them, once, and ask a person first', async () => {
    const { body } = await json<{ runs: RunBody[] }>('GET', '/playbook-runs');
    expect(body.runs).toHaveLength(1);
    expect(body.runs[0]).toMatchObject({
      number: 1,
      state: 'under way',
      waits: true,
      startedBy: null,
      says: 'T-1 is past its target (Quick)',
    });
    expect(await states()).toEqual(['asked', ...Array(6).fill('to come')]);
    expect((await run()).steps[0]).toMatchObject({
      said: 'Asked: lead@desk.example (desk-lead).',
      whom: 'desk-lead',
    });
    expect(mailsTo('lead@desk.example')).toContain('To do: Call the customer.');
    await pass(5 * MINUTE);
    expect((await json<{ runs: RunBody[] }>('GET', '/playbook-runs')).body.runs).toHaveLength(1);
  });

  it('wait for an answer, which takes a reason where it is not done', async () => {
    expect((await act('1/steps/1/answer', { answer: 'not done' })).body.detail).toContain(
      'why it is not done',
    );
    expect((await act('1/steps/2/answer', { answer: 'done' })).body.detail).toBe(
      'Run 1 of "desk-hours": its step 2 is to come.',
    );
    http.next(503);
    expect((await act('1/steps/1/answer', { answer: 'not done', note: 'Nobody answers.' })).status).toBe(200);
    expect((await run()).steps[0]).toMatchObject({ state: 'not done', said: 'Nobody answers.' });
    expect(mailsTo('manager@desk.example')).toContain('A ticket is late.');
  });

  it('try again where the other side is away, under the same name, also after the server was ended', async () => {
    expect((await run()).steps[2]).toMatchObject({ state: 'due', attempts: 1, said: '503 not now' });
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
    await pass(29_000);
    expect(http.received).toHaveLength(1);
    await pass(1_000);
    expect(http.received).toHaveLength(2);
    expect(new Set(http.received.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set(['tallystick/desk-hours/run/1/2/told']),
    );
    expect(JSON.parse(http.received[1]!.body)).toMatchObject({
      alerts: [
        {
          event: 'told',
          kind: 'open ticket',
          title: 'Find out why.',
          subject: 'T-1',
          agreement: 'desk-hours',
        },
      ],
    });
    expect((await run()).steps[2]).toMatchObject({ state: 'done', said: '200 ok' });
  });

  it('wait where a step fails, and go on when it is tried again or left out', async () => {
    const [, , , failed] = (await run()).steps;
    expect(failed).toMatchObject({
      state: 'failed',
      said: expect.stringContaining('There is no channel called "nowhere"'),
    });
    expect((await run()).waits).toBe(true);
    await act('1/steps/4/retry');
    expect((await run()).steps[3]).toMatchObject({ state: 'failed' });
    await act('1/steps/4/answer', { answer: 'not done', note: 'There is no status page.' });
    expect(await states()).toEqual(['not done', 'done', 'done', 'not done', 'done', 'done', 'asked']);
    expect((await run()).steps[5]!.said).toBe('Review 1 is planned: Weekly.');
    const reviews = await json<{ reviews: { origin: string; reason: string }[] }>('GET', '/reviews');
    expect(JSON.stringify(reviews.body)).toContain(
      'The playbook \\"A late ticket\\" asks for it: T-1 is past its target (Quick).',
    );
  });

  it('say so where nobody can be asked, and are done when every step has ended', async () => {
    expect((await run()).steps[6]!.said).toContain('No one has the role board');
    await act('1/steps/7/answer', { answer: 'done' });
    expect(await run()).toMatchObject({ state: 'done', waits: false });
    expect((await act('1/steps/7/answer', { answer: 'done' })).status).toBe(409);
  });

  it('post on the public status page of a service, once, and resolve what they posted', async () => {
    const address = '/agreements/desk-hours';
    const started = { playbook: 'outage', reason: 'The desk is down.' };
    await json('POST', `${address}/playbook-runs`, started);
    await server.idle();
    expect((await run(2)).steps[0]).toMatchObject({
      state: 'failed',
      said: 'The service "desk" has no status page; set one up first.',
    });
    const page = { slug: 'desk', title: 'The desk', objectives: ['quick'], isPublic: true };
    expect((await json('PUT', `${address}/status-pages/desk`, page)).status).toBe(200);
    await act('2/steps/1/retry');
    const seen = async () => {
      now += 15_000; // so long a page is handed out as it is
      return (await json<{ incidents: object[] }>('GET', '/status-pages/desk')).body.incidents;
    };
    const first = { state: 'investigating', words: 'We look into it.', at: new Date(now).toISOString() };
    expect(await seen()).toEqual([
      { title: 'The desk is down', isOver: false, updates: [{ ...first, isEdited: false }] },
    ]);
    expect((await run(2)).steps[0]).toMatchObject({
      state: 'done',
      said: 'Posted on the status page of desk: incident 1, investigating.',
    });
    await act('2/steps/2/answer', { answer: 'done' });
    expect(await seen()).toMatchObject([
      {
        title: 'The desk is down',
        isOver: true,
        updates: [{ state: 'resolved', words: 'It is over.' }, first],
      },
    ]);
    expect(await run(2)).toMatchObject({ state: 'done' });
  });

  it('are started by people too, and stopped', async () => {
    expect((await act('', { playbook: 'none', reason: 'x' })).status).toBe(404);
    const address = '/agreements/desk-hours/playbook-runs';
    const started = await json<{ number: number }>('POST', address, {
      playbook: 'late',
      reason: 'An exercise',
    });
    expect(started).toMatchObject({ status: 201, body: { number: 3 } });
    await act('3/stop', { reason: 'It was an exercise.' });
    expect(await run(3)).toMatchObject({ state: 'stopped', says: 'An exercise' });
    expect((await act('3/stop', { reason: 'again' })).status).toBe(409);
    const log = await json<{ entries: { action: string }[] }>('GET', '/audit?limit=200');
    for (const action of ['playbook.started', 'playbook.answered', 'playbook.retried', 'playbook.stopped'])
      expect(JSON.stringify(log.body)).toContain(action);
  });

  it.each([
    [['playbook', 'show', 'desk-hours', 'abc'], 2, 'A number from 1 is expected'],
    [['playbook', 'show', 'desk-hours', '99'], 3, 'There is no run 99'],
    [['playbook', 'answer', 'desk-hours', '1', '1', 'maybe'], 2, 'Allowed choices are done, not done'],
    [['webhook', 'replay', 'nope', 'nope'], 2, 'A number from 1 is expected'],
    [['webhook', 'remove', 'nope'], 3, 'There is no webhook "nope"'],
    [['calendar', 'read', 'desk-hours', 'nights', 'no-such.ics'], 3, 'There is no such file'],
    [['calendar', 'read', 'desk-hours', 'nights', '.'], 3, 'This is a folder'],
  ] as const)('command line: %j is refused in words', async (words, code, says) => {
    const said = await tallystick([...words, '--url', server.url]);
    expect([said.code, said.stdout, said.stderr]).toEqual([code, '', expect.stringContaining(says)]);
  });

  it('are started, answered and stopped from the command line, and so are status pages, calendars and webhooks', async () => {
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await tallystick([...args, '--url', server.url]);
      expect(code, `${args.join(' ')}: ${stderr}`).toBe(0);
      await server.idle();
      return stdout;
    };
    const secret = (
      await run('webhook', 'add', 'Desk', `${http.url}/hook`, '--type', 'playbook.answered')
    ).split(/\s+/u);
    expect(secret[1]).toMatch(/^whsec_/u);
    expect(await run('webhook', 'types')).toContain('playbook.step-failed');
    expect(await run('playbook', 'start', 'desk-hours', 'outage', '--reason', 'Again')).toContain(
      'desk-hours 4',
    );
    expect(await run('playbook', 'list', '--state', 'open')).toContain(
      'waits for a person  The desk is down: Again',
    );
    expect(await run('playbook', 'show', 'desk-hours', '4')).toContain(
      'Posted on the status page of desk: incident 2',
    );
    expect(
      await run('playbook', 'answer', 'desk-hours', '4', '2', 'not done', '--note', 'It goes on.'),
    ).toContain('4  ');
    expect(await run('webhook', 'deliveries', secret[0]!)).toContain(
      'sent  playbook.answered desk-hours  200 ok',
    );
    const [event] = (await run('webhook', 'deliveries', secret[0]!)).split(' ');
    await run('webhook', 'replay', secret[0]!, event!);
    expect(http.received.filter(({ path }) => path === '/hook')).toHaveLength(2);
    expect(await run('webhook', 'new-secret', secret[0]!)).toMatch(/^whsec_/u);
    expect(await run('webhook', 'list')).toContain('playbook.answered');
    await run('webhook', 'remove', secret[0]!);
    await run('playbook', 'start', 'desk-hours', 'late', '--reason', 'An exercise');
    expect(await run('playbook', 'stop', 'desk-hours', '5', '--reason', 'It was one.')).toContain('stopped');
    const shown = ['--slug', 'desk', '--title', 'The desk', '--objective', 'quick', '--public'];
    expect(await run('status-page', 'set', 'desk-hours', 'desk', ...shown)).toBe('/status/desk is public\n');
    const words = ['--title', 'Slow', '--words', 'We look.'];
    expect(await run('status-page', 'post', 'desk-hours', 'desk', ...words)).toBe(
      'desk 3 is investigating\n',
    );
    const over = ['--incident', '3', '--state', 'resolved', '--words', 'It is over.'];
    expect(await run('status-page', 'post', 'desk-hours', 'desk', ...over)).toBe('desk 3 is resolved\n');
    expect(await run('status-page', 'list', 'desk-hours')).toContain('desk  /status/desk  public');
    expect(await run('calendar', 'share', 'desk-hours', 'Ours')).toContain(`${server.url}/`);
    const [, link] = (await run('calendar', 'list', 'desk-hours')).split(' ');
    expect(await run('calendar', 'unshare', 'desk-hours', link!)).toContain('opens nothing any more');
    const refused = await tallystick([
      'claim',
      'make',
      'desk-hours',
      'quick',
      '2026-02',
      '--url',
      server.url,
    ]);
    expect(refused.code).toBe(3);
    expect(await run('claim', 'list')).toBe('There are none.\n');
  });

  it('are those of the version that holds, while duties of what is agreed for later can be given', async () => {
    const text = TEXT.replace('version: 1', 'version: 2\neffective: { from: 2026-06-01 }')
      .replace('  outage:\n', '  fire:\n')
      .replace('roles: {', 'roles: { fire-brigade: fire@desk.example,');
    expect((await json('PUT', '/agreements/desk-hours/text', { text })).status).toBe(201);
    const offered = async () => {
      const path = '/agreements/desk-hours/playbooks';
      return (await json<{ playbooks: { id: string }[] }>('GET', path)).body.playbooks.map(({ id }) => id);
    };
    const start = (playbook: string) =>
      json('POST', '/agreements/desk-hours/playbook-runs', { playbook, reason: 'An exercise' });
    expect(await offered()).toEqual(['late', 'outage']);
    expect((await start('fire')).status).toBe(404);
    expect((await start('outage')).status).toBe(201);
    const duty = '/agreements/desk-hours/duty';
    const roles = (await json<{ roles: { role: string }[] }>('GET', duty)).body.roles;
    expect(roles.at(-1)).toMatchObject({ role: 'fire-brigade', address: 'fire@desk.example' });
    expect((await json('PUT', `${duty}/fire-brigade`, { entries: [] })).status).toBe(200);
    await pass(100 * 24 * 60 * MINUTE);
    expect(await offered()).toEqual(['late', 'fire']);
    expect((await start('outage')).status).toBe(404);
  });
});
