import { readdirSync, readFileSync } from 'node:fs';
import { type App, buildApp } from '@tallystick/server';
import {
  addPerson,
  addToken,
  grantRole,
  linkParty,
  putAgreement,
  putOrganisation,
  putParties,
  type Scope,
  type Store,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newApiToken } from '../../packages/server/src/identity/credentials.ts';
import {
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
} from '../../packages/server/src/identity/permissions.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

/** Answers that have no end; what they send is tried in tests/server/api.test.ts. */
const STREAMS = ['/api/v1/events'];
const roles = Object.keys(ROLES) as Role[];
const NOW = Date.parse('2026-03-20T12:00:00Z');

describe('every route of the API', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let requests = 0;

  const send = (route: { method: string; url: string }, token: string | undefined, agreement: string) => {
    requests++;
    return app.server.inject({
      method: route.method as 'GET',
      url: route.url.replace(':id', agreement).replaceAll(/:[a-z]+/gi, 'x'),
      // Each from an address of its own: the limit of requests is tried elsewhere.
      remoteAddress: `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}`,
      headers: {
        host: 'tallystick.example',
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(route.method === 'GET' || route.method === 'HEAD' ? {} : { payload: '{}' }),
    });
  };
  const ask = async (
    route: { method: string; url: string },
    token: string | undefined,
    agreement = 'own',
  ) => {
    const { statusCode, body } = await send(route, token, agreement);
    const isUnseen = statusCode === 404 && body.includes(`There is no agreement \\"${agreement}\\"`);
    return statusCode === 401 || statusCode === 403 ? statusCode : isUnseen ? 404 : 'let through';
  };
  /** A token of a new person with one role; it was made for everything. */
  const tokenOf = async (given: { role: Role; scope?: Scope; organisation?: string; tenant?: string }) => {
    const { role, scope = { kind: 'tenant' }, organisation = 'we', tenant = 'home' } = given;
    const token = newApiToken(tenant);
    await store.withTenant(tenant, async (tx) => {
      const person = {
        id: token.id,
        organisationId: organisation,
        email: `${token.id}@example.org`,
        name: role,
      };
      await addPerson(tx, { ...person, createdAt: 0 });
      await grantRole(tx, token.id, { role, scope }, { by: 'test', at: 0 });
      const made = { id: token.id, personId: token.id, name: 'all', tokenHash: token.hash, createdAt: 0 };
      await addToken(tx, { ...made, actions: Object.keys(PERMISSIONS), expiresAt: NOW + 60_000 });
    });
    return token.text;
  };
  const guarded = () =>
    app.routes.filter(
      ({ action, method, url }) =>
        action !== 'anyone' && action !== 'self' && method !== 'HEAD' && !STREAMS.includes(url),
    ) as { method: string; url: string; action: keyof typeof PERMISSIONS }[];
  const ofAgreements = () => guarded().filter(({ url }) => url.startsWith('/api/v1/agreements/:id'));

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    store = await database.freshStore();
    app = await buildApp({ store, now: () => NOW, version: 'test', access: 'sign-in', logger: false });
    for (const tenant of ['home', 'other'])
      await store.withTenant(tenant, async (tx) => {
        await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
        await putOrganisation(tx, { id: 'acme', kind: 'customer', name: 'Acme', createdAt: 0 });
        await putOrganisation(tx, { id: 'globex', kind: 'customer', name: 'Globex', createdAt: 0 });
        for (const [id, customer] of tenant === 'home'
          ? ([
              ['own', 'acme'],
              ['foreign', 'globex'],
            ] as const)
          : []) {
          const text = DESK_AGREEMENT.replace('id: desk-hours', `id: ${id}`);
          await putAgreement(tx, { id, title: id, text });
          await putParties(tx, id, { provider: 'We', customer });
          await linkParty(tx, { agreementId: id, party: 'customer', organisationId: customer });
        }
      });
  });
  afterAll(async () => {
    await app?.server.close();
    await database?.stop();
  });

  it('names its action', () => {
    expect(guarded().length).toBeGreaterThan(8);
    const anyone = app.routes
      .filter(({ action }) => action === 'anyone')
      .map(({ method, url }) => `${method} ${url}`);
    // Each of these is open to the world: think twice before adding one.
    expect(anyone.filter((one) => !one.startsWith('HEAD')).sort()).toEqual(OPEN_ROUTES);
  });

  it('answers what is for anyone without sign-in', async () => {
    for (const url of ['/api/v1/signing-keys', '/api/v1/session', '/api/health', '/api'])
      expect([url, (await send({ method: 'GET', url }, undefined, 'own')).statusCode]).toEqual([url, 200]);
  });

  it('reads and writes for its actor, and for no tenant of its own choice', () => {
    // What comes before anybody is signed in (api/identity) has no actor yet.
    const files = readdirSync(`${ROOT}packages/server/src/api`, { recursive: true, encoding: 'utf8' });
    const own = files.filter((file) => file.endsWith('.ts') && !file.startsWith('identity'));
    expect(own.length).toBeGreaterThan(10);
    const choosing = own.filter((file) =>
      readFileSync(`${ROOT}packages/server/src/api/${file}`, 'utf8').includes('HOME_TENANT'),
    );
    expect(choosing).toEqual([]);
  });

  it('cannot be registered without one', async () => {
    const fresh = await buildApp({
      store,
      now: () => NOW,
      version: 'test',
      access: 'sign-in',
      logger: false,
    });
    expect(() => fresh.server.get('/api/v1/new', async () => 'x')).toThrow('GET /api/v1/new names no action');
    await fresh.server.close();
  });

  it.each(roles)('is let through for the roles of its action, and for no other: %s', async (role) => {
    const token = await tokenOf({ role });
    for (const route of guarded()) {
      const allowed = (PERMISSIONS[route.action] as Permission).roles.includes(role);
      const answer = await ask(route, token);
      expect([role, route.method, route.url, answer]).toEqual([
        role,
        route.method,
        route.url,
        allowed ? 'let through' : 403,
      ]);
    }
  });

  it('is refused to whoever is not signed in, and to a token that is forged, over, revoked, or of someone kept out', async () => {
    const good = await tokenOf({ role: 'sla-manager' });
    const over = newApiToken('home');
    await store.withTenant('home', (tx) =>
      addToken(tx, {
        id: over.id,
        personId: good.split('.')[2]!,
        name: '',
        tokenHash: over.hash,
        actions: Object.keys(PERMISSIONS),
        createdAt: 0,
        expiresAt: NOW,
      }),
    );
    const flipped = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
    const elsewhere = good.replace('tally.home.', 'tally.other.');
    for (const route of app.routes.filter(({ action, url }) => action !== 'anyone' && !STREAMS.includes(url)))
      expect([route.url, await ask(route, undefined)]).toEqual([route.url, 401]);
    for (const token of [
      flipped,
      elsewhere,
      over.text,
      'tally',
      `tally.home.${'0'.repeat(20)}.${'A'.repeat(43)}`,
      newApiToken('none').text,
    ])
      for (const route of guarded().slice(0, 3)) expect(await ask(route, token)).toBe(401);
  });

  it.each(roles)('has no agreement of another tenant, whatever the role: %s', async (role) => {
    const token = await tokenOf({ role, tenant: 'other' });
    for (const route of ofAgreements()) {
      if (!(PERMISSIONS[route.action] as Permission).roles.includes(role)) continue;
      if (route.method === 'PUT' && route.url.endsWith('/text')) continue; // It would be a new one of their own.
      // Nothing of it, or what is wrong with the request or this server: then nothing was looked up.
      const refused = route.method === 'GET' ? [400, 404, 409] : [400, 404, 409, 415, 422, 503];
      const { statusCode } = await send(route, token, 'own');
      expect([route.method, route.url, refused]).toEqual([
        ...[route.method, route.url],
        expect.arrayContaining([statusCode]),
      ]);
    }
  });

  describe.each([
    ['one agreement', { kind: 'agreement', agreement: 'own' }, 'we'],
    ['one service', { kind: 'service', agreement: 'own', service: 's' }, 'we'],
    ['one organisation’s agreements', { kind: 'organisation', organisation: 'acme' }, 'we'],
    ['a customer', { kind: 'tenant' }, 'acme'],
  ] as const)('for %s', (_, scope, organisation) => {
    it.each(roles)('keeps a role from other agreements: %s', async (role) => {
      const token = await tokenOf({ role, scope, organisation });
      for (const route of ofAgreements()) {
        const permission: Permission = PERMISSIONS[route.action];
        if (!permission.roles.includes(role)) continue;
        const own = await ask(route, token, 'own');
        const foreign = await ask(route, token, 'foreign');
        expect([role, route.url, own === 403 || own === 'let through']).toEqual([role, route.url, true]);
        expect([role, route.url, foreign]).toEqual([role, route.url, own === 403 ? 403 : 404]);
      }
    });
  });

  it('lists what is seen, and nothing of others', async () => {
    const list = async (token: string) => {
      const headers = { host: 'tallystick.example', authorization: `Bearer ${token}` };
      const { body } = await app.server.inject({ url: '/api/v1/agreements', headers });
      return JSON.parse(body).agreements.map(({ id }: { id: string }) => id);
    };
    expect(await list(await tokenOf({ role: 'executive' }))).toEqual(['foreign', 'own']);
    expect(await list(await tokenOf({ role: 'executive', organisation: 'acme' }))).toEqual(['own']);
    expect(
      await list(await tokenOf({ role: 'executive', scope: { kind: 'agreement', agreement: 'foreign' } })),
    ).toEqual(['foreign']);
    expect(await list(await tokenOf({ role: 'executive', tenant: 'other' }))).toEqual([]);
  });
});

describe('docs/roles.md', () => {
  it('holds the table of permissions as it is', () => {
    const page = readFileSync(`${ROOT}docs/roles.md`, 'utf8');
    const cell = ({ says, scope, party, roles: allowed }: Permission) =>
      `${says} | ${scope}${party === 'any' ? '' : '; provider only'} | ${allowed.map((role) => `\`${role}\``).join(', ')} |`;
    const rows = Object.entries(PERMISSIONS).map(
      ([action, permission]) => `| \`${action}\` | ${cell(permission)}`,
    );
    expect(page.split('\n').filter((line) => /^\| `[a-z-]+\.[a-z-]+`/.test(line))).toEqual(rows);
    for (const [role, says] of Object.entries(ROLES)) expect(page).toContain(`| \`${role}\` | ${says} |`);
  });
});

/** What anyone may ask for. */
const OPEN_ROUTES = [
  ...['GET /api', 'GET /api/health', 'GET /api/ready'],
  'GET /api/v1/agreements/:id/maintenance.ics', // whoever has a link to it
  ...['GET /api/v1/session', 'GET /api/v1/signing-keys'],
  ...['GET /api/v1/status-pages/:slug', 'GET /status/:slug'], // where a page is public
  ...['POST /api/v1/invitations/accept', 'POST /api/v1/invitations/look'],
  ...['POST /api/v1/session', 'POST /api/v1/session/second-factor'],
];
