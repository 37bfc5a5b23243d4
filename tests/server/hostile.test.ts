import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '@tallystick/server';
import { putAgreement } from '@tallystick/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csrfTokenOf } from '../../packages/server/src/identity/credentials.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import type { Operation } from '../testing/openapi-requests.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';
import { addSignedIn } from '../testing/signed-in.ts';

/** What is tried from outside, each refused with what is wrong and logged; forged tokens and sessions: permissions.test.ts, sign-in.test.ts; forged proofs: proof.test.ts. */
describe('hostile input', () => {
  let folder: string;
  let database: TestServer;
  let server: RunningServer;
  let manager: TestPerson;
  const logged: string[] = [];
  /** What a browser sends of somebody who has every role. */
  let everything: Record<string, string>;
  const send = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${manager.token}`,
        'content-type': 'application/json',
        ...init.headers,
      },
    });
  const refused = async (response: Response) => {
    const { status, title, detail } = (await response.json()) as Record<string, unknown>;
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(String(detail).length).toBeGreaterThan(10);
    return [status, title];
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-hostile-'));
    database = await TEST_SERVERS[0]!.start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      ...{ host: '127.0.0.1', port: 0, version: 'test', access: 'sign-in', keyFile: join(folder, 'key') },
      log: (message) => logged.push(message),
    });
    await addOrganisations(server.store);
    await server.store.withTenant('home', (tx) =>
      putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT }),
    );
    const roles = ['sla-manager', 'administrator'] as const;
    manager = await addTestPerson(server, { name: 'Mara', organisation: 'we', roles });
    const all = [
      'sla-manager',
      'service-owner',
      'technician',
      'executive',
      'auditor',
      'administrator',
    ] as const;
    const session = await addSignedIn(server.store, { name: 'All', organisation: 'we', roles: all });
    everything = { cookie: `tallystick_session=${session}`, 'x-csrf-token': csrfTokenOf(session) };
  });
  beforeEach(() => {
    logged.length = 0;
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true });
  });

  it('too large is not read to its end', async () => {
    const body = JSON.stringify({ to: '2026-03-21T00:00:00Z', reason: 'x'.repeat(1_100_000) });
    expect(await refused(await send('/api/v1/silences', { method: 'POST', body }))).toEqual([
      413,
      'The request is not valid',
    ]);
    expect(logged).toEqual([
      expect.stringMatching(/^refused with 413: POST \/api\/v1\/silences from 127\.0\.0\.1 by \w+$/),
    ]);
  });

  it.each([
    ['itself', { to: '2026-03-21T00:00:00Z', reason: 'Moving.', until: 'x' }, 'body/until is not known here'],
    [
      'a part of it',
      {
        email: 'a@we.example',
        name: 'A',
        organisationId: 'we',
        roles: [{ role: 'auditor', scope: { kind: 'tenant', all: true } }],
      },
      'body/roles/0/scope/all is not known here',
    ],
  ])('with a member that nobody reads is not taken for kept: of the body %s', async (_, body, says) => {
    const path = 'email' in body ? '/api/v1/invitations' : '/api/v1/silences';
    const answer = await send(path, { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain(says);
    expect(logged).toEqual([expect.stringMatching(/^refused with 400: POST .* by \w+$/)]);
  });

  it.each([
    ['agreements?skip=', 'querystring/skip is empty: Give a whole number from 0 to 1000000.'],
    ['agreements?skip=0x10', 'querystring/skip is "0x10": Give a whole number from 0 to 1000000.'],
    ['agreements?limit=-1', 'querystring/limit is "-1": Give a whole number from 1 to 1000.'],
    ['agreements?limit=1e99', 'querystring/limit is "1e99": Give a whole number from 1 to 1000.'],
    ['agreements?skip=1&skip=2', 'querystring/skip is given 2 times: Give it once.'],
    ['alerts?state=gone', 'querystring/state is "gone": Give "open" or "closed".'],
    [
      `alerts?agreement=${'x'.repeat(201)}`,
      'querystring/agreement is a text of 201 characters: Give at most 200 characters.',
    ],
    [
      'alerts?agreement=%00',
      'querystring/agreement holds the character U+0000, which no text here can hold. Take it out.',
    ],
    [
      'agreements/desk-hours/credits/NaN',
      'params/number is "NaN": Give a whole number from 1 to 2147483647.',
    ],
    [
      'agreements/desk-hours/records/demo/x/inclusion',
      'querystring/size is missing: Give a whole number of at least 1.',
    ],
    ['events?since=x', 'querystring/since is "x": Give the id of an event, or leave it out.'],
    [
      'holidays?country=DE&from=2026-02-30&to=2026-03-01',
      'querystring/from is "2026-02-30": Give a day such as 2026-03-31.',
    ],
  ])('in an address is told with its name, what it is and what is expected: %s', async (path, says) => {
    const answer = await fetch(`${server.url}/api/v1/${path}`, { headers: everything });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([400, says]);
  });

  it.each([
    ['nothing', undefined, 400, 'The body is missing: Give an object.'],
    ['a list', '[]', 400, 'The body is an empty list: Give an object.'],
    [
      'an empty text',
      '',
      400,
      'The body is empty, but Content-Type says that it is JSON. Send one, or neither.',
    ],
    [
      'half of JSON',
      '{"to":',
      400,
      'The body is not JSON: Unexpected end of JSON input. Nothing of it was taken.',
    ],
    [
      'bytes of another encoding',
      Buffer.from('{"reason":"M\u00fc"}', 'latin1'),
      400,
      'The body holds bytes that are not UTF-8. Nothing of it was taken.',
    ],
    ['too little', '{"to":"x","reason":7}', 400, 'body/reason is 7: Give a text.'],
    [
      'nothing of it',
      '{}',
      400,
      '2 parts of the request are wrong: body/to is missing: Give a text; body/reason is missing: Give a text.',
    ],
    [
      'what would change all objects',
      '{"__proto__":{"to":"x"}}',
      400,
      '2 parts of the request are wrong: body/to is missing: Give a text; body/reason is missing: Give a text.',
    ],
  ])(
    'in a body is told with its name, what it is and what is expected: %s',
    async (_, body, status, says) => {
      const headers =
        body === undefined ? { ...everything } : { ...everything, 'content-type': 'application/json' };
      const answer = await fetch(`${server.url}/api/v1/silences`, {
        method: 'POST',
        headers,
        ...(body === undefined ? {} : { body }),
      });
      expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([status, says]);
    },
  );

  it('of another type, or with another method, is told what is taken, and a HEAD never waits for what has no end', async () => {
    const typed = { ...everything, 'content-type': 'text/plain' };
    const asText = await fetch(`${server.url}/api/v1/silences`, {
      method: 'POST',
      headers: typed,
      body: '{}',
    });
    expect([asText.status, ((await asText.json()) as { detail: string }).detail]).toEqual([
      415,
      '"text/plain" is not taken. Send application/json, in UTF-8.',
    ]);
    const other = await fetch(`${server.url}/api/v1/agreements/desk-hours/text`, {
      method: 'DELETE',
      headers: everything,
    });
    expect([other.headers.get('allow'), ((await other.json()) as { detail: string }).detail]).toEqual([
      'PUT',
      'DELETE is not possible on /api/v1/agreements/desk-hours/text. It takes PUT.',
    ]);
    expect((await send('/api/v1/events', { method: 'HEAD' })).status).toBe(405);
    const long = await send(`/api/v1/agreements/${'x'.repeat(700)}/quality`);
    expect(await refused(long)).toEqual([414, 'The request is not valid']);
  });

  it.each([
    ['a text', { to: '2026-03-21T00:00:00Z', reason: 'Moving \ud800' }, '/reason'],
    ['an id', { to: '2026-03-21T00:00:00Z', reason: 'Moving.', agreement: 'a\udc00' }, '/agreement'],
  ])(
    'with half of a character is refused where it is, and nothing is kept: in %s',
    async (_, body, where) => {
      const answer = await send('/api/v1/silences', { method: 'POST', body: JSON.stringify(body) });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        detail: `body${where} holds half of a character, as a text cut in the middle does. Take it out.`,
      });
      expect(await (await send('/api/v1/silences')).json()).toMatchObject({ standing: [] });
    },
  );

  it('of a page of others is not taken, whatever it sends along', async () => {
    const headers = { origin: 'https://evil.example' };
    expect(await refused(await send('/api/v1/silences', { method: 'POST', body: '{}', headers }))).toEqual([
      403,
      'Not from there',
    ]);
    expect(logged).toEqual([expect.stringMatching(/^refused with 403: POST/)]);
  });

  it('with a token that is none is told once, however often it comes, and without the token', async () => {
    const authorization = `Bearer tally.home.${'0'.repeat(20)}.${'A'.repeat(43)}`;
    for (let time = 0; time < 5; time++)
      expect(await refused(await send('/api/v1/alerts', { headers: { authorization } }))).toEqual([
        401,
        'Not signed in',
      ]);
    expect(logged).toEqual(['refused with 401: GET /api/v1/alerts from 127.0.0.1']);
  });

  it('that guesses passwords is locked out, which the log and the audit log tell', async () => {
    const body = JSON.stringify({ email: 'mara@we.example', password: 'a wrong password' });
    const headers = { 'content-type': 'application/json' };
    const guess = () => fetch(`${server.url}/api/v1/session`, { method: 'POST', body, headers });
    const statuses = [];
    for (let time = 0; time < 7; time++) statuses.push((await guess()).status);
    expect(statuses.at(-1)).toBe(429);
    expect(logged).toContainEqual(expect.stringMatching(/^refused with 429: POST \/api\/v1\/session from/));
  });

  it.each(['127.0.0.1', '169.254.169.254', '[::1]', '10.0.0.1', '2130706433', '0x7f.1', 'localhost'])(
    'cannot make the server call into its own network: http://%s',
    async (host) => {
      const address = `http://${host}:${new URL(server.url).port}/api/health`;
      const made = await send('/api/v1/channels', {
        method: 'POST',
        body: JSON.stringify({ name: host, kind: 'webhook', address }),
      });
      if (made.status !== 201) {
        expect((await refused(made))[0]).toBe(422);
        // The same is told once a minute.
        if (host === '127.0.0.1')
          expect(logged).toEqual([expect.stringMatching(/^refused with 422: POST \/api\/v1\/channels from/)]);
        return;
      }
      const { id } = (await made.json()) as { id: string };
      const tried = await (await send(`/api/v1/channels/${id}/test`, { method: 'POST', body: '{}' })).json();
      expect(tried).toMatchObject({ isSent: false });
    },
  );

  it.each(['../../etc/passwd', '..\\..\\x', '/etc/passwd', 'a/../../b'])(
    'in the name of a file is a name and no path: %s',
    async (name) => {
      const path = `/api/v1/agreements/desk-hours/evidence-files/${encodeURIComponent(name)}`;
      const answer = await send(path, { method: 'PUT', body: '{"header":"a,b"}' });
      expect([204, 400, 422]).toContain(answer.status);
      const kept = await server.store.withTenant('home', (tx) =>
        tx.query<{ file: string }>('SELECT file FROM tallystick.evidence_files WHERE file = $1', [name]),
      );
      expect(kept.length).toBe(answer.status === 204 ? 1 : 0);
      for (const page of ['/%2e%2e/%2e%2e/etc/passwd', '/..%2fpackage.json'])
        expect((await (await send(page)).text()).includes('root:')).toBe(false);
    },
  );

  it.each([
    ['an address', '/silences', { to: '2026-03-21T00:00:00Z', reason: `${' '.repeat(400)}x` }],
    ['a duration', '/agreements/desk-hours/exclusions/preview', { from: `${'9'.repeat(60)}:`, to: 'x' }],
    [
      'a calendar',
      '/agreements/desk-hours/maintenance-files',
      { clause: 'x', text: `BEGIN:VCALENDAR\n${'X-A:;:;'.repeat(60_000)}` },
    ],
    ['a text', '/agreements/desk-hours/what-if', { drafts: [{ text: `a: ${'1 h '.repeat(60_000)}` }] }],
    [
      'a mail address',
      '/invitations',
      { email: `${'a.'.repeat(300)}@`, name: 'x', organisationId: 'we', roles: [] },
    ],
  ])('made to keep an expression busy gets an answer at once: %s', async (_, path, body) => {
    const from = process.cpuUsage();
    const answer = await send(`/api/v1${path}`, { method: 'POST', body: JSON.stringify(body) });
    await answer.text();
    const { user } = process.cpuUsage(from);
    expect(answer.status).toBeLessThan(500);
    expect(user / 1_000).toBeLessThan(2_000); // Of the processor: the machine may be busy with other things.
  });

  it('is no many people behind one address, whose pages are dozens of small files', async () => {
    const statuses = new Set<number>();
    for (let round = 0; round < 13; round++) {
      const files = Array.from({ length: 100 }, () => fetch(`${server.url}/assets/page.js`));
      for (const { status } of await Promise.all(files)) statuses.add(status);
    }
    expect([...statuses]).toEqual([404]); // this server has no pages
  });

  it('with a query parameter that nobody reads is refused by every route, which says what it takes', async () => {
    const { paths } = JSON.parse(readFileSync(`${ROOT}schema/openapi.json`, 'utf8')) as {
      paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
    };
    const saidOf = async (method: string, path: string, query: string) => {
      const address = `${path.replaceAll(/\{\w+\}/g, 'x')}?${query}`;
      const answer = await fetch(`${server.url}${address}`, { method, headers: everything });
      return `${answer.status} ${((await answer.json()) as { detail?: string }).detail}`;
    };
    for (const [path, operations] of Object.entries(paths))
      for (const [method, { parameters = [] }] of Object.entries(operations)) {
        const names = parameters.flatMap((one) => (one.in === 'query' ? [one.name] : []));
        const takes = names.length === 0 ? 'It takes none.' : `It takes ${names.toSorted().join(', ')}.`;
        const METHOD = method.toUpperCase();
        expect(await saidOf(METHOD, path, 'perid=2026-03'), `${METHOD} ${path}`).toBe(
          `400 querystring/perid is not known here. ${takes} Take it out, or look up its name at /api.`,
        );
        const known = names.map((name) => `${name}=x`).join('&');
        if (known !== '') expect(await saidOf(METHOD, path, known), path).not.toContain('is not known here');
      }
    expect(await saidOf('GET', '/api/v1/alerts', `${'n'.repeat(5_000)}=1`)).toContain(
      `/${'n'.repeat(60)} is not`,
    );
  });

  it.each(['junk', '%F0%9F%98%80', 'W10', Buffer.from('["alerts","\\u0000"]').toString('base64url')])(
    'that is no cursor of a list is said to be none by every list: %s',
    async (cursor) => {
      const { paths } = JSON.parse(readFileSync(`${ROOT}schema/openapi.json`, 'utf8')) as {
        paths: Record<string, { get?: Operation }>;
      };
      const lists = Object.entries(paths).filter(([, { get }]) =>
        get?.parameters?.some(({ name }) => name === 'cursor'),
      );
      expect(lists.length).toBeGreaterThan(15);
      for (const [path] of lists) {
        const at = path.replace('{id}', 'desk-hours').replaceAll(/\{\w+\}/g, 'quick');
        const period = path.endsWith('/records') ? '&period=2026-03' : '';
        const answer = await fetch(`${server.url}${at}?cursor=${cursor}${period}`, { headers: everything });
        const { detail } = (await answer.json()) as { detail: string };
        expect([at, answer.status, detail]).toEqual([
          at,
          answer.status === 404 ? 404 : 400,
          expect.stringMatching(/^".*" is no cursor|^There is no/u),
        ]);
      }
    },
  );

  it('that comes between two pages of a list moves none of them', async () => {
    const text = `${DESK_AGREEMENT.replace('id: desk-hours', 'id: paged')}exclusions: { maintenance: { title: Maintenance } }\n`;
    const say = async (method: string, path: string, body: unknown) =>
      expect((await manager.ask(method, path, body)).status, path).toBe(201);
    const path = '/agreements/paged';
    await say('PUT', `${path}/text`, { text });
    const day = (of: number) => `2026-04-0${of}T10:00:00Z`;
    const comment = (words: string) => say('POST', `${path}/comments`, { words });
    const announce = (of: number) =>
      say('POST', `${path}/exclusions`, {
        clause: 'maintenance',
        from: day(of),
        to: day(of + 1),
        reason: 'Moving.',
      });
    for (const of of [1, 2, 3]) {
      await comment(`Word ${of}`);
      await announce(of);
    }
    const person = (name: string) => addTestPerson(server, { name, organisation: 'we', roles: [] });
    await person('Zoe');
    const lists = [
      [
        '/agreements',
        'agreements',
        'id',
        () => say('PUT', '/agreements/aged/text', { text: text.replace('id: paged', 'id: aged') }),
      ],
      [`${path}/comments`, 'comments', 'number', () => comment('One more')],
      [`${path}/exclusions`, 'exclusions', 'from', () => announce(4)],
      ['/people', 'people', 'name', () => person('Aaron')],
    ] as const;
    for (const [at, list, key, comes] of lists) {
      const pageOf = async (query: string) => {
        const { body } = await manager.ask('GET', `${at}${query}`);
        const page = body as unknown as Record<string, Record<string, unknown>[]> & { next: string | null };
        return { keys: page[list]!.map((one) => one[key]), next: page.next };
      };
      const whole = (await pageOf('')).keys;
      expect(whole.length, at).toBeGreaterThan(1);
      const seen: unknown[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
          `?limit=1${next === '' ? '' : `&cursor=${next}`}`,
        );
        if (next === '') await comes();
        seen.push(...page.keys);
        next = page.next;
      }
      expect(seen.slice(0, whole.length), at).toEqual(whole);
    }
  });
});
