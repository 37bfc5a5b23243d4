import { randomUUID } from 'node:crypto';
import { type RunningServer, startServer } from '@tallystick/server';
import { putAgreement, putParties } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';

const DAY_MS = 24 * 3_600_000;

describe('writes under a key', () => {
  let database: TestServer;
  let server: RunningServer;
  let now = Date.parse('2026-03-20T12:00:00Z');
  let manager: TestPerson;
  let other: TestPerson;

  const rows = (table: string) =>
    server.store.withTenant('home', async (tx) => {
      const [row] = await tx.query<{ n: number }>(`SELECT count(*)::integer AS n FROM tallystick.${table}`);
      return row!.n;
    });
  const silence = (reason: string, key: string, by = manager) =>
    by.ask(
      'POST',
      '/silences',
      { to: '2026-03-21T00:00:00Z', reason },
      { 'idempotency-key': key },
    ) as Promise<{
      status: number;
      headers: Headers;
      body: { id: string; title: string; detail: string };
    }>;

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      ...{ host: '127.0.0.1', port: 0, version: 'test', access: 'sign-in', now: () => now },
    });
    await addOrganisations(server.store);
    await server.store.withTenant('home', (tx) =>
      putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT }),
    );
    const roles = ['sla-manager', 'administrator'] as const;
    manager = await addTestPerson(server, { name: 'Mara', organisation: 'we', roles });
    other = await addTestPerson(server, { name: 'Otto', organisation: 'we', roles });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it('are done once, however often they are sent, and answered the same', async () => {
    const key = randomUUID();
    const before = { silences: await rows('silences'), audit: await rows('audit_log') };
    const first = await silence('Moving', key);
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    for (const written of [key, `"${key}"`]) {
      const again = await silence('Moving', written);
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    }
    expect(await rows('silences')).toBe(before.silences + 1);
    expect(await rows('audit_log')).toBe(before.audit + 1);
  });

  it('are done once when they are sent at the same time: the others hear that it is being worked on, or what came of it', async () => {
    const key = randomUUID();
    const before = await rows('silences');
    const all = await Promise.all(Array.from({ length: 12 }, () => silence('At once', key)));
    const done = all.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ body }) => body.id)).size).toBe(1);
    for (const { status, headers } of all)
      if (status !== 201) expect([status, headers.get('retry-after')]).toEqual([409, '1']);
    expect(await rows('silences')).toBe(before + 1);
  });

  it('are refused when the key came with another request', async () => {
    const key = randomUUID();
    await silence('One', key);
    const before = await rows('silences');
    expect(await silence('Another', key)).toMatchObject({
      status: 422,
      body: { title: 'The key was used before' },
    });
    expect(await rows('silences')).toBe(before);
  });

  it('are not mixed up with those of somebody else', async () => {
    const key = randomUUID();
    const mine = await silence('Mine', key);
    const theirs = await silence('Theirs', key, other);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('are tried anew when they changed nothing', async () => {
    const key = randomUUID();
    const ask = (reason: string) => silence(reason, key);
    expect(await ask('')).toMatchObject({ status: 400 });
    expect(await ask('Now with a reason')).toMatchObject({ status: 201 });
  });

  it('can be of every kind, an answer without a body too', async () => {
    const { body } = await silence('To be ended', randomUUID());
    const headers = { 'idempotency-key': randomUUID() };
    const end = () => manager.ask('DELETE', `/silences/${body.id}`, undefined, headers);
    expect(await end()).toMatchObject({ status: 204, body: null });
    expect(await end()).toMatchObject({ status: 204, body: null });
    expect(await manager.ask('DELETE', `/silences/${body.id}`)).toMatchObject({ status: 404 });
  });

  it('keep what is told once out of the database: what is stored opens with the key alone', async () => {
    const key = randomUUID();
    const make = () =>
      manager.ask('POST', '/invitations', INVITATION, { 'idempotency-key': key }) as Promise<{
        status: number;
        body: { path: string };
      }>;
    const first = await make();
    expect(first.status).toBe(201);
    expect((await make()).body).toEqual(first.body);
    const stored = await server.store.withTenant('home', (tx) =>
      tx.query<{ answer: Buffer; key_hash: Buffer; fingerprint: Buffer }>(
        'SELECT answer, key_hash, fingerprint FROM tallystick.answered_requests',
      ),
    );
    const bytes = Buffer.concat(stored.flatMap((one) => [one.answer, one.key_hash, one.fingerprint]));
    const [secret = ''] = /[\w-]{43}/.exec(JSON.stringify(first.body)) ?? [];
    expect(secret).not.toBe('');
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes(key)).toBe(false);
  });

  it.each(['short', 'x'.repeat(201), 'with spaces in between', '"not closed and so on'])(
    'need a key that is one: %s',
    async (key) => {
      expect(await silence('Any', key)).toMatchObject({ status: 400, body: { detail: /16 to 200/ } });
    },
  );

  it('are refused where they say what was seen, and that has changed since', async () => {
    type Page = { etag: string; title: string };
    const page = '/retention-classes/callers';
    const put = (title: string, ifMatch?: string) =>
      manager.ask(
        'PUT',
        page,
        { title, keepDays: 30, reason: 'Because' },
        ifMatch === undefined ? {} : { 'if-match': ifMatch },
      ) as Promise<{ status: number; body: Page }>;
    expect((await put('None yet', '"x"')).status).toBe(412);
    const { etag } = (await put('Callers')).body;
    const listed = (await manager.ask('GET', '/retention-classes')).body as { classes: Page[] };
    expect(listed.classes.map((one) => one.etag)).toEqual([etag]);
    const both = await Promise.all([put('One', etag), put('Another', etag)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const standing = both.find(({ status }) => status === 200)!.body;
    expect((await put('Late', etag)).status).toBe(412);
    expect((await put('In time', `"y", ${standing.etag}`)).status).toBe(200);
    expect((await put('Whatever it is', '*')).status).toBe(200);
  });

  it('are refused so for organisations, parties of agreements and settings too', async () => {
    const put = async (path: string, body: object, etag: string) =>
      (await manager.ask('PUT', path, body, { 'if-match': etag })).status;
    const all = async () =>
      (await manager.ask('GET', '/organisations')).body as {
        organisations: { id: string; etag: string }[];
        parties: { party: string; etag: string }[];
      };
    await server.store.withTenant('home', (tx) =>
      putParties(tx, 'desk-hours', { provider: 'Provider', customer: 'Customer' }),
    );
    const { organisations, parties } = await all();
    const { etag } = organisations.find(({ id }) => id === 'globex')!;
    const named = (name: string) => put('/organisations/globex', { kind: 'customer', name }, etag);
    expect([await named('Globex Ltd'), await named('Globex GmbH')]).toEqual([204, 412]);
    expect(await put('/organisations/new', { kind: 'customer', name: 'New' }, etag)).toBe(412);
    const party = parties.find((one) => one.party === 'customer')!;
    const linked = (organisationId: string | null) =>
      put('/agreements/desk-hours/parties/customer', { organisationId }, party.etag);
    expect([await linked('acme'), await linked('globex'), await linked(null)]).toEqual([204, 412, 412]);
    const settings = (await manager.ask('GET', '/settings')).body as { etag: string };
    const decided = (seen: string) => put('/settings', { secondFactor: 'optional' }, seen);
    expect([await decided('"other"'), await decided(settings.etag)]).toEqual([412, 204]);
  });

  it('are kept for a day; then the key is free, and nothing of it is left', async () => {
    const key = randomUUID();
    const first = await silence('Today', key);
    now += DAY_MS - 1;
    expect((await silence('Today', key)).body.id).toBe(first.body.id);
    now += 1;
    const next = await manager.ask(
      'POST',
      '/silences',
      { to: '2026-03-22T00:00:00Z', reason: 'Tomorrow' },
      { 'idempotency-key': key },
    );
    expect(next.status).toBe(201);
    expect(await rows('answered_requests')).toBeGreaterThan(1);
    await server.idle();
    expect(await rows('answered_requests')).toBe(1);
  });
});

const INVITATION = {
  ...{ email: 'nina@we.example', name: 'Nina', organisationId: 'we' },
  roles: [{ role: 'technician', scope: { kind: 'tenant' } }],
};
