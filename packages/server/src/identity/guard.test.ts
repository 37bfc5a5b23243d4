import {
  addPerson,
  addSession,
  endSessions,
  grantRole,
  putOrganisation,
  type Store,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../../store/src/testing/server.ts';
import { type App, buildApp } from '../app.ts';
import { setCookie } from './cookie.ts';
import { csrfTokenOf, newSessionToken } from './credentials.ts';

const HOUR = 3_600_000;
const STORED = 'There is no agreement'; // What a write that was let through hears: it names none.

describe('the guard', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let now = Date.parse('2026-03-20T12:00:00Z');
  const apps: App[] = [];
  const build = async (access: 'sign-in' | 'open') => {
    const built = await buildApp({ store, now: () => now, version: 'test', access, logger: false });
    apps.push(built);
    return built;
  };
  const session = async (stage: 'signed in' | 'second factor' = 'signed in') => {
    const token = newSessionToken('home');
    await store.withTenant('home', (tx) =>
      addSession(tx, {
        tokenHash: token.hash,
        id: token.text.slice(5, 15),
        personId: 'ada',
        stage,
        address: '',
        agent: '',
        ...{ createdAt: now, lastSeenAt: now, expiresAt: now + 24 * HOUR },
      }),
    );
    return token.text;
  };
  const read = async (cookie: string, of = app) =>
    (await of.server.inject({ url: '/api/v1/agreements', headers: { cookie, host: 'localhost' } }))
      .statusCode;
  const write = (headers: Record<string, string>, of = app) =>
    of.server.inject({
      method: 'PUT',
      url: '/api/v1/agreements/none/evidence-files/f',
      payload: { header: 'x' },
      headers: { host: 'localhost:4400', ...headers },
    });

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    store = await database.freshStore();
    await store.withTenant('home', async (tx) => {
      await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
      const ada = { id: 'ada', organisationId: 'we', email: 'ada@example.org', name: 'Ada', createdAt: 0 };
      await addPerson(tx, ada);
      await grantRole(tx, 'ada', { role: 'sla-manager', scope: { kind: 'tenant' } }, { by: 'ada', at: 0 });
    });
    app = await build('sign-in');
  });
  afterAll(async () => {
    for (const one of apps) await one.server.close();
    await database?.stop();
  });

  it('knows a person by the cookie of a session, until it is over, unused for long, or ended', async () => {
    const text = await session();
    const cookie = `a=b; tallystick_session=${text}`;
    const begun = now;
    expect(await read(cookie)).toBe(200);
    now += 7 * HOUR;
    expect(await read(cookie)).toBe(200);
    now += 8 * HOUR;
    expect(await read(cookie)).toBe(401);
    const other = `tallystick_session=${await session()}`;
    for (let at = 0; at < 3; at++) {
      now += 7.5 * HOUR;
      expect(await read(other)).toBe(200);
    }
    now += 1.5 * HOUR;
    expect(await read(other)).toBe(401);
    now = begun;
    const third = await session();
    await store.withTenant('home', (tx) => endSessions(tx, 'ada', { only: third.slice(5, 15) }, now));
    expect(await read(`tallystick_session=${third}`)).toBe(401);
  });

  it('opens nothing to a session that awaits the second factor, or to a token of another form', async () => {
    expect(await read(`tallystick_session=${await session('second factor')}`)).toBe(401);
    const text = await session();
    for (const forged of [
      text.slice(0, -1),
      `${text}x`,
      text.replace('home', 'other'),
      'home.',
      '',
      `${text}'--`,
    ])
      expect(await read(`tallystick_session=${forged}`)).toBe(401);
    expect(await read(`__Host-tallystick_session=${text}`)).toBe(401);
  });

  it('takes a browser’s write from our own pages only: with the token of its session, and no other Origin', async () => {
    const text = await session();
    const cookie = `tallystick_session=${text}`;
    const good = csrfTokenOf(text);
    expect((await write({ cookie, 'x-csrf-token': good })).body).toContain(STORED);
    expect((await write({ cookie, 'x-csrf-token': good, origin: 'http://localhost:4400' })).body).toContain(
      STORED,
    );
    const foreign: Record<string, string>[] = [
      {},
      { 'x-csrf-token': csrfTokenOf(await session()) },
      { 'x-csrf-token': good, origin: 'https://evil.example' },
      { 'x-csrf-token': good, origin: 'null' },
    ];
    for (const headers of foreign) expect((await write({ cookie, ...headers })).statusCode).toBe(403);
    expect((await write({})).statusCode).toBe(401);
  });

  it('lets whoever sits at the machine do everything where it is open, under a name of this machine', async () => {
    const open = await build('open');
    expect((await write({}, open)).body).toContain(STORED);
    expect((await write({ origin: 'https://evil.example' }, open)).statusCode).toBe(403);
    const elsewhere = { url: '/api/v1/agreements', headers: { host: 'evil.example' } };
    expect((await open.server.inject(elsewhere)).statusCode).toBe(403);
  });

  it('sets cookies that scripts cannot read and other sites cannot send', () => {
    expect(setCookie('session', 'home.x', { isSecure: true, maxAgeMs: 90_000 })).toBe(
      '__Host-tallystick_session=home.x; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=90',
    );
    expect(setCookie('flow', '', { isSecure: false, maxAgeMs: 90_000 })).toBe(
      'tallystick_flow=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });
});
