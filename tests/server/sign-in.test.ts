import { type App, buildApp } from '@tallystick/server';
import { readAudit, type Store, verifyAudit } from '@tallystick/store';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpLink } from '../../packages/server/src/identity/invite.ts';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';

const PASSWORD = 'correct horse battery staple';
const MINUTE = 60_000;

/** A browser: it keeps its cookie, and its pages the token that goes with writes. */
interface Browser {
  cookie: string;
  csrf: string;
  readonly address: string;
}

describe('signing in', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let now = Date.parse('2026-03-20T12:00:00Z');
  let logged = '';
  let browsers = 0;
  const browser = (): Browser => ({ cookie: '', csrf: '', address: `10.9.0.${++browsers}` });

  const ask = async (from: Browser, method: string, path: string, payload?: object) => {
    const response = await app.server.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      remoteAddress: from.address,
      headers: {
        host: 'sla.example',
        ...(from.cookie === '' ? {} : { cookie: from.cookie }),
        ...(from.csrf === '' ? {} : { 'x-csrf-token': from.csrf }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    });
    const set = response.headers['set-cookie'];
    if (typeof set === 'string') from.cookie = set.split(';')[0]!;
    const body = response.body === '' ? null : JSON.parse(response.body);
    if (body?.csrfToken) from.csrf = body.csrfToken;
    return { status: response.statusCode, body, headers: response.headers };
  };
  const signIn = (from: Browser, email: string, password = PASSWORD) =>
    ask(from, 'POST', '/session', { email, password });
  const log = (action: string) => store.withTenant('home', (tx) => readAudit(tx, { action }, { limit: 50 }));
  const admin = browser();
  /** Someone who came in by an invitation, signed in. */
  const join = async (email: string, roles: object[], organisationId?: string) => {
    const own = (await ask(admin, 'GET', '/organisations')).body.organisations.find(
      ({ kind }: { kind: string }) => kind === 'provider',
    ).id;
    const invited = await ask(admin, 'POST', '/invitations', {
      email,
      name: email,
      organisationId: organisationId ?? own,
      roles,
    });
    expect([invited.status, invited.body]).toMatchObject([
      201,
      { path: expect.stringMatching(/^\/welcome#home\./) },
    ]);
    const from = browser();
    const accepted = await ask(from, 'POST', '/invitations/accept', {
      token: invited.body.path.split('#')[1],
      password: PASSWORD,
    });
    expect(accepted.status).toBe(200);
    return from;
  };

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    store = await database.freshStore();
    const stream = {
      write: (line: string) => {
        logged += line;
      },
    };
    app = await buildApp({
      store,
      now: () => now,
      version: 'test',
      access: 'sign-in',
      key: Buffer.alloc(32, 7),
      logger: { level: 'info', stream },
    });
  });
  afterAll(async () => {
    app?.events.close();
    await app?.server.close();
    await database?.stop();
  });

  it('begins with a link for the first administrator, who chooses a password; the link opens once', async () => {
    const first = await setUpLink(store, now);
    const second = await setUpLink(store, now);
    const [stale, token] = [first!.split('#')[1], second!.split('#')[1]];
    expect((await ask(admin, 'POST', '/invitations/look', { token: stale })).status).toBe(404);
    expect((await ask(admin, 'POST', '/invitations/look', { token })).body).toMatchObject({
      kind: 'set-up',
      organisation: null,
    });
    const given = { token, email: 'Ada@Example.org', name: 'Ada', organisation: 'Rhein Hosting' };
    expect(
      (await ask(admin, 'POST', '/invitations/accept', { ...given, password: 'too short' })).status,
    ).toBe(422);
    expect(
      (await ask(admin, 'POST', '/invitations/accept', { ...given, password: 'ada ada example.org' })).status,
    ).toBe(422);
    const accepted = await ask(admin, 'POST', '/invitations/accept', { ...given, password: PASSWORD });
    expect(accepted).toMatchObject({ status: 200, body: { stage: 'signed in' } });
    expect(accepted.headers['set-cookie']).toMatch(
      /^tallystick_session=home\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=86400$/,
    );
    expect(
      (
        await ask(browser(), 'POST', '/invitations/accept', {
          ...given,
          email: 'eve@example.org',
          password: PASSWORD,
        })
      ).status,
    ).toBe(404);
    expect(await setUpLink(store, now)).toBeUndefined();
    const { body } = await ask(admin, 'GET', '/session');
    expect(body).toMatchObject({
      person: { email: 'ada@example.org', organisation: { name: 'Rhein Hosting', kind: 'provider' } },
    });
    expect(body.actions).toContain('people.manage');
  });

  it('says the same of a wrong password, an unknown address and someone kept out', async () => {
    const bob = await join('bob@example.org', []);
    const people = (await ask(admin, 'GET', '/people')).body.people as { id: string; email: string }[];
    const { id } = people.find(({ email }) => email === 'bob@example.org')!;
    expect((await ask(admin, 'PATCH', `/people/${id}`, { status: 'disabled', reason: 'left' })).status).toBe(
      204,
    );
    expect((await ask(bob, 'GET', '/account/sessions')).status).toBe(401);
    const answers = [
      await signIn(browser(), 'ada@example.org', `${PASSWORD}!`),
      await signIn(browser(), 'nobody@example.org'),
      await signIn(browser(), 'bob@example.org'),
    ];
    for (const { status, body, headers } of answers) {
      expect([status, body.detail, headers['set-cookie']]).toEqual([
        401,
        'The address or the password is not right.',
        undefined,
      ]);
    }
    expect((await log('person.disabled'))[0]).toMatchObject({ reason: 'left', before: { status: 'active' } });
  });

  it('locks an account that is tried too often, even for the right password, be there one or not, and from many addresses', async () => {
    for (const email of ['ada@example.org', 'ghost@example.org']) {
      const tries = await Promise.all(
        Array.from({ length: 12 }, (_, n) => signIn(browser(), email, `wrong ${n}`)),
      );
      const taken = tries.filter(({ status }) => status === 401).length;
      expect(taken).toBeGreaterThan(3);
      expect(taken).toBeLessThanOrEqual(7); // One failed in the test before.
      const right = await signIn(browser(), email);
      expect([right.status, Number(right.headers['retry-after'])]).toEqual([429, expect.closeTo(30, -2)]);
    }
    now += 31 * MINUTE;
    expect((await signIn(browser(), 'ada@example.org')).status).toBe(200);
  });

  it('locks an address that tries many accounts, and lets those in who know their password from elsewhere', async () => {
    const attacker = browser();
    const statuses = [];
    for (let n = 0; n < 34; n++)
      statuses.push((await signIn(attacker, `n${n}@example.org`, 'spray and pray it works')).status);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 401));
    expect(statuses.slice(30)).toEqual(Array.from({ length: 4 }, () => 429));
    expect((await signIn(browser(), 'ada@example.org')).status).toBe(200);
  });

  it('begins a session anew each time: a cookie that was planted before gains nothing', async () => {
    const from = browser();
    from.cookie = `tallystick_session=home.${'A'.repeat(43)}`;
    const planted = from.cookie;
    await signIn(from, 'ada@example.org');
    expect(from.cookie).not.toBe(planted);
    expect((await ask({ ...browser(), cookie: planted }, 'GET', '/account/sessions')).status).toBe(401);
    const first = from.cookie;
    await signIn(from, 'ada@example.org');
    expect(from.cookie).not.toBe(first);
  });

  it('ends at sign-out, and can be ended from elsewhere', async () => {
    const [here, there] = [browser(), browser()];
    await signIn(here, 'ada@example.org');
    await signIn(there, 'ada@example.org');
    const kept = there.cookie;
    expect((await ask(here, 'DELETE', '/account/sessions/others')).body.ended).toBeGreaterThan(0);
    expect((await ask({ ...there, cookie: kept }, 'GET', '/account/sessions')).status).toBe(401);
    const { sessions } = (await ask(here, 'GET', '/account/sessions')).body;
    expect(sessions).toMatchObject([{ isCurrent: true, address: here.address }]);
    const signedIn = here.cookie;
    expect((await ask(here, 'DELETE', '/session')).headers['set-cookie']).toContain('Max-Age=0');
    expect((await ask({ ...here, cookie: signedIn }, 'GET', '/account/sessions')).status).toBe(401);
    admin.cookie = '';
    await signIn(admin, 'ada@example.org');
  });

  it('takes a second factor: each code once, for a time, or a recovery code once', async () => {
    const carla = await join('carla@example.org', []);
    expect((await ask(carla, 'POST', '/account/second-factor', { password: 'not hers at all' })).status).toBe(
      422,
    );
    const offered = (await ask(carla, 'POST', '/account/second-factor', { password: PASSWORD })).body;
    expect(offered.uri).toMatch(/^otpauth:\/\/totp\/Tallystick:carla%40example.org\?/);
    const totp = new TOTP({ secret: Secret.fromBase32(offered.secret) });
    const code = () => totp.generate({ timestamp: now });
    expect((await ask(carla, 'PUT', '/account/second-factor', { code: '000000' })).status).toBe(422);
    const set = await ask(carla, 'PUT', '/account/second-factor', { code: code() });
    expect(set.body.recoveryCodes).toHaveLength(10);

    const from = browser();
    expect((await signIn(from, 'carla@example.org')).body).toEqual({
      stage: 'second factor',
      csrfToken: null,
    });
    expect((await ask(from, 'GET', '/account/sessions')).status).toBe(401);
    expect((await ask(from, 'POST', '/session/second-factor', { code: code() })).status).toBe(401); // Used above.
    now += MINUTE;
    const waiting = from.cookie;
    expect((await ask(from, 'POST', '/session/second-factor', { code: code() })).body.stage).toBe(
      'signed in',
    );
    expect(from.cookie).not.toBe(waiting);
    expect(
      (await ask({ ...browser(), cookie: waiting }, 'POST', '/session/second-factor', { code: code() }))
        .status,
    ).toBe(401);

    for (const status of [200, 401]) {
      const other = browser();
      await signIn(other, 'carla@example.org');
      const recovery = set.body.recoveryCodes[0].toUpperCase();
      expect((await ask(other, 'POST', '/session/second-factor', { code: recovery })).status).toBe(status);
    }
    const late = browser();
    await signIn(late, 'carla@example.org');
    now += 6 * MINUTE;
    expect((await ask(late, 'POST', '/session/second-factor', { code: code() })).status).toBe(401);
    const guesser = browser();
    await signIn(guesser, 'carla@example.org');
    const guesses = [];
    for (let n = 0; n < 7; n++)
      guesses.push((await ask(guesser, 'POST', '/session/second-factor', { code: `${100_000 + n}` })).status);
    expect(guesses.at(-1)).toBe(429);
  });

  it('sets a new password by the old one or by a link, and signs out everywhere else', async () => {
    const dan = await join('dan@example.org', []);
    const elsewhere = browser();
    await signIn(elsewhere, 'dan@example.org');
    const next = 'another set of plain words';
    expect((await ask(dan, 'PUT', '/account/password', { current: 'wrong', next })).status).toBe(422);
    expect((await ask(dan, 'PUT', '/account/password', { current: PASSWORD, next })).status).toBe(204);
    expect((await ask(elsewhere, 'GET', '/account/sessions')).status).toBe(401);
    expect((await ask(dan, 'GET', '/account/sessions')).status).toBe(200);
    const people = (await ask(admin, 'GET', '/people')).body.people as { id: string; email: string }[];
    const { id } = people.find(({ email }) => email === 'dan@example.org')!;
    const { path } = (await ask(admin, 'POST', `/people/${id}/password-link`)).body;
    const anew = await ask(browser(), 'POST', '/invitations/accept', {
      token: path.split('#')[1],
      password: PASSWORD,
    });
    expect(anew.status).toBe(200);
    expect((await ask(dan, 'GET', '/account/sessions')).status).toBe(401);
    expect((await signIn(browser(), 'dan@example.org')).status).toBe(200);
  });

  it('ends live connections with what they were opened by, and whoever comes again is refused', async () => {
    const url = await app.server.listen({ port: 0, host: '127.0.0.1' });
    const listen = async (headers: Record<string, string>) => {
      const response = await fetch(`${url}/api/v1/events`, { headers });
      const pieces = response.body!.getReader();
      await pieces.read(); // It is open.
      const told = { isOver: false };
      const over = (async () => {
        while (!(await pieces.read()).done);
        told.isOver = true;
      })();
      return { status: response.status, told, over };
    };
    const live = (from: Browser) => listen({ cookie: from.cookie });
    const joined = (name: string) =>
      join(`${name}@live.example`, [{ role: 'technician', scope: { kind: 'tenant' } }]);
    const idOf = async (from: Browser) => (await ask(from, 'GET', '/session')).body.person.id as string;
    const bystander = await joined('bystander');
    const other = await live(bystander);
    const ends: [string, number, (from: Browser) => ReturnType<typeof ask>][] = [
      ['leaves', 401, (from) => ask(from, 'DELETE', '/session')],
      [
        'disabled',
        401,
        async (from) => ask(admin, 'PATCH', `/people/${await idOf(from)}`, { status: 'disabled' }),
      ],
      ['demoted', 403, async (from) => ask(admin, 'PUT', `/people/${await idOf(from)}/roles`, { roles: [] })],
    ];
    for (const [name, refused, end] of ends) {
      const from = await joined(name);
      const { cookie } = from;
      const own = await live(from);
      expect([name, own.status, own.told.isOver]).toEqual([name, 200, false]);
      expect((await end(from)).status).toBeLessThan(300);
      await own.over;
      expect([name, (await listen({ cookie })).status]).toEqual([name, refused]);
    }
    const token = async () => {
      const actions = ['agreement.read'];
      return (await ask(bystander, 'POST', '/tokens', { name: 'live', actions, days: 1 })).body
        .token as string;
    };
    const by = (text: string) => listen({ authorization: `Bearer ${text}` });
    const [revoked, expired] = [await token(), await token()];
    const [first, second] = [await by(revoked), await by(expired)];
    expect((await ask(bystander, 'DELETE', `/tokens/${revoked.split('.')[2]}`)).status).toBe(204);
    await first.over;
    expect((await by(revoked)).status).toBe(401);
    expect([second.told, other.told]).toEqual([{ isOver: false }, { isOver: false }]);
    now += 2 * 24 * 60 * MINUTE; // Nobody writes anything: the server looks by itself.
    await Promise.all([second.over, other.over]);
    expect((await by(expired)).status).toBe(401);
    now -= 2 * 24 * 60 * MINUTE;
  });

  it('makes tokens that may do no more than their person, for a time', async () => {
    const eve = await join('eve@example.org', [{ role: 'technician', scope: { kind: 'tenant' } }]);
    expect((await ask(eve, 'POST', '/tokens', { name: 'x', actions: ['people.manage'] })).status).toBe(422);
    const made = await ask(eve, 'POST', '/tokens', {
      name: 'probe',
      actions: ['evidence.write', 'agreement.read'],
      days: 2,
    });
    const { token, prefix } = made.body;
    expect([made.status, token.startsWith(prefix)]).toEqual([201, true]);
    const use = (url: string) =>
      app.server.inject({ url: `/api/v1${url}`, headers: { host: 'x', authorization: `Bearer ${token}` } });
    expect((await use('/agreements')).statusCode).toBe(200);
    expect((await use('/agreements/a/record?source=a&id=b')).statusCode).toBe(403); // Its person may, it may not.
    expect((await use('/tokens')).statusCode).toBe(403);
    const { actions: words } = (await ask(eve, 'GET', '/actions')).body;
    expect(words).toContainEqual({ action: 'people.manage', says: PERMISSIONS['people.manage'].says });
    const listed = (await ask(eve, 'GET', '/tokens')).body.tokens;
    expect(listed).toMatchObject([
      { name: 'probe', actions: ['agreement.read', 'evidence.write'], lastUsedAt: expect.any(String) },
    ]);
    expect(JSON.stringify(listed)).not.toContain(token.split('.')[3]);
    now += 3 * 24 * 60 * MINUTE;
    expect((await use('/agreements')).statusCode).toBe(401);
    now -= 3 * 24 * 60 * MINUTE;
    expect((await ask(eve, 'DELETE', `/tokens/${listed[0].id}`)).status).toBe(204);
    expect((await use('/agreements')).statusCode).toBe(401);
  });

  it('lets nobody give themselves a role, and keeps the last administrator', async () => {
    const mallory = await join('mallory@example.org', [{ role: 'sla-manager', scope: { kind: 'tenant' } }]);
    const own = (await ask(mallory, 'GET', '/session')).body.person.id;
    const roles = [{ role: 'administrator', scope: { kind: 'tenant' } }];
    expect((await ask(mallory, 'PUT', `/people/${own}/roles`, { roles })).status).toBe(403);
    expect(
      (
        await ask(mallory, 'POST', '/invitations', {
          email: 'm2@example.org',
          name: 'M',
          organisationId: 'x',
          roles,
        })
      ).status,
    ).toBe(403);
    const ada = (await ask(admin, 'GET', '/session')).body.person.id;
    expect((await ask(admin, 'PUT', `/people/${ada}/roles`, { roles: [] })).status).toBe(409);
    expect((await ask(admin, 'PATCH', `/people/${ada}`, { status: 'disabled' })).status).toBe(409);
    expect((await ask(admin, 'PUT', '/organisations/acme', { kind: 'customer', name: 'Acme' })).status).toBe(
      204,
    );
    const asCustomer = { email: 'c@acme.example', name: 'C', organisationId: 'acme', roles };
    expect((await ask(admin, 'POST', '/invitations', asCustomer)).body.title).toBe('Not a role for them');
  });

  it('keeps an administrator where the last two give the role up at once', async () => {
    const bob = await join('second.admin@example.org', [
      { role: 'administrator', scope: { kind: 'tenant' } },
    ]);
    const of = async (who: Browser) => (await ask(who, 'GET', '/session')).body.person.id as string;
    const [ada, bobs] = [await of(admin), await of(bob)];
    const { people } = (await ask(admin, 'GET', '/people')).body;
    const { roles } = people.find(({ id }: { id: string }) => id === ada);
    const none = (who: Browser, id: string) => ask(who, 'PUT', `/people/${id}/roles`, { roles: [] });
    const both = await Promise.all([none(admin, ada), none(bob, bobs)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const left = both[0]!.status === 409 ? admin : bob;
    expect((await ask(left, 'PUT', `/people/${ada}/roles`, { roles })).status).toBe(204);
    expect((await none(admin, bobs)).status).toBe(204);
  });

  it('lets a colleague stand in for a time, in their own name, and no longer', async () => {
    const frank = await join('frank@example.org', [{ role: 'auditor', scope: { kind: 'tenant' } }]);
    const gina = await join('gina@example.org', []);
    const customer = await join('d@acme.example', [{ role: 'executive', scope: { kind: 'tenant' } }], 'acme');
    const id = async (of: Browser) => (await ask(of, 'GET', '/session')).body.person.id as string;
    const [start, end] = [now, now + 10 * MINUTE].map((at) => new Date(at).toISOString());
    const given = { startsAt: start, endsAt: end, reason: 'on leave' };
    expect((await ask(gina, 'GET', '/audit')).status).toBe(403);
    expect((await ask(frank, 'POST', '/delegations', { ...given, to: await id(customer) })).status).toBe(404);
    expect((await ask(frank, 'POST', '/delegations', { ...given, to: await id(gina) })).status).toBe(201);
    expect((await ask(gina, 'GET', '/audit')).status).toBe(200);
    now += 11 * MINUTE;
    expect((await ask(gina, 'GET', '/audit')).status).toBe(403);
  });

  it('finds in the log what was done, by whom and from where; exports it; and holds it whole', async () => {
    const page = (await ask(admin, 'GET', '/audit?action=token&limit=1')).body;
    expect(page.entries).toMatchObject(
      [{ action: 'token.revoked', actor: { name: 'eve@example.org' }, from: { address: /^10\./ } }].map(
        (one) => ({ ...one, from: { address: expect.stringMatching(/^10\./) } }),
      ),
    );
    const older = (await ask(admin, 'GET', `/audit?action=token&limit=1&before=${page.next}`)).body;
    expect(older.entries[0].action).toBe('token.made');
    const verdict = (await ask(admin, 'GET', '/audit/verification')).body;
    expect(verdict).toMatchObject({ state: 'whole', hash: expect.any(String) });
    const csv = await app.server.inject({
      url: '/api/v1/audit/export?format=csv',
      headers: { host: 'x', cookie: admin.cookie },
    });
    expect(csv.headers['content-disposition']).toBe('attachment; filename="audit.csv"');
    expect(csv.body.split('\r\n').length).toBeGreaterThan(20);
    const json = JSON.parse(
      (
        await app.server.inject({
          url: '/api/v1/audit/export?format=json',
          headers: { host: 'x', cookie: admin.cookie },
        })
      ).body,
    );
    expect(json.entries[0]).toMatchObject({ action: 'audit.exported' });
    expect(await store.withTenant('home', verifyAudit)).toMatchObject({ state: 'whole' });
  });

  it('writes no secret and no address of a person into log or audit', async () => {
    const whole = JSON.stringify(await store.withTenant('home', (tx) => readAudit(tx, {}, { limit: 200 })));
    for (const text of [logged, whole]) {
      expect(text.length).toBeGreaterThan(1_000);
      for (const secret of [PASSWORD, admin.cookie.split('=')[1]!, admin.csrf, '#home.', '@example.org'])
        expect(text).not.toContain(secret);
    }
  });
});
