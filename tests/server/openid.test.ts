import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { createInterface } from 'node:readline';
import { type App, buildApp } from '@tallystick/server';
import {
  addPerson,
  listPeople,
  putOrganisation,
  readAudit,
  type Store,
  setPersonStatus,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../../packages/server/src/identity/invite.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { ROOT } from '../testing/command.ts';

/** A browser, as far as redirects, forms and cookies go. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  const go = async (
    url: string,
    init: RequestInit = {},
  ): Promise<{ url: string; response: Response; text: string }> => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /Max-Age=0|expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null && !new URL(location, url).pathname.endsWith('/stop'))
      return go(new URL(location, url).href);
    return { url, response, text: await response.text() };
  };
  const submit = (page: { url: string; text: string }, fields: Record<string, string>) => {
    const [, action = page.url] = /<form[^>]* action="([^"]+)"/.exec(page.text) ?? [];
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
    return go(new URL(action, page.url).href, { method: 'POST', body });
  };
  return { go, submit };
}

describe('signing in by OpenID Connect, with a real provider', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let front: Server;
  let provider: ChildProcess;
  let url: string;
  let now = Date.parse('2026-03-20T12:00:00Z');

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    store = await database.freshStore();
    // The provider must know our address, and we its: a free port is taken first.
    front = createServer();
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    const address = front.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    await new Promise((resolve) => front.close(resolve));
    provider = spawn(
      process.execPath,
      [`${ROOT}tests/testing/openid-provider.mjs`, `${url}/api/v1/session/oidc/callback`],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const issuer = await new Promise<string>((resolve, reject) => {
      createInterface({ input: provider.stdout! }).once('line', resolve);
      provider.once('exit', () => reject(new Error('the provider ended')));
    });
    app = await buildApp({
      ...{
        store,
        now: () => now,
        version: 'test',
        access: 'sign-in',
        logger: false,
        key: Buffer.alloc(32, 7),
      },
      provider: { name: 'Test house', issuer, clientId: 'tallystick', clientSecret: 'a secret of the test' },
    });
    await app.server.listen({ host: '127.0.0.1', port: Number(new URL(url).port) });
    now = Date.now(); // The provider's clock is the real one.
    await store.withTenant('home', async (tx) => {
      await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
      await addPerson(tx, {
        id: 'ada',
        organisationId: 'we',
        email: 'ada@example.org',
        name: 'Ada',
        createdAt: 0,
      });
      const roles = [{ role: 'auditor', scope: { kind: 'tenant' as const } }];
      const bob = {
        kind: 'invitation' as const,
        email: 'bob@example.org',
        name: 'Bob',
        organisationId: 'we',
        roles,
      };
      await invite(tx, { ...bob, invitedBy: 'ada' }, now);
    });
  });
  afterAll(async () => {
    await app?.server.close();
    provider?.kill('SIGTERM');
    await database?.stop();
  });

  /** Goes through the provider's own pages as a person does. */
  const signIn = async (login: string, own = browser()) => {
    let page = await own.go(`${url}/api/v1/session/oidc`);
    expect(page.text).toContain('name="login"');
    page = await own.submit(page, { login, password: 'any' });
    if (page.text.includes('name="prompt" value="consent"')) page = await own.submit(page, {});
    const session = JSON.parse((await own.go(`${url}/api/v1/session`)).text);
    return { end: page.url, session, own };
  };

  it('lets in whom it knows by a checked address, and by the subject ever after', async () => {
    const { session } = await signIn('ada@example.org');
    expect(session.person).toMatchObject({ id: 'ada' });
    expect(session.providers).toEqual([{ id: 'oidc', name: 'Test house' }]);
    expect((await signIn('ada@example.org')).session.person).toMatchObject({ id: 'ada' });
    const linked = await store.withTenant('home', (tx) =>
      readAudit(tx, { action: 'person.linked' }, { limit: 9 }),
    );
    expect(linked).toHaveLength(1);
  });

  it('lets in who was invited, with the roles of the invitation', async () => {
    const { session } = await signIn('bob@example.org');
    expect(session).toMatchObject({
      person: { name: 'Bob' },
      roles: [{ role: 'auditor', scope: { kind: 'tenant' } }],
    });
  });

  it.each([['nobody@example.org'], ['unchecked-ada@example.org']])('lets %s not in', async (login) => {
    const { end, session } = await signIn(login);
    expect([end, session.person]).toEqual([`${url}/?refused=openid`, null]);
  });

  it('lets nobody in who is kept out here', async () => {
    const people = await store.withTenant('home', listPeople);
    const bob = people.find(({ name }) => name === 'Bob')!;
    await store.withTenant('home', (tx) => setPersonStatus(tx, bob.id, 'disabled'));
    expect((await signIn('bob@example.org')).session.person).toBeNull();
  });

  it('refuses an answer that this browser did not ask for, a forged state, and one of another flow', async () => {
    const back = `${url}/api/v1/session/oidc/callback`;
    const planted = browser();
    expect((await planted.go(`${back}?code=stolen&state=guessed`)).url).toBe(`${url}/?refused=openid`);
    const begun = browser();
    const page = await begun.go(`${url}/api/v1/session/oidc`);
    expect(page.text).toContain('name="login"');
    expect((await begun.go(`${back}?code=stolen&state=guessed`)).url).toBe(`${url}/?refused=openid`);
    // The flow is used up by that: what comes later with the right state finds nothing to go with it.
    expect((await begun.go(`${back}?code=x&state=y`)).url).toBe(`${url}/?refused=openid`);
  });
});
